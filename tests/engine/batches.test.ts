import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageGradients,
  backward,
  batchGradients,
  createNetwork,
  createRandom,
  EngineError,
  forward,
  gradientStep,
  type Layer,
  type Network,
  type Sample,
  splitIntoBatches,
  trainEpoch,
} from '../../src/engine/index.ts';
import golden from '../golden/backprop.json';
import { expectClose } from './support/closeness.ts';

const { W, b, X, Y, eta, ...expected } = { eta: golden.eta, ...golden.minibatch_tanh };
const network: Network = {
  layers: W.map(
    (weights, index): Layer => ({
      weights,
      bias: b[index] as number[],
      activation: index === W.length - 1 ? 'softmax' : 'tanh',
    }),
  ),
  loss: 'crossEntropy',
};
const samples: readonly Sample[] = X.map((input, s) => ({ input, target: Y[s] as number[] }));

describe('splitIntoBatches', () => {
  it('uses every index once, in batches of one size but for the last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 0, max: 99 }),
        (count, batchSize, seed) => {
          const batches = splitIntoBatches(count, batchSize, createRandom(seed));
          expect(batches).toHaveLength(Math.ceil(count / batchSize));
          expect(batches.flat().sort((x, y) => x - y)).toEqual([...Array(count).keys()]);
          for (const batch of batches.slice(0, -1)) expect(batch).toHaveLength(batchSize);
        },
      ),
    );
  });

  it('keeps the order without a random, and changes it with one', () => {
    expect(splitIntoBatches(5, 2)).toEqual([[0, 1], [2, 3], [4]]);
    const [first, second] = [1, 1].map((seed) => splitIntoBatches(20, 4, createRandom(seed)));
    expect(first).toEqual(second);
    expect(first?.flat()).not.toEqual(splitIntoBatches(20, 4).flat());
  });

  it('refuses sizes that are none', () => {
    expect(() => splitIntoBatches(5, 0)).toThrow('splitIntoBatches: no batch has 0 samples');
    expect(() => splitIntoBatches(5, 2.5)).toThrow(EngineError);
    expect(() => splitIntoBatches(-1, 2)).toThrow('splitIntoBatches: cannot split -1 samples');
  });
});

describe('batchGradients', () => {
  it('gives the reference numbers of a batch of three', () => {
    const { loss, weightGradients, biasGradients } = batchGradients(network, samples);
    expectClose(loss as number, expected.mean_loss, 1e-12);
    weightGradients.forEach((gradient, l) => {
      expectClose(gradient, expected.mean_grad_W[l] as number[][], 1e-12);
    });
    biasGradients.forEach((gradient, l) => {
      expectClose(gradient, expected.mean_grad_b[l] as number[], 1e-12);
    });
  });

  it('is not the gradient at the mean sample', () => {
    const middle = {
      input: [0.8 / 3, -0.1 / 3],
      target: [1 / 3, 1 / 3, 1 / 3],
    };
    const wrong = batchGradients(network, [middle]).weightGradients;
    wrong.forEach((gradient, l) => {
      expectClose(gradient, expected.gradient_at_averaged_sample_W[l] as number[][], 1e-12);
    });
  });

  it('refuses an empty batch', () => {
    expect(() => batchGradients(network, [])).toThrow(EngineError);
  });
});

describe('trainEpoch', () => {
  it('makes one step with the reference numbers when the batch is all there is', () => {
    const after = trainEpoch(network, samples, { batchSize: 3, learningRate: eta });
    after.layers.forEach(({ weights, bias }, l) => {
      expectClose(weights, expected.W_new[l] as number[][], 1e-12);
      expectClose(bias, expected.b_new[l] as number[], 1e-12);
    });
  });

  it('makes a step after every sample when B = 1', () => {
    const after = trainEpoch(network, samples, { batchSize: 1, learningRate: eta });
    const byHand = samples.reduce(
      (before, { input, target }) =>
        gradientStep(
          before,
          averageGradients([backward(before, forward(before, input), target)]),
          eta,
        ),
      network,
    );
    expect(after).toEqual(byHand);
  });

  it('takes the order from the random, and repeats itself with the same seed', () => {
    const start = createNetwork({ sizes: [2, 3, 3], random: createRandom(1) });
    const run = (seed?: number) =>
      trainEpoch(start, samples, {
        batchSize: 2,
        learningRate: eta,
        random: seed === undefined ? undefined : createRandom(seed),
      });
    expect(run(4)).toEqual(run(4));
    const outcomes = new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(run(seed))));
    expect(outcomes.size).toBeGreaterThan(1);
  });

  it('refuses to learn from nothing', () => {
    const options = { batchSize: 1, learningRate: eta };
    expect(() => trainEpoch(network, [], options)).toThrow(
      'trainEpoch: there is no sample to learn from',
    );
  });
});
