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
import { column, pick, signed, tenths } from '../practice/draws.ts';
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

/** 1 / (1 + e⁻ᶻ). */
export const sigmoidOf = (argument: Expression) =>
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

/** Problems of chapter 2: activation functions. */
export const functionKinds: readonly ProblemKind[] = [
  {
    id: 'activations',
    title: 'Activations and slopes',
    chapter: 'from-perceptron-to-network',
    levels: ['ReLU and leaky ReLU', 'tanh or sigmoid, two nodes', 'tanh or sigmoid, three nodes'],
    draw: drawActivation,
  },
];
