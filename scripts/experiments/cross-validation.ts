/**
 * Choosing the number of hidden nodes by 5-fold cross-validation, on the 80 training points of
 * `overfitting`, and what each choice then does on its 1000 test points when all 80 are used.
 */
import {
  createNetwork,
  createRandom,
  createTrainer,
  packSamples,
  type Sample,
  splitIntoFolds,
} from '../../src/engine/index.ts';
import { drawParts, settings as problem } from './overfitting.ts';

export const settings = { seed: 0, folds: 5, foldSeed: 1, weightSeed: 2, epochs: 20 } as const;
export const hiddenSizes: readonly number[] = [1, 2, 4, 8, 32, 128];

/** The mean loss on some samples after training on others; weights and order from one seed. */
function trainAndMeasure(hidden: number, training: readonly Sample[], held: readonly Sample[]) {
  const random = createRandom(settings.weightSeed);
  const { activation, optimizer, learningRate, batchSize } = problem;
  const trainer = createTrainer({
    network: createNetwork({ sizes: [2, hidden, 2], activation, random }),
    samples: training,
    optimizer: { kind: optimizer, learningRate },
    batchSize,
    random,
  });
  trainer.epoch(settings.epochs);
  return Number(trainer.evaluate(packSamples(held)).loss.toFixed(6));
}

/** Of one size: the loss on each fold while it is held out, and on the test points. */
export function runSize(hidden: number) {
  const { training, test } = drawParts(settings.seed);
  const folds = splitIntoFolds(training.length, settings.folds, createRandom(settings.foldSeed));
  const pick = (indices: readonly number[]) => indices.map((index) => training[index] as Sample);
  return {
    hidden,
    folds: folds.map((fold) => trainAndMeasure(hidden, pick(fold.training), pick(fold.held))),
    test: trainAndMeasure(hidden, training, test),
  };
}

export function run(report: (line: string) => void) {
  const sizes = hiddenSizes.map((hidden) => {
    const result = runSize(hidden);
    report(`${hidden} hidden nodes: folds ${result.folds.join(', ')}; test ${result.test}`);
    return result;
  });
  return { madeBy: 'npm run experiments cross-validation', settings, sizes };
}
