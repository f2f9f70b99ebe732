import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError, slopeAlong, surfaceDifferences, surfaces } from '../../src/engine/index.ts';
import { expectClose } from './support/closeness.ts';

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const surface = fc.constantFrom(...Object.values(surfaces));
const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
const along = (by: number) => [Math.cos(by), Math.sin(by)];

describe('slopeAlong', () => {
  it('is what a small walk in that direction climbs', () => {
    fc.assert(
      fc.property(surface, coordinate, coordinate, angle, (on, x, y, by) => {
        const [ux = 0, uy = 0] = along(by);
        const h = 1e-5;
        const climb = on.value([x + h * ux, y + h * uy]) - on.value([x - h * ux, y - h * uy]);
        expectClose(slopeAlong(on, [x, y], [ux, uy]), climb / (2 * h), 1e-6);
      }),
    );
  });

  it('is largest along the gradient, where it is as large as the gradient is long', () => {
    fc.assert(
      fc.property(surface, coordinate, coordinate, angle, (on, x, y, by) => {
        const gradient = on.gradient([x, y]);
        const length = Math.hypot(...gradient);
        fc.pre(length > 1e-6);
        const most = slopeAlong(on, [x, y], gradient);
        expectClose(most, length, 1e-12);
        expect(slopeAlong(on, [x, y], along(by))).toBeLessThanOrEqual(most + 1e-12);
        expectClose(
          slopeAlong(
            on,
            [x, y],
            gradient.map((entry) => -entry),
          ),
          -length,
          1e-12,
        );
      }),
    );
  });

  it('does not mind how long the direction is, and needs one', () => {
    expect(slopeAlong(surfaces.paraboloid, [1, 0], [5, 0])).toBe(2);
    expect(() => slopeAlong(surfaces.paraboloid, [1, 0], [0, 0])).toThrow(EngineError);
    expect(() => slopeAlong(surfaces.paraboloid, [1, 0], [1])).toThrow(EngineError);
  });
});

describe('surfaceDifferences', () => {
  it('is off by h on one side of x² + y², and by rounding in the middle', () => {
    const found = surfaceDifferences(surfaces.paraboloid, [1, 0], 0.5);
    expect(found.oneSided).toEqual([2.5, 0.5]);
    expect(found.oneSidedError).toBe(0.5);
    expect(found.centralError).toBe(0);
  });

  it('has an error of order h on one side and of order h² in the middle', () => {
    const errors = [1e-2, 1e-3].map((h) => surfaceDifferences(surfaces.singleMinimum, [2, 1], h));
    const [large, small] = errors as [(typeof errors)[0], (typeof errors)[0]];
    expectClose(large.oneSidedError / small.oneSidedError, 10, 0.05);
    expectClose(large.centralError / small.centralError, 100, 0.05);
  });

  it('needs a positive h', () => {
    for (const h of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => surfaceDifferences(surfaces.paraboloid, [1, 0], h)).toThrow(EngineError);
    }
  });
});
