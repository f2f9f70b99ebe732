import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EngineError, gradientArrow, surfaces } from '../../src/engine/index.ts';
import golden from '../golden/gradient_arrows.json';
import { expectClose } from './support/closeness.ts';

const figures = golden.figures.filter(({ gradient_point }) => gradient_point !== null);

test.each(figures)(
  'the figure “$label”',
  ({ gradient_point, params, x0, y0, z0, v_arrow, tip }) => {
    const downhill = 'flip' in params && params.flip === true;
    const arrow = gradientArrow(surfaces.paraboloid, gradient_point ?? [], { downhill });
    expectClose(arrow.foot, [x0 ?? 0, y0 ?? 0, z0 ?? 0], 1e-12);
    expectClose(arrow.arrow, v_arrow ?? [], 1e-12);
    expectClose(arrow.tip, tip ?? [], 1e-12);
  },
);

test('it is as long as the gradient, tangent to the surface, and points uphill', () => {
  const coordinate = fc.double({ min: -4, max: 4, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(surfaces)),
      coordinate,
      coordinate,
      (surface, x, y) => {
        const [gx = 0, gy = 0] = surface.gradient([x, y]);
        const { arrow } = gradientArrow(surface, [x, y]);
        const [dx = 0, dy = 0, dz = 0] = arrow;
        expectClose(Math.hypot(dx, dy, dz), Math.hypot(gx, gy), 1e-12);
        expectClose(dz, gx * dx + gy * dy, 1e-9);
        expect(dz).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('at the bottom there is no way up', () => {
  expect(gradientArrow(surfaces.paraboloid, [0, 0]).arrow.map(Math.abs)).toEqual([0, 0, 0]);
});

test('a point of the plane has two coordinates', () => {
  expect(() => gradientArrow(surfaces.paraboloid, [1])).toThrow(EngineError);
});
