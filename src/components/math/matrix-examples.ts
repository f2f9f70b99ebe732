/** The small calculations of the chapter on matrices, by name. */
import {
  type Layer,
  type Matrix,
  type QuantityKind,
  transpose,
  type Value,
  type Vector,
} from '@engine';
import { findPreset } from '../widgets/worked-pass/presets.ts';
import type { Calculation, CalculationKind, Named } from './calculations.ts';

export type Example = Calculation & { readonly label: string };

const named = (symbol: string, kind: QuantityKind, value: Value): Named => ({
  symbol,
  kind,
  value,
});

function example(
  label: string,
  operation: CalculationKind,
  operands: readonly Named[],
  [symbol, kind]: readonly [symbol: string, kind: QuantityKind],
): Example {
  return { label, operation, operands, result: { symbol, kind } };
}

/** What a kitchen needs: rows flour, eggs, milk; columns pancakes, waffles. */
const recipes: Matrix = [
  [2, 3],
  [3, 2],
  [4, 2],
];
/** Batches of pancakes and of waffles. */
const plan: Vector = [2, 1];
/** Prices of a unit of flour, eggs, milk. */
const prices: Vector = [1, 3, 1];
/** Flour, eggs and milk that breakfast takes, whatever is cooked. */
const breakfast: Vector = [0, 1, 3];
/** Two days, side by side. */
const plans: Matrix = [
  [2, 1],
  [1, 3],
];

const table = named('W', 'weights', recipes);
const planned = named('x', 'input', plan);

export const kitchen = {
  recipes,
  plan,
  prices,
  breakfast,
  plans,
  list: example('the table times the plan', 'product', [table, planned], ['Wx', 'preActivation']),
  costs: example(
    'the table transposed times the prices',
    'product',
    [named('W^{\\top}', 'weights', transpose(recipes)), named('u', 'errorSignal', prices)],
    ['W^{\\top}u', 'errorSignal'],
  ),
  shopping: example(
    'the table times the plan, plus breakfast',
    'affine',
    [table, planned, named('b', 'bias', breakfast)],
    ['z', 'preActivation'],
  ),
  week: example(
    'the table times two plans side by side',
    'product',
    [table, named('X', 'input', plans)],
    ['WX', 'preActivation'],
  ),
} as const;

const { network, input } = findPreset('classifier-2-4-2');
const [{ weights: firstWeights }, { weights: secondWeights }] = network.layers as [Layer, Layer];
const W1 = named('W^{(1)}', 'weights', firstWeights);
const x = named('x', 'input', input);

/** The weights of the network 2-4-2. */
export const layers = {
  rows: example(
    'the weights of layer 1 times the input',
    'product',
    [W1, x],
    ['W^{(1)}x', 'preActivation'],
  ),
  columns: example(
    'the same as a sum of two columns',
    'columns',
    [W1, x],
    ['W^{(1)}x', 'preActivation'],
  ),
  turned: example(
    'the weights of layer 2 and their transpose',
    'transpose',
    [named('W^{(2)}', 'weights', secondWeights)],
    ['W^{(2)\\top}', 'weights'],
  ),
} as const;

/** Two columns of three and two numbers, and slopes for the first. */
const u: Vector = [1, -2, 3];
const v: Vector = [4, 5];
const s: Vector = [4, 0.5, 0];

export const products = {
  outer: example(
    'a column times a row',
    'outer',
    [named('u', 'errorSignal', u), named('v', 'activation', v)],
    ['u v^{\\top}', 'weightGradient'],
  ),
  hadamard: example(
    'two columns multiplied entry by entry',
    'hadamard',
    [named('u', 'errorSignal', u), named('s', 'derivative', s)],
    ['u \\odot s', 'errorSignal'],
  ),
} as const;

const A = named('A', 'weights', [
  [1, 2],
  [3, 4],
]);
const B = named('B', 'weights', [
  [0, 1],
  [1, 0],
]);

/** The same two matrices, multiplied in three ways. */
export const pair = {
  forward: example('A times B', 'product', [A, B], ['AB', 'weights']),
  backward: example('B times A', 'product', [B, A], ['BA', 'weights']),
  entrywise: example(
    'A and B multiplied entry by entry',
    'hadamard',
    [A, B],
    ['A \\odot B', 'weights'],
  ),
} as const;

/** For the exercises. */
export const exercises = {
  layer: example(
    'two rows and three columns times a column, plus a bias',
    'affine',
    [
      named('W', 'weights', [
        [2, -1, 0],
        [1, 3, -2],
      ]),
      named('x', 'input', [1, 2, -1]),
      named('b', 'bias', [0.5, -1]),
    ],
    ['z', 'preActivation'],
  ),
  square: example(
    'a square matrix times a column',
    'product',
    [
      named('W', 'weights', [
        [1, 2],
        [3, 4],
      ]),
      named('x', 'input', [5, 6]),
    ],
    ['Wx', 'preActivation'],
  ),
} as const;
