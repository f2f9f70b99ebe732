import { expect, test } from 'vitest';
import {
  createNetwork,
  createRandom,
  forward,
  type Matrix,
  type Network,
  passCosts,
  type Vector,
  workPass,
} from '../../src/engine/index.ts';
import { expectClose } from './support/closeness.ts';

/** Multiplies and keeps count. */
function counter() {
  let count = 0;
  const times = (left: number, right: number) => {
    count += 1;
    return left * right;
  };
  return { times, count: () => count };
}

/** The rules of a pass as loops, every multiplication through `times`. */
function gradientsByLoops(
  { layers }: Network,
  {
    activations,
    slopes,
    outputError,
  }: Record<'activations' | 'slopes', readonly Vector[]> & {
    outputError: Vector;
  },
  times: (left: number, right: number) => number,
): Matrix[] {
  const gradients: Matrix[] = [];
  let delta = outputError;
  for (let layer = layers.length; layer >= 1; layer--) {
    const before = activations[layer - 1] as Vector;
    gradients.unshift(delta.map((error) => before.map((a) => times(error, a))));
    if (layer === 1) break;
    const weights = layers[layer - 1]?.weights as Matrix;
    const signals = delta;
    delta = before.map((_, j) => {
      const back = weights.reduce(
        (total, row, i) => total + times(row[j] as number, signals[i] as number),
        0,
      );
      return times(back, slopes[layer - 2]?.[j] as number);
    });
  }
  return gradients;
}

test.each([[[2, 2]], [[2, 2, 2]], [[2, 2, 4, 3]], [[5, 7, 3, 4, 2]]])(
  'the loops of a pass through %j multiply as often as is counted, and give the gradients',
  (sizes) => {
    const random = createRandom(3);
    const network = createNetwork({ sizes, activation: 'tanh', random });
    const input = Array.from({ length: sizes[0] as number }, () => random.normal());
    const target = Array.from({ length: sizes.at(-1) as number }, (_, k) => (k === 0 ? 1 : 0));
    const worked = workPass({ network, input, target, learningRate: 0.1 });
    const last = network.layers.length;
    const vector = (id: string) => worked.step(id).quantity.value as Vector;

    const onward = counter();
    const [first] = network.layers;
    const z1 = first?.weights.map((row) =>
      row.reduce((total, w, j) => total + onward.times(w, input[j] as number), 0),
    );
    expectClose(z1 as Vector, forward(network, input).preActivations[0] as Vector, 1e-12);
    expect(onward.count()).toBe(passCosts(sizes.slice(0, 2)).forward);

    const back = counter();
    const slopes = Array.from({ length: last - 1 }, (_, index) => vector(`fprime${index + 1}`));
    const { activations } = worked.pass;
    const gradients = gradientsByLoops(
      network,
      { activations, slopes, outputError: vector(`delta${last}`) },
      back.times,
    );
    expectClose(gradients, worked.gradients.weightGradients, 1e-12);
    expect(back.count()).toBe(passCosts(sizes).backward);
  },
);

test('a network for pictures of 28 by 28 dots', () => {
  const { parameters, forward: onward, gradient, differences } = passCosts([784, 128, 10]);
  expect([parameters, onward]).toEqual([101_770, 101_632]);
  expect(gradient).toBe(101_632 + 101_632 + 1_280 + 128);
  expect(differences).toBe(2 * 101_770 * 101_632);
});

test('sizes that make no network are refused', () => {
  expect(() => passCosts([3])).toThrow('passCosts: sizes must list the inputs');
  expect(() => passCosts([3, 0])).toThrow('layer 1 has 0 nodes');
});
