import { constant, difference, product, quotient, sum } from '../expression-parts.ts';
import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { column, distinct, pick, signed, tenths } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { Expression, ReadEntry } from '../types.ts';

const [u, v, n] = ['u', 'v', 'n'].map(givenId) as [string, string, string];

function outerPart(rows: number, columns: number): WorkedNumber {
  const isSquare = rows === columns;
  return worked({
    id: 'outer',
    symbol: 'u\\,v^\\top',
    name: 'u vᵀ',
    kind: 'weightGradient',
    equals: '(u_i v_j)_{ij}',
    shape: [rows, columns],
    operands: [u, v],
    entry: (read, row, j) => product(read(u, row), read(v, j)),
    nudge: 'Which entry of u does this row belong to, and which entry of v this column?',
    words: 'the row’s entry of u times the column’s entry of v',
    wrong: [
      ...(isSquare
        ? [
            wrong('outer-turned', 'This is v uᵀ.', (read, row, j) =>
              product(read(v, row), read(u, j)),
            ),
          ]
        : []),
      wrong('added-in-place-of-product', 'This is u + v.', (read, row, j) =>
        sum(read(u, row), read(v, j)),
      ),
    ],
  });
}

function hadamardPart(count: number): WorkedNumber {
  return worked({
    id: 'hadamard',
    symbol: 'u \\odot v',
    name: 'u ⊙ v',
    kind: 'errorSignal',
    equals: '(u_i v_i)_i',
    shape: [count, 1],
    operands: [u, v],
    entry: (read, row) => product(read(u, row), read(v, row)),
    nudge: 'Which two numbers stand in this row?',
    words: 'the entry of u times the entry of v in the same row',
    wrong: [
      wrong('added-in-place-of-product', 'This is u + v.', (read, row) =>
        sum(read(u, row), read(v, row)),
      ),
      wrong('hadamard-summed', 'This is uᵀ v.', (read) =>
        sum(...Array.from({ length: count }, (_, k) => product(read(u, k), read(v, k)))),
      ),
    ],
  });
}

function drawProducts(random: Random, level: Level): Draft {
  const count = level === 1 ? 2 : 3;
  const draw = level === 3 ? () => tenths(random) : () => signed(random, 6);
  const parts = [
    given('u', 'u', 'u', 'errorSignal', column(count, draw)),
    given('v', 'v', 'v', 'activation', column(count, draw)),
    outerPart(count, count),
    hadamardPart(count),
  ];
  return {
    calculation: workFormulas(parts),
    task: 'Work out the outer product $u\\,v^\\top$ and the Hadamard product $u \\odot v$.',
    given: [u, v],
    asked: ['outer', 'hadamard'],
    decimals: level === 3 ? 2 : 0,
  };
}

/** A size as a whole number to read off: sizes hold n⁽⁰⁾, n⁽¹⁾, … in rows. */
const size = (read: ReadEntry, layer: number): Expression => read(n, layer);

function weightShapePart(layer: number, last: number): WorkedNumber {
  const own = layer;
  const before = layer - 1;
  return worked({
    id: `shapeW${layer}`,
    symbol: `\\text{rows and columns of } W^{(${layer})}`,
    name: `the shape of W of layer ${layer}`,
    kind: 'weights',
    equals: `(n^{(${layer})},\\; n^{(${before})})`,
    shape: [1, 2],
    operands: [n],
    entry: (read, _row, j) => size(read, j === 0 ? own : before),
    nudge: 'How many nodes does this layer have, and how many has the layer that feeds it?',
    words: 'a row for each node of the layer and a column for each node of the layer before',
    wrong: [
      wrong('shape-turned', 'This is the shape of the transpose.', (read, _row, j) =>
        size(read, j === 0 ? before : own),
      ),
      ...(layer < last
        ? [
            wrong('shape-one-layer-off', 'This is the shape of the next W.', (read, _row, j) =>
              size(read, j === 0 ? own + 1 : own),
            ),
          ]
        : []),
    ],
  });
}

/** Σ of one term for each computing layer. */
function overLayers(last: number, term: (layer: number) => Expression): Expression {
  return sum(...Array.from({ length: last }, (_, index) => term(index + 1)));
}

function parameterCountPart(last: number): WorkedNumber {
  const weightsOf = (read: ReadEntry, layer: number) =>
    product(size(read, layer), size(read, layer - 1));
  return worked({
    id: 'parameters',
    symbol: '\\text{number of parameters}',
    name: 'the number of parameters',
    kind: 'weights',
    equals: '\\sum_\\ell n^{(\\ell)} \\bigl(n^{(\\ell-1)} + 1\\bigr)',
    operands: [n],
    entry: (read) =>
      overLayers(last, (layer) =>
        product(size(read, layer), sum(size(read, layer - 1), constant(1))),
      ),
    nudge: 'How many numbers stand in each W, and how many in each b?',
    words: 'the entries of every W plus the entries of every b',
    wrong: [
      wrong('biases-not-counted', 'These are the weights alone.', (read) =>
        overLayers(last, (layer) => weightsOf(read, layer)),
      ),
      wrong('weights-not-counted', 'These are the biases alone.', (read) =>
        overLayers(last, (layer) => size(read, layer)),
      ),
      wrong('input-biases-counted', 'This has a bias for each input.', (read) =>
        sum(
          size(read, 0),
          overLayers(last, (layer) => sum(weightsOf(read, layer), size(read, layer))),
        ),
      ),
    ],
  });
}

function drawShapes(random: Random, level: Level): Draft {
  const last = level === 1 ? 2 : 3;
  const largest = level === 3 ? 12 : 7;
  const sizes = distinct(random, last + 1, 2, largest);
  const layers = Array.from({ length: last }, (_, index) => index + 1);
  const parts = [
    given('n', 'n', 'n', 'input', sizes),
    ...layers.map((layer) => weightShapePart(layer, last)),
    parameterCountPart(last),
  ];
  return {
    calculation: workFormulas(parts),
    task: `A network ${sizes.join('-')} is fully connected; $n$ lists its layers from the input on. Give the rows and columns of every $W$, and the number of weights and biases together.`,
    given: [n],
    asked: [...layers.map((layer) => `shapeW${layer}`), 'parameters'],
    decimals: 0,
  };
}

const [g, w, eta] = ['g', 'w', 'eta'].map(givenId) as [string, string, string];

function batchMean(read: ReadEntry, row: number, count: number): Expression {
  const samples = Array.from({ length: count }, (_, s) => read(g, row, s));
  return quotient(sum(...samples), constant(count));
}

function drawBatch(random: Random, level: Level): Draft {
  const count = 3;
  const rows = level === 1 ? 1 : level === 2 ? 2 : 3;
  const gradients = Array.from({ length: rows }, () => column(count, () => tenths(random, 20)));
  const parts = [
    given('g', '(g_1\\; g_2\\; g_3)', 'g₁, g₂, g₃', 'weightGradient', gradients),
    given(
      'w',
      'w',
      'w',
      'weights',
      rows === 1 ? tenths(random) : column(rows, () => tenths(random)),
    ),
    given('eta', '\\eta', 'η', 'learningRate', pick(random, [0.1, 0.2, 0.5])),
    worked({
      id: 'mean',
      symbol: '\\overline{g}',
      name: 'the mean gradient',
      kind: 'weightGradient',
      equals: '\\tfrac13 (g_1 + g_2 + g_3)',
      shape: [rows, 1],
      operands: [g],
      entry: (read, row) => batchMean(read, row, count),
      nudge: 'What do the three samples say together, and how many are they?',
      words: 'the sum of the three gradients divided by 3',
      wrong: [
        wrong('mean-forgotten', 'This is the sum of the three.', (read, row) =>
          sum(...Array.from({ length: count }, (_, s) => read(g, row, s))),
        ),
        ...Array.from({ length: count }, (_, s) =>
          wrong('one-sample-only', `This is the gradient of sample ${s + 1}.`, (read, row) =>
            read(g, row, s),
          ),
        ),
      ],
    }),
    worked({
      id: 'newW',
      symbol: 'w^{\\text{new}}',
      name: 'the new w',
      kind: 'weights',
      equals: 'w - \\eta\\,\\overline{g}',
      shape: [rows, 1],
      operands: [w, eta, 'mean'],
      entry: (read, row) => difference(read(w, row), product(read(eta), read('mean', row))),
      nudge: 'Uphill is where the gradient points. Which way should w go, and how far?',
      words: 'the old w minus η times the mean gradient',
      wrong: [
        wrong('gradient-added', 'This is w + η ḡ.', (read, row) =>
          sum(read(w, row), product(read(eta), read('mean', row))),
        ),
        wrong('learning-rate-forgotten', 'This is w − ḡ.', (read, row) =>
          difference(read(w, row), read('mean', row)),
        ),
        wrong('not-updated', 'This is w as it was.', (read, row) => read(w, row)),
        wrong('step-without-parameter', 'This is η ḡ.', (read, row) =>
          product(read(eta), read('mean', row)),
        ),
      ],
    }),
  ];
  return {
    calculation: workFormulas(parts),
    task: `A batch has three samples. Each column of $(g_1\\; g_2\\; g_3)$ is the gradient of one sample with respect to ${rows === 1 ? 'the weight' : 'the weights'} $w$. Average, and take one step.`,
    given: [g, w, eta],
    asked: ['mean', 'newW'],
    decimals: 4,
  };
}

/** Problems of chapters 4 and 10. */
export const productKinds: readonly ProblemKind[] = [
  {
    id: 'shapes',
    title: 'Shapes',
    chapter: 'thinking-in-matrices',
    levels: ['two layers', 'three layers', 'three larger layers'],
    draw: drawShapes,
  },
  {
    id: 'products',
    title: 'Outer and Hadamard product',
    chapter: 'backpropagation',
    levels: ['two entries', 'three entries', 'three entries in tenths'],
    draw: drawProducts,
  },
  {
    id: 'mini-batch',
    title: 'Mini-batch of three',
    chapter: 'batches',
    levels: ['one weight', 'two weights', 'three weights'],
    draw: drawBatch,
  },
];
