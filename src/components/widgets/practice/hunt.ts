/** Looking for the one mistake in a worked solution: which line, and what it is called. Pure. */
import {
  createErrorHunt,
  type ErrorHunt,
  generatorVersion,
  type Level,
  largestSeed,
  nameOf,
} from '@engine';
import type { Attempt } from './progress/attempts.ts';

export interface HuntState {
  readonly hunt: ErrorHunt;
  /** The line the reader points at, by its quantity's id. */
  readonly line: string | null;
  /** The mistake the reader names. */
  readonly named: string | null;
  /** Whether a wrong line or a wrong name was chosen on the way. */
  readonly missed: boolean;
  /** Whether the mistake has been found and named. */
  readonly found: boolean;
  /** The mistake that this hunt came back to, or null. */
  readonly again: string | null;
}

export const firstHunt = { level: 1, seed: 1 } as const;

export function beginHunt(level: Level, seed: number): HuntState {
  return stateOf(createErrorHunt(level, seed, generatorVersion), null);
}

function stateOf(hunt: ErrorHunt, again: string | null): HuntState {
  return { hunt, line: null, named: null, missed: false, found: false, again };
}

export function chooseLine(state: HuntState, line: string): HuntState {
  const missed = state.missed || line !== state.hunt.plantedIn;
  return { ...state, line, named: null, missed };
}

export function nameMistake(state: HuntState, named: string): HuntState {
  const isRight = named === state.hunt.planted.id;
  return {
    ...state,
    named,
    missed: state.missed || !isRight,
    found: state.found || isRight,
  };
}

/** A hunt with the mistake that was missed before; another one where it cannot be planted. */
export function huntAgain(mistake: string, level: Level, seed: number): HuntState {
  const hunt = createErrorHunt(level, seed, generatorVersion, mistake);
  return stateOf(hunt, hunt.planted.id === mistake ? mistake : null);
}

/** A hunt that has ended, as an attempt to keep. */
export function huntAttempt(state: HuntState, { id, at }: Pick<Attempt, 'id' | 'at'>): Attempt {
  const { hunt, missed, again } = state;
  const { level, seed, version, planted, plantedIn } = hunt;
  const made = (mistake: string) => ({ mistake, quantity: plantedIn, entry: null });
  return {
    id,
    at,
    form: 'hunt',
    kind: hunt.problem.key.kind,
    level,
    seed,
    version,
    outcome: missed ? 'helped' : 'clean',
    hints: 0,
    mistakes: missed ? [made(planted.id)] : [],
    review: again === null ? null : made(again),
    planted: planted.id,
  };
}

export interface HuntVerdict {
  readonly right: boolean;
  readonly sentence: string;
}

/** What is said about the line that was chosen; null before. */
export function lineVerdict({ hunt, line }: HuntState): HuntVerdict | null {
  if (line === null) return null;
  const name = nameOf(hunt.problem.calculation.step(line).quantity);
  if (line === hunt.plantedIn) {
    return { right: true, sentence: `Yes, it happened in ${name}. What is the mistake?` };
  }
  const order = hunt.lines.map(({ id }) => id);
  const isBefore = order.indexOf(line) < order.indexOf(hunt.plantedIn);
  return {
    right: false,
    sentence: isBefore
      ? `${name} is right. Look further down.`
      : `${name} follows from the lines above it, whether they are right or wrong. Look further up.`,
  };
}

/** What is said about the name that was chosen; null before. */
export function nameVerdict({ hunt, named }: HuntState): HuntVerdict | null {
  if (named === null) return null;
  const { planted } = hunt;
  return named === planted.id
    ? { right: true, sentence: `Yes. ${planted.happened} ${planted.why}` }
    : {
        right: false,
        sentence: 'That would give other numbers. Work the line yourself and compare.',
      };
}

/** A level and a seed as numbers, or null. */
function readLevelAndSeed(level = '', seed = ''): readonly [Level, number] | null {
  if (!/^[1-3]$/.test(level) || !/^\d{1,10}$/.test(seed)) return null;
  return Number(seed) > largestSeed ? null : [Number(level) as Level, Number(seed)];
}

/**
 * A hunt named in the address: this one (`#hunt=2.123`), one with a mistake (`#again=log-sign.2`,
 * on a fresh seed unless it ends with one), or null. Never throws.
 */
export function huntInHash(hash: string, nextSeed: () => number): HuntState | null {
  const wanted = new URLSearchParams(hash.replace(/^#/, ''));
  const [mistake = '', level, seed] = (wanted.get('again') ?? '').split('.');
  if (/^[a-z0-9-]{1,60}$/.test(mistake)) {
    const key = readLevelAndSeed(level, seed ?? String(nextSeed()));
    if (key) return huntAgain(mistake, ...key);
  }
  const key = readLevelAndSeed(...(wanted.get('hunt') ?? '').split('.'));
  return key && beginHunt(...key);
}
