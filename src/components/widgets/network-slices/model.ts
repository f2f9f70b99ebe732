/** A batch as slices in space: how many, seen from where, and the sample that is looked at. */
import type { Network, Sample } from '@engine';

/** What the figure is about, and does not change. */
export interface SlicesExample {
  readonly network: Network;
  /** As many as the largest batch has. */
  readonly samples: readonly Sample[];
}

export interface SlicesState {
  /** B. */
  readonly batchSize: number;
  /** Degrees about the upright axis, −180 to 180. */
  readonly turn: number;
  /** Degrees from above. */
  readonly tilt: number;
  /** The sample whose numbers are shown, from 0. */
  readonly sample: number;
  /** The layer whose gradients are shown, from 1. */
  readonly layer: number;
}

export const TILTS = [0, 35] as const;

export function chooseBatchSize(
  { samples }: SlicesExample,
  state: SlicesState,
  batchSize: number,
): SlicesState {
  const size = within(Math.round(batchSize), 1, samples.length);
  return { ...state, batchSize: size, sample: Math.min(state.sample, size - 1) };
}

/** Another sample of the batch, or the nearest one there is. */
export function chooseSample(state: SlicesState, sample: number): SlicesState {
  return { ...state, sample: within(Math.round(sample), 0, state.batchSize - 1) };
}

export function chooseLayer({ network }: SlicesExample, state: SlicesState, layer: number) {
  return { ...state, layer: within(Math.round(layer), 1, network.layers.length) };
}

/** Turned by so many degrees; a full turn leads back. */
export function turnBy(state: SlicesState, turn: number, tilt: number): SlicesState {
  const [least, most] = TILTS;
  const around = ((((state.turn + turn + 180) % 360) + 360) % 360) - 180;
  return { ...state, turn: around, tilt: within(state.tilt + tilt, least, most) };
}

export function lookFrom(state: SlicesState, { turn, tilt }: { turn: number; tilt: number }) {
  return { ...state, turn, tilt };
}

const within = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

/** Degrees that one press of an arrow key turns. */
const STEP = 5;

const TURNS: Readonly<Record<string, readonly [turn: number, tilt: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** What a key makes of the state, or null where it means nothing: arrows turn, pages choose. */
export function keyed(state: SlicesState, key: string, start: SlicesState): SlicesState | null {
  const turn = TURNS[key];
  if (turn) return turnBy(state, ...turn);
  if (key === 'PageDown') return chooseSample(state, state.sample + 1);
  if (key === 'PageUp') return chooseSample(state, state.sample - 1);
  return key === 'Home' ? lookFrom(state, start) : null;
}
