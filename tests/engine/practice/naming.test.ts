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
import { everyProblem, flat, problemOf, typedGrid } from './support.ts';

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

/** The names each entry that is not right was called by: the mistake's, and those of its twins. */
function namesOf(verdicts: readonly EntryVerdict[]): readonly (readonly string[])[] {
  const named = verdicts.flatMap((verdict) => (verdict.mistake ? [verdict.mistake] : []));
  return named.map(({ id, twins = [] }) => [id, ...twins.map((twin) => twin.id)]);
}

interface Tally {
  made: number;
  /** Every entry that is not right was called by the mistake's name, perhaps beside a twin's. */
  named: number;
  /** Two mistakes give the numbers, and both were named. */
  shared: number;
}

/** Simulates every mistake on some seeds and counts, kind by kind, which were called by their name. */
function measure(seeds: number): ReadonlyMap<string, Tally> {
  const kinds = new Map<string, Tally>();
  for (const { problem, step, mistake, slip } of simulate(seeds)) {
    const answers = typedGrid(step, slip.value, problem.decimals);
    const right = typedGrid(step, step.quantity.value, problem.decimals);
    if (JSON.stringify(answers) === JSON.stringify(right)) continue;
    const names = namesOf(mark(problem, step, answers).entries.flat());
    const tally = kinds.get(problem.kind.id) ?? { made: 0, named: 0, shared: 0 };
    kinds.set(problem.kind.id, tally);
    tally.made++;
    if (names.length > 0 && names.every((ids) => ids.includes(mistake))) tally.named++;
    if (names.some((ids) => ids.length > 1)) tally.shared++;
    expect(Math.max(0, ...names.map((ids) => ids.length))).toBeLessThanOrEqual(2);
  }
  return kinds;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

describe('marking exercises', () => {
  test('names at least 99 of 100 of ten thousand simulated wrong answers rightly', () => {
    const kinds = measure(4);
    const tallies = [...kinds.values()];
    const made = sum(tallies.map((tally) => tally.made));
    expect(made).toBeGreaterThanOrEqual(10_000);
    expect(sum(tallies.map(({ named }) => named)) / made).toBeGreaterThanOrEqual(0.99);
    // where two mistakes give the same numbers both are named; that is rare
    expect(sum(tallies.map(({ shared }) => shared)) / made).toBeLessThanOrEqual(0.05);
    const low = [...kinds].filter(([, tally]) => tally.named / tally.made < 0.99);
    expect(low).toEqual([]);
  });

  test('says so where two mistakes give the same numbers', () => {
    for (const { problem, step, slip } of simulate(2)) {
      const answers = typedGrid(step, slip.value, problem.decimals);
      for (const { mistake, sentence } of mark(problem, step, answers).entries.flat()) {
        const [twin] = mistake?.twins ?? [];
        if (twin)
          return expect(sentence).toContain(`The same number would also mean: ${twin.title}`);
      }
    }
    throw new Error('no two mistakes gave the same number');
  });

  test('knows no mistake whose number a machine rounds to the right one', () => {
    // rounding the prediction to 2 decimals gives ½ · 0.09² = 0.00405, and a machine writes 0.0040
    const { calculation, decimals } = problemOf('forward-regression', 1, 3678);
    const step = calculation.step('L');
    const lookup = (id: string) => calculation.step(id).quantity.value;
    const right = typedGrid(step, step.quantity.value, decimals);
    const written = mistakes.flatMap((mistake) =>
      slipsOf(mistake, { worked: calculation, step, lookup, decimals }).map(({ value }) =>
        typedGrid(step, value, decimals),
      ),
    );
    expect(written.length).toBeGreaterThan(0);
    expect(written).not.toContainEqual(right);
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
