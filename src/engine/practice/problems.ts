import { EngineError } from '../errors.ts';
import { problemKinds } from '../problem-kinds/kinds.ts';
import { isGoodDraft } from './goodness.ts';
import { largestSeed, randomFor } from './seeds.ts';
import type { Level, Problem, ProblemKey, ProblemKind } from './types.ts';

/** The version of the generator: a change of what any key gives makes it one more. */
export const generatorVersion = 1;

/** Draws after which a kind is broken; each is good with a chance of one in ten or better. */
const mostAttempts = 2000;

/**
 * The kind of an id.
 *
 * @throws EngineError if there is none.
 */
export function problemKind(id: string): ProblemKind {
  const kind = problemKinds.find((each) => each.id === id);
  if (kind === undefined) throw new EngineError('problemKind', `no kind '${id}'`);
  return kind;
}

function assertKey({ level, seed, version }: ProblemKey): void {
  const fail = (why: string) => {
    throw new EngineError('createProblem', why);
  };
  if (version !== generatorVersion) fail(`no generator version ${version}`);
  if (![1, 2, 3].includes(level)) fail(`the level is 1, 2 or 3, not ${level}`);
  if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) {
    fail(`the seed is an integer from 0 to ${largestSeed}, not ${seed}`);
  }
}

/**
 * The problem of a key: the same for ever. Draws until one can be marked without doubt (see
 * `isGoodDraft`).
 *
 * @throws EngineError for an unknown kind, level or version, or a seed outside 0 … 2³² − 1.
 * @example createProblem({ kind: 'softmax', level: 1, seed: 7, version: 1 }).asked // ['p', 'L', 'delta']
 */
export function createProblem(key: ProblemKey): Problem {
  assertKey(key);
  const kind = problemKind(key.kind);
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const draft = kind.draw(randomFor(key, attempt), key.level as Level);
    if (isGoodDraft(draft)) return { ...draft, key, kind };
  }
  throw new EngineError('createProblem', `${key.kind} draws no good numbers for seed ${key.seed}`);
}
