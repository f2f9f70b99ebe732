import {
  call,
  constant,
  difference,
  negative,
  product,
  quotient,
  square,
  sum,
} from '../expression-parts.ts';
import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { column, pick, signed, tenths, whole } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { EntryRule, Expression, HiddenActivationName } from '../types.ts';

const z = givenId('z');
const one = constant(1);

/** How f(z) and f′(z) are worked by hand. */
interface HandRule {
  readonly tex: string;
  readonly slopeTex: string;
  readonly value: (z: Expression) => Expression;
  readonly slope: (z: Expression, a: Expression) => Expression;
}

const sigmoidOf = (argument: Expression) =>
  quotient(one, sum(one, call('exp', negative(argument))));

const handRules: Readonly<Record<Exclude<HiddenActivationName, 'linear'>, HandRule>> = {
  relu: {
    tex: '\\operatorname{ReLU}(z)',
    slopeTex: "\\operatorname{ReLU}'(z)",
    value: (at) => call('relu', at),
    slope: (at) => call("relu'", at),
  },
  leakyRelu: {
    tex: '\\operatorname{LeakyReLU}(z)',
    slopeTex: "\\operatorname{LeakyReLU}'(z)",
    value: (at) => call('leakyRelu', at),
    slope: (at) => call("leakyRelu'", at),
  },
  tanh: {
    tex: '\\tanh z',
    slopeTex: '1 - a^2',
    value: (at) => call('tanh', at),
    slope: (_, a) => difference(one, square(a)),
  },
  sigmoid: {
    tex: '\\sigma(z)',
    slopeTex: 'a\\,(1 - a)',
    value: sigmoidOf,
    slope: (_, a) => product(a, difference(one, a)),
  },
};

type Name = keyof typeof handRules;

const names: readonly Name[] = ['relu', 'leakyRelu', 'tanh', 'sigmoid'];

/** What each function is taken for, one at a time. */
const takenFor: Readonly<Record<Name, readonly Name[]>> = {
  relu: ['leakyRelu'],
  leakyRelu: ['relu'],
  tanh: ['sigmoid'],
  sigmoid: ['tanh'],
};

const valueRule =
  (name: Name): EntryRule =>
  (read, row) =>
    handRules[name].value(read(z, row));

const slopeRule =
  (name: Name): EntryRule =>
  (read, row) =>
    handRules[name].slope(read(z, row), read('a', row));

/** Wrong ways with a function that bends smoothly; ReLU and its kind have fewer. */
function isSmooth(name: Name): boolean {
  return name === 'tanh' || name === 'sigmoid';
}

function activationPart(name: Name, count: number): WorkedNumber {
  return worked({
    id: 'a',
    symbol: 'a',
    name: 'a',
    kind: 'activation',
    equals: handRules[name].tex,
    shape: [count, 1],
    operands: [z],
    entry: valueRule(name),
    nudge: isSmooth(name)
      ? 'Between which two numbers does this function lie? Does yours, and on the right side of the middle?'
      : 'What does this function do left of 0, and what right of it?',
    words: 'the activation function of z, entry by entry',
    wrong: [
      ...takenFor[name].map((other) =>
        wrong('other-activation', 'This is another function of z.', valueRule(other)),
      ),
      wrong('activation-forgotten', 'This is z itself.', (read, row) => read(z, row)),
      wrong('derivative-for-function', 'This is f′(z).', (read, row) =>
        handRules[name].slope(read(z, row), handRules[name].value(read(z, row))),
      ),
    ],
  });
}

function slopePart(name: Name, count: number): WorkedNumber {
  const atActivation: EntryRule = (read, row) => {
    const a = read('a', row);
    return handRules[name].slope(a, handRules[name].value(a));
  };
  return worked({
    id: 'slope',
    symbol: "f'(z)",
    name: 'f′(z)',
    kind: 'derivative',
    equals: handRules[name].slopeTex,
    shape: [count, 1],
    operands: [z, 'a'],
    entry: slopeRule(name),
    nudge: isSmooth(name)
      ? 'You have a already: which formula gives the slope from a?'
      : 'How steep is the line left of 0, and how steep right of it?',
    words: 'the slope of the activation function at z, entry by entry',
    wrong: [
      wrong('function-for-derivative', 'This is f(z).', (read, row) => read('a', row)),
      ...(isSmooth(name)
        ? [
            wrong('derivative-at-activation', 'This is f′(a).', atActivation),
            wrong('pre-activation-in-derivative', 'This has z in the place of a.', (read, row) =>
              handRules[name].slope(read(z, row), read(z, row)),
            ),
            wrong(
              'other-derivative',
              'This is the slope of another function.',
              slopeRule(takenFor[name][0] as Name),
            ),
          ]
        : []),
    ],
  });
}

function drawActivation(random: Random, level: Level): Draft {
  const name =
    level === 1 ? pick(random, ['relu', 'leakyRelu'] as const) : pick(random, names.slice(2));
  const count = level === 3 ? 3 : 2;
  const numbers = column(count, () => (level === 1 ? signed(random, 40) / 10 : tenths(random, 20)));
  const label = {
    relu: 'ReLU',
    leakyRelu: 'leaky ReLU with slope 0.01',
    tanh: 'tanh',
    sigmoid: 'sigmoid',
  }[name];
  return {
    calculation: workFormulas([
      given('z', 'z', 'z', 'preActivation', numbers),
      activationPart(name, count),
      slopePart(name, count),
    ]),
    task: `A layer has the pre-activations $z$ and the activation function ${label}. Work out $a = f(z)$ and the slopes $f'(z)$.`,
    given: [z],
    asked: ['a', 'slope'],
    decimals: 4,
  };
}

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

/** Problems of chapter 2. */
export const functionKinds: readonly ProblemKind[] = [
  {
    id: 'activations',
    title: 'Activations and slopes',
    chapter: 'from-perceptron-to-network',
    levels: ['ReLU and leaky ReLU', 'tanh or sigmoid, two nodes', 'tanh or sigmoid, three nodes'],
    draw: drawActivation,
  },
  {
    id: 'softmax',
    title: 'Softmax and cross-entropy',
    chapter: 'from-perceptron-to-network',
    levels: ['two classes', 'three classes', 'three classes in tenths'],
    draw: drawSoftmax,
  },
];
