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

/** Named only where nothing more telling fits; simulated with the passes. */
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
      for (const mistake of mistakes.filter((each) => !lastResorts.has(each.id))) {
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

describe('marking exercises', () => {
  test('names at least 99 of 100 of ten thousand simulated wrong answers rightly', () => {
    let [made, named] = [0, 0];
    const missed = new Map<string, number>();
    for (const { problem, step, mistake, slip } of simulate(4)) {
      const answers = typedGrid(step, slip.value, problem.decimals);
      const right = typedGrid(step, step.quantity.value, problem.decimals);
      if (JSON.stringify(answers) === JSON.stringify(right)) continue;
      made++;
      if (isNamed(mark(problem, step, answers).entries.flat(), mistake)) named++;
      else missed.set(mistake, (missed.get(mistake) ?? 0) + 1);
    }
    expect(made).toBeGreaterThanOrEqual(10_000);
    expect(named / made, JSON.stringify([...missed])).toBeGreaterThanOrEqual(0.99);
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
