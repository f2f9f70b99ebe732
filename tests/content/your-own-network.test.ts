/** What the last chapter says in its own words, and part of its experiments, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as engine from '@engine';
import { describe, expect, it } from 'vitest';
import {
  base,
  changes,
  data,
  drawData,
  drawNetwork,
  epochs,
  overfitBatch,
  pictures,
  runPictures,
  runSeed,
  seeds,
} from '../../scripts/experiments/own-network.ts';
import { mapRuns } from '../../src/components/diagrams/figures/class-map.ts';
import { MASKED, maskedRowNumbers, rowFactors } from '../../src/components/math/masked-rows.ts';
import { changedTo, own } from '../../src/components/math/own-network-rows.ts';

const { checkGradients, createRandom, formatNumber, mean, passCosts } = engine;
const file = resolve(
  import.meta.dirname,
  '../../src/content/docs/chapters/15-your-own-network.mdx',
);
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);
const close = (mine: number, stored: number) =>
  expect(Math.abs(mine - stored)).toBeLessThan(1e-9 * Math.max(1, Math.abs(stored)));
const lossOf = (name: string) => changedTo(name).mean;

describe('the experiments', () => {
  it('are stored as the script makes them', () => {
    expect(own.settings).toEqual(JSON.parse(JSON.stringify({ data, base, epochs, pictures })));
    expect(own.seeds).toEqual(seeds);
    expect(own.ablation.map(({ name }) => name)).toEqual(changes.map(([name]) => name));
    for (const { testLoss } of own.ablation) expect(testLoss).toHaveLength(seeds.length);
  });

  it.each([
    ['nothing', 0],
    ['hidden layers of 8 and 8', 3],
  ])(
    '%s, seed %d: the stored losses come out again',
    (name, seed) => {
      const index = changes.findIndex(([each]) => each === name);
      const outcome = runSeed({ ...base, ...changes[index]?.[1] }, seed);
      const stored = own.ablation[index];
      close(outcome.firstLoss, stored?.firstLoss[seed] as number);
      close(outcome.trainingLoss, stored?.trainingLoss[seed] as number);
      close(outcome.testLoss, stored?.testLoss[seed] as number);
      close(outcome.testAccuracy, stored?.testAccuracy[seed] as number);
    },
    60_000,
  );

  it('one batch by heart, and the pictures of seed 0', () => {
    overfitBatch(0).losses.forEach((loss, index) => {
      close(loss, own.overfit.losses[index] as number);
    });
    for (const { initializer, first, afterOne } of own.pictures) {
      const outcome = runPictures(initializer as 'he' | 'shared', 0);
      close(outcome.first, first[0] as number);
      close(outcome.afterOne, afterOne[0] as number);
    }
  }, 60_000);

  it('the program that is printed gives the stored result', () => {
    const code = /```ts\n([\s\S]*?)```/.exec(chapter)?.[1] ?? '';
    const names = Object.keys(engine);
    const run = new Function(...names, `${code}\nreturn result;`);
    const result = run(...names.map((name) => Reflect.get(engine, name)));
    close(result.loss, own.ablation[0]?.testLoss[0] as number);
    expect(result.confusion).toEqual(own.followed.confusion);
  }, 60_000);

  it('the map has a class for every cell', () => {
    const runs = mapRuns(own.followed.map);
    const area = runs.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBeCloseTo(1e4, 6);
    expect(new Set(runs.map((run) => run.class))).toEqual(new Set([0, 1, 2]));
  });
});

describe('the author’s network', () => {
  it('has the counts and factors that are printed', () => {
    says('784-128-10 has 101,770 parameters');
    expect(passCosts([784, 128, 10]).parameters).toBe(101_770);
    says(`a guess costs $\\ln 10$ = ${formatNumber(Math.log(10), 4)}`);
    says('noise $\\sd/\\sqrt{32}$ = 0.18 $\\sd$');
    expect((1 / Math.sqrt(32)).toFixed(2)).toBe('0.18');
    says('It finds 1 in place of 784, and makes the weights 28 times too large.');
    expect(Math.sqrt(784)).toBe(28);
    says('the right class a probability of about three in a million');
    expect(Math.exp(-12.8) * 1e6).toBeCloseTo(3, 0);
  });

  it('the made-up pictures show the first loss of a shared weight', () => {
    const { side, samples, hidden, classes } = pictures;
    says(`ten made-up pictures of ${side} by ${side} dots, and ${samples} noisy copies`);
    says(`for a network ${side * side}-${hidden}-${classes} with Adam, means over ten seeds`);
    const [he, shared] = own.pictures.map(({ first }) => mean(first)) as [number, number];
    expect(he).toBeLessThan(2 * Math.log(10));
    expect(shared).toBeGreaterThan(4 * Math.log(10));
    const [, later] = own.pictures.map(({ first, afterTen }) => mean(afterTen) / mean(first));
    says('That is why such a network still learns');
    expect(later).toBeLessThan(0.5);
  });

  it('a masked row has no influence, and a gradient only where the mask is forgotten', () => {
    says(`with a rate of ${MASKED.rate}, and let the mask (${MASKED.mask.join(', ')})`);
    expect(rowFactors).toEqual([1.25, 0, 1.25]);
    const masked = maskedRowNumbers(true);
    expect(masked.right).toBeCloseTo(0, 15);
    expect(Math.abs(masked.forgetful)).toBeGreaterThan(0.1);
    const plain = maskedRowNumbers(false);
    expect(plain.right).toBe(plain.forgetful);
  });

  it('a factor of 2 is a relative difference of 0.5', () => {
    says('A gradient check reports a relative difference of 0.5.');
    const g = 0.37;
    expect(Math.abs(2 * g - g) / Math.max(2 * g, g)).toBeCloseTo(0.5, 15);
  });
});

describe('your network', () => {
  it('is as described', () => {
    says('There are 240 points to learn from, and 600 others');
    expect([data.training, data.test]).toEqual([240, 600]);
    const { parameters } = passCosts([2, 32, 32, 3]);
    says('A network with 1,251 parameters');
    expect(parameters).toBe(1251);
    says('That is five parameters for each training point.');
    expect(Math.round(parameters / data.training)).toBe(5);
    says('The test loss stays above the training loss.');
    expect(own.followed.test.at(-1)).toBeGreaterThan(own.followed.training.at(-1) as number);
  });

  it('changed one at a time', () => {
    const unchanged = lossOf('nothing');
    const spread = Number(changedTo('nothing').spread);
    says('All weights 0: nothing is learned.');
    expect(lossOf('all weights 0')).toBeCloseTo(Math.log(3), 2);
    says('No activation: the network is a single layer in disguise');
    expect(lossOf('no activation')).toBeGreaterThan(0.9);
    says('Sigmoid hidden layers are far behind, and so is gradient descent without momentum');
    for (const name of ['sigmoid, Glorot', 'SGD, η 0.1']) {
      expect(lossOf(name)).toBeGreaterThan(3 * unchanged);
    }
    says('after 150 epochs with Adam the test loss is within the spread');
    for (const name of ['weights from N(0, 1)', 'one shared weight a node in layer 1']) {
      expect(Math.abs(lossOf(name) - unchanged)).toBeLessThan(spread);
      expect(Number(changedTo(name).first)).toBeGreaterThan(1.2);
    }
    says('**What costs something here.** Dropout.');
    expect(lossOf('no dropout')).toBeLessThan(unchanged);
    expect(lossOf('dropout 0.3')).toBeGreaterThan(unchanged);
    says('That costs more than Adam for momentum, or 32 for the whole batch.');
    for (const name of ['η 0.001', 'η 0.1']) {
      expect(lossOf(name)).toBeGreaterThan(lossOf('momentum, η 0.1'));
      expect(lossOf(name)).toBeGreaterThan(lossOf('batch 240 (all)'));
    }
    says('the best seed of one row beats the worst of another that is better on average');
    const best = Math.min(...changedTo('dropout 0.3').losses);
    expect(best).toBeLessThan(Math.max(...changedTo('no dropout').losses));
    says('one is short of depth here, 8 and 8 short of width');
    for (const name of ['one hidden layer of 32', 'hidden layers of 8 and 8']) {
      expect(lossOf(name)).toBeGreaterThan(1.5 * unchanged);
    }
  });

  it('on the ladder', () => {
    says(`close to $\\ln 3$ = ${formatNumber(Math.log(3), 4)}`);
    expect(Number(changedTo('nothing').first)).toBeCloseTo(Math.log(3), 0);
    expect(Number(changedTo('weights from N(0, 1)').first)).toBeGreaterThan(3);
    says('a largest difference of less than $10^{-8}$');
    const random = createRandom(0);
    const [sample] = drawData(random).training;
    const network = drawNetwork(base, random);
    const check = checkGradients(network, sample?.input ?? [], sample?.target ?? []);
    expect(check.largestDifference).toBeLessThan(1e-8);
    expect(own.overfit.losses.at(-1)).toBeLessThan(0.01);
    says('The test accuracy must be near a third.');
    expect(Math.abs(own.dealt.testAccuracy - 1 / 3)).toBeLessThan(0.1);
    expect(own.dealt.trainingAccuracy).toBeGreaterThan(0.45);
    const { rates, losses } = own.sweep;
    expect(rates[losses.indexOf(Math.min(...losses))]).toBe(base.learningRate);
  });
});

describe('exercises', () => {
  it('have the engine’s answers', () => {
    says(
      '220 + 420 + 84 = 724. With four classes the first loss should be near $\\ln 4$ = 1.3863.',
    );
    expect(passCosts([10, 20, 20, 4]).parameters).toBe(724);
    expect(formatNumber(Math.log(4), 4)).toBe('1.3863');
    says('are 8 steps an epoch, the last of them with 16 points. That makes 1200.');
    expect(Math.ceil(240 / 32) * epochs).toBe(1200);
  });
});
