import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError, forward, interpolatingNetwork, sizesOf } from '../../src/engine/index.ts';

const at = (network: ReturnType<typeof interpolatingNetwork>, x: number) =>
  forward(network, [x]).output[0] as number;

const points = fc
  .array(
    fc.tuple(
      fc.double({ min: 0.1, max: 3, noNaN: true }),
      fc.double({ min: -5, max: 5, noNaN: true }),
    ),
    { minLength: 2, maxLength: 8 },
  )
  .map((steps) => {
    let knot = -4;
    const knots = steps.map(([width]) => {
      knot += width;
      return knot;
    });
    return { knots, values: steps.map(([, value]) => value) };
  });

describe('a network of straight pieces', () => {
  it('is that of the example', () => {
    const network = interpolatingNetwork([0, 1, 2], [0, 1, 0]);
    expect(network.layers[1]).toEqual({ weights: [[1, -2]], bias: [0], activation: 'linear' });
    expect([0, 0.5, 1, 1.5, 2].map((x) => at(network, x))).toEqual([0, 0.5, 1, 0.5, 0]);
  });

  it('has a node for each piece, runs through the points, and is straight between them', () => {
    fc.assert(
      fc.property(
        points,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ knots, values }, share) => {
          const network = interpolatingNetwork(knots, values);
          expect(sizesOf(network)).toEqual([1, knots.length - 1, 1]);
          knots.forEach((knot, i) => {
            expect(at(network, knot)).toBeCloseTo(values[i] as number, 8);
            if (i === 0) return;
            const [left, low] = [knots[i - 1] as number, values[i - 1] as number];
            const between = left + share * (knot - left);
            const straight = low + share * ((values[i] as number) - low);
            expect(at(network, between)).toBeCloseTo(straight, 8);
          });
          expect(at(network, (knots[0] as number) - 7)).toBeCloseTo(values[0] as number, 8);
        },
      ),
    );
  });

  it('refuses what makes no line', () => {
    expect(() => interpolatingNetwork([0], [1])).toThrow(EngineError);
    expect(() => interpolatingNetwork([0, 1], [1])).toThrow('not 2 knots and 1 values');
    expect(() => interpolatingNetwork([0, 0], [1, 2])).toThrow('the knots must rise: 0, then 0');
  });
});
