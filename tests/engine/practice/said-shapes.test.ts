import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markShape } from '../../../src/engine/index.ts';
import { everyProblem, problemOf } from './support.ts';

// 2-2-4-3: W⁽²⁾ is 4 × 2, and W⁽³⁾ 3 × 4
const { calculation } = problemOf('backprop-2-2-4-3', 1, 1);
const said = (id: string, rows: number, columns: number) =>
  markShape(calculation, id, String(rows), String(columns));

describe('a shape that is said', () => {
  test('is right for every quantity of every problem, and for no other shape', () => {
    for (const { calculation: worked, asked } of everyProblem(1)) {
      for (const id of asked) {
        const [rows, columns] = worked.step(id).quantity.shape;
        expect(markShape(worked, id, String(rows), ` ${columns} `).kind).toBe('right');
        for (const [height, width] of [
          [rows + 1, columns],
          [rows, columns + 1],
          [rows + 3, columns + 5],
        ]) {
          expect(markShape(worked, id, String(height), String(width)).kind).toBe('wrong');
        }
      }
    }
  });

  test.each([
    ['gradW2', 2, 4, 'shape-turned'],
    ['gradW2', 4, 3, 'shape-bias-counted'],
    ['gradW2', 5, 2, 'shape-bias-counted'],
    ['gradW2', 3, 4, 'shape-one-layer-off'],
    ['gradW2', 8, 1, 'shape-in-one-line'],
    ['gradW2', 1, 1, 'shape-single'],
    ['delta2', 1, 4, 'shape-row'],
    ['delta2', 3, 1, 'shape-one-layer-off'],
    ['delta2', 5, 1, 'shape-bias-counted'],
  ])('%s as %i × %i is %s', (id, rows, columns, mistake) => {
    expect(said(id, rows, columns)).toMatchObject({ kind: 'wrong', mistake });
  });

  test('is half right where one of the two is', () => {
    expect(said('gradW2', 4, 7)).toEqual({
      kind: 'wrong',
      mistake: null,
      sentence: 'The rows are right, the columns are not.',
    });
    expect(said('gradW2', 9, 2).sentence).toBe('The columns are right, the rows are not.');
    expect(said('gradW2', 9, 9).sentence).toContain('Neither');
  });

  test('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (rows, columns) => {
        expect(['right', 'wrong', 'unreadable']).toContain(
          markShape(calculation, 'gradW2', rows, columns).kind,
        );
      }),
    );
    expect(markShape(calculation, 'gradW2', '2.5', '1').kind).toBe('unreadable');
    expect(markShape(calculation, 'gradW2', '0', '2').kind).toBe('unreadable');
  });
});
