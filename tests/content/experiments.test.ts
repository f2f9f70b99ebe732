/** The data files of `npm run experiments` are what its code finds: some seeds, trained again. */
import { describe, expect, it } from 'vitest';
import * as pairs from '../../scripts/experiments/activation-pairs.ts';
import * as depth from '../../scripts/experiments/depth-and-width.ts';
import {
  accuracyOverSeeds,
  activationPairTable,
  depthAndWidthResults,
  depthAndWidthTable,
} from '../../src/components/math/experiment-rows.ts';
import activationPairs from '../../src/content/data/activation-pairs.json';
import depthAndWidth from '../../src/content/data/depth-and-width.json';

describe('depth against width', () => {
  it('was run with the settings and seeds of the code', () => {
    expect(depthAndWidth.settings).toEqual(depth.settings);
    expect(depthAndWidth.seeds).toEqual(depth.seeds);
    expect(depthAndWidth.networks.map(({ hidden }) => hidden)).toEqual(depth.hiddenLayers);
    for (const { testCorrect, trainingCorrect } of depthAndWidth.networks) {
      expect(testCorrect).toHaveLength(30);
      expect(trainingCorrect).toHaveLength(30);
    }
  });

  it.each([
    [0, 4],
    [3, 17],
  ])('network %i comes out the same from seed %i', { timeout: 30_000 }, (index, seed) => {
    const stored = depthAndWidth.networks[index] as (typeof depthAndWidth.networks)[number];
    expect(depth.runSeed(stored.hidden, seed)).toEqual({
      testCorrect: stored.testCorrect[seed],
      trainingCorrect: stored.trainingCorrect[seed],
    });
  });

  it('orders the four shapes as errata 44 does, each mean within .08 of the one there', () => {
    const found = [
      [0.586, 0.644],
      [0.644, 0.702],
      [0.668, 0.758],
      [0.93, 0.964],
    ] as const;
    const tests = depthAndWidthResults.map(({ test }) => test.mean);
    const trainings = depthAndWidthResults.map(({ training }) => training.mean);
    expect(tests).toEqual(tests.toSorted((a, b) => a - b));
    expect(trainings).toEqual(trainings.toSorted((a, b) => a - b));
    for (const [index, [test, training]] of found.entries()) {
      expect(Math.abs((tests[index] as number) - test)).toBeLessThan(0.08);
      expect(Math.abs((trainings[index] as number) - training)).toBeLessThan(0.08);
    }
  });

  it('says: the deep network is better than a wide one with more parameters', () => {
    const [, , wide, deep] = depthAndWidthResults;
    expect(wide?.parameters).toBeGreaterThan(deep?.parameters as number);
    expect(deep?.test.mean).toBeGreaterThan((wide?.test.mean as number) + 0.2);
    expect(depthAndWidthTable.rows[3]?.[0]).toBe('6 and 6');
  });
});

describe('pairs of activations', () => {
  it('were run with the settings and seeds of the code', () => {
    expect(activationPairs.settings).toEqual(pairs.settings);
    expect(activationPairs.seeds).toEqual(pairs.seeds);
    expect(activationPairs.networks.map(({ activation }) => activation)).toEqual(pairs.pairs);
    expect(activationPairs.networks.every(({ testCorrect }) => testCorrect.length === 30)).toBe(
      true,
    );
  });

  it('come out the same from one seed', { timeout: 30_000 }, () => {
    const stored = activationPairs.networks[1] as (typeof activationPairs.networks)[number];
    expect(pairs.runSeed(['relu', 'sigmoid'], 11)).toEqual({
      testCorrect: stored.testCorrect[11],
      trainingCorrect: stored.trainingCorrect[11],
    });
    expect(activationPairTable.rows[1]?.[0]).toBe('ReLU, then sigmoid');
  });
});

describe('accuracy over seeds', () => {
  it('is the mean and the spread of shares', () => {
    const { mean, standardDeviation, least, most } = accuracyOverSeeds([5, 10], 10);
    expect([mean, least, most]).toEqual([0.75, 0.5, 1]);
    expect(standardDeviation).toBeCloseTo(0.25, 12);
  });
});
