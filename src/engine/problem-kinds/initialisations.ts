import { call, constant, quotient, sum } from '../expression-parts.ts';
import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { distinct, pick } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { Expression, ReadEntry } from '../types.ts';

const n = givenId('n');

/** A rule for the variance of the first weights of a layer. */
interface VarianceRule {
  readonly name: string;
  readonly tex: (layer: number) => string;
  readonly of: (fanIn: Expression, fanOut: Expression) => Expression;
  readonly words: string;
  /** The numerator or denominator of another rule. */
  readonly other: (fanIn: Expression) => { readonly mistake: string; readonly value: Expression };
}

const rules = {
  he: {
    name: 'He',
    tex: (layer) => `2 / n^{(${layer - 1})}`,
    of: (fanIn) => quotient(constant(2), fanIn),
    words: '2 over the fan-in',
    other: (fanIn) => ({ mistake: 'gain-forgotten', value: quotient(constant(1), fanIn) }),
  },
  lecun: {
    name: 'LeCun',
    tex: (layer) => `1 / n^{(${layer - 1})}`,
    of: (fanIn) => quotient(constant(1), fanIn),
    words: '1 over the fan-in',
    other: (fanIn) => ({ mistake: 'gain-not-wanted', value: quotient(constant(2), fanIn) }),
  },
  glorot: {
    name: 'Glorot',
    tex: (layer) => `2 / (n^{(${layer - 1})} + n^{(${layer})})`,
    of: (fanIn, fanOut) => quotient(constant(2), sum(fanIn, fanOut)),
    words: '2 over the sum of fan-in and fan-out',
    other: (fanIn) => ({ mistake: 'gain-not-wanted', value: quotient(constant(2), fanIn) }),
  },
} as const satisfies Readonly<Record<string, VarianceRule>>;

function fans(read: ReadEntry, layer: number): readonly [Expression, Expression] {
  return [read(n, layer - 1), read(n, layer)];
}

function variancePart(rule: VarianceRule, layer: number): WorkedNumber {
  return worked({
    id: `variance${layer}`,
    symbol: `\\operatorname{Var}(w^{(${layer})})`,
    name: `the variance of layer ${layer}`,
    kind: 'weights',
    equals: rule.tex(layer),
    operands: [n],
    entry: (read) => rule.of(...fans(read, layer)),
    nudge: 'How many nodes feed this layer, and how many does it have?',
    words: rule.words,
    wrong: [
      wrong('fan-out-for-fan-in', 'This counts the nodes of the layer itself.', (read) => {
        const [, fanOut] = fans(read, layer);
        return rule.of(fanOut, fanOut);
      }),
      {
        mistake: rule.other(constant(1)).mistake,
        happened: 'This is what another rule gives.',
        entry: (read) => rule.other(fans(read, layer)[0]).value,
      },
    ],
  });
}

function deviationPart(layer: number): WorkedNumber {
  const id = `variance${layer}`;
  return worked({
    id: `deviation${layer}`,
    symbol: `\\operatorname{sd}(w^{(${layer})})`,
    name: `the standard deviation of layer ${layer}`,
    kind: 'weights',
    equals: `\\sqrt{\\operatorname{Var}(w^{(${layer})})}`,
    operands: [id],
    entry: (read) => call('sqrt', read(id)),
    nudge: 'Which number, squared, gives the variance?',
    words: 'the square root of the variance',
    wrong: [wrong('variance-for-deviation', 'This is the variance itself.', (read) => read(id))],
  });
}

function drawVariances(random: Random, level: Level): Draft {
  const layers = level === 3 ? [1, 2] : [1];
  const sizes = distinct(random, layers.length + 1, 2, level === 1 ? 9 : 40);
  const rule =
    rules[
      level === 1
        ? pick(random, ['he', 'lecun'] as const)
        : pick(random, ['he', 'lecun', 'glorot'] as const)
    ];
  const parts = [
    given('n', 'n', 'n', 'input', sizes),
    ...layers.flatMap((layer) => [variancePart(rule, layer), deviationPart(layer)]),
  ];
  return {
    calculation: workFormulas(parts),
    task: `A network ${sizes.join('-')} starts with normal weights by the rule of ${rule.name}. Give the variance and the standard deviation of the weights of ${layers.length > 1 ? 'each layer' : 'its layer'}.`,
    given: [n],
    asked: layers.flatMap((layer) => [`variance${layer}`, `deviation${layer}`]),
    decimals: 4,
  };
}

/** Problems of chapter 13. */
export const initialisationKinds: readonly ProblemKind[] = [
  {
    id: 'first-weights',
    title: 'Variances of first weights',
    chapter: 'initialisation',
    levels: ['He or LeCun, small layers', 'three rules', 'three rules, two layers'],
    draw: drawVariances,
  },
];
