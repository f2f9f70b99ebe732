import { constant, difference, product, quotient, square, sum } from '../expression-parts.ts';
import type { WorkedNumber } from '../formula-calculations.ts';
import { givenId, worked, wrong } from '../practice/parts.ts';
import type { Expression, ReadEntry, WrongRule } from '../types.ts';

/** One line of an optimizer's step: a number for each weight, at step t from 1. */
export type Line = (step: number, weights: number) => WorkedNumber;

const subscripts = ['₀', '₁', '₂', '₃'];

/** `m₂`, `v̂₁`: a letter at a step, in plain text. */
export function nameAt(letter: string, step: number): string {
  return `${letter}${subscripts[step]}`;
}

/** The memory before step t as an expression: 0 before the first. */
export function before(read: ReadEntry, letter: string, step: number, row: number): Expression {
  return step === 1 ? constant(0) : read(`${letter}${step - 1}`, row);
}

const gradientAt = (step: number) => givenId(`g${step}`);

/** Ids of a line's operands: its memory, if there is any yet, and others. */
function operandsOf(letter: string, step: number, others: readonly string[]): readonly string[] {
  return step === 1 ? others : [`${letter}${step - 1}`, ...others];
}

/** Taking the gradient of the other weight: rows exchanged. */
function fromOtherWeight(rule: WorkedNumber['rule']['entry'], weights: number): WrongRule {
  return wrong('other-weight', 'This is the number of the other weight.', (read, row) =>
    rule((id, i = 0, j = 0) => read(id, id.startsWith('given-g') ? weights - 1 - i : i, j), row, 0),
  );
}

/** v_t = β v_{t−1} + g_t. */
export const velocityLine: Line = (step, weights) => {
  const g = gradientAt(step);
  const beta = givenId('beta');
  const old = (read: ReadEntry, row: number) => before(read, 'v', step, row);
  const entry: WorkedNumber['rule']['entry'] = (read, row) =>
    sum(product(read(beta), old(read, row)), read(g, row));
  return worked({
    id: `v${step}`,
    symbol: `v_${step}`,
    name: nameAt('v', step),
    kind: 'weightGradient',
    equals: `\\beta\\, v_${step - 1} + g_${step}`,
    shape: [weights, 1],
    operands: operandsOf('v', step, [beta, g]),
    entry,
    nudge: 'How much of the old velocity is left, and what comes to it?',
    words: 'β times the velocity before, plus the gradient',
    wrong: [
      wrong('share-added', 'Here g entered with the factor 1 − β.', (read, row) =>
        sum(
          product(read(beta), old(read, row)),
          product(difference(constant(1), read(beta)), read(g, row)),
        ),
      ),
      ...(step === 1
        ? []
        : [
            wrong('memory-forgotten', 'This is g alone.', (read, row) => read(g, row)),
            wrong(
              'decay-rates-swapped',
              'Here the old velocity kept the share 1 − β.',
              (read, row) =>
                sum(product(difference(constant(1), read(beta)), old(read, row)), read(g, row)),
            ),
          ]),
      fromOtherWeight(entry, weights),
    ],
  });
};

/** G_t = G_{t−1} + g_t². */
export const squareSumLine: Line = (step, weights) => {
  const g = gradientAt(step);
  const old = (read: ReadEntry, row: number) => before(read, 'G', step, row);
  return worked({
    id: `G${step}`,
    symbol: `G_${step}`,
    name: nameAt('G', step),
    kind: 'weightGradient',
    equals: `G_${step - 1} + g_${step}^2`,
    shape: [weights, 1],
    operands: operandsOf('G', step, [g]),
    entry: (read, row) => sum(old(read, row), square(read(g, row))),
    nudge: 'What is in the sum already, and what comes to it?',
    words: 'the sum before plus the square of the gradient',
    wrong: [
      wrong('gradient-not-squared', 'Here g entered as it is.', (read, row) =>
        sum(old(read, row), read(g, row)),
      ),
      ...(step === 1
        ? []
        : [wrong('memory-forgotten', 'This is g² alone.', (read, row) => square(read(g, row)))]),
    ],
  });
};

/** An exponential average of g or of g²: β old + (1 − β) new. */
export function averageLine(
  letter: string,
  rate: 'beta' | 'beta1' | 'beta2',
  squared: boolean,
): Line {
  return (step, weights) => {
    const g = gradientAt(step);
    const beta = givenId(rate);
    const betaTex = rate === 'beta' ? '\\beta' : `\\beta_${rate.at(-1)}`;
    const old = (read: ReadEntry, row: number) => before(read, letter, step, row);
    const rest = (read: ReadEntry) => difference(constant(1), read(beta));
    const news = (read: ReadEntry, row: number) => (squared ? square(read(g, row)) : read(g, row));
    const entry: WorkedNumber['rule']['entry'] = (read, row) =>
      sum(product(read(beta), old(read, row)), product(rest(read), news(read, row)));
    return worked({
      id: `${letter}${step}`,
      symbol: `${letter}_${step}`,
      name: nameAt(letter, step),
      kind: 'weightGradient',
      equals: `${betaTex}\\, ${letter}_${step - 1} + (1 - ${betaTex})\\, g_${step}${squared ? '^2' : ''}`,
      shape: [weights, 1],
      operands: operandsOf(letter, step, [beta, g]),
      entry,
      nudge: 'Which share does the old value keep, and which share does the new one get?',
      words: `β times the value before, plus 1 − β times ${squared ? 'the square of the gradient' : 'the gradient'}`,
      wrong: [
        ...(squared
          ? [
              wrong('gradient-not-squared', 'Here g entered as it is.', (read, row) =>
                sum(product(read(beta), old(read, row)), product(rest(read), read(g, row))),
              ),
            ]
          : []),
        wrong('share-forgotten', 'Here the new value entered whole.', (read, row) =>
          sum(product(read(beta), old(read, row)), news(read, row)),
        ),
        wrong('decay-rates-swapped', 'Here the old value kept the share 1 − β.', (read, row) =>
          sum(product(rest(read), old(read, row)), product(read(beta), news(read, row))),
        ),
        ...(step === 1
          ? []
          : [
              wrong('memory-forgotten', 'This is the new share alone.', (read, row) =>
                product(rest(read), news(read, row)),
              ),
            ]),
      ],
    });
  };
}

/** m̂_t = m_t / (1 − β₁ᵗ), and the same for v. */
export function correctionLine(letter: 'm' | 'v', rate: 'beta1' | 'beta2'): Line {
  return (step, weights) => {
    const beta = givenId(rate);
    const id = `${letter}${step}`;
    const power = (read: ReadEntry) => product(...Array.from({ length: step }, () => read(beta)));
    return worked({
      id: `${letter}Hat${step}`,
      symbol: `\\hat ${letter}_${step}`,
      name: nameAt(letter === 'm' ? 'm̂' : 'v̂', step),
      kind: 'weightGradient',
      equals: `${letter}_${step} / (1 - \\beta_${rate.at(-1)}^${step})`,
      shape: [weights, 1],
      operands: [id, beta],
      entry: (read, row) => quotient(read(id, row), difference(constant(1), power(read))),
      nudge: 'At which step are you? The power of β says so.',
      words: 'the average divided by 1 minus β to the power t',
      wrong: [
        wrong('correction-forgotten', 'This is the average as it was.', (read, row) =>
          read(id, row),
        ),
        ...(step === 1
          ? []
          : [
              wrong('correction-without-power', 'This is divided by 1 − β.', (read, row) =>
                quotient(read(id, row), difference(constant(1), read(beta))),
              ),
            ]),
        wrong('correction-multiplied', 'This is the average times 1 − βᵗ.', (read, row) =>
          product(read(id, row), difference(constant(1), power(read))),
        ),
      ],
    });
  };
}
