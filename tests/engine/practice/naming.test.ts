import { describe, expect, test } from 'vitest';
import {
  checkAnswers,
  type EntryVerdict,
  mistakes,
  type Problem,
  type Slip,
  slipsOf,
  type TraceStep,
} from '../../../src/engine/index.ts';
import { everyProblem, flat, typedGrid } from './support.ts';

/** Named only where nothing more telling fits. */
const lastResorts = new Set(['other-place', 'point-moved', 'rounded-too-hard']);

interface Simulated {
  readonly problem: Problem;
  readonly step: TraceStep;
  readonly mistake: string;
  readonly slip: Slip;
}

/** Every way of making every mistake in everything that is asked. */
function* simulate(seeds: number): Generator<Simulated> {
  for (const problem of everyProblem(seeds)) {
    const { calculation, asked, decimals } = problem;
    const lookup = (id: string) => calculation.step(id).quantity.value;
    for (const id of asked) {
      const step = calculation.step(id);
      const instance = { worked: calculation, step, lookup, decimals };
      for (const mistake of mistakes) {
        for (const slip of slipsOf(mistake, instance)) {
          yield { problem, step, mistake: mistake.id, slip };
        }
      }
    }
  }
}

function mark({ calculation, decimals }: Problem, step: TraceStep, answers: string[][]) {
  const { id } = step.quantity;
  return checkAnswers({ worked: calculation, id, answers, earlier: new Map(), decimals });
}

/** Whether every entry that is not right is called by the mistake's name. */
function isNamed(verdicts: readonly EntryVerdict[], mistake: string): boolean {
  const named = verdicts.flatMap((verdict) => (verdict.mistake ? [verdict.mistake.id] : []));
  return named.length > 0 && named.every((id) => id === mistake);
}

/** Whether another mistake gives the same typed number somewhere, so that nobody could tell. */
function hasTwin(problem: Problem, step: TraceStep, answers: string[][], mistake: string): boolean {
  const { calculation: worked, decimals } = problem;
  const lookup = (id: string) => worked.step(id).quantity.value;
  const right = typedGrid(step, step.quantity.value, decimals).flat();
  const others = mistakes
    .filter(({ id }) => id !== mistake)
    .flatMap((other) => slipsOf(other, { worked, step, lookup, decimals }))
    .map(({ value }) => typedGrid(step, value, decimals).flat());
  return answers
    .flat()
    .some((text, k) => text !== right[k] && others.some((other) => other[k] === text));
}

interface Tally {
  made: number;
  named: number;
}

const shareOf = ({ made, named }: Tally) => named / made;

/** Simulates every mistake on some seeds and counts which were called by their name. */
function measure(seeds: number) {
  const kinds = new Map<string, Tally>();
  const plain: Tally = { made: 0, named: 0 };
  const tellable: Tally = { made: 0, named: 0 };
  for (const { problem, step, mistake, slip } of simulate(seeds)) {
    const answers = typedGrid(step, slip.value, problem.decimals);
    const right = typedGrid(step, step.quantity.value, problem.decimals);
    if (JSON.stringify(answers) === JSON.stringify(right)) continue;
    const named = isNamed(mark(problem, step, answers).entries.flat(), mistake);
    const own = kinds.get(problem.kind.id) ?? { made: 0, named: 0 };
    kinds.set(problem.kind.id, own);
    const tallies = lastResorts.has(mistake) ? [] : [own, plain];
    if (named || !hasTwin(problem, step, answers, mistake)) tallies.push(tellable);
    for (const tally of tallies) {
      tally.made++;
      if (named) tally.named++;
    }
  }
  return { kinds, plain, tellable };
}

describe('marking exercises', () => {
  test('names at least 99 of 100 of ten thousand simulated wrong answers rightly', () => {
    const { kinds, plain, tellable } = measure(4);
    expect(plain.made).toBeGreaterThanOrEqual(10_000);
    expect(shareOf(plain)).toBeGreaterThanOrEqual(0.99);
    // slips of the pen too: a moved point or a rounded number may be what another mistake gives
    expect(tellable.made).toBeGreaterThanOrEqual(20_000);
    expect(shareOf(tellable)).toBeGreaterThanOrEqual(0.998);
    const low = [...kinds].filter(([, tally]) => shareOf(tally) < 0.98);
    expect(low).toEqual([]);
  });

  test('never calls a right answer wrong, rounded to the nearest or by hand', () => {
    for (const problem of everyProblem(12)) {
      for (const id of problem.asked) {
        const step = problem.calculation.step(id);
        const answers = typedGrid(step, step.quantity.value, problem.decimals);
        const kinds = mark(problem, step, answers)
          .entries.flat()
          .map(({ kind }) => kind);
        expect(new Set(kinds), `${problem.kind.id} ${id}`).toEqual(new Set(['right']));
      }
    }
  });

  test('follows through from a wrong number of the reader’s own', () => {
    for (const problem of everyProblem(2)) {
      const [first, second] = problem.asked;
      if (first === undefined || second === undefined) continue;
      const { calculation, decimals } = problem;
      const step = calculation.step(second);
      if (!step.operands.includes(first) || step.operation === 'activate') continue;
      const own = flat(calculation.step(first)).map((number) => number + 0.5);
      const shape = calculation.step(first).quantity.shape;
      const grid = Array.from({ length: shape[0] }, (_, i) =>
        Array.from({ length: shape[1] }, (__, j) =>
          (own[i * shape[1] + j] as number).toFixed(decimals),
        ),
      );
      const answers = typedGrid(step, step.quantity.value, decimals);
      const earlier = new Map([[first, grid]]);
      const result = checkAnswers({ worked: calculation, id: second, answers, earlier, decimals });
      expect(result.firstWrong?.id, problem.kind.id).toBe(first);
    }
  });
}, 240_000);
