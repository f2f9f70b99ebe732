import { constant, difference, product, sum } from '../expression-parts.ts';
import { workFormulas } from '../formula-calculations.ts';
import { column, signed, tenths } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { EntryRule, Expression, ReadEntry, Vector } from '../types.ts';

const [x, y, w, b] = ['x', 'y', 'w', 'b'].map(givenId) as [string, string, string, string];

/** w₁x₁ + … + b for any number of inputs. */
function weightedSum(weights: string, count: number, bias: (read: ReadEntry) => Expression) {
  const entry: EntryRule = (read) =>
    sum(
      ...Array.from({ length: count }, (_, j) => product(read(weights, j), read(x, j))),
      bias(read),
    );
  return entry;
}

function drawWeightedSum(random: Random, level: Level): Draft {
  const count = level === 1 ? 2 : 3;
  const draw = level === 3 ? () => tenths(random) : () => signed(random, 5);
  const parts = [
    given('x', 'x', 'x', 'input', column(count, draw)),
    given('w', 'w', 'w', 'weights', column(count, draw)),
    given('b', 'b', 'b', 'bias', draw()),
    worked({
      id: 'z',
      symbol: 'z',
      name: 'z',
      kind: 'preActivation',
      equals: 'w^\\top x + b',
      operands: [w, x, b],
      entry: weightedSum(w, count, (read) => read(b)),
      nudge:
        'Which weight belongs to which input? Multiply the pairs, add them up, and what comes last?',
      words: 'each weight times its input, all added up, plus b',
      wrong: [
        wrong('bias-forgotten', 'This is the sum of the products alone.', (read) =>
          sum(...Array.from({ length: count }, (_, j) => product(read(w, j), read(x, j)))),
        ),
        wrong('bias-subtracted', 'This is the sum of the products minus b.', (read) =>
          difference(
            sum(...Array.from({ length: count }, (_, j) => product(read(w, j), read(x, j)))),
            read(b),
          ),
        ),
      ],
    }),
  ];
  return {
    calculation: workFormulas(parts),
    task: 'A node has the inputs $x$, the weights $w$ and the bias $b$. What arrives at it before the activation function?',
    given: [x, w, b],
    asked: ['z'],
    decimals: level === 3 ? 2 : 0,
  };
}

/** The last entry of x̃ is the constant 1 of the bias. */
function updateRule(step: (read: ReadEntry, row: number) => Expression): EntryRule {
  return (read, row) => sum(read(w, row), step(read, row));
}

/** y x̃ of a row, where the last is y · 1. */
function labelledInput(read: ReadEntry, row: number, count: number): Expression {
  return product(read(y), row < count ? read(x, row) : constant(1));
}

/** Weights under which the point is misclassified, so that there is something to learn. */
function misclassifying(random: Random, point: Vector, label: number, level: Level): Vector {
  const draw = level === 3 ? () => tenths(random) : () => signed(random, 4);
  for (;;) {
    const weights = column(point.length + 1, draw);
    const score = weights.reduce((total, weight, j) => total + weight * (point[j] ?? 1), 0);
    if (score * label < 0) return weights;
  }
}

function drawUpdate(random: Random, level: Level): Draft {
  const count = level === 1 ? 2 : 3;
  const point = column(count, level === 3 ? () => tenths(random) : () => signed(random, 4));
  const label = signed(random, 1);
  const parts = [
    given('x', 'x', 'x', 'input', point),
    given('y', 'y', 'y', 'target', label),
    given('w', '\\tilde w', 'w̃', 'weights', misclassifying(random, point, label, level)),
    worked({
      id: 'z',
      symbol: 'z',
      name: 'z',
      kind: 'preActivation',
      equals: '\\tilde w^\\top \\tilde x',
      operands: [w, x],
      entry: weightedSum(w, count, (read) => read(w, count)),
      nudge: 'The last entry of the weights is the bias: which input does it meet?',
      words: 'each weight times its input, and the last weight times 1, all added up',
      wrong: [
        wrong('bias-forgotten', 'This is the sum without the last weight.', (read) =>
          sum(...Array.from({ length: count }, (_, j) => product(read(w, j), read(x, j)))),
        ),
      ],
    }),
    worked({
      id: 'newW',
      symbol: '\\tilde w^{\\text{new}}',
      name: 'the new w̃',
      kind: 'weights',
      equals: '\\tilde w + y\\,\\tilde x',
      shape: [count + 1, 1],
      operands: [w, y, x],
      entry: updateRule((read, row) => labelledInput(read, row, count)),
      nudge: 'On which side should the point lie? The weights move towards it or away from it.',
      words: 'the old weights plus y times x̃, where x̃ ends with a 1',
      wrong: [
        wrong('update-reversed', 'This is w̃ − y x̃.', (read, row) =>
          difference(read(w, row), labelledInput(read, row, count)),
        ),
        wrong('bias-input-forgotten', 'Here the bias has not moved.', (read, row) =>
          row < count ? sum(read(w, row), labelledInput(read, row, count)) : read(w, row),
        ),
        wrong('not-updated', 'These are the weights as they were.', (read, row) => read(w, row)),
        wrong(
          'step-without-parameter',
          'This is y x̃, which the weights are still to be added to.',
          (read, row) => labelledInput(read, row, count),
        ),
      ],
    }),
  ];
  return {
    calculation: workFormulas(parts),
    task: `A perceptron has the weights $\\tilde w$, whose last entry is the bias. It puts the point $x$ into the wrong class; the right label is $y$. Work out $z = \\tilde w^\\top \\tilde x$ with $\\tilde x = (${point.map((_, j) => `x_${j + 1}`).join(', ')}, 1)$, and the weights after the update.`,
    given: [x, y, w],
    asked: ['z', 'newW'],
    decimals: level === 3 ? 2 : 0,
  };
}

/** Problems of chapter 1. */
export const perceptronKinds: readonly ProblemKind[] = [
  {
    id: 'weighted-sum',
    title: 'Weighted sum',
    chapter: 'perceptron',
    levels: ['two inputs, whole numbers', 'three inputs', 'three inputs in tenths'],
    draw: drawWeightedSum,
  },
  {
    id: 'perceptron-update',
    title: 'Perceptron update',
    chapter: 'perceptron',
    levels: ['two inputs, whole numbers', 'three inputs', 'three inputs in tenths'],
    draw: drawUpdate,
  },
];
