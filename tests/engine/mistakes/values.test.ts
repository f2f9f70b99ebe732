import { describe, expect, test } from 'vitest';
import {
  mistakes,
  slipsOf,
  type Value,
  type WorkedPass,
  workPass,
} from '../../../src/engine/index.ts';
import { goldenPass } from '../checking/support.ts';
import { expectClose } from '../support/closeness.ts';

/** What the first way of making a mistake gives, to four decimals asked for. */
function wrongValues(worked: WorkedPass, id: string, quantity: string): readonly Value[] {
  const mistake = mistakes.find((one) => one.id === id);
  if (mistake === undefined) throw new Error(`no mistake ${id}`);
  const lookup = (other: string) => worked.step(other).quantity.value;
  const step = worked.step(quantity);
  return slipsOf(mistake, { worked, step, lookup, decimals: 4 }).map(({ value }) => value);
}

/** 2-2-2-1 with sigmoid and tanh layers and ½(ŷ − y)², its numbers set by hand. */
const square = workPass({
  network: {
    layers: [
      {
        weights: [
          [0.5, -1],
          [0.2, 0.3],
        ],
        bias: [0.1, -0.2],
        activation: 'sigmoid',
      },
      {
        weights: [
          [1, 0.4],
          [-0.6, 0.5],
        ],
        bias: [0.3, 0.2],
        activation: 'tanh',
      },
      { weights: [[0.7, -0.9]], bias: [-0.1], activation: 'linear' },
    ],
    loss: 'halfSquaredError',
  },
  input: [1, -2],
  target: [0.4],
  learningRate: 0.1,
});

/** A column of the square pass. */
function column(id: string): readonly [number, number] {
  return square.step(id).quantity.value as unknown as readonly [number, number];
}

describe('wrong values worked out by hand', () => {
  const [z1, a1, z2, a2] = [column('z1'), column('a1'), column('z2'), column('a2')];
  const [d2, d1] = [column('delta2'), column('delta1')];
  const [prediction] = square.pass.output as [number];
  const d3 = prediction - 0.4;
  const back = [d2[0] - 0.6 * d2[1], 0.4 * d2[0] + 0.5 * d2[1]] as const;
  const slope = (a: number) => a * (1 - a);
  const logistic = (z: number) => 1 / (1 + Math.exp(-z));
  const newW2 = [
    [1 - 0.1 * d2[0] * a1[0], 0.4 - 0.1 * d2[0] * a1[1]],
    [-0.6 - 0.1 * d2[1] * a1[0], 0.5 - 0.1 * d2[1] * a1[1]],
  ] as const;

  const table: readonly (readonly [id: string, quantity: string, value: Value])[] = [
    // z⁽¹⁾ = (0.5 + 2 + 0.1, 0.2 − 0.6 − 0.2)
    ['bias-forgotten', 'z1', [2.5, -0.4]],
    ['bias-multiplied', 'z1', [0.25, 0.08]],
    ['bias-repeated', 'z1', [2.7, -0.8]],
    ['bias-subtracted', 'z1', [2.4, -0.2]],
    ['weights-transposed', 'z1', [0.5 - 0.4 + 0.1, -1 - 0.6 - 0.2]],
    ['term-dropped', 'z1', [2 + 0.1, -0.6 - 0.2]],
    ['term-sign', 'z1', [-0.5 + 2 + 0.1, -0.2 - 0.6 - 0.2]],
    ['sign-lost', 'z1', [-2.6, 0.6]],
    ['point-moved', 'z1', [26, -6]],
    ['activation-too-early', 'z1', [logistic(2.6), logistic(-0.6)]],
    ['pre-activation-used', 'z2', [z1[0] + 0.4 * z1[1] + 0.3, -0.6 * z1[0] + 0.5 * z1[1] + 0.2]],
    ['activation-of-other-layer', 'z2', [1 - 0.8 + 0.3, -0.6 - 1 + 0.2]],
    ['activation-forgotten', 'a1', [2.6, -0.6]],
    ['derivative-for-function', 'a1', [slope(a1[0]), slope(a1[1])]],
    ['sigmoid-sign', 'a1', [logistic(-2.6), logistic(0.6)]],
    ['other-activation', 'a1', [2.6, 0]],
    ['square-forgotten', 'L', 0.5 * d3],
    ['squares-subtracted', 'L', 0.5 * (prediction ** 2 - 0.16)],
    ['error-signal-reversed', 'delta3', [0.4 - prediction]],
    ['target-forgotten', 'delta3', [prediction]],
    ['function-for-derivative', 'fprime1', [a1[0], a1[1]]],
    ['derivative-at-activation', 'fprime1', [slope(logistic(a1[0])), slope(logistic(a1[1]))]],
    ['pre-activation-in-derivative', 'fprime1', [2.6 * (1 - 2.6), -0.6 * 1.6]],
    ['pre-activation-in-derivative', 'fprime2', [1 - z2[0] ** 2, 1 - z2[1] ** 2]],
    ['other-derivative', 'fprime1', [1 - a1[0] ** 2, 1 - a1[1] ** 2]],
    ['other-derivative', 'fprime2', [slope(a2[0]), slope(a2[1])]],
    ['derivative-left-out', 'delta1', back],
    ['function-for-derivative', 'delta1', [back[0] * a1[0], back[1] * a1[1]]],
    ['derivative-twice', 'delta1', [back[0] * slope(a1[0]) ** 2, back[1] * slope(a1[1]) ** 2]],
    [
      'derivative-of-other-layer',
      'delta1',
      [back[0] * (1 - a2[0] ** 2), back[1] * (1 - a2[1] ** 2)],
    ],
    [
      'transpose-missing',
      'delta1',
      [(d2[0] + 0.4 * d2[1]) * slope(a1[0]), (-0.6 * d2[0] + 0.5 * d2[1]) * slope(a1[1])],
    ],
    ['weights-left-out', 'delta1', [d2[0] * slope(a1[0]), d2[1] * slope(a1[1])]],
    [
      'new-weights',
      'delta1',
      [
        (newW2[0][0] * d2[0] + newW2[1][0] * d2[1]) * slope(a1[0]),
        (newW2[0][1] * d2[0] + newW2[1][1] * d2[1]) * slope(a1[1]),
      ],
    ],
    [
      'outer-product-transposed',
      'gradW2',
      [
        [a1[0] * d2[0], a1[0] * d2[1]],
        [a1[1] * d2[0], a1[1] * d2[1]],
      ],
    ],
    [
      'activation-left-out',
      'gradW2',
      [
        [d2[0], d2[0]],
        [d2[1], d2[1]],
      ],
    ],
    ['error-signal-left-out', 'gradW2', [a1, a1]],
    ['error-signal-of-other-layer', 'gradb2', [d1[0], d1[1]]],
    ['bias-gradient-multiplied', 'gradb2', [0.3 * d2[0], 0.2 * d2[1]]],
    ['learning-rate-too-early', 'gradb2', [0.1 * d2[0], 0.1 * d2[1]]],
    ['learning-rate-forgotten', 'newb2', [0.3 - d2[0], 0.2 - d2[1]]],
    ['gradient-added', 'newb2', [0.3 + 0.1 * d2[0], 0.2 + 0.1 * d2[1]]],
    ['step-without-parameter', 'newb2', [0.1 * d2[0], 0.1 * d2[1]]],
    ['learning-rate-on-all', 'newb2', [0.1 * (0.3 - d2[0]), 0.1 * (0.2 - d2[1])]],
    ['learning-rate-added', 'newb2', [0.3 - d2[0] - 0.1, 0.2 - d2[1] - 0.1]],
    ['not-updated', 'newb2', [0.3, 0.2]],
    [
      'gradient-transposed',
      'newW2',
      [
        [1 - 0.1 * d2[0] * a1[0], 0.4 - 0.1 * d2[1] * a1[0]],
        [-0.6 - 0.1 * d2[0] * a1[1], 0.5 - 0.1 * d2[1] * a1[1]],
      ],
    ],
    ['old-parameters', 'newz1', [2.6, -0.6]],
    ['other-place', 'z1', [2.6, 2.6]],
    ['rounded-too-hard', 'z2', [0.93 + 0.4 * 0.35 + 0.3, -0.6 * 0.93 + 0.5 * 0.35 + 0.2]],
  ];

  test.each(table)('%s in %s', (id, quantity, value) => {
    const [first] = wrongValues(square, id, quantity);
    expectClose(first as never, value as never, 1e-12);
  });
});

describe('wrong values of a classifier', () => {
  const worked = goldenPass();
  const p = worked.pass.output as readonly [number, number, number];
  const z = worked.step('z3').quantity.value as readonly [number, number, number];
  const powers = z.map(Math.exp) as unknown as readonly [number, number, number];
  const sum = powers[0] + powers[1] + powers[2];

  test.each<readonly [string, string, readonly Value[]]>([
    ['softmax-not-normalised', 'a3', [powers]],
    ['softmax-without-exponential', 'a3', [z.map((one) => one / (z[0] + z[1] + z[2]))]],
    ['softmax-own-term-missing', 'a3', [powers.map((power) => power / (sum - power))]],
    ['log-base', 'L', [-Math.log10(p[1]), -Math.log2(p[1])]],
    ['log-sign', 'L', [Math.log(p[1])]],
    ['log-forgotten', 'L', [1 - p[1], p[1]]],
    ['all-classes-summed', 'L', [-Math.log(p[0] * p[1] * p[2])]],
    ['binary-formula', 'L', [-Math.log(p[1] * (1 - p[0]) * (1 - p[2]))]],
    ['error-signal-reversed', 'delta3', [[-p[0], 1 - p[1], -p[2]]]],
    [
      'target-in-wrong-class',
      'delta3',
      [
        [p[0] - 1, p[1], p[2]],
        [p[0], p[1], p[2] - 1],
      ],
    ],
    ['stopped-at-output', 'delta3', [[0, -1 / p[1], 0]]],
    [
      'output-slope-not-needed',
      'delta3',
      [[p[0] * p[0] * (1 - p[0]), (p[1] - 1) * p[1] * (1 - p[1]), p[2] * p[2] * (1 - p[2])]],
    ],
  ])('%s in %s', (id, quantity, values) => {
    expectClose(wrongValues(worked, id, quantity) as never, values as never, 1e-12);
  });

  test('the new weights give what the reference gives', () => {
    const [value] = wrongValues(worked, 'new-weights', 'delta2') as [readonly number[]];
    expect(value[2]?.toFixed(4)).toBe('-0.8285');
  });

  test('a class that is right is not a wrong class', () => {
    expect(wrongValues(worked, 'loss-of-wrong-class', 'L')).toEqual([
      -Math.log(p[0]),
      -Math.log(p[2]),
    ]);
  });
});
