import { constant, product, quotient, root, square, sum } from '../expression-parts.ts';
import { type WorkedNumber, workFormulas } from '../formula-calculations.ts';
import { column, pick, signed, tenths } from '../practice/draws.ts';
import { given, givenId, worked, wrong } from '../practice/parts.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { Expression, ReadEntry } from '../types.ts';

const [c, at, v] = ['c', 'at', 'v'].map(givenId) as [string, string, string];
const two = constant(2);

/** What the variable of a row, and the other one, are. */
const own = (read: ReadEntry, row: number) => read(at, row);
const other = (read: ReadEntry, row: number) => read(at, 1 - row);
/** The coefficient of the row's own square: c₁ or c₃. */
const ofSquare = (read: ReadEntry, row: number) => read(c, 2 * row);
const mixed = (read: ReadEntry, row: number) => product(read(c, 1), other(read, row));

const slopeOf = (read: ReadEntry, row: number) =>
  sum(product(two, ofSquare(read, row), own(read, row)), mixed(read, row));

function gradientPart(): WorkedNumber {
  return worked({
    id: 'gradient',
    symbol: '\\nabla f',
    name: '∇f',
    kind: 'weightGradient',
    equals: '(2 c_1 x + c_2 y,\\; c_2 x + 2 c_3 y)',
    shape: [2, 1],
    operands: [c, at],
    entry: slopeOf,
    nudge: 'Which variable moves here, and which one stays as though it were a number?',
    words: 'each term differentiated by the row’s variable, the other held fixed',
    wrong: [
      wrong('power-not-brought-down', 'The square has lost its 2.', (read, row) =>
        sum(product(ofSquare(read, row), own(read, row)), mixed(read, row)),
      ),
      wrong('power-not-lowered', 'The variable is still squared.', (read, row) =>
        sum(product(two, ofSquare(read, row), square(own(read, row))), mixed(read, row)),
      ),
      wrong('other-variable', 'This is the slope by the other variable.', (read, row) =>
        slopeOf(read, 1 - row),
      ),
      wrong('mixed-term-by-own', 'The term of x y has kept the wrong variable.', (read, row) =>
        sum(product(two, ofSquare(read, row), own(read, row)), product(read(c, 1), own(read, row))),
      ),
    ],
  });
}

/** The length of a column of two. */
const lengthOf = (read: ReadEntry, id: string): Expression =>
  root(sum(square(read(id, 0)), square(read(id, 1))));

const dot = (read: ReadEntry, direction: (row: number) => Expression) =>
  sum(...[0, 1].map((row) => product(read('gradient', row), direction(row))));

function directionPart(): WorkedNumber {
  return worked({
    id: 'u',
    symbol: 'u',
    name: 'u',
    kind: 'input',
    equals: 'v / \\lVert v \\rVert',
    shape: [2, 1],
    operands: [v],
    entry: (read, row) => quotient(read(v, row), lengthOf(read, v)),
    nudge: 'How long is v? A direction has length 1.',
    words: 'the entry of v over the length of v',
    wrong: [
      wrong('direction-not-shortened', 'This is v itself.', (read, row) => read(v, row)),
      wrong('lengths-added', 'This is divided by the sum of the entries.', (read, row) =>
        quotient(read(v, row), sum(read(v, 0), read(v, 1))),
      ),
    ],
  });
}

function slopePart(): WorkedNumber {
  return worked({
    id: 'slope',
    symbol: '\\nabla f^\\top u',
    name: 'the slope along u',
    kind: 'derivative',
    equals: '\\tfrac{\\partial f}{\\partial x} u_1 + \\tfrac{\\partial f}{\\partial y} u_2',
    operands: ['gradient', 'u', v],
    entry: (read) => dot(read, (row) => read('u', row)),
    nudge: 'How much of each slope do you take along on this way?',
    words: 'the entries of the gradient times those of u, added',
    wrong: [
      wrong('direction-not-shortened', 'This is the dot product with v.', (read) =>
        dot(read, (row) => read(v, row)),
      ),
    ],
  });
}

function steepestPart(): WorkedNumber {
  return worked({
    id: 'steepest',
    symbol: '\\lVert \\nabla f \\rVert',
    name: 'the steepest slope',
    kind: 'derivative',
    equals: '\\sqrt{(\\partial f / \\partial x)^2 + (\\partial f / \\partial y)^2}',
    operands: ['gradient'],
    entry: (read) => lengthOf(read, 'gradient'),
    nudge: 'How long is the arrow of the gradient?',
    words: 'the length of the gradient',
    wrong: [
      wrong('length-not-rooted', 'This is the square of the length.', (read) =>
        sum(square(read('gradient', 0)), square(read('gradient', 1))),
      ),
      wrong('lengths-added', 'This is the sum of the entries.', (read) =>
        sum(read('gradient', 0), read('gradient', 1)),
      ),
    ],
  });
}

/** Columns whose length is a whole number. */
const directions = [
  [3, 4],
  [4, 3],
  [5, 12],
  [12, 5],
  [8, 6],
] as const;

function drawPartials(random: Random, level: Level): Draft {
  const [first, second] = pick(random, directions);
  const toEitherSide = () => pick(random, [1, -1]);
  const parts = [
    given(
      'c',
      'c',
      'c',
      'weights',
      column(3, () => signed(random, 4)),
    ),
    given(
      'at',
      '(x, y)',
      '(x, y)',
      'input',
      column(2, () => (level === 1 ? signed(random, 4) : tenths(random))),
    ),
    given('v', 'v', 'v', 'input', [first * toEitherSide(), second * toEitherSide()]),
    gradientPart(),
    directionPart(),
    slopePart(),
    steepestPart(),
  ];
  const more = [
    '',
    ' You walk towards $v$: give the direction $u$ of length 1, and the slope along it.',
    ' You walk towards $v$: give the direction $u$ of length 1, the slope along it, and the steepest slope there is.',
  ][level - 1];
  return {
    calculation: workFormulas(parts),
    task: `The function $f(x, y) = c_1 x^2 + c_2\\,x y + c_3 y^2$ has the coefficients $c$. Work out its gradient at the point $(x, y)$.${more}`,
    given: level === 1 ? [c, at] : [c, at, v],
    asked: ['gradient', 'u', 'slope', 'steepest'].slice(0, [1, 3, 4][level - 1]),
    decimals: level === 1 ? 0 : 4,
  };
}

/** Problems of chapter 6. */
export const partialKinds: readonly ProblemKind[] = [
  {
    id: 'partial-derivatives',
    title: 'Partial derivatives and slopes',
    chapter: 'gradients',
    levels: ['the gradient', 'with a slope along a direction', 'with the steepest slope'],
    draw: drawPartials,
  },
];
