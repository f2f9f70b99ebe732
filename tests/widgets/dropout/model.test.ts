import { batch } from '@components/math/batch-example.ts';
import { input, MASK, network, passUnder, target } from '@components/math/dropout-example.ts';
import {
  countEmptyLayers,
  drawBatches,
  isEmpty,
  masksOf,
} from '@components/widgets/dropout/masks.ts';
import {
  BATCHES,
  chooseExample,
  chooseLayer,
  type DropoutState,
  dropAll,
  editRate,
  editSeed,
  goTo,
  goToBatch,
  nextSeed,
  restore,
  switchNode,
} from '@components/widgets/dropout/model.ts';
import {
  derive,
  describeMasks,
  nodeRows,
  weightGradients,
} from '@components/widgets/dropout/passes.ts';
import { neighbourOf, parsePlace } from '@components/widgets/dropout/switching.ts';
import { createRandom, dropoutMask, forward } from '@engine';
import { describe, expect, test } from 'vitest';

const example = { network, samples: [{ input, target }, ...batch.samples] };
const start: DropoutState = {
  rates: [0, 0, 0.2],
  seed: 42,
  batch: 0,
  example: 0,
  layer: 2,
  switched: [],
};

describe('the masks', () => {
  test('begin with that of the chapter, and follow one from another', () => {
    expect(masksOf(example, start)).toEqual([[1, 1], [1, 1], MASK]);
    const random = createRandom(42);
    const drawn = drawBatches(example, start).flat();
    expect(drawn).toHaveLength(BATCHES * 4);
    for (const masks of drawn) expect(masks[2]).toEqual(dropoutMask(4, 0.2, random));
  });

  test('are the same for the same seed, and others for the next', () => {
    const masks = drawBatches(example, start);
    const other = drawBatches(example, nextSeed(start));
    expect(other).not.toEqual(masks);
    expect(drawBatches(example, start)).toEqual(masks);
  });

  test('are drawn from the input on where several layers have a rate', () => {
    const rates = [0.5, 0, 0.5];
    const random = createRandom(7);
    const [[first]] = drawBatches(example, { rates, seed: 7 }) as [[readonly number[][]]];
    expect(first).toEqual([dropoutMask(2, 0.5, random), [1, 1], dropoutMask(4, 0.5, random)]);
  });

  test('change by hand, and come back', () => {
    const kept = switchNode(start, 2, 1);
    expect(masksOf(example, kept)[2]).toEqual([1, 1, 1, 1]);
    expect(switchNode(kept, 2, 1).switched).toEqual([]);
    const none = dropAll(start, 2, MASK);
    expect(masksOf(example, none)[2]).toEqual([0, 0, 0, 0]);
    expect(masksOf(example, restore(none))[2]).toEqual(MASK);
    expect(goToBatch(none, 1).switched).toEqual([]);
    expect(chooseExample(none, 2).switched).toEqual([]);
    expect(chooseExample(none, 0)).toBe(none);
  });
});

describe('edits', () => {
  test('of a rate take 0 to below 1, and forget what was switched by hand', () => {
    expect(editRate(switchNode(start, 2, 0), 0, '1/4').state).toEqual({
      ...start,
      rates: [0.25, 0, 0.2],
    });
    for (const text of ['1', '-0.1', '2']) {
      expect(editRate(start, 0, text)).toEqual({
        state: start,
        problem: expect.stringContaining('below 1'),
      });
    }
    expect(editRate(start, 0, 'x').problem).toBeTruthy();
    expect(editRate(start, 0, '').problem).toBe('Type a number.');
  });

  test('of the seed take whole numbers and begin at the first batch', () => {
    const later = goTo(start, { batch: 9, example: 3 });
    expect(editSeed(later, '7').state).toEqual({ ...start, seed: 7 });
    for (const text of ['-1', '1.5', '1e12', 'seven']) {
      expect(editSeed(later, text).state).toBe(later);
      expect(editSeed(later, text).problem).toBeTruthy();
    }
    expect(nextSeed({ ...later, seed: 2 ** 32 - 1 })).toMatchObject({ seed: 0, batch: 0 });
  });

  test('of the place stay within the batches', () => {
    expect(goToBatch(start, -1)).toBe(start);
    expect(goToBatch(start, Number.POSITIVE_INFINITY).batch).toBe(BATCHES - 1);
    expect(chooseLayer(start, 0).layer).toBe(0);
  });
});

describe('the passes', () => {
  test('are those of the chapter', () => {
    const { pass, gradients } = passUnder(MASK);
    const view = derive(example, start);
    expect(view.pass.output).toEqual(pass.output);
    expect(view.gradients.weightGradients).toEqual(gradients.weightGradients);
    expect(view.plain).toEqual(forward(network, input).output);
    expect(view.sentence).toBe(
      'Batch 1, example 1. Dropped: node 2 of layer 2. The right class gets 0.2620, without dropout 0.2549.',
    );
  });

  test('show each node with the same factor on both ways', () => {
    const view = derive(example, start);
    const rows = nodeRows(example, start, view);
    expect(rows.map(({ factor }) => factor)).toEqual(['1.25', '0', '1.25', '1.25']);
    expect(rows[1]).toEqual({
      row: 1,
      stays: false,
      factor: '0',
      value: '−0.0804',
      sent: '0.0000',
      back: { arrives: '0.0202', slope: '0.9935', signal: '0.0000' },
    });
    expect(rows[2]?.back).toEqual({ arrives: '−1.0533', slope: '0.7455', signal: '−0.9815' });
  });

  test('have no error signal for the input, and one matrix of gradients', () => {
    const state = chooseLayer(start, 0);
    const view = derive(example, state);
    expect(nodeRows(example, state, view).map(({ back }) => back)).toEqual([null, null]);
    expect(weightGradients(state, view).map(({ id }) => id)).toEqual(['gradW1']);
    expect(weightGradients(start, view).map(({ id }) => id)).toEqual(['gradW2', 'gradW3']);
  });

  test('leave what leads to a dropped node, and what leaves it, without gradient', () => {
    const [into, from] = weightGradients(start, derive(example, start)) as unknown as {
      value: number[][];
    }[];
    expect(into?.value[1]?.every((entry) => entry === 0)).toBe(true);
    expect(from?.value.every((row) => row[1] === 0)).toBe(true);
  });
});

describe('a layer that is dropped as a whole', () => {
  const none = dropAll(start, 2, MASK);

  test('leaves the biases after it', () => {
    const { pass, gradients, sentence } = derive(example, none);
    expect(pass.preActivations[2]).toEqual(network.layers[2]?.bias);
    expect(gradients.weightGradients.flat(2).every((entry) => entry === 0)).toBe(true);
    expect(sentence).toContain('Dropped: all of layer 2. Layer 3 gets nothing but its biases');
    expect(sentence).toContain('nor does anything before it');
  });

  test('is described by the last one that is gone', () => {
    const both = dropAll(none, 0, [1, 1]);
    const { sentence } = derive(example, both);
    expect(sentence).toContain('all of the input; all of layer 2. Layer 3 gets nothing');
    const { sentence: alone } = derive(example, dropAll(start, 0, [1, 1]));
    expect(alone).toContain('Layer 1 gets nothing but its biases');
    expect(alone).not.toContain('before it');
  });

  test('has its probability, and is counted in the masks', () => {
    const rates = [0.5, 0.5, 0.5];
    const { rows, either, count, examples, first } = countEmptyLayers(example, { ...start, rates });
    expect(rows.map(({ probability }) => probability)).toEqual([0.25, 0.25, 0.0625]);
    expect(either).toBeCloseTo(1 - 0.75 * 0.75 * 0.9375, 14);
    expect(examples).toBe(200);
    const drawn = drawBatches(example, { rates, seed: 42 }).flat();
    expect(count).toBe(drawn.filter((masks) => masks.some(isEmpty)).length);
    // 0.47 of 200 is 94.5; five standard deviations are 35
    expect(Math.abs(count - 200 * either)).toBeLessThan(36);
    const index = drawn.findIndex((masks) => masks.some(isEmpty));
    expect(first).toEqual({ batch: Math.floor(index / 4), example: index % 4 });
  });

  test('may not occur', () => {
    const { first, rows } = countEmptyLayers(example, { ...start, rates: [0, 0, 0.01] });
    expect(first).toBeNull();
    expect(rows.map(({ count }) => count)).toEqual([0, 0, 0]);
  });
});

test('masks are told in words', () => {
  expect(describeMasks([[1, 1], [1]])).toBe('No node is dropped.');
  expect(
    describeMasks([
      [0, 1],
      [1, 0, 0, 1],
    ]),
  ).toBe('Dropped: node 1 of the input; nodes 2 and 3 of layer 1.');
});

describe('keys', () => {
  test('go from node to node, and not out of the picture', () => {
    expect(neighbourOf('ArrowDown', example, { layer: 2, row: 1 })).toEqual({ layer: 2, row: 2 });
    expect(neighbourOf('ArrowDown', example, { layer: 2, row: 3 })).toBeNull();
    expect(neighbourOf('ArrowLeft', example, { layer: 2, row: 3 })).toEqual({ layer: 1, row: 1 });
    expect(neighbourOf('ArrowRight', example, { layer: 2, row: 0 })).toBeNull();
    expect(neighbourOf('x', example, { layer: 2, row: 0 })).toBeNull();
  });

  test('mean the node they are pressed on', () => {
    expect(parsePlace('node:2:1')).toEqual({ layer: 2, row: 1 });
    expect([parsePlace('edge:1:1'), parsePlace(null)]).toEqual([null, null]);
  });
});
