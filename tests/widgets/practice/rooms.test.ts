import { describe, expect, test } from 'vitest';
import { isShort, roomsFor } from '../../../src/components/widgets/practice/rooms.ts';
import { everyProblem, problemOf } from '../../engine/practice/support.ts';

describe('room to write on paper', () => {
  test('has a line for every row of every number asked for, and fits on a page', () => {
    for (const problem of everyProblem(2)) {
      expect(roomsFor(problem).map(({ id }) => id)).toEqual(problem.asked);
      for (const { id, squares } of roomsFor(problem)) {
        const [rows] = problem.calculation.step(id).quantity.shape;
        // a line is 8 mm, two squares
        expect(squares, `${problem.kind.id} ${id}`).toBeGreaterThanOrEqual(2 * rows + 3);
        expect(squares * 4, `${problem.kind.id} ${id}`).toBeLessThanOrEqual(230);
      }
    }
  });

  test('is as wide as the arithmetic is long', () => {
    const pass = problemOf('backprop-2-2-4-3', 1, 1);
    const places = new Map(roomsFor(pass).map(({ id, place }) => [id, place]));
    // a sum of two products and a bias goes into half a sheet, a sum of four and a bias does not
    expect(places.get('z1')).toBe('left');
    expect(places.get('a1')).toBe('right');
    expect(places.get('z3')).toBe('whole');
    expect(places.get('gradW2')).toBe('whole');
  });

  test('keeps a short problem on one page, and lets a whole pass go on overleaf', () => {
    expect(isShort(problemOf('one-error-signal', 1, 1))).toBe(true);
    expect(isShort(problemOf('weighted-sum', 2, 1))).toBe(true);
    expect(isShort(problemOf('backprop-2-2-4-3', 1, 1))).toBe(false);
  });
});
