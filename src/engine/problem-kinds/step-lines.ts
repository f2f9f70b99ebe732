import { call, difference, product, quotient, sum } from '../expression-parts.ts';
import { givenId, worked, wrong } from '../practice/parts.ts';
import type { Expression, ReadEntry, WrongRule } from '../types.ts';
import { type Line, nameAt } from './memory-lines.ts';

const eta = givenId('eta');

/** What a step takes off the weight, before η. */
type Direction = (read: ReadEntry, row: number) => Expression;

interface StepOptions {
  readonly step: number;
  readonly weights: number;
  readonly equals: string;
  readonly operands: readonly string[];
  readonly direction: Direction;
  readonly words: string;
  readonly wrong: readonly WrongRule[];
}

const weightBefore = (step: number) => (step === 1 ? givenId('w0') : `w${step - 1}`);

/** w_t = w_{t−1} − η · direction, with what can go wrong in any step. */
function stepLine({ step, weights, equals, operands, direction, words, wrong: more }: StepOptions) {
  const old = weightBefore(step);
  const along = (read: ReadEntry, row: number) => product(read(eta), direction(read, row));
  return worked({
    id: `w${step}`,
    symbol: `w_${step}`,
    name: nameAt('w', step),
    kind: 'weights',
    equals,
    shape: [weights, 1],
    operands: [old, eta, ...operands],
    entry: (read, row) => difference(read(old, row), along(read, row)),
    nudge: 'From which weight does this step start, which way does it go, and how far?',
    words,
    wrong: [
      wrong('gradient-added', 'This goes uphill.', (read, row) =>
        sum(read(old, row), along(read, row)),
      ),
      wrong('learning-rate-forgotten', 'This step is as long as with η = 1.', (read, row) =>
        difference(read(old, row), direction(read, row)),
      ),
      wrong('not-updated', 'This is the weight before the step.', (read, row) => read(old, row)),
      wrong('step-without-parameter', 'This is what should be taken off the weight.', along),
      ...more,
    ],
  });
}

/** A step along another direction, by its name in the table of mistakes. */
function alongInstead(
  step: number,
  mistake: string,
  happened: string,
  direction: Direction,
): WrongRule {
  return wrong(mistake, happened, (read, row) =>
    difference(read(weightBefore(step), row), product(read(eta), direction(read, row))),
  );
}

/** w − η g. */
export const plainStep: Line = (step, weights) => {
  const g = givenId(`g${step}`);
  return stepLine({
    step,
    weights,
    equals: `w_${step - 1} - \\eta\\, g_${step}`,
    operands: [g],
    direction: (read, row) => read(g, row),
    words: 'the weight before minus η times the gradient',
    wrong: [
      alongInstead(step, 'other-weight', 'Here g is that of the other weight.', (read, row) =>
        read(g, weights - 1 - row),
      ),
      ...(step === 1
        ? []
        : [
            wrong('memory-forgotten', 'This starts from w₀ again.', (read, row) =>
              difference(read(givenId('w0'), row), product(read(eta), read(g, row))),
            ),
          ]),
    ],
  });
};

/** w − η v. */
export const velocityStep: Line = (step, weights) => {
  const g = givenId(`g${step}`);
  const v = `v${step}`;
  return stepLine({
    step,
    weights,
    equals: `w_${step - 1} - \\eta\\, v_${step}`,
    operands: [v, g],
    direction: (read, row) => read(v, row),
    words: 'the weight before minus η times the velocity',
    wrong:
      step === 1
        ? []
        : [
            alongInstead(step, 'gradient-for-memory', 'This goes along g.', (read, row) =>
              read(g, row),
            ),
          ],
  });
};

/** w − η g / √memory, as in AdaGrad and RMSProp. */
export function adaptiveStep(letter: 'G' | 'v'): Line {
  return (step, weights) => {
    const g = givenId(`g${step}`);
    const memory = `${letter}${step}`;
    return stepLine({
      step,
      weights,
      equals: `w_${step - 1} - \\eta\\, g_${step} / \\sqrt{${letter}_${step}}`,
      operands: [g, memory],
      direction: (read, row) => quotient(read(g, row), call('sqrt', read(memory, row))),
      words: 'the weight before minus η times the gradient over the root of the memory',
      wrong: [
        alongInstead(
          step,
          'root-forgotten',
          'Here g is divided by the memory itself.',
          (read, row) => quotient(read(g, row), read(memory, row)),
        ),
        alongInstead(step, 'memory-forgotten', 'This goes along g, undivided.', (read, row) =>
          read(g, row),
        ),
      ],
    });
  };
}

/** w − η m̂/√v̂, and with λ w inside the brackets for AdamW. */
export function adamStep(decays: boolean): Line {
  return (step, weights) => {
    const [m, v] = [`mHat${step}`, `vHat${step}`];
    const lambda = givenId('lambda');
    const old = weightBefore(step);
    const ratio: Direction = (read, row) => quotient(read(m, row), call('sqrt', read(v, row)));
    const decay: Direction = (read, row) => product(read(lambda), read(old, row));
    const direction: Direction = decays
      ? (read, row) => sum(ratio(read, row), decay(read, row))
      : ratio;
    const withDecay = (changed: Direction): Direction =>
      decays ? (read, row) => sum(changed(read, row), decay(read, row)) : changed;
    const tex = `\\hat m_${step} / \\sqrt{\\hat v_${step}}`;
    return stepLine({
      step,
      weights,
      equals: decays
        ? `w_${step - 1} - \\eta \\bigl(${tex} + \\lambda w_${step - 1}\\bigr)`
        : `w_${step - 1} - \\eta\\, ${tex}`,
      operands: [m, v, `m${step}`, `v${step}`, ...(decays ? [lambda] : [])],
      direction,
      words: decays
        ? 'the weight before minus η times m̂ over the root of v̂, with λ times the weight added'
        : 'the weight before minus η times m̂ over the root of v̂',
      wrong: [
        alongInstead(
          step,
          'root-forgotten',
          'Here m̂ is divided by v̂ itself.',
          withDecay((read, row) => quotient(read(m, row), read(v, row))),
        ),
        alongInstead(
          step,
          'correction-forgotten',
          'This is m over the root of v.',
          withDecay((read, row) =>
            quotient(read(`m${step}`, row), call('sqrt', read(`v${step}`, row))),
          ),
        ),
        ...(decays
          ? [
              alongInstead(step, 'decay-forgotten', 'This is the step of Adam.', ratio),
              wrong('decay-without-rate', 'Here λ w came off whole.', (read, row) =>
                difference(
                  difference(read(old, row), product(read(eta), ratio(read, row))),
                  decay(read, row),
                ),
              ),
            ]
          : []),
      ],
    });
  };
}
