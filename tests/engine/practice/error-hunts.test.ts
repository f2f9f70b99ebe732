import { describe, expect, test } from 'vitest';
import {
  checkAnswers,
  createErrorHunt,
  type ErrorHunt,
  type Level,
} from '../../../src/engine/index.ts';
import { flat, levels, typedGrid } from './support.ts';

function* hunts(seeds: number): Generator<ErrorHunt> {
  for (const level of levels) {
    for (let seed = 0; seed < seeds; seed++) yield createErrorHunt(level, seed, 1);
  }
}

/** How far a line is from the right numbers, in units of the last decimal. */
function distance({ problem }: ErrorHunt, line: ErrorHunt['lines'][number]): number {
  const step = problem.calculation.step(line.id);
  const right = flat(step);
  const off = flat(step, line.value).map((number, k) => Math.abs(number - (right[k] as number)));
  return Math.max(...off) * 10 ** problem.decimals;
}

describe('finding the error', () => {
  test('is the same hunt for the same seed', () => {
    expect(JSON.stringify(createErrorHunt(2, 5, 1).lines)).toBe(
      JSON.stringify(createErrorHunt(2, 5, 1).lines),
    );
  });

  test('has one line in which the mistake was made, and none before it', () => {
    for (const hunt of hunts(15)) {
      const at = hunt.lines.findIndex(({ id }) => id === hunt.plantedIn);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(distance(hunt, hunt.lines[at] as never)).toBeGreaterThan(10);
      for (const line of hunt.lines.slice(0, at)) {
        expect(distance(hunt, line)).toBeLessThanOrEqual(hunt.problem.decimals === 0 ? 1 : 60);
      }
    }
  });

  test('offers the planted mistake among different others', () => {
    for (const { options, planted } of hunts(15)) {
      expect(options.map(({ id }) => id)).toContain(planted.id);
      expect(new Set(options.map(({ title }) => title)).size).toBe(options.length);
      expect(options).toHaveLength(4);
    }
  });

  test('plants what marking recognises, given the lines before', () => {
    let [made, named] = [0, 0];
    for (const hunt of hunts(12)) {
      const { calculation, decimals } = hunt.problem;
      const grids = hunt.lines.map(
        ({ id, value }) => [id, typedGrid(calculation.step(id), value, decimals)] as const,
      );
      const at = hunt.lines.findIndex(({ id }) => id === hunt.plantedIn);
      const [id, answers] = grids[at] as (typeof grids)[number];
      const earlier = new Map(grids.slice(0, at));
      const { entries } = checkAnswers({ worked: calculation, id, answers, earlier, decimals });
      made++;
      if (entries.flat().some(({ mistake }) => mistake?.id === hunt.planted.id)) named++;
    }
    expect(named / made).toBeGreaterThanOrEqual(0.9);
  });

  test('needs a level and an edition that there are', () => {
    expect(() => createErrorHunt(4 as Level, 1, 1)).toThrow('no level 4');
    expect(() => createErrorHunt(1, 1, 2)).toThrow('of version 2');
  });
});
