import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backward,
  createNetwork,
  createRandom,
  createTrainer,
  forward,
  type Kernel,
  type Network,
  packPoints,
  packSamples,
  type Sample,
  trainEpoch,
  typedArrayKernel,
} from '../../../src/engine/index.ts';
import { expectClose } from '../support/closeness.ts';
import { trainings } from '../support/training-cases.ts';
import { trainByReference } from '../support/training-reference.ts';
import { wasmKernel } from '../support/wasm-kernel.ts';

const kernels: readonly Kernel[] = [typedArrayKernel, wasmKernel];

const numbersOf = ({ layers }: Network) => layers.map(({ weights, bias }) => [...weights, bias]);

const spiralLike: readonly Sample[] = Array.from({ length: 23 }, (_, index) => ({
  input: [Math.sin(index), Math.cos(index * 1.7)],
  target: index % 2 === 0 ? [1, 0] : [0, 1],
}));

const small = createNetwork({ sizes: [2, 5, 2], activation: 'tanh', random: createRandom(3) });
const sgd = { kind: 'sgd', learningRate: 0.1 } as const;

describe.each(kernels)('training with $name equals the reference path', (kernel) => {
  it('for any network, optimizer, penalty, batch size and dropout, to 1e-9', {
    timeout: 30_000,
  }, () => {
    fc.assert(
      fc.property(trainings, ({ options, seed }) => {
        const trainer = createTrainer({ ...options, random: createRandom(seed), kernel });
        const progress = trainer.epoch(3);
        expect(progress.divergence).toBeNull();
        const expected = trainByReference(options, 3, createRandom(seed));
        expectClose(numbersOf(trainer.network()), numbersOf(expected), 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it('takes the batches of trainEpoch in its order', () => {
    const options = { network: small, samples: spiralLike, batchSize: 5, optimizer: sgd, kernel };
    const trainer = createTrainer({ ...options, random: createRandom(8) });
    const random = createRandom(8);
    let expected = small;
    for (let epoch = 0; epoch < 4; epoch++) {
      expected = trainEpoch(expected, spiralLike, { batchSize: 5, learningRate: 0.1, random });
      trainer.epoch();
    }
    expectClose(numbersOf(trainer.network()), numbersOf(expected), 1e-12);
  });

  it('looks at every node as forward does, in parts of any size', () => {
    fc.assert(
      fc.property(trainings, fc.integer({ min: 1, max: 9 }), ({ options }, workCapacity) => {
        const trainer = createTrainer({ ...options, dropout: [], kernel, workCapacity });
        const points = options.samples.map(({ input }) => input);
        const passes = points.map((point) => forward(options.network, point));
        const nodes = passes[0]?.activations.slice(1).flat().length as number;
        const seen = new Float64Array(nodes * points.length);
        trainer.look(packPoints(points), seen);
        const expected = Array.from({ length: nodes }, (_, node) =>
          passes.map(({ activations }) => activations.slice(1).flat()[node] as number),
        ).flat();
        expectClose(Array.from(seen), expected, 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it('evaluates the mean loss of the reference path', () => {
    fc.assert(
      fc.property(trainings, ({ options }) => {
        const trainer = createTrainer({ ...options, dropout: [], kernel, workCapacity: 4 });
        const { network, samples } = options;
        const losses = samples.map(
          ({ input, target }) => backward(network, forward(network, input), target).loss,
        );
        const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
        const { loss, confusion } = trainer.evaluate(packSamples(samples));
        expectClose(loss, mean, 1e-11);
        expect(confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(samples.length);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on from a snapshot as if nothing had happened', () => {
    const options = { network: small, samples: spiralLike, batchSize: 4, kernel };
    const adam = { kind: 'adam', learningRate: 0.05 } as const;
    const dropout = [0, 0.2];
    const make = (seed: number) =>
      createTrainer({ ...options, optimizer: adam, dropout, random: createRandom(seed) });
    const first = make(5);
    first.step(9);
    const second = make(99);
    second.step(2);
    second.restore(structuredClone(first.snapshot()));
    first.step(11);
    second.step(11);
    expect(second.network()).toEqual(first.network());
    expect(second.progress()).toEqual(first.progress());
  });

  it('counts steps, epochs and the samples of the present epoch', () => {
    const options = { network: small, samples: spiralLike, batchSize: 5, optimizer: sgd, kernel };
    const trainer = createTrainer(options);
    expect(trainer.step(3)).toEqual({ steps: 3, epochs: 0, position: 15, divergence: null });
    expect(trainer.epoch()).toEqual({ steps: 5, epochs: 1, position: 0, divergence: null });
    expect(trainer.epoch(2)).toMatchObject({ steps: 15, epochs: 3, position: 0 });
    trainer.configure({ batchSize: 100 });
    expect(trainer.step(2)).toMatchObject({ steps: 17, epochs: 5, position: 0 });
  });

  it('changes η without a new start', () => {
    const options = { network: small, samples: spiralLike, batchSize: 23, optimizer: sgd, kernel };
    const trainer = createTrainer(options);
    trainer.step(1);
    trainer.configure({ learningRate: 0.7 });
    trainer.step(1);
    const once = trainEpoch(small, spiralLike, { batchSize: 23, learningRate: 0.1 });
    const twice = trainEpoch(once, spiralLike, { batchSize: 23, learningRate: 0.7 });
    expectClose(numbersOf(trainer.network()), numbersOf(twice), 1e-12);
  });
});

describe.each(kernels)('a run with $name that diverges', (kernel) => {
  const network = createNetwork({
    sizes: [2, 4, 1],
    activation: 'linear',
    output: 'linear',
    random: createRandom(1),
  });
  const samples = spiralLike.map(({ input }) => ({ input, target: [input[0] as number] }));
  const options = { network, samples, batchSize: 5, kernel };

  it('stands before the step that leaves the finite numbers, and names it', () => {
    const trainer = createTrainer({ ...options, optimizer: { kind: 'sgd', learningRate: 30 } });
    const { divergence, steps } = trainer.epoch(50);
    expect(divergence).not.toBeNull();
    expect(divergence?.step).toBe(steps + 1);
    expect(divergence?.of).toBe('parameter');
    expect(divergence?.place.id).toMatch(/^[Wb][12]$/);
    expect(Number.isFinite(divergence?.value)).toBe(false);
    expect(numbersOf(trainer.network()).flat(2).every(Number.isFinite)).toBe(true);
    expect(trainer.step(5)).toMatchObject({ steps, divergence });

    const alone = createTrainer({ ...options, optimizer: { kind: 'sgd', learningRate: 30 } });
    for (let step = 0; step < steps; step++) expect(alone.step(1).divergence).toBeNull();
    expect(alone.network()).toEqual(trainer.network());
    expect(alone.step(1).divergence).toEqual(divergence);
  });

  it('goes on once a hyperparameter or the network is another', () => {
    const trainer = createTrainer({ ...options, optimizer: { kind: 'sgd', learningRate: 30 } });
    const { steps } = trainer.epoch(50);
    trainer.replace(network);
    trainer.configure({ learningRate: 0.01 });
    expect(trainer.step(4)).toMatchObject({ steps: steps + 4, divergence: null });
  });

  it('sees an optimizer’s memory overflow, which would stand still in silence', () => {
    const far = samples.map(({ input }) => ({ input, target: [1e200] }));
    const optimizer = { kind: 'adagrad', learningRate: 0.1 } as const;
    const trainer = createTrainer({ ...options, samples: far, optimizer });
    expect(trainer.step(1).divergence).toMatchObject({ step: 1, of: 'memory' });
  });
});

describe('createTrainer', () => {
  it.each([
    [{ samples: [] }, 'there is no sample to learn from'],
    [{ batchSize: 0 }, 'a batch has a whole number of samples, not 0'],
    [{ l1: -1 }, 'l1 must be finite and not negative, not -1'],
    [{ dropout: [0.5] }, 'dropout needs a random generator'],
    [{ dropout: [0, 1] }, 'a dropout rate must be in [0, 1), not 1'],
    [{ dropout: [0, 0, 0] }, '3 dropout rates for 2 layers'],
    [
      { samples: [{ input: [1], target: [1, 0] }] },
      'sample 0 has 1 numbers in and 2 out, the network 2 and 2',
    ],
  ])('refuses %j', (change, problem) => {
    const options = { network: small, samples: spiralLike, optimizer: sgd };
    expect(() => createTrainer({ ...options, ...change })).toThrow(problem);
  });

  it('refuses a network or a snapshot of another shape', () => {
    const options = { network: small, samples: spiralLike, optimizer: sgd };
    const trainer = createTrainer(options);
    const other = createNetwork({ sizes: [2, 6, 2], random: createRandom(1) });
    expect(() => trainer.replace(other)).toThrow(
      '2-6-2 relu, softmax, crossEntropy cannot replace',
    );
    const snapshot = createTrainer({ ...options, network: other }).snapshot();
    expect(() => trainer.restore(snapshot)).toThrow('the snapshot is of another run');
  });

  it('leaves what it was given as it was', () => {
    const before = structuredClone({ small, spiralLike });
    createTrainer({ network: small, samples: spiralLike, optimizer: sgd }).epoch(2);
    expect({ small, spiralLike }).toEqual(before);
  });
});
