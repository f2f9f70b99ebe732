import {
  chooseActivation,
  curvesOf,
  moveTo,
  pointOf,
  RANGE,
  typeZ,
} from '@components/widgets/activation-plot/model.ts';
import type { HiddenActivationName } from '@engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const ALL: readonly HiddenActivationName[] = ['relu', 'leakyRelu', 'tanh', 'sigmoid', 'linear'];
const start = { activation: 'tanh', z: 0.8 } as const;

test('shows value and slope', () => {
  expect(pointOf(start)).toMatchObject({ valueText: '0.6640', slopeText: '0.5591', shown: true });
});

test('the tangent goes through the point with the slope of the curve', () => {
  const zs = fc.double({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...ALL), zs, (activation, z) => {
      const { value, slope, tangent } = pointOf({ activation, z });
      const [[x0, y0], [x1, y1]] = tangent;
      expect((x0 + x1) / 2).toBeCloseTo(z, 9);
      expect((y0 + y1) / 2).toBeCloseTo(value, 9);
      expect((y1 - y0) / (x1 - x0)).toBeCloseTo(slope, 9);
    }),
  );
});

test.each(ALL)('the slope of %s is that of the drawn curve', (activation) => {
  const { value, slope } = curvesOf(activation);
  const slopeAt = new Map(slope.map(([z, f]) => [z, f]));
  for (let k = 1; k < value.length - 1; k++) {
    const [[before = 0, low = 0], [z = 0], [after = 0, high = 0]] = [
      value[k - 1] ?? [],
      value[k] ?? [],
      value[k + 1] ?? [],
    ];
    if (z === 0) continue;
    expect(slopeAt.get(z)).toBeCloseTo((high - low) / (after - before), 2);
  }
});

test('the slope of a ReLU jumps: no line is drawn across', () => {
  const jumps = (name: HiddenActivationName) =>
    curvesOf(name).slope.filter(([, slope]) => Number.isNaN(slope)).length;
  expect(ALL.map(jumps)).toEqual([1, 1, 0, 0, 0]);
});

describe('moving', () => {
  test('stays inside the plot, in hundredths', () => {
    expect(moveTo(start, 99).z).toBe(RANGE[1]);
    expect(moveTo(start, -99).z).toBe(RANGE[0]);
    expect(moveTo(start, 0.123456).z).toBe(0.12);
    expect(Object.is(moveTo(start, -0.001).z, 0)).toBe(true);
  });
  test('a typed number may leave it, and that is said', () => {
    const { state } = typeZ(start, '20');
    expect(state.z).toBe(20);
    expect(pointOf(state)).toMatchObject({ shown: false });
    expect(pointOf(state).sentence).toContain('outside the picture');
  });
  test.each(['', 'x', '1e7'])('“%s” leaves the point where it is, with a reason', (text) => {
    const { state, problem } = typeZ(start, text);
    expect(state).toEqual(start);
    expect(problem).toMatch(/\.$/);
  });
  test('another function keeps the point', () => {
    expect(chooseActivation(start, 'relu')).toEqual({ activation: 'relu', z: 0.8 });
  });
});

test.each([
  ['relu', 0, 'The slope jumps here'],
  ['relu', -2, 'no error comes back'],
  ['relu', 2, 'comes back as it is'],
  ['tanh', 4, 'almost flat'],
  ['sigmoid', 0, 'multiplied by 0.2500'],
  ['linear', 0, 'comes back as it is'],
] as const)('%s at %s: %s', (activation, z, words) => {
  expect(pointOf({ activation, z }).sentence).toContain(words);
});
