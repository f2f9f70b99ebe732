import { constant, difference, product, quotient, sum } from '../expression-parts.ts';
import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { whole } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { Expression, Matrix, ReadEntry } from '../types.ts';

const C = givenId('C');

const classes = (count: number) => Array.from({ length: count }, (_, k) => k);

/** Sums over the counts of a matrix of `count` classes. */
function countsOf(read: ReadEntry, count: number) {
  const over = (at: (k: number) => Expression) => sum(...classes(count).map(at));
  return {
    right: over((k) => read(C, k, k)),
    all: sum(...classes(count).flatMap((i) => classes(count).map((j) => read(C, i, j)))),
    row: (i: number) => over((j) => read(C, i, j)),
    column: (j: number) => over((i) => read(C, i, j)),
  };
}

function accuracyPart(count: number): WorkedNumber {
  return worked({
    id: 'accuracy',
    symbol: '\\text{accuracy}',
    name: 'the accuracy',
    kind: 'prediction',
    equals: '\\sum_k C_{kk} \\,/\\, \\sum_{i,j} C_{ij}',
    operands: [C],
    entry: (read) => quotient(countsOf(read, count).right, countsOf(read, count).all),
    nudge: 'Where in the matrix do the samples stand that are right?',
    words: 'the diagonal over everything',
    wrong: [
      wrong('errors-counted', 'This is the share that is wrong.', (read) => {
        const { right, all } = countsOf(read, count);
        return quotient(difference(all, right), all);
      }),
      wrong('right-over-wrong', 'This is the right ones over the wrong ones.', (read) => {
        const { right, all } = countsOf(read, count);
        return quotient(right, difference(all, right));
      }),
    ],
  });
}

interface ShareOptions {
  readonly id: 'precision' | 'recall';
  readonly sum: 'column' | 'row';
  readonly equals: string;
  readonly nudge: string;
  readonly words: string;
  readonly exchanged: string;
}

const shares: readonly ShareOptions[] = [
  {
    id: 'precision',
    sum: 'column',
    equals: '\\bigl(C_{kk} \\,/\\, \\sum_i C_{ik}\\bigr)_k',
    nudge: 'Of those that were said to be of this class, how many are?',
    words: 'the diagonal entry over its column',
    exchanged: 'This is the recall.',
  },
  {
    id: 'recall',
    sum: 'row',
    equals: '\\bigl(C_{kk} \\,/\\, \\sum_j C_{kj}\\bigr)_k',
    nudge: 'Of those that are of this class, how many were found?',
    words: 'the diagonal entry over its row',
    exchanged: 'This is the precision.',
  },
];

function sharePart(count: number, options: ShareOptions): WorkedNumber {
  const { id, equals, nudge, words } = options;
  const over = (read: ReadEntry, k: number, which: ShareOptions['sum']) =>
    quotient(read(C, k, k), countsOf(read, count)[which](k));
  return worked({
    id,
    symbol: `\\text{${id}}`,
    name: `the ${id}`,
    kind: 'prediction',
    equals,
    shape: [count, 1],
    operands: [C],
    entry: (read, k) => over(read, k, options.sum),
    nudge,
    words,
    wrong: [
      wrong('precision-recall-exchanged', options.exchanged, (read, k) =>
        over(read, k, options.sum === 'row' ? 'column' : 'row'),
      ),
      wrong('divided-by-all', 'This is divided by all samples.', (read, k) =>
        quotient(read(C, k, k), countsOf(read, count).all),
      ),
    ],
  });
}

function f1Part(count: number): WorkedNumber {
  const both = (read: ReadEntry, k: number) => [read('precision', k), read('recall', k)] as const;
  return worked({
    id: 'f1',
    symbol: '\\text{F1}',
    name: 'F1',
    kind: 'prediction',
    equals:
      '2 \\cdot \\text{precision} \\cdot \\text{recall} \\,/\\, (\\text{precision} + \\text{recall})',
    shape: [count, 1],
    operands: ['precision', 'recall'],
    entry: (read, k) => quotient(product(constant(2), ...both(read, k)), sum(...both(read, k))),
    nudge: 'The harmonic mean lies nearer to the smaller of the two. Does yours?',
    words: 'twice the product over the sum of both',
    wrong: [
      wrong('plain-mean', 'This is half of their sum.', (read, k) =>
        quotient(sum(...both(read, k)), constant(2)),
      ),
      wrong('harmonic-two-forgotten', 'This is the product over the sum.', (read, k) =>
        quotient(product(...both(read, k)), sum(...both(read, k))),
      ),
      wrong('product-of-both', 'This is the product of both.', (read, k) =>
        product(...both(read, k)),
      ),
    ],
  });
}

function macroPart(count: number): WorkedNumber {
  const total = (read: ReadEntry) => sum(...classes(count).map((k) => read('f1', k)));
  return worked({
    id: 'macro',
    symbol: '\\text{macro F1}',
    name: 'the macro F1',
    kind: 'prediction',
    equals: '\\tfrac13 (\\text{F1}_1 + \\text{F1}_2 + \\text{F1}_3)',
    operands: ['f1'],
    entry: (read) => quotient(total(read), constant(count)),
    nudge: 'Every class counts the same, however many samples it has.',
    words: 'the mean of F1 over the classes',
    wrong: [wrong('sum-for-mean', 'This is the sum of the three.', total)],
  });
}

/** Counts with the larger ones on the diagonal, and every class said and found at least once. */
function drawConfusion(random: Random, count: number): Matrix {
  return classes(count).map((i) =>
    classes(count).map((j) => (i === j ? whole(random, 3, 12) : whole(random, 0, 5))),
  );
}

function drawScores(random: Random, level: Level): Draft {
  const count = level === 1 ? 2 : 3;
  const parts = [
    given('C', 'C', 'C', 'input', drawConfusion(random, count)),
    accuracyPart(count),
    ...shares.map((options) => sharePart(count, options)),
    f1Part(count),
    macroPart(count),
  ];
  const wanted = [
    'the accuracy, and the precision and the recall of each class',
    'the accuracy, and class by class precision, recall and F1',
    'the accuracy, class by class precision, recall and F1, and the macro F1',
  ][level - 1];
  return {
    calculation: workFormulas(parts),
    task: `A classifier has the confusion matrix $C$: rows are what is true, columns what it said. Work out ${wanted}.`,
    given: [C],
    asked: ['accuracy', 'precision', 'recall', 'f1', 'macro'].slice(0, level + 2),
    decimals: 4,
  };
}

/** Problems of chapter 14: how good a classifier is. */
export const scoreKinds: readonly ProblemKind[] = [
  {
    id: 'class-scores',
    title: 'Scores of a classifier',
    chapter: 'evaluation',
    levels: ['two classes', 'three classes, with F1', 'three classes, with the macro F1'],
    draw: drawScores,
  },
];
