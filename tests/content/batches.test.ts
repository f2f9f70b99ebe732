/** What the chapter on batches says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatNumber, forward, type Matrix, passCosts, sizesOf, sum, surfaces } from '@engine';
import { describe, expect, it } from 'vitest';
import {
  LAST_STEPS,
  noisyWalk,
  SAMPLE_NOISE,
  WALK_SIZES,
} from '../../src/components/diagrams/figures/batch-noise-walks.ts';
import {
  batchRuns,
  TRAINING_EPOCHS,
  TRAINING_RATE,
  TRAINING_SAMPLES,
} from '../../src/components/diagrams/figures/batch-training.ts';
import { walksOf } from '../../src/components/diagrams/figures/descents.ts';
import {
  measureGradientNoise,
  NOISE_BATCHES,
  NOISE_SAMPLES,
} from '../../src/components/diagrams/figures/gradient-noise.ts';
import { ringNetwork } from '../../src/components/diagrams/figures/ring-data.ts';
import * as asked from '../../src/components/exercises/answers/batches.ts';
import {
  batch,
  batchQuantity,
  type Learner,
  networkAfter,
} from '../../src/components/math/batch-example.ts';

const file = resolve(import.meta.dirname, '../../src/content/docs/chapters/10-batches.mdx');
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);
const grouped = (count: number) => count.toLocaleString('en-GB');
const numberOf = (id: string, by: Learner) => batchQuantity(id, by).value as number;
const matrixOf = (id: string, by: Learner) => batchQuantity(id, by).value as Matrix;

describe('counts', () => {
  it('of steps in an epoch of a thousand samples', () => {
    says('| stochastic | 1 | $\\samples$ | 1000 |');
    says(
      `| between 1 and $\\samples$ | $\\lceil \\samples/\\batch \\rceil$ | ${Math.ceil(1000 / 32)}, if $\\batch = 32$ |`,
    );
    says('After ten epochs of 1000 samples with $\\batch = 32$ there have been 320 steps.');
    expect(10 * Math.ceil(1000 / 32)).toBe(320);
  });

  it('of multiplications', () => {
    const { gradient } = passCosts([784, 128, 10]);
    says(`784-128-10 takes ${grouped(gradient)} multiplications for the gradients of one sample`);
    says(`With a million samples one step takes ${Math.round(gradient / 1e3)} billion.`);
    says(`A batch of 32 takes ${formatNumber((32 * gradient) / 1e6, 1)} million`);
    says(`for the price of one full step you get ${grouped(1e6 / 32)} small ones`);
  });

  it('of parameters', () => {
    const counts = batch.network.layers.map(
      (layer) => layer.weights.flat().length + layer.bias.length,
    );
    says(`The network has ${sum(counts)} parameters for a batch of one`);
    expect(sizesOf(batch.network)).toEqual([2, 2, 4, 3]);
  });
});

describe('the batch of three', () => {
  const of = (by: Learner) => matrixOf('gradW2', by)[3]?.[0] as number;

  it('pulls at the weight as the text says', () => {
    says('Follow one weight, $\\w{2}{4}{1}$ = −0.5.');
    expect(batch.network.layers[1]?.weights[3]?.[0]).toBe(-0.5);
    says(`the learning rate ${batch.learningRate}.`);
    says('Samples 1 and 3 want the weight lower. Sample 2 hardly minds.');
    expect(of(1)).toBeGreaterThan(0);
    expect(of(3)).toBeGreaterThan(0);
    expect(Math.abs(of(2))).toBeLessThan(Math.min(of(1), of(3)) / 5);
    expect(of('batch')).toBeGreaterThan(0);
    says('The step goes from −0.5 to −0.5 − 0.1 · ');
  });

  it('has its largest difference to the mean sample at this weight, of the other sign', () => {
    const difference = Math.abs(of('batch') - of('middle'));
    says(
      `The two gradients differ by ${formatNumber(difference, 4)}, more than for any other weight`,
    );
    const all = ['gradW1', 'gradW2', 'gradW3'].flatMap((id) => {
      const middle = matrixOf(id, 'middle');
      return matrixOf(id, 'batch').flatMap((row, i) =>
        row.map((entry, j) => Math.abs(entry - (middle[i]?.[j] as number))),
      );
    });
    expect(Math.max(...all)).toBeCloseTo(difference, 14);
    says('even the sign is wrong');
    expect(Math.sign(of('middle'))).toBe(-Math.sign(of('batch')));
  });

  it('learns its classes in a hundred steps; the mean sample teaches a third each', () => {
    says('After a hundred steps the first network gives all three samples their right class.');
    expect(batch.later).toBe(100);
    const after = (by: 'batch' | 'middle') => networkAfter(by, batch.later);
    const learned = after('batch');
    for (const { input, target } of batch.samples) {
      const { output } = forward(learned, input);
      expect(output.indexOf(Math.max(...output))).toBe(target.indexOf(1));
    }
    says('The second has learned to say “a third each” at a place where no sample lies.');
    for (const p of forward(after('middle'), batch.middle.input).output) {
      expect(p).toBeCloseTo(1 / 3, 2);
    }
    expect(batch.samples.map(({ input }) => input)).not.toContainEqual(batch.middle.input);
  });

  it('has a sample that is worse alone for ever', () => {
    says('Take the first sample alone and make 100 steps with it.');
    expect(numberOf('laterL', 1)).toBeGreaterThan(numberOf('L', 'batch'));
  });
});

describe('the noise of a batch', () => {
  const noise = measureGradientNoise();

  it('is what the text measures', () => {
    says(
      `how far the gradient of a batch typically lies from the gradient of all ${NOISE_SAMPLES}`.replace(
        'how',
        'How',
      ),
    );
    says(`the gradients of ${NOISE_BATCHES} random batches are compared`);
    says('A fresh network 2-8-2 is to tell them apart.');
    expect(sizesOf(ringNetwork())).toEqual([2, 8, 2]);
    says('The points lie within 2 per cent of the line.');
    const off = noise.rows.map(({ measured, expected }) => Math.abs(measured / expected - 1));
    expect(Math.max(...off)).toBeLessThan(0.02);
    expect(Math.max(...off)).toBeGreaterThan(0.01);
  });

  it('is large beside the gradient', () => {
    const [gradient, sigma] = [formatNumber(noise.gradient, 4), formatNumber(noise.sigma, 4)];
    says(`The true gradient of this weight is ${gradient}.`);
    says(`off by ${sigma}, which is ${Math.round(noise.sigma / noise.gradient)} times as much`);
    const large = noise.rows.find(({ batchSize }) => batchSize === 64);
    says(`Even a batch of 64 is off by ${formatNumber(large?.measured as number, 4)}.`);
  });

  it('is as large as the gradient for the batch of the exercise', () => {
    says(
      `$\\sd$ is ${formatNumber(noise.sigma, 4)} and the true gradient ${formatNumber(noise.gradient, 4)}.`,
    );
    says(`so $\\batch$ is about ${Math.round(asked.evenBatch)}.`);
  });
});

describe('the walks with noise', () => {
  it('are the two of the notebook', () => {
    says('The learning rate is 10, and the noise on each coordinate has $\\sd$ = 0.05.');
    says('learningRate={10} maxSteps={20} noise={0.05} seed={99}');
    says('learningRate={10} noise={0.01} tolerance={0.1} seed={99}');
    says(`ten samples bring 0.05 down to ${formatNumber(0.05 / Math.sqrt(10), 4)}`);
    says('To reach 0.01 takes a batch of 25.');
    expect((0.05 / 0.01) ** 2).toBeCloseTo(25, 10);
  });

  it('would not begin without noise', () => {
    says('At the start the surface is so flat that without noise the very first step is shorter');
    const slope = Math.hypot(...surfaces.singleMinimum.gradient([6, 6]));
    expect(10 * slope).toBeLessThan(0.1);
  });

  it('end less than halfway down for 788 of a thousand seeds', { timeout: 60_000 }, () => {
    const bottom = surfaces.singleMinimum.value([0, 0]);
    const halfway = (surfaces.singleMinimum.value([6, 6]) + bottom) / 2;
    const setting = {
      surface: 'singleMinimum',
      learningRate: 10,
      noise: 0.01,
      tolerance: 0.1,
    } as const;
    const ends = Array.from(
      { length: 1000 },
      (_, index) => walksOf({ ...setting, seed: index + 1 })[0]?.descent.values.at(-1) as number,
    );
    const high = ends.filter((height) => height > halfway).length;
    says(`Of the seeds from 1 to 1000, ${high} end less than halfway down.`);
    says('It was luck that this walk got anywhere.');
    expect(ends[98] as number).toBeLessThan(halfway);
  });

  it('have the mean heights of the table', () => {
    says(`Mean height of the last ${LAST_STEPS} steps`);
    const walks = WALK_SIZES.map(noisyWalk);
    for (const { batchSize, noise, lastMean } of walks) {
      says(`| ${batchSize} | ${formatNumber(noise, 4)} | ${formatNumber(lastMean, 4)} |`);
    }
    expect(SAMPLE_NOISE).toBe(0.05);
    says('a batch of ten trembles ten times lower, not three times');
    const [one, ten] = walks.map(({ lastMean }) => lastMean) as [number, number];
    expect(Math.round(one / ten)).toBe(10);
  });
});

describe('what a batch size buys', () => {
  it('is what the text says of the four runs', { timeout: 60_000 }, () => {
    says(
      `now with ${TRAINING_SAMPLES} points, $\\lr = ${TRAINING_RATE}$ and ${TRAINING_EPOCHS} epochs`,
    );
    const [one, ten, all, sorted] = batchRuns() as Required<ReturnType<typeof batchRuns>>;
    const steps = (run: typeof one) => (run?.stepsPerEpoch as number) * TRAINING_EPOCHS;
    const last = (run: typeof one) => run?.losses.at(-1) as number;
    says(`**All 200** make ${steps(all)} exact steps. They hardly move.`);
    expect(last(all) / (all?.losses[0] as number)).toBeGreaterThan(0.85);
    says(`**One** makes ${steps(one)} steps.`);
    const falls = [...(one?.losses ?? [])].map((loss, k, list) => loss - (list[k - 1] ?? loss));
    expect(falls.filter((change) => change > 0).length).toBeGreaterThan(1);
    says(`**Ten** make ${steps(ten)} steps, each with a third of the noise.`);
    says('that is the best of the three');
    expect(last(ten)).toBeLessThan(Math.min(last(one), last(all)));
    says('**Ten, not shuffled,** end above where they began.');
    expect(last(sorted)).toBeGreaterThan(sorted?.losses[0] as number);
  });
});

describe('the exercises', () => {
  it('on steps', () => {
    const [samples, batchSize] = [60_000, 128];
    expect(asked.epochSteps).toBe(Math.ceil(samples / batchSize));
    expect(asked.leftOver).toBe(samples % batchSize);
    says(
      `A data set has ${grouped(samples)} samples. How many steps has an epoch with $\\batch = ${batchSize}$`,
    );
    says(
      `<Answer>${asked.epochSteps} steps. The first ${asked.epochSteps - 1} use ${grouped(samples - asked.leftOver)}`,
    );
    says(`so ${asked.leftOver} are left for the last one.`);
  });

  it('on the average', () => {
    says('The gradients of $\\w{3}{2}{3}$ are');
    expect(asked.newWeight).toBe(matrixOf('newW3', 'batch')[1]?.[2]);
    says('The weight is 1, and $\\lr = 0.1$.');
    expect(batch.network.layers[2]?.weights[1]?.[2]).toBe(1);
    says('the weight would go up');
    expect(matrixOf('gradW3', 'middle')[1]?.[2] as number).toBeLessThan(0);
    expect(matrixOf('gradW3', 'batch')[1]?.[2] as number).toBeGreaterThan(0);
  });

  it('on the budget', () => {
    says('You may compute 6400 gradients.');
    says('$\\sd/80$ in one step, or $\\sd/8$ in each of 100 steps.');
    expect([Math.sqrt(6400), Math.sqrt(64), 6400 / 64]).toEqual([80, 8, 100]);
  });
});
