import {
  call,
  constant,
  difference,
  negative,
  product,
  quotient,
  sum,
} from '../expression-parts.ts';
import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { column, signed, tenths, whole } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { Expression } from '../types.ts';
import { sigmoidOf } from './functions.ts';

const z = givenId('z');
const one = constant(1);
const y = givenId('y');

function powers(read: (row: number) => Expression, count: number): readonly Expression[] {
  return Array.from({ length: count }, (_, k) => call('exp', read(k)));
}

function softmaxPart(count: number): WorkedNumber {
  return worked({
    id: 'p',
    symbol: 'p',
    name: 'p',
    kind: 'probabilities',
    equals: '\\operatorname{softmax}(z)',
    shape: [count, 1],
    operands: [z],
    entry: (read, row) => {
      const all = powers((k) => read(z, k), count);
      return quotient(all[row] as Expression, sum(...all));
    },
    nudge: 'Take e to the power of every z first. What must all the results add up to?',
    words: 'eᶻ divided by the sum of eᶻ over all classes',
    wrong: [
      wrong('softmax-not-normalised', 'This is eᶻ.', (read, row) => call('exp', read(z, row))),
      wrong('softmax-without-exponential', 'This is z over the sum of all z.', (read, row) =>
        quotient(read(z, row), sum(...Array.from({ length: count }, (_, k) => read(z, k)))),
      ),
      wrong('softmax-own-term-missing', 'The denominator lacks the class itself.', (read, row) => {
        const all = powers((k) => read(z, k), count);
        return quotient(all[row] as Expression, sum(...all.filter((_, k) => k !== row)));
      }),
      wrong('other-activation', 'This is the sigmoid of each z.', (read, row) =>
        sigmoidOf(read(z, row)),
      ),
    ],
  });
}

function lossPart(right: number, count: number): WorkedNumber {
  return worked({
    id: 'L',
    symbol: 'L',
    name: 'L',
    kind: 'loss',
    equals: '-\\sum_k y_k \\ln p_k',
    operands: ['p', y],
    entry: (read) => negative(call('ln', read('p', right))),
    nudge: 'Which class has y = 1? Only its probability counts.',
    words: 'minus ln p of the right class',
    wrong: [
      wrong('log-sign', 'This is ln p of the right class.', (read) => call('ln', read('p', right))),
      wrong('log-base', 'This is minus the logarithm to base 10.', (read) =>
        quotient(negative(call('ln', read('p', right))), constant(Math.LN10)),
      ),
      wrong('log-forgotten', 'This is p of the right class.', (read) => read('p', right)),
      ...Array.from({ length: count }, (_, k) => k)
        .filter((k) => k !== right)
        .map((k) =>
          wrong('loss-of-wrong-class', `This is −ln p of class ${k + 1}.`, (read) =>
            negative(call('ln', read('p', k))),
          ),
        ),
      wrong('all-classes-summed', 'This is minus the sum of ln p over all classes.', (read) =>
        negative(sum(...Array.from({ length: count }, (_, k) => call('ln', read('p', k))))),
      ),
    ],
  });
}

function outputErrorPart(count: number): WorkedNumber {
  return worked({
    id: 'delta',
    symbol: '\\delta',
    name: 'δ',
    kind: 'errorSignal',
    equals: 'p - y',
    shape: [count, 1],
    operands: ['p', y],
    entry: (read, row) => difference(read('p', row), read(y, row)),
    nudge: 'By how much is p above y?',
    words: 'p minus y',
    wrong: [
      wrong('error-signal-reversed', 'This is y − p.', (read, row) =>
        difference(read(y, row), read('p', row)),
      ),
      wrong('target-forgotten', 'This is p.', (read, row) => read('p', row)),
      wrong('output-slope-not-needed', 'This is (p − y) p (1 − p).', (read, row) =>
        product(
          difference(read('p', row), read(y, row)),
          read('p', row),
          difference(one, read('p', row)),
        ),
      ),
    ],
  });
}

function drawSoftmax(random: Random, level: Level): Draft {
  const count = level === 1 ? 2 : 3;
  const logits = column(count, () => (level === 3 ? tenths(random, 25) : signed(random, 3)));
  const right = whole(random, 0, count - 1);
  const target = logits.map((_, k) => (k === right ? 1 : 0));
  const parts = [
    given('z', 'z', 'z', 'preActivation', logits),
    given('y', 'y', 'y', 'target', target),
    softmaxPart(count),
    lossPart(right, count),
    outputErrorPart(count),
  ];
  return {
    calculation: workFormulas(parts),
    task: 'The last layer of a classifier has the pre-activations $z$, and the target is $y$. Work out the probabilities $p$, the cross-entropy $L$ in nats, and $\\delta = \\partial L / \\partial z$.',
    given: [z, y],
    asked: ['p', 'L', 'delta'],
    decimals: 4,
  };
}

/** Problems of chapter 2: softmax and cross-entropy. */
export const softmaxKinds: readonly ProblemKind[] = [
  {
    id: 'softmax',
    title: 'Softmax and cross-entropy',
    chapter: 'from-perceptron-to-network',
    levels: ['two classes', 'three classes', 'three classes in tenths'],
    draw: drawSoftmax,
  },
];
