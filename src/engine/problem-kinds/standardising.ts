import { constant, difference, quotient, root, square, sum } from '../expression-parts.ts';
import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { distinct, whole } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { EntryRule, Expression, ReadEntry } from '../types.ts';

const [x, later] = ['x', 'later'].map(givenId) as [string, string];

const overSamples = (count: number, at: (s: number) => Expression) =>
  sum(...Array.from({ length: count }, (_, s) => at(s)));

const fromMean = (read: ReadEntry, s: number) => difference(read(x, s), read('mu'));

function meanPart(count: number): WorkedNumber {
  const total = (read: ReadEntry) => overSamples(count, (s) => read(x, s));
  return worked({
    id: 'mu',
    symbol: '\\mu',
    name: 'μ',
    kind: 'input',
    equals: `\\tfrac{1}{${count}} \\sum_s x_s`,
    operands: [x],
    entry: (read) => quotient(total(read), constant(count)),
    nudge: 'Does your mean lie between the smallest and the largest number?',
    words: 'the sum of the numbers over how many there are',
    wrong: [wrong('sum-for-mean', 'This is the sum.', total)],
  });
}

function variancePart(count: number): WorkedNumber {
  const squares = (read: ReadEntry) => overSamples(count, (s) => square(fromMean(read, s)));
  return worked({
    id: 'variance',
    symbol: '\\sigma^2',
    name: 'σ²',
    kind: 'derivative',
    equals: `\\tfrac{1}{${count}} \\sum_s (x_s - \\mu)^2`,
    operands: [x, 'mu'],
    entry: (read) => quotient(squares(read), constant(count)),
    nudge: 'How far is each number from the mean? Square that, and take the mean.',
    words: 'the mean of the squared distances from μ',
    wrong: [
      wrong('sum-for-mean', 'This is the sum of the squares.', squares),
      wrong('one-less', 'This is divided by one less.', (read) =>
        quotient(squares(read), constant(count - 1)),
      ),
      wrong('mean-not-subtracted', 'This is the mean of x².', (read) =>
        quotient(
          overSamples(count, (s) => square(read(x, s))),
          constant(count),
        ),
      ),
    ],
  });
}

function deviationPart(): WorkedNumber {
  return worked({
    id: 'sigma',
    symbol: '\\sigma',
    name: 'σ',
    kind: 'derivative',
    equals: '\\sqrt{\\sigma^2}',
    operands: ['variance'],
    entry: (read) => root(read('variance')),
    nudge: 'Which number, squared, gives the variance?',
    words: 'the square root of the variance',
    wrong: [
      wrong('variance-for-deviation', 'This is the variance itself.', (read) => read('variance')),
    ],
  });
}

interface Standardised {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  /** The id of what is standardised, and how many numbers it has. */
  readonly of: string;
  readonly count: number;
}

function standardisedPart({ id, symbol, name, of, count }: Standardised): WorkedNumber {
  const shifted: EntryRule = (read, row) => difference(read(of, row), read('mu'));
  return worked({
    id,
    symbol,
    name,
    kind: 'activation',
    equals: `(${of === x ? 'x' : 't'} - \\mu) / \\sigma`,
    shape: [count, 1],
    operands: [of, 'mu', 'sigma', 'variance'],
    entry: (read, row, j) => quotient(shifted(read, row, j), read('sigma')),
    nudge: 'First move the mean to 0, then measure in standard deviations.',
    words: 'the number minus μ, divided by σ',
    wrong: [
      wrong('not-divided-by-deviation', 'This is x − μ.', shifted),
      wrong('mean-not-subtracted', 'This is x / σ.', (read, row) =>
        quotient(read(of, row), read('sigma')),
      ),
      wrong('variance-for-deviation', 'This is divided by σ².', (read, row, j) =>
        quotient(shifted(read, row, j), read('variance')),
      ),
    ],
  });
}

function drawStandardising(random: Random, level: Level): Draft {
  const count = level === 1 ? 3 : 4;
  const largest = level === 1 ? 9 : 20;
  const parts = [
    given('x', 'x', 'x', 'input', distinct(random, count, 1, largest)),
    given('later', 't', 't', 'input', [whole(random, 1, largest), whole(random, 1, largest)]),
    meanPart(count),
    variancePart(count),
    deviationPart(),
    standardisedPart({ id: 'scaled', symbol: "x'", name: 'x′', of: x, count }),
    standardisedPart({ id: 'scaledLater', symbol: "t'", name: 't′', of: later, count: 2 }),
  ];
  const isWithLater = level === 3;
  return {
    calculation: workFormulas(parts),
    task: `One feature has the values $x$ in the training set. Work out its mean $\\mu$, its variance $\\sigma^2$ over these ${count} samples, its standard deviation $\\sigma$, and the standardised values $x'$.${
      isWithLater
        ? " Then standardise the values $t$ of two test samples as a network needs them: $t'$."
        : ''
    }`,
    given: isWithLater ? [x, later] : [x],
    asked: ['mu', 'variance', 'sigma', 'scaled', ...(isWithLater ? ['scaledLater'] : [])],
    decimals: 4,
  };
}

/** Problems of chapter 14: making numbers ready for a network. */
export const standardisingKinds: readonly ProblemKind[] = [
  {
    id: 'standardising',
    title: 'Standardising a feature',
    chapter: 'evaluation',
    levels: ['three small numbers', 'four numbers', 'four numbers, and later ones'],
    draw: drawStandardising,
  },
];
