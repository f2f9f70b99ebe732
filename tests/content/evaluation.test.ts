/** What the chapter on evaluation says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  bestAndLastTable,
  drawnRun,
  manyRuns,
} from '@components/diagrams/figures/overfitting-runs.ts';
import { bowl, STEPS, scalingPictures } from '@components/diagrams/figures/scaling-pictures.ts';
import * as asked from '@components/exercises/answers/evaluation.ts';
import { chosen, sizes } from '@components/math/cross-validation-rows.ts';
import {
  ANIMALS,
  animals,
  CONFUSION,
  certaintyTable,
  luck,
  luckiest,
  NUMBERS,
} from '@components/math/evaluation-examples.ts';
import {
  conditions,
  curvature,
  houses,
  scaled,
  stepsTo,
} from '@components/math/scaling-example.ts';
import {
  classScores,
  createRandom,
  findEarlyStop,
  formatNumber,
  mean,
  standardDeviation,
  sum,
  wilsonInterval,
} from '@engine';
import { describe, expect, it } from 'vitest';
import * as crossValidation from '../../scripts/experiments/cross-validation.ts';
import * as overfitting from '../../scripts/experiments/overfitting.ts';
import crossValidationData from '../../src/content/data/cross-validation.json';
import overfittingData from '../../src/content/data/overfitting.json';

const file = resolve(import.meta.dirname, '../../src/content/docs/chapters/14-evaluation.mdx');
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);
const four = (value: number) => formatNumber(value, 4);

describe('the data files', () => {
  it('were made with the settings and seeds of the code', () => {
    expect(overfittingData.settings).toEqual(overfitting.settings);
    expect(overfittingData.seeds).toEqual(overfitting.seeds);
    expect(overfittingData.drawn.seed).toBe(overfitting.drawn);
    expect(crossValidationData.settings).toEqual(crossValidation.settings);
    expect(crossValidationData.sizes.map(({ hidden }) => hidden)).toEqual(
      crossValidation.hiddenSizes,
    );
  });

  it('come out the same: the drawn run in full, and another seed in short', {
    timeout: 30_000,
  }, () => {
    const run = overfitting.runSeed(overfitting.drawn);
    expect(run).toEqual({
      training: overfittingData.drawn.training,
      validation: overfittingData.drawn.validation,
      test: overfittingData.drawn.test,
    });
    const short = overfitting.summarize(overfitting.runSeed(14));
    expect(overfittingData.runs[14]).toEqual({ seed: 14, ...short });
  });

  it('come out the same: a size of the cross-validation', { timeout: 30_000 }, () => {
    expect(crossValidation.runSize(8)).toEqual(
      crossValidationData.sizes.find(({ hidden }) => hidden === 8),
    );
  });
});

describe('overfitting', () => {
  const { settings, runs } = overfittingData;

  it('has the settings of the text', () => {
    says(`A network 2-${settings.hidden}-2 learns from ${settings.training} points`);
    says(`${settings.validation} more points are for validation and ${settings.test} for the test`);
    says(`each of ${settings.epochs} epochs`);
    says(`With a patience of ${settings.patience}`);
    says(`seed ${drawnRun.seed}. The upright`);
    says('of 1000. The network');
    expect(settings.test).toBe(1000);
  });

  it('ends with a lower training loss and a higher loss on both other sets', () => {
    const shown = runs.find(({ seed }) => seed === overfittingData.drawn.seed);
    expect(shown?.last.training.loss).toBeLessThan(shown?.best.training.loss ?? 0);
    expect(shown?.last.validation.loss).toBeGreaterThan(shown?.best.validation.loss ?? 1);
    expect(Number(drawnRun.last)).toBeGreaterThan(Number(drawnRun.best));
    says('the number of right answers hardly changes');
    expect(Math.abs(Number(drawnRun.bestCorrect) - Number(drawnRun.lastCorrect))).toBeLessThan(20);
    expect(bestAndLastTable().rows.map(([name]) => name)).toEqual([
      'training',
      'validation',
      'test',
    ]);
  });

  it('does so for the other seeds', () => {
    says('Here are twenty:');
    expect(manyRuns.count).toBe('20');
    expect(manyRuns.worse).toBe('20');
    expect(Number(manyRuns.last)).toBeGreaterThan(1.2 * Number(manyRuns.best));
    expect(Number(manyRuns.bestAccuracy) - Number(manyRuns.lastAccuracy)).toBeLessThan(0.02);
    for (const { best, stopped } of runs) expect(stopped - best.epoch).toBe(settings.patience);
  });
});

describe('cross-validation', () => {
  it('chooses 32 hidden nodes', () => {
    says('The choice falls on 32');
    expect(chosen.hidden).toBe(32);
    says('every estimate is higher than the test loss');
    for (const size of sizes) expect(size.mean).toBeGreaterThan(size.test);
    says('had only 64 points to learn from');
    expect((80 * 4) / 5).toBe(64);
    says('Sixteen points in a fold');
  });

  it('has folds that differ more than the networks', () => {
    says('the folds of one network differ more than the networks do');
    const large = sizes.filter(({ hidden }) => hidden >= 8);
    const between = standardDeviation(large.map((size) => size.mean));
    for (const { folds } of large) expect(standardDeviation(folds)).toBeGreaterThan(between);
    says('few nodes are too few');
    expect(sizes[0]?.test).toBeGreaterThan(2 * chosen.test - 0.1);
  });
});

describe('scaling', () => {
  it('has the houses of the text', () => {
    says('Forty houses');
    expect(houses).toHaveLength(40);
    for (const [area = 0, distance = 0] of houses) {
      expect(area).toBeGreaterThanOrEqual(40);
      expect(area).toBeLessThanOrEqual(160);
      expect(distance).toBeGreaterThanOrEqual(0.5);
      expect(distance).toBeLessThanOrEqual(12);
    }
  });

  it('takes a million steps or four', () => {
    says('A million steps or four');
    const [raw, , standardised] = conditions;
    expect(raw?.steps).toBeGreaterThan(900_000);
    expect(raw?.steps).toBeLessThan(1_100_000);
    expect(standardised?.steps).toBe(4);
    // the count is right: the flattest direction shrinks by 1 − 1/κ a step
    const condition = standardised?.condition as number;
    expect((1 - 1 / condition) ** 4).toBeLessThanOrEqual(0.01);
    expect((1 - 1 / condition) ** 3).toBeGreaterThan(0.01);
    expect(stepsTo(0.01, 2)).toBe(7);
  });

  it('draws thirty steps in each picture', () => {
    says('Thirty steps of gradient descent');
    expect(STEPS).toBe(30);
    const [own, standard] = scalingPictures;
    expect(own?.condition).toBeGreaterThan(100);
    expect(own?.left).toBeGreaterThan(0.4);
    expect(standard?.left).toBeLessThan(1e-6);
    expect(bowl(curvature(scaled, false)).value([0, 0])).toBe(0);
  });
});

describe('the sixty pictures', () => {
  it('are counted as the text counts them', () => {
    expect(ANIMALS).toEqual(['cat', 'dog', 'fox']);
    expect(CONFUSION.map((row, k) => row[k])).toEqual([26, 15, 4]);
    says('26 + 15 + 4 = {animals.right}, over all {animals.pictures}');
    expect([animals.right, animals.pictures]).toEqual([45, 60]);
    says('Half of the pictures are cats.');
    expect(animals.baseline).toBe(0.5);
    says('it is lower than the accuracy');
    expect(animals.macroF1).toBeLessThan(animals.accuracy);
  });

  it('give the fox its scores', () => {
    const fox = classScores(CONFUSION)[2];
    says(`4/6 = ${four(fox?.precision as number)}`);
    says('4/10 = 0.4.');
    expect(fox?.recall).toBe(0.4);
    expect(sum(CONFUSION.map((row) => row[2] as number))).toBe(6);
  });
});

describe('certainty', () => {
  it('of the intervals in the text', () => {
    const [low, high] = wilsonInterval(9700, 10_000);
    says(`from ${formatNumber(low as number, 3)} to ${formatNumber(high as number, 3)}.`);
    says(`It means more than ${formatNumber(wilsonInterval(20, 20)[0] as number, 3)}.`);
    says('Four times the samples, half the error');
    expect(certaintyTable().rows).toHaveLength(4);
    says('The first digit is all you know.');
    expect(animals.high - animals.low).toBeGreaterThan(0.2);
  });

  it('of the luckiest of twenty coins', () => {
    says('twenty classifiers toss a coin on the same 60 questions');
    expect(luck.half).toBe('0.5');
    expect(luck.one).toBeCloseTo(0.5, 12);
    const random = createRandom(9);
    const best = Array.from({ length: 3000 }, () =>
      Math.max(...Array.from({ length: 20 }, () => random.binomial(60, 0.5) / 60)),
    );
    expect(Math.abs(mean(best) - luckiest(20, 60))).toBeLessThan(0.003);
  });

  it('of the four numbers', () => {
    says('predictions (3.2, 4.9, 7.4, 8.5) and targets (3, 5, 7, 9)');
    expect(NUMBERS).toEqual({ predictions: [3.2, 4.9, 7.4, 8.5], targets: [3, 5, 7, 9] });
  });
});

describe('the exercises', () => {
  it('have the answers of the text', () => {
    says(
      `Precision 8/12 = ${four(asked.precision)}, recall 8/10 = 0.8, F1 16/22 = ${four(asked.f1)}.`,
    );
    expect(asked.recall).toBe(0.8);
    says('34/40 = 0.85. The baseline, never marking anything, is 0.75.');
    says('So 9 becomes 2, and 11 becomes 3.');
    expect(asked.standardised).toBe(2);
    says(`= ${asked.samples}, and four times as many, ${4 * asked.samples}`);
    const losses = [0.9, 0.6, 0.5, 0.52, 0.49, 0.51, 0.55, 0.5, 0.6];
    says(losses.join(', '));
    expect(findEarlyStop(losses, 3)).toEqual({ best: 4, stopped: 7 });
    expect(findEarlyStop(losses, 1)).toEqual({ best: 2, stopped: 3 });
    says('stops after 7 and keeps 4');
    says('stops after epoch 3, which was worse than epoch 2');
    says(`$\\ln 2$ = ${four(Math.log(2))}`);
  });
});

describe('the text', () => {
  const prose = chapter
    .replace(/\{\/\*[\s\S]*?\*\/\}|^(?:import|export) .*$/gm, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, '')
    .replace(/<[^>]*>/g, ' ');

  it('types in no number with decimals but those that are pinned or given', () => {
    const pinned = ['0.6667', '0.4', '0.966', '0.973', '0.839', '0.8', '0.7273', '0.85', '0.75'];
    const given = ['0.5', '0.97', '0.99', '0.01', '0.005', '1.96', '3.2', '4.9', '7.4', '8.5'];
    const listed = ['0.9', '0.6', '0.52', '0.49', '0.51', '0.55', '0.62', '0.65', '0.6931'];
    const sections = ['4.3', '7.8'];
    const typed = prose.match(/\d*\.\d+/g) ?? [];
    expect(new Set(typed)).toEqual(new Set([...pinned, ...given, ...listed, ...sections]));
  });
});
