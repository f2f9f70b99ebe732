/** The batch of three as matrices: one column a sample, one product for all of them. */
import { type Matrix, type QuantityKind, transpose, type Value, type Vector } from '@engine';
import { batch, columnsOf, givenQuantity } from './batch-example.ts';
import type { Named } from './calculations.ts';
import type { Example } from './matrix-examples.ts';

const named = (symbol: string, kind: QuantityKind, value: Value): Named => ({
  symbol,
  kind,
  value,
});

/** b 1ᵀ: the bias once for each sample. */
const repeated = (bias: Vector): Matrix => bias.map((entry) => batch.samples.map(() => entry));

const { weights: W1, bias: b1 } = batch.network.layers[0] as (typeof batch.network.layers)[0];

export const batchMatrices = {
  layer: {
    label: 'the weights of layer 1 times three samples side by side, plus the bias for each',
    operation: 'affine',
    operands: [
      named('W^{(1)}', 'weights', W1),
      named('X', 'input', givenQuantity('X').value),
      named('b^{(1)} 1^{\\top}', 'bias', repeated(b1)),
    ],
    result: { symbol: 'Z^{(1)}', kind: 'preActivation' },
  },
  gradient: {
    label: 'the error signals of layer 2 times the transposed activations of layer 1',
    operation: 'product',
    operands: [
      named('\\Delta^{(2)}', 'errorSignal', columnsOf('delta2')),
      named('A^{(1)\\top}', 'activation', transpose(columnsOf('a1') as Matrix)),
    ],
    result: { symbol: '\\Delta^{(2)} A^{(1)\\top}', kind: 'weightGradient' },
    fixed: true,
  },
} as const satisfies Record<string, Example>;
