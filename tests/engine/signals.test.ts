import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backward,
  createNetwork,
  createRandom,
  EngineError,
  flatShares,
  forward,
  histogram,
  oneHot,
  rootMeanSquare,
  signalSteps,
  signals,
  spreadOverSamples,
  standardDeviation,
} from '../../src/engine/index.ts';

const shape = fc.record({
  hidden: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
  inputs: fc.integer({ min: 1, max: 5 }),
  classes: fc.integer({ min: 2, max: 4 }),
  samples: fc.integer({ min: 1, max: 5 }),
  activation: fc.constantFrom('relu', 'tanh', 'sigmoid', 'linear', 'leakyRelu' as const),
  initializer: fc.constantFrom('he', 'glorotNormal', 'glorotUniform', 'lecun', 'normal' as const),
  seed: fc.integer({ min: 0, max: 1000 }),
});

describe('signals', () => {
  it('are those of the reference passes, sample by sample', () => {
    fc.assert(
      fc.property(shape, ({ hidden, inputs, classes, samples, seed, ...names }) => {
        const sizes = [inputs, ...hidden, classes];
        const layers = signals({ sizes, samples, random: createRandom(seed), ...names });
        const random = createRandom(seed);
        const X = Array.from({ length: samples }, () =>
          Array.from({ length: inputs }, () => random.normal()),
        );
        const network = createNetwork({ sizes, random, ...names });
        for (const [s, input] of X.entries()) {
          const pass = forward(network, input);
          const { errorSignals } = backward(network, pass, oneHot(s % classes, classes));
          for (const [index, layer] of layers.entries()) {
            const mine = (values: Float64Array) =>
              Array.from(values.subarray(s * layer.width, (s + 1) * layer.width));
            close(mine(layer.preActivations), pass.preActivations[index] ?? []);
            close(mine(layer.activations), pass.activations[index + 1] ?? []);
            close(mine(layer.errorSignals), errorSignals[index] ?? []);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('come a layer at a time: forward through all, back through all but the last', () => {
    const options = { sizes: [2, 3, 3, 2], activation: 'tanh', initializer: 'he' } as const;
    const steps = signalSteps({ ...options, samples: 2, random: createRandom(1) });
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBe(3 + 2);
  });

  it('say what is no good', () => {
    const good = {
      sizes: [2, 3, 2],
      activation: 'relu',
      initializer: 'he',
      samples: 1,
      random: createRandom(1),
    } as const;
    expect(() => signals({ ...good, samples: 0 })).toThrow(EngineError);
    expect(() => signals({ ...good, sizes: [2] })).toThrow(EngineError);
    expect(() => signals({ ...good, initializer: 'she' as 'he' })).toThrow("no initializer 'she'");
    expect(() => signals({ ...good, activation: 'step' as 'relu' })).toThrow("activation 'step'");
  });
});

describe('measures of a layer', () => {
  it('are those of the examples', () => {
    expect(rootMeanSquare([3, -4, 5, 0])).toBeCloseTo(Math.sqrt(12.5), 14);
    expect(spreadOverSamples([1, 7, 3, 7], 2)).toBeCloseTo(Math.sqrt(0.5), 14);
    expect(histogram([0, 1, 1, 2.5, 9], 0, 4, 2)).toMatchObject({ counts: [3, 1], above: 1 });
  });

  it('one node: the spread is the standard deviation', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1 }),
        (values) => {
          expect(spreadOverSamples(values, 1)).toBeCloseTo(standardDeviation(values), 10);
        },
      ),
    );
  });

  it('put every value into one bin, or outside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (values, bins) => {
          const { counts, below, above } = histogram(values, -1, 2, bins);
          expect(counts.reduce((a, b) => a + b, 0) + below + above).toBe(values.length);
        },
      ),
    );
    expect(() => histogram([], 1, 1, 3)).toThrow(EngineError);
  });

  it('count flat entries, and nodes that are flat for the whole batch', () => {
    const z = (...values: number[]) => ({ preActivations: Float64Array.from(values), width: 2 });
    expect(flatShares(z(-1, -1, 2, -3), 'relu')).toEqual({ entries: 0.75, nodes: 0.5 });
    expect(flatShares(z(4, 0, 4, 0), 'tanh')).toEqual({ entries: 0.5, nodes: 0.5 });
    expect(flatShares(z(8, 0, -8, 1), 'sigmoid')).toEqual({ entries: 0.5, nodes: 0.5 });
    expect(flatShares(z(-9, 9, 0, 0), 'leakyRelu')).toEqual({ entries: 0, nodes: 0 });
    expect(() => flatShares(z(), 'relu')).toThrow(EngineError);
  });
});

function close(mine: readonly number[], reference: readonly number[]) {
  expect(mine.length).toBe(reference.length);
  for (const [at, value] of mine.entries()) {
    const other = reference[at] as number;
    expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(other)));
  }
}
