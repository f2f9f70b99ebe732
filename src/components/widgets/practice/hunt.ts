/** Looking for the one mistake in a worked solution: which line, and what it is called. Pure. */
import {
  createErrorHunt,
  type ErrorHunt,
  generatorVersion,
  type Level,
  largestSeed,
  nameOf,
} from '@engine';

export interface HuntState {
  readonly hunt: ErrorHunt;
  /** The line the reader points at, by its quantity's id. */
  readonly line: string | null;
  /** The mistake the reader names. */
  readonly named: string | null;
}

export const firstHunt = { level: 1, seed: 1 } as const;

export function beginHunt(level: Level, seed: number): HuntState {
  return { hunt: createErrorHunt(level, seed, generatorVersion), line: null, named: null };
}

export function chooseLine(state: HuntState, line: string): HuntState {
  return { ...state, line, named: null };
}

export function nameMistake(state: HuntState, named: string): HuntState {
  return { ...state, named };
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

/** A hunt named in the address (`#hunt=2.123`), or null. */
export function huntInHash(hash: string): HuntState | null {
  const text = new URLSearchParams(hash.replace(/^#/, '')).get('hunt') ?? '';
  const found = /^([1-3])\.(\d{1,10})$/.exec(text);
  if (!found || Number(found[2]) > largestSeed) return null;
  return beginHunt(Number(found[1]) as Level, Number(found[2]));
}
