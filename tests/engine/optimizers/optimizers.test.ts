import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createOptimizer,
  EngineError,
  type Nested,
  type OptimizerKind,
} from '../../../src/engine/index.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { referenceRun } from '../support/optimizer-runs.ts';

const kinds: OptimizerKind[] = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'adamw',
];
const entries = fc.double({ min: -10, max: 10, noNaN: true });

/** The nested arrays of two numbers side by side: [w, g] in each place of a random tree. */
const trees = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(entries, entries).map(([w, g]) => ({ w, g })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
  ),
})).tree;

type Tree = { readonly w: number; readonly g: number } | readonly Tree[];

function pick(tree: Tree, name: 'w' | 'g'): Nested {
  return 'w' in tree ? tree[name] : tree.map((part) => pick(part, name));
}

function leaves(nested: Nested): number[] {
  return typeof nested === 'number' ? [nested] : nested.flatMap(leaves);
}

describe.each(kinds)('%s', (kind) => {
  const optimizer = createOptimizer({ kind, learningRate: 0.1, weightDecay: 0.02 });

  test('is elementwise: a tree of any depth steps as its numbers do', () => {
    fc.assert(
      fc.property(trees, (drawn) => {
        const tree = drawn as Tree;
        const [parameters, gradients] = [pick(tree, 'w'), pick(tree, 'g')];
        const once = optimizer.step<Nested>(parameters, gradients, optimizer.init(parameters));
        const twice = optimizer.step<Nested>(once.parameters, gradients, once.state);
        const scalars = leaves(gradients).map((gradient, index) => {
          const weight = leaves(parameters)[index] ?? 0;
          const first = optimizer.step(weight, gradient, optimizer.init(weight));
          return optimizer.step(first.parameters, gradient, first.state).parameters;
        });
        expect(leaves(twice.parameters)).toEqual(scalars);
      }),
    );
  });

  test('leaves its arguments as they are and gives the same step again', () => {
    fc.assert(
      fc.property(trees, (drawn) => {
        const tree = drawn as Tree;
        const parameters = deepFreeze(pick(tree, 'w'));
        const gradients = deepFreeze(pick(tree, 'g'));
        const state = deepFreeze(optimizer.init(parameters));
        const step = optimizer.step<Nested>(parameters, gradients, state);
        expect(optimizer.step<Nested>(parameters, gradients, state)).toEqual(step);
        expect(state.t).toBe(0);
        expect(step.state.t).toBe(1);
      }),
    );
  });

  test('every line of the ledger recomputes from lines before it', () => {
    for (const { trace, parameters } of referenceRun({ kind, weightDecay: 0.1 })) {
      const own = createOptimizer({ kind, learningRate: 0.1, weightDecay: 0.1 });
      const seen = new Map<string, Nested>();
      for (const { id, formula, operands, value } of trace) {
        expect(operands.every((operand) => seen.has(operand))).toBe(true);
        if (formula !== null) {
          expect(own.recompute(id, (operand) => seen.get(operand) as Nested)).toEqual(value);
        }
        seen.set(id, value);
      }
      expect(seen.get('newW')).toEqual(parameters);
    }
  });

  test('the ledger’s formulas define their symbols', () => {
    const { trace } = optimizer.step([1], [1], optimizer.init([1]));
    for (const { symbol, formula } of trace) {
      if (formula !== null) expect(formula.startsWith(`${symbol} = `)).toBe(true);
    }
    expect(new Set(trace.map(({ id }) => id)).size).toBe(trace.length);
  });

  test('a rate of 0 goes nowhere', () => {
    const still = createOptimizer({ kind, learningRate: 0 });
    expect(still.step([3, -2], [1, 5], still.init([3, -2])).parameters).toEqual([3, -2]);
  });

  test('shapes that differ are named', () => {
    const parameters: Nested = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    const state = optimizer.init(parameters);
    const step = (gradients: Nested) => () => optimizer.step<Nested>(parameters, gradients, state);
    expect(
      step([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    ).toThrow(EngineError);
    expect(
      step([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    ).toThrow('optimizer step: shapes differ: parameters 2×3, gradients 3×2');
    expect(step(1)).toThrow('parameters 2×3, gradients a number');
    expect(
      step([
        [1, 2, 3],
        [4, 5],
      ]),
    ).toThrow('gradients [3, 2]');
  });
});

test('a state of another shape or another kind is refused', () => {
  const adam = createOptimizer({ kind: 'adam', learningRate: 0.1 });
  const sgd = createOptimizer({ kind: 'sgd', learningRate: 0.1 });
  expect(() => adam.step([1, 2], [1, 2], adam.init([1]))).toThrow('parameters 2, m 1');
  expect(() => adam.step([1, 2], [1, 2], sgd.init([1, 2]))).toThrow('the state has no m');
  expect(() => sgd.step([1], [1], { t: -1 })).toThrow('the state counts steps from 0, not -1');
});

test('unknown kinds and unknown lines are refused', () => {
  expect(() => createOptimizer({ kind: 'lion' as OptimizerKind, learningRate: 1 })).toThrow(
    "createOptimizer: there is no optimizer 'lion'",
  );
  expect(() => createOptimizer({ kind: 'toString' as OptimizerKind, learningRate: 1 })).toThrow(
    EngineError,
  );
  const sgd = createOptimizer({ kind: 'sgd', learningRate: 1 });
  expect(() => sgd.recompute('m', () => 0)).toThrow("recompute: no line computes 'm'");
});
