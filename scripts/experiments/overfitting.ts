/**
 * Overfitting and early stopping: a network 2-32-2 on 80 noisy points of a disc inside a ring, with
 * 200 points to validate on and 1000 to test. One generator a seed draws the points, the split, the
 * weights and the order of the batches.
 */
import {
  createNetwork,
  createRandom,
  createTrainer,
  datasets,
  findEarlyStop,
  oneHot,
  packSamples,
  type Sample,
  splitSamples,
} from '../../src/engine/index.ts';

export const settings = {
  training: 80,
  validation: 200,
  test: 1000,
  noise: 0.35,
  hidden: 32,
  activation: 'relu',
  optimizer: 'adam',
  learningRate: 0.01,
  batchSize: 10,
  epochs: 120,
  patience: 20,
} as const;

export const seeds: readonly number[] = Array.from({ length: 20 }, (_, seed) => seed);
/** The seed whose whole curves are kept. */
export const drawn = 0;

/** Mean loss of a part and the count of samples it has right, by epoch; before training first. */
export interface Curve {
  readonly losses: readonly number[];
  readonly correct: readonly number[];
}

export interface Run {
  readonly training: Curve;
  readonly validation: Curve;
  readonly test: Curve;
}

/** The data reach to 5; the network gets them between −1 and 1. */
const REACH = 5;

export function drawParts(seed: number) {
  const random = createRandom(seed);
  const { training, validation, test, noise } = settings;
  const { points, labels } = datasets.circle(random, { size: training + validation + test, noise });
  const samples = points.map(
    (point, index): Sample => ({
      input: point.map((coordinate) => coordinate / REACH),
      target: oneHot(labels[index] === 1 ? 0 : 1, 2),
    }),
  );
  const split = splitSamples(samples.length, { validation, test }, random);
  const pick = (indices: readonly number[]) => indices.map((index) => samples[index] as Sample);
  return {
    random,
    training: pick(split.training),
    validation: pick(split.validation),
    test: pick(split.test),
  };
}

/** Trains one network from one seed, and measures all three parts after each epoch. */
export function runSeed(seed: number): Run {
  const { random, ...parts } = drawParts(seed);
  const { hidden, activation, optimizer, learningRate, batchSize, epochs } = settings;
  const trainer = createTrainer({
    network: createNetwork({ sizes: [2, hidden, 2], activation, random }),
    samples: parts.training,
    optimizer: { kind: optimizer, learningRate },
    batchSize,
    random,
  });
  const names = ['training', 'validation', 'test'] as const;
  const curves = names.map((name) => ({
    set: packSamples(parts[name]),
    size: parts[name].length,
    losses: [] as number[],
    correct: [] as number[],
  }));
  for (let epoch = 0; epoch <= epochs; epoch += 1) {
    if (epoch > 0) trainer.epoch();
    for (const { set, size, losses, correct } of curves) {
      const { loss, accuracy } = trainer.evaluate(set);
      losses.push(Number(loss.toFixed(6)));
      correct.push(Math.round(accuracy * size));
    }
  }
  const [training, validation, test] = curves.map(({ losses, correct }) => ({ losses, correct }));
  return { training, validation, test } as Run;
}

/** Loss and correct answers of each part after one epoch. */
function momentOf(run: Run, epoch: number) {
  const of = ({ losses, correct }: Curve) => ({
    loss: losses[epoch] as number,
    correct: correct[epoch] as number,
  });
  return {
    epoch,
    training: of(run.training),
    validation: of(run.validation),
    test: of(run.test),
  };
}

/** Of one run: the best epoch by early stopping, and the last one. */
export function summarize(run: Run) {
  const { best, stopped } = findEarlyStop(run.validation.losses, settings.patience);
  return { stopped, best: momentOf(run, best), last: momentOf(run, settings.epochs) };
}

/** Twenty seeds in short, and one in full. */
export function run(report: (line: string) => void) {
  const runs = seeds.map((seed) => {
    const { stopped, best, last } = summarize(runSeed(seed));
    report(
      `seed ${seed}: best epoch ${best.epoch}, test ${best.test.loss}, then ${last.test.loss}`,
    );
    return { seed, stopped, best, last };
  });
  return {
    madeBy: 'npm run experiments overfitting',
    settings,
    seeds,
    runs,
    drawn: { seed: drawn, ...runSeed(drawn) },
  };
}
