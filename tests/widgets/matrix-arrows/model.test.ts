import { neighbour } from '@components/widgets/matrix-arrows/choosing.ts';
import {
  arrowOf,
  chooseEntry,
  chooseLayer,
  chooseNode,
  weightsOf,
} from '@components/widgets/matrix-arrows/model.ts';
import { findPreset } from '@components/widgets/worked-pass/presets.ts';
import { describe, expect, test } from 'vitest';

const { network } = findPreset('classifier-2-4-2');
const start = { layer: 1, row: 2, column: 1 };

test('an arrow is an entry: row where it goes, column where it comes from', () => {
  expect(arrowOf(network, start)).toEqual({
    entry: 'W1:2:1',
    value: -0.7,
    text: '−0.7',
    symbol: 'w_{32}^{(1)}',
    from: 'input 2',
    to: 'node 3 of layer 1',
    sentence:
      'It goes to node 3 of layer 1: row 3. It comes from input 2: column 2. The row is named first.',
  });
});

test('every arrow of the network is the number its place says', () => {
  network.layers.forEach(({ weights }, index) => {
    weights.forEach((row, i) => {
      row.forEach((weight, j) => {
        const state = chooseEntry(network, start, `W${index + 1}:${i}:${j}`);
        expect(arrowOf(network, state).value).toBe(weight);
      });
    });
  });
});

test('a matrix has its shape and symbol', () => {
  expect(weightsOf(network, 2)).toMatchObject({ id: 'W2', shape: [2, 4], symbol: 'W^{(2)}' });
});

describe('choosing', () => {
  test('another layer keeps the place as far as it has one', () => {
    expect(chooseLayer(network, start, 2)).toEqual({ layer: 2, row: 1, column: 1 });
    expect(chooseLayer(network, start, 3)).toBe(start);
  });
  test('what is no arrow changes nothing', () => {
    for (const key of ['b1:0:0', 'W1:9:0', 'W9:0:0', 'nonsense']) {
      expect(chooseEntry(network, start, key)).toBe(start);
    }
  });
  test('a node is a row where the arrows end, a column where they begin', () => {
    expect(chooseNode(network, start, 1, 0)).toEqual({ layer: 1, row: 0, column: 1 });
    expect(chooseNode(network, start, 0, 0)).toEqual({ layer: 1, row: 2, column: 0 });
  });
  test('a node elsewhere brings its layer', () => {
    expect(chooseNode(network, start, 2, 1)).toEqual({ layer: 2, row: 1, column: 1 });
    const later = { layer: 2, row: 0, column: 3 };
    expect(chooseNode(network, later, 0, 1)).toEqual({ layer: 1, row: 0, column: 1 });
  });
  test('keys go to the neighbours, and not out of the matrix', () => {
    expect(neighbour('ArrowUp', network, start)).toEqual({ layer: 1, row: 1, column: 1 });
    expect(neighbour('ArrowLeft', network, start)).toEqual({ layer: 1, row: 2, column: 0 });
    expect(neighbour('ArrowRight', network, start)).toBeNull();
    expect(neighbour('x', network, start)).toBeNull();
  });
});
