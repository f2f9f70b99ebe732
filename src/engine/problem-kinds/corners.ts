import { call, product, sum } from '../expression-parts.ts';
import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { column, matrix, signed, tenths } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { Expression, Matrix, ReadEntry } from '../types.ts';

const [X, W, b, v, c] = ['X', 'W', 'b', 'v', 'c'].map(givenId) as [
  string,
  string,
  string,
  string,
  string,
];

/** The four corners of a square, one in each column. */
const corners: Matrix = [
  [0, 0, 1, 1],
  [0, 1, 0, 1],
];
const inputs = corners.length;
const samples = 4;

/** The row of W times the column of X, before the bias. */
function weighted(read: ReadEntry, row: number, sample: number): readonly Expression[] {
  return Array.from({ length: inputs }, (_, j) => product(read(W, row, j), read(X, j, sample)));
}

function hiddenPart(nodes: number): WorkedNumber {
  return worked({
    id: 'Z',
    symbol: 'Z',
    name: 'Z',
    kind: 'preActivation',
    equals: 'W X + b',
    shape: [nodes, samples],
    operands: [W, X, b],
    entry: (read, row, sample) => sum(...weighted(read, row, sample), read(b, row)),
    nudge: 'Which node is this row, and which corner this column?',
    words: 'the node’s weights times the corner, plus the node’s bias',
    wrong: [
      wrong('bias-forgotten', 'This is W X.', (read, row, sample) =>
        sum(...weighted(read, row, sample)),
      ),
    ],
  });
}

function reluPart(nodes: number): WorkedNumber {
  return worked({
    id: 'A',
    symbol: 'A',
    name: 'A',
    kind: 'activation',
    equals: '\\max(0, Z)',
    shape: [nodes, samples],
    operands: ['Z'],
    entry: (read, row, sample) => call('relu', read('Z', row, sample)),
    nudge: 'What does ReLU do with a number below 0, and what with one above?',
    words: 'z where it is above 0, else 0',
    wrong: [
      wrong('activation-forgotten', 'This is Z.', (read, row, sample) => read('Z', row, sample)),
      wrong('derivative-for-function', 'This is the slope of ReLU.', (read, row, sample) =>
        call("relu'", read('Z', row, sample)),
      ),
    ],
  });
}

function answerPart(nodes: number): WorkedNumber {
  const over = (read: ReadEntry, id: string, sample: number) =>
    Array.from({ length: nodes }, (_, i) => product(read(v, 0, i), read(id, i, sample)));
  return worked({
    id: 'answer',
    symbol: '\\hat y',
    name: 'ŷ',
    kind: 'prediction',
    equals: 'v A + c',
    shape: [1, samples],
    operands: [v, 'A', c, 'Z'],
    entry: (read, _, sample) => sum(...over(read, 'A', sample), read(c)),
    nudge: 'Which column of A belongs to this corner?',
    words: 'the row v times the corner’s column of A, plus c',
    wrong: [
      wrong('bias-forgotten', 'This is v A.', (read, _, sample) => sum(...over(read, 'A', sample))),
      wrong('pre-activation-used', 'This is v Z + c.', (read, _, sample) =>
        sum(...over(read, 'Z', sample), read(c)),
      ),
    ],
  });
}

function drawCorners(random: Random, level: Level): Draft {
  const nodes = level === 3 ? 3 : 2;
  const draw = () => (level === 1 ? signed(random, 3) : tenths(random, 20));
  const parts = [
    given('X', 'X', 'X', 'input', corners),
    given('W', 'W', 'W', 'weights', matrix(nodes, inputs, draw)),
    given('b', 'b', 'b', 'bias', column(nodes, draw)),
    given('v', 'v', 'v', 'weights', matrix(1, nodes, draw)),
    given('c', 'c', 'c', 'bias', draw()),
    hiddenPart(nodes),
    reluPart(nodes),
    answerPart(nodes),
  ];
  return {
    calculation: workFormulas(parts),
    task: `A network 2-${nodes}-1 with ReLU in its hidden layer and a linear output sees the four corners of a square: each column of $X$ is one of them. Work out $Z = W X + b$ with $b$ added to every column, $A = \\max(0, Z)$, and the four answers $\\hat y = v A + c$.`,
    given: [X, W, b, v, c],
    asked: ['Z', 'A', 'answer'],
    decimals: level === 1 ? 0 : 2,
  };
}

/** Problems of chapter 3: what a small network makes of the corners of XOR. */
export const cornerKinds: readonly ProblemKind[] = [
  {
    id: 'four-corners',
    title: 'Four corners through a network',
    chapter: 'networks-in-action',
    levels: ['two nodes, whole numbers', 'two nodes, tenths', 'three nodes, tenths'],
    draw: drawCorners,
  },
];
