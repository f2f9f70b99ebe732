import { batch, batchQuantity } from '@components/math/batch-example.ts';
import {
  chooseBatchSize,
  chooseLayer,
  chooseSample,
  keyed,
  type SlicesState,
  TILTS,
  turnBy,
} from '@components/widgets/network-slices/model.ts';
import {
  batchRows,
  columnsOf,
  entryAt,
  gradientOf,
  meanOf,
  numbersOf,
  sentenceOf,
  sliceNames,
} from '@components/widgets/network-slices/numbers.ts';
import { isNumbered } from '@components/widgets/network-slices/SlicesPicture.tsx';
import { classOf, moreSamples } from '@components/widgets/network-slices/samples.ts';
import { dragged } from '@components/widgets/network-slices/turning.ts';
import { indexOfLargest, type Matrix, mean } from '@engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const samples = [...batch.samples, ...moreSamples(29)];
const example = { network: batch.network, samples };
const weight = { layer: 2, row: 3, column: 0 };
const start: SlicesState = { batchSize: 10, turn: 36, tilt: 20, sample: 0, layer: 2 };

describe('the samples', () => {
  test('are 32, with the classes that the three of the chapter have', () => {
    expect(samples).toHaveLength(32);
    for (const { input, target } of samples) {
      expect(indexOfLargest(target)).toBe(classOf(input[0] as number, input[1] as number));
    }
  });

  test('hold every class, and the same each time', () => {
    const classes = moreSamples(29).map(({ target }) => indexOfLargest(target));
    expect(new Set(classes)).toEqual(new Set([0, 1, 2]));
    expect(moreSamples(29)).toEqual(moreSamples(29));
  });
});

describe('the numbers', () => {
  test('of the first three samples and of their mean are those of the chapter', () => {
    const rows = batchRows(example, 3, weight);
    const expected = [1, 2, 3].map((by) => (batchQuantity('gradW2', by).value as Matrix)[3]?.[0]);
    expect(rows.map(({ gradient }) => gradient)).toEqual(expected);
    const average = (batchQuantity('gradW2', 'batch').value as Matrix)[3]?.[0];
    expect(entryAt(meanOf(example, 3), weight)).toBe(average);
    expect(meanOf(example, 3).loss).toBe(batchQuantity('L', 'batch').value);
  });

  test('of a batch are the mean of its rows', () => {
    for (const size of [1, 2, 17, 32]) {
      const rows = batchRows(example, size, weight);
      const { loss } = meanOf(example, size);
      expect(loss).toBeCloseTo(mean(rows.map((row) => row.loss)), 12);
      const gradient = entryAt(meanOf(example, size), weight);
      expect(gradient).toBeCloseTo(mean(rows.map((row) => row.gradient)), 12);
    }
  });

  test('of a sample stand in the order of the picture', () => {
    const columns = columnsOf(numbersOf(example, 0));
    expect(columns.map(({ id }) => id)).toEqual(['x', 'a1', 'a2', 'z3', 'p']);
    expect(columns.map(({ shape }) => shape[0])).toEqual([2, 2, 4, 3, 3]);
    const { symbol, shape } = gradientOf(numbersOf(example, 0).gradients, 3, 'of sample 1');
    expect([symbol, shape]).toEqual(['\\nabla W^{(3)}\\text{ of sample 1}', [3, 4]]);
  });

  test('are told in words', () => {
    expect(sentenceOf(example, { ...start, batchSize: 3 })).toMatch(
      /^Sample 1 of 3 samples, class 2: it gets 0\.\d{4}, so its loss is \d\.\d{4}\. The mean loss of the batch is 1\.5139\.$/,
    );
    expect(sentenceOf(example, { ...start, batchSize: 1 })).toContain('Sample 1 of one sample');
    expect(sliceNames(batchRows(example, 2, weight))[1]).toMatch(/^Sample 2, class 1, loss /);
  });
});

describe('choosing', () => {
  test('a batch keeps the sample within it', () => {
    const last = chooseSample(start, 9);
    expect(last.sample).toBe(9);
    expect(chooseBatchSize(example, last, 4)).toMatchObject({ batchSize: 4, sample: 3 });
    expect(chooseBatchSize(example, start, 99).batchSize).toBe(32);
    expect(chooseBatchSize(example, start, 0).batchSize).toBe(1);
    expect(chooseSample(start, -3).sample).toBe(0);
    expect(chooseLayer(example, start, 7).layer).toBe(3);
  });

  test('numbers stand beside all slices or every fourth', () => {
    expect([1, 2, 12].every((sample) => isNumbered(sample, 12))).toBe(true);
    const numbered = Array.from({ length: 32 }, (_, k) => k + 1).filter((k) => isNumbered(k, 32));
    expect(numbered).toEqual([1, 4, 8, 12, 16, 20, 24, 28, 32]);
  });
});

describe('turning', () => {
  test('keeps to a full turn and to the tilts there are', () => {
    const angle = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(angle, angle, (turn, tilt) => {
        const next = turnBy(start, turn, tilt);
        expect(next.turn).toBeGreaterThanOrEqual(-180);
        expect(next.turn).toBeLessThan(180);
        expect(Math.abs((next.turn - start.turn - turn) % 360)).toBe(0);
        expect(next.tilt).toBeGreaterThanOrEqual(TILTS[0]);
        expect(next.tilt).toBeLessThanOrEqual(TILTS[1]);
      }),
    );
  });

  test('follows the pointer', () => {
    expect(dragged(start, 20, 0).turn).toBe(26);
    expect(dragged(start, 0, 20).tilt).toBe(25);
  });

  test('is done by arrows; pages choose, Home looks from the start', () => {
    expect(keyed(start, 'ArrowLeft', start)?.turn).toBe(31);
    expect(keyed(start, 'ArrowUp', start)?.tilt).toBe(25);
    expect(keyed(start, 'PageDown', start)?.sample).toBe(1);
    expect(keyed(start, 'PageUp', start)?.sample).toBe(0);
    const turned = turnBy(start, 90, 5);
    expect(keyed(turned, 'Home', start)).toEqual(start);
    expect(keyed(start, 'a', start)).toBeNull();
  });
});
