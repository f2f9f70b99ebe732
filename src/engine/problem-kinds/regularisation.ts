import { constant, difference, product, quotient, square, sum } from '../expression-parts.ts';
import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { column, matrix, pick, tenths } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { Expression, ReadEntry, Vector } from '../types.ts';

const ids = ['a', 'm', 'rate', 'W', 'delta', 'w', 'g', 'lambda', 'eta'].map(givenId);
const [a, m, rate, W, delta, w, g, lambda, eta] = ids as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const kept = (read: ReadEntry) => difference(constant(1), read(rate));
const masked = (read: ReadEntry, row: number) => product(read(m, row), read(a, row));

function thinnedPart(count: number): WorkedNumber {
  return worked({
    id: 'thinned',
    symbol: '\\tilde a',
    name: 'ã',
    kind: 'activation',
    equals: 'm \\odot a / (1 - p_{\\text{drop}})',
    shape: [count, 1],
    operands: [m, a, rate],
    entry: (read, row) => quotient(masked(read, row), kept(read)),
    nudge: 'Does this node stay? And by how much must what stays be scaled up?',
    words: 'the mask times the activation, divided by 1 minus the rate',
    wrong: [
      wrong('mask-forgotten', 'Every node is still here.', (read, row) =>
        quotient(read(a, row), kept(read)),
      ),
      wrong('mask-inverted', 'This keeps the nodes that are dropped.', (read, row) =>
        quotient(product(difference(constant(1), read(m, row)), read(a, row)), kept(read)),
      ),
      wrong('scale-forgotten', 'This is m ⊙ a.', masked),
      wrong('scale-by-rate', 'This is divided by the rate.', (read, row) =>
        quotient(masked(read, row), read(rate)),
      ),
      wrong('scale-upside-down', 'This is multiplied by 1 minus the rate.', (read, row) =>
        product(masked(read, row), kept(read)),
      ),
    ],
  });
}

function nextPart(rows: number, count: number): WorkedNumber {
  const dot = (read: ReadEntry, row: number, factor: (k: number) => Expression) =>
    sum(...Array.from({ length: count }, (_, k) => product(read(W, row, k), factor(k))));
  return worked({
    id: 'z',
    symbol: 'z',
    name: 'z',
    kind: 'preActivation',
    equals: 'W \\tilde a',
    shape: [rows, 1],
    operands: [W, 'thinned', a],
    entry: (read, row) => dot(read, row, (k) => read('thinned', k)),
    nudge: 'Which numbers arrive at the next layer: those before dropout or those after it?',
    words: 'the row of W times ã, term by term',
    wrong: [
      wrong('mask-forgotten', 'This is W a.', (read, row) => dot(read, row, (k) => read(a, k))),
    ],
  });
}

function backPart(rows: number, count: number): WorkedNumber {
  const column = (read: ReadEntry, row: number) =>
    sum(...Array.from({ length: rows }, (_, i) => product(read(W, i, row), read(delta, i))));
  return worked({
    id: 'back',
    symbol: '\\partial L / \\partial a',
    name: '∂L/∂a',
    kind: 'errorSignal',
    equals: 'm \\odot (W^\\top \\delta) / (1 - p_{\\text{drop}})',
    shape: [count, 1],
    operands: [m, W, delta, rate],
    entry: (read, row) => quotient(product(read(m, row), column(read, row)), kept(read)),
    nudge: 'Which mask belongs on the way back, and which scale?',
    words: 'the column of W times δ, term by term, times the mask, divided by 1 minus the rate',
    wrong: [
      wrong('mask-forgotten', 'This is Wᵀ δ, divided by 1 minus the rate.', (read, row) =>
        quotient(column(read, row), kept(read)),
      ),
      wrong('scale-forgotten', 'This is m ⊙ Wᵀ δ.', (read, row) =>
        product(read(m, row), column(read, row)),
      ),
      wrong('scale-upside-down', 'This is multiplied by 1 minus the rate.', (read, row) =>
        product(read(m, row), column(read, row), kept(read)),
      ),
    ],
  });
}

/** A mask that drops at least one node and keeps at least one. */
function drawMask(random: Random, count: number): Vector {
  for (;;) {
    const mask = column(count, () => pick(random, [0, 1]));
    if (mask.includes(0) && mask.includes(1)) return mask;
  }
}

function drawDropout(random: Random, level: Level): Draft {
  const count = level === 3 ? 4 : 3;
  const rows = 2;
  const parts = [
    given(
      'a',
      'a',
      'a',
      'activation',
      column(count, () => tenths(random, 12)),
    ),
    given('m', 'm', 'm', 'derivative', drawMask(random, count)),
    given('rate', 'p_{\\text{drop}}', 'rate', 'learningRate', pick(random, [0.2, 0.4])),
    ...(level === 1
      ? []
      : [
          given(
            'W',
            'W',
            'W',
            'weights',
            matrix(rows, count, () => tenths(random)),
          ),
          given(
            'delta',
            '\\delta',
            'δ',
            'errorSignal',
            column(rows, () => tenths(random, 9)),
          ),
        ]),
    thinnedPart(count),
    ...(level === 1 ? [] : [nextPart(rows, count), backPart(rows, count)]),
  ];
  const more =
    level === 1
      ? ''
      : ' Work out $z$ of the next layer (no bias), and from its $\\delta$ the slopes $\\partial L/\\partial a$.';
  return {
    calculation: workFormulas(parts),
    task: `A layer with the activations $a$ gets the dropout mask $m$ at the rate $p_{\\text{drop}}$. Work out $\\tilde a$ with inverted scaling.${more}`,
    given: level === 1 ? [a, m, rate] : [a, m, rate, W, delta],
    asked: level === 1 ? ['thinned'] : ['thinned', 'z', 'back'],
    decimals: 4,
  };
}

function penaltyPart(count: number): WorkedNumber {
  const squares = (read: ReadEntry) =>
    sum(...Array.from({ length: count }, (_, k) => square(read(w, k))));
  return worked({
    id: 'penalty',
    symbol: '\\tfrac12 \\lambda \\lVert w \\rVert^2',
    name: 'the penalty',
    kind: 'loss',
    equals: '\\tfrac12 \\lambda \\sum_j w_j^2',
    operands: [lambda, w],
    entry: (read) => product(quotient(constant(1), constant(2)), read(lambda), squares(read)),
    nudge: 'Square each weight, add, and which two factors are left?',
    words: 'half of λ times the sum of the squared weights',
    wrong: [
      wrong('half-forgotten', 'This is λ Σ w².', (read) => product(read(lambda), squares(read))),
      wrong('square-of-sum', 'This squares the sum of the weights.', (read) =>
        product(
          quotient(constant(1), constant(2)),
          read(lambda),
          square(sum(...Array.from({ length: count }, (_, k) => read(w, k)))),
        ),
      ),
    ],
  });
}

function penalisedPart(count: number): WorkedNumber {
  return worked({
    id: 'gradient',
    symbol: '\\nabla_{\\!\\lambda}',
    name: 'the penalised gradient',
    kind: 'weightGradient',
    equals: 'g + \\lambda w',
    shape: [count, 1],
    operands: [g, lambda, w],
    entry: (read, row) => sum(read(g, row), product(read(lambda), read(w, row))),
    nudge: 'What is the slope of ½ λ w² at this weight?',
    words: 'the gradient plus λ times the weight',
    wrong: [
      wrong('penalty-forgotten', 'This is g.', (read, row) => read(g, row)),
      wrong('penalty-subtracted', 'This is g − λ w.', (read, row) =>
        difference(read(g, row), product(read(lambda), read(w, row))),
      ),
      wrong('penalty-doubled', 'This is g + 2 λ w.', (read, row) =>
        sum(read(g, row), product(constant(2), read(lambda), read(w, row))),
      ),
    ],
  });
}

function shrunkPart(count: number): WorkedNumber {
  return worked({
    id: 'newW',
    symbol: 'w^{\\text{new}}',
    name: 'the new w',
    kind: 'weights',
    equals: 'w - \\eta\\,(g + \\lambda w)',
    shape: [count, 1],
    operands: [w, eta, 'gradient', g],
    entry: (read, row) => difference(read(w, row), product(read(eta), read('gradient', row))),
    nudge: 'Which gradient does the step follow, and which way?',
    words: 'the weight minus η times the penalised gradient',
    wrong: [
      wrong('gradient-added', 'This goes uphill.', (read, row) =>
        sum(read(w, row), product(read(eta), read('gradient', row))),
      ),
      wrong('penalty-forgotten', 'This follows g alone.', (read, row) =>
        difference(read(w, row), product(read(eta), read(g, row))),
      ),
      wrong('learning-rate-forgotten', 'This step is as long as with η = 1.', (read, row) =>
        difference(read(w, row), read('gradient', row)),
      ),
      wrong('not-updated', 'This is w as it was.', (read, row) => read(w, row)),
    ],
  });
}

function drawPenalty(random: Random, level: Level): Draft {
  const count = level === 3 ? 3 : 2;
  const parts = [
    given(
      'w',
      'w',
      'w',
      'weights',
      column(count, () => tenths(random, 20)),
    ),
    given(
      'g',
      'g',
      'g',
      'weightGradient',
      column(count, () => tenths(random, 9)),
    ),
    given('lambda', '\\lambda', 'λ', 'learningRate', pick(random, [0.1, 0.2, 0.3])),
    given('eta', '\\eta', 'η', 'learningRate', pick(random, [0.1, 0.2, 0.5])),
    penaltyPart(count),
    penalisedPart(count),
    ...(level === 1 ? [] : [shrunkPart(count)]),
  ];
  return {
    calculation: workFormulas(parts),
    task: `The weights $w$ have the gradient $g$ of the loss. Add the L2 penalty $\\tfrac12 \\lambda \\sum_j w_j^2$: work out its value, the gradient with the penalty${level === 1 ? '' : ', and one step'}.`,
    given: [w, g, lambda, eta],
    asked: level === 1 ? ['penalty', 'gradient'] : ['penalty', 'gradient', 'newW'],
    decimals: 4,
  };
}

/** Problems of chapter 12. */
export const regularisationKinds: readonly ProblemKind[] = [
  {
    id: 'l2',
    title: 'L2 penalty',
    chapter: 'regularisation',
    levels: ['penalty and gradient', 'with a step', 'with a step, three weights'],
    draw: drawPenalty,
  },
  {
    id: 'dropout',
    title: 'Dropout',
    chapter: 'regularisation',
    levels: ['forward', 'forward and backward', 'forward and backward, four nodes'],
    draw: drawDropout,
  },
];
