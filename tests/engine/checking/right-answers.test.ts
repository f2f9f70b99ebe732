import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withValues } from '../../../src/engine/checking/sensitivities.ts';
import {
  type Answers,
  checkAnswers,
  createRandom,
  type Expression,
  entryOf,
  evaluateExpression,
  explain,
  mapEntries,
  recompute,
  type Value,
  type WorkedPass,
  workPass,
} from '../../../src/engine/index.ts';
import {
  computedSteps,
  gridOf,
  handPass,
  handPasses,
  kindsOf,
  rightAnswer,
  typed,
} from './support.ts';

const runs = { numRuns: 40, seed: 20 };
const someDecimals = fc.integer({ min: 2, max: 8 });

/** What a reader has typed, quantity by quantity in the order of the computation. */
type Notebook = Map<string, Answers>;

function roundHalfEven(value: number, decimals: number): number {
  const units = Math.abs(value) * 10 ** decimals;
  const floor = Math.floor(units);
  const isHalf = Math.abs(units - floor - 0.5) < 1e-9;
  const whole = isHalf ? floor + (floor % 2) : Math.round(units);
  return (Math.sign(value) * whole) / 10 ** decimals;
}

/** Half away from zero in decimals, as it is done by hand. */
function roundHalfUp(value: number, decimals: number): number {
  return Number((value + Math.sign(value) * 1e-11).toFixed(decimals));
}

/** Works the whole pass with every computed number rounded before it is used again. */
function workRounding(
  worked: WorkedPass,
  decimals: number,
  roundTo: (value: number, decimals: number) => number,
): Notebook {
  const values = new Map<string, Value>();
  const lookup = (id: string) => values.get(id) ?? worked.step(id).quantity.value;
  const notebook: Notebook = new Map();
  for (const step of computedSteps(worked)) {
    const value = mapEntries(recompute(step, lookup), (entry) => roundTo(entry, decimals));
    values.set(step.quantity.id, value);
    notebook.set(step.quantity.id, typed(step, value, decimals));
  }
  return notebook;
}

/** The kinds of all entries of a notebook, each answer checked with what stands before it. */
function kindsIn(
  worked: WorkedPass,
  notebook: Notebook,
  decimals: number,
  withEarlier: boolean,
): Set<string> {
  const earlier: Notebook = new Map();
  const kinds = new Set<string>();
  for (const [id, answers] of notebook) {
    const result = checkAnswers({
      worked,
      id,
      answers,
      earlier: withEarlier ? earlier : new Map(),
      decimals,
    });
    for (const kind of kindsOf(result)) if (kind !== 'empty') kinds.add(kind);
    earlier.set(id, answers);
  }
  return kinds;
}

describe('no right answer is called wrong', () => {
  test('the true number, rounded as asked', () => {
    fc.assert(
      fc.property(handPasses, someDecimals, (options, decimals) => {
        const worked = handPass(options);
        const notebook: Notebook = new Map(
          computedSteps(worked).map(({ quantity: { id } }) => [
            id,
            rightAnswer(worked, id, decimals),
          ]),
        );
        expect(kindsIn(worked, notebook, decimals, false)).toEqual(new Set(['right']));
        expect(kindsIn(worked, notebook, decimals, true)).toEqual(new Set(['right']));
      }),
      runs,
    );
  });

  test('the true number with more decimals than asked', () => {
    fc.assert(
      fc.property(handPasses, someDecimals, (options, decimals) => {
        const worked = handPass(options);
        const notebook: Notebook = new Map(
          computedSteps(worked).map((step) => [
            step.quantity.id,
            typed(step, step.quantity.value, decimals + 3),
          ]),
        );
        expect(kindsIn(worked, notebook, decimals, false)).toEqual(new Set(['right']));
      }),
      runs,
    );
  });

  test('a pass worked with every number rounded as asked, typed in full', () => {
    fc.assert(
      fc.property(handPasses, someDecimals, (options, decimals) => {
        const worked = handPass(options);
        const notebook = workRounding(worked, decimals, roundHalfUp);
        expect(kindsIn(worked, notebook, decimals, true)).toEqual(new Set(['right']));
      }),
      runs,
    );
  });

  test('one answer of such a pass, with nothing typed before it', () => {
    fc.assert(
      fc.property(handPasses, someDecimals, (options, decimals) => {
        const worked = handPass(options);
        const notebook = workRounding(worked, decimals, roundHalfUp);
        expect(kindsIn(worked, notebook, decimals, false)).toEqual(new Set(['right']));
      }),
      runs,
    );
  });

  test('binary halves, as a computer rounds them, typed in full', () => {
    fc.assert(
      fc.property(handPasses, someDecimals, (options, decimals) => {
        const worked = handPass(options);
        const notebook = workRounding(worked, decimals, (value) => Number(value.toFixed(decimals)));
        expect(kindsIn(worked, notebook, decimals, true)).toEqual(new Set(['right']));
      }),
      runs,
    );
  });

  test('halves rounded to even, typed in full', () => {
    fc.assert(
      fc.property(handPasses, someDecimals, (options, decimals) => {
        const worked = handPass(options);
        const notebook = workRounding(worked, decimals, roundHalfEven);
        const kinds = kindsIn(worked, notebook, decimals, true);
        expect([...kinds].filter((kind) => kind !== 'right')).toEqual([]);
      }),
      runs,
    );
  });
});

test('a z that rounds to 0 sits on the corner of ReLU, and both slopes are right', () => {
  const layers = [
    { weights: [[0.4]], bias: [0], activation: 'relu' as const },
    { weights: [[0.9]], bias: [0.5], activation: 'linear' as const },
  ];
  const network = { layers, loss: 'halfSquaredError' as const };
  const worked = workPass({ network, input: [0.01], target: [-1], learningRate: 0.1 });
  expect(worked.step('z1').quantity.value).toEqual([0.004]);
  const kindOf = (text: string, decimals: number) =>
    kindsOf(
      checkAnswers({ worked, id: 'delta1', answers: [[text]], earlier: new Map(), decimals }),
    )[0];
  expect(kindOf('1.35', 2)).toBe('right');
  expect(kindOf('0.00', 2)).toBe('right');
  expect(kindOf('0.0000', 4)).not.toBe('right');
});

/** An expression worked with every product, power and function on the way rounded now and then. */
function evaluateRounding(expression: Expression, round: (value: number) => number): number {
  const inner = (part: Expression): Expression => {
    const value = round(evaluateRounding(part, round));
    const isWritten = ['product', 'quotient', 'square', 'call'].includes(part.type);
    return isWritten ? { type: 'constant', value } : reduce(part);
  };
  const reduce = (part: Expression): Expression => {
    switch (part.type) {
      case 'sum':
        return { ...part, terms: part.terms.map(inner) };
      case 'product':
        return { ...part, factors: part.factors.map(inner) };
      case 'difference':
        return { ...part, left: inner(part.left), right: inner(part.right) };
      case 'quotient':
        return { ...part, numerator: inner(part.numerator), denominator: inner(part.denominator) };
      case 'entry':
      case 'constant':
        return part;
      default:
        return { ...part, argument: inner(part.argument) };
    }
  };
  return evaluateExpression(reduce(expression));
}

test('a pass in which products, powers and functions are rounded now and then', () => {
  fc.assert(
    fc.property(handPasses, fc.integer({ min: 3, max: 6 }), fc.nat(), (options, decimals, seed) => {
      const worked = handPass(options);
      const random = createRandom(seed);
      const round = (value: number) =>
        random.uniform() < 0.5 ? Number(value.toFixed(decimals)) : value;
      const values = new Map<string, number[][]>();
      const notebook: Notebook = new Map();
      for (const step of computedSteps(worked)) {
        const { id } = step.quantity;
        const numbers = gridOf(step, (row, column) => {
          const { expression } = explain(step, row, column);
          const own = withValues(expression, (ref) => {
            const value = values.get(ref.id) ?? worked.step(ref.id).quantity.value;
            return Array.isArray(value) && values.has(ref.id)
              ? ((values.get(ref.id) as number[][])[ref.row]?.[ref.column] as number)
              : entryOf(value as Value, ref.row, ref.column);
          });
          return evaluateRounding(own, round).toFixed(decimals);
        });
        notebook.set(id, numbers);
        values.set(
          id,
          numbers.map((row) => row.map(Number)),
        );
      }
      const kinds = kindsIn(worked, notebook, decimals, true);
      expect([...kinds].filter((kind) => kind !== 'right')).toEqual([]);
    }),
    runs,
  );
});
