/** Dropout, batch by batch: rates, seed, the example at hand, and nodes switched by hand. */
import { type Network, parseNumber, type Sample, sizesOf, type Vector } from '@engine';

/** What the figure is about, and does not change. */
export interface DropoutExample {
  readonly network: Network;
  /** The samples of every batch. */
  readonly samples: readonly Sample[];
}

export interface DropoutState {
  /** The rate of the input and of each hidden layer. */
  readonly rates: Vector;
  readonly seed: number;
  /** The batch that is shown, from 0. */
  readonly batch: number;
  /** The example of it whose network is drawn, from 0. */
  readonly example: number;
  /** The layer whose numbers are shown; 0 is the input. */
  readonly layer: number;
  /** Nodes of this example that were switched by hand: `2:1` is node 2 of layer 2. */
  readonly switched: readonly string[];
}

/** What cannot be used leaves the state as it is, with a sentence for the reader. */
export interface Edit {
  readonly state: DropoutState;
  readonly problem: string | null;
}

/** How many batches there are to go through. */
export const BATCHES = 50;
export const RATE_RANGE = { least: 0, most: 0.9 } as const;
export const LARGEST_SEED = 2 ** 32 - 1;

/** Why a number can't be a rate, or null. */
export function rateProblem(rate: number): string | null {
  if (rate >= 0 && rate < 1) return null;
  return 'A rate is at least 0 and below 1. At 1 no node would be left.';
}

export function editRate(state: DropoutState, layer: number, text: string): Edit {
  const rate = readNumber(text);
  if (typeof rate === 'string') return { state, problem: rate };
  const problem = rateProblem(rate);
  if (problem !== null) return { state, problem };
  const rates = state.rates.map((each, index) => (index === layer ? rate : each));
  return { state: { ...state, rates, switched: [] }, problem: null };
}

export function editSeed(state: DropoutState, text: string): Edit {
  const seed = readNumber(text);
  if (typeof seed === 'string') return { state, problem: seed };
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED) {
    return { state, problem: `A seed is a whole number from 0 to ${LARGEST_SEED}.` };
  }
  return { state: { ...state, seed, batch: 0, example: 0, switched: [] }, problem: null };
}

/** Masks nobody has seen yet: the next seed, from its first batch on. */
export function nextSeed(state: DropoutState): DropoutState {
  const seed = state.seed >= LARGEST_SEED ? 0 : state.seed + 1;
  return { ...state, seed, batch: 0, example: 0, switched: [] };
}

/** Another batch, or the nearest one there is; the masks of its examples are all new. */
export function goToBatch(state: DropoutState, batch: number): DropoutState {
  const nearest = Math.max(0, Math.min(BATCHES - 1, batch));
  return nearest === state.batch ? state : { ...state, batch: nearest, switched: [] };
}

export function chooseExample(state: DropoutState, example: number): DropoutState {
  return example === state.example ? state : { ...state, example, switched: [] };
}

export function goTo(state: DropoutState, place: { batch: number; example: number }): DropoutState {
  return chooseExample(goToBatch(state, place.batch), place.example);
}

export function chooseLayer(state: DropoutState, layer: number): DropoutState {
  return { ...state, layer };
}

/** Switches a node of this example: what stayed is dropped, what was dropped stays. */
export function switchNode(state: DropoutState, layer: number, row: number): DropoutState {
  const key = `${layer}:${row}`;
  const others = state.switched.filter((each) => each !== key);
  const switched = others.length < state.switched.length ? others : [...others, key];
  return { ...state, layer, switched };
}

/** Drops what is left of a layer. `mask` is the layer's mask as it is now. */
export function dropAll(state: DropoutState, layer: number, mask: Vector): DropoutState {
  return mask.reduce<DropoutState>(
    (now, stays, row) => (stays === 1 ? switchNode(now, layer, row) : now),
    state,
  );
}

/** The masks as they were drawn. */
export function restore(state: DropoutState): DropoutState {
  return state.switched.length === 0 ? state : { ...state, switched: [] };
}

/** `the input`, `layer 2`. */
export function layerName(layer: number): string {
  return layer === 0 ? 'the input' : `layer ${layer}`;
}

/** The sizes of the layers that can have dropout: all but the last. */
export function droppableSizes({ network }: DropoutExample): readonly number[] {
  return sizesOf(network).slice(0, -1);
}

/** The number a text reads as, or what is wrong with it. */
function readNumber(text: string): number | string {
  const parsed = parseNumber(text);
  if (parsed.kind === 'number') return parsed.value;
  return parsed.kind === 'empty' ? 'Type a number.' : parsed.reason;
}
