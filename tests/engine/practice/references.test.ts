import { describe, expect, test } from 'vitest';
import {
  accuracy,
  activations,
  applyDropout,
  classScores,
  createOptimizer,
  crossEntropy,
  forward,
  hadamard,
  type Matrix,
  macroF1,
  measureScaling,
  type OptimizerOptions,
  outer,
  type Problem,
  perceptron,
  softmax,
  standardize,
  type Vector,
} from '../../../src/engine/index.ts';
import { levels, numbersOf, problemOf } from './support.ts';

const seeds = [0, 1, 2, 3, 4];

/** Runs a check on a few problems of a kind at every level. */
function onProblems(kind: string, check: (problem: Problem) => void): void {
  for (const level of levels) for (const seed of seeds) check(problemOf(kind, level, seed));
}

const fromProblem = (problem: Problem, id: string) => problem.calculation.step(id).quantity.value;
const one = (problem: Problem, id: string) => numbersOf(problem, id)[0] as number;

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((number, k) => {
    expect(number).toBeCloseTo(expected[k] as number, 6);
  });
}

describe('the numbers of exercises are those of the engine’s own operations', () => {
  test('perceptron update', () => {
    onProblems('perceptron-update', (problem) => {
      const x = numbersOf(problem, 'given-x');
      if (x.length !== 2) return;
      const label = one(problem, 'given-y');
      const run = perceptron(
        [x as [number, number]],
        [label as 1 | -1],
        numbersOf(problem, 'given-w') as never,
        {
          maxUpdates: 1,
        },
      );
      expectClose(numbersOf(problem, 'newW'), run.weights[1] as Vector);
    });
  });

  test('activations and slopes', () => {
    onProblems('activations', (problem) => {
      const z = numbersOf(problem, 'given-z');
      const a = numbersOf(problem, 'a');
      const fits = Object.values(activations).filter((f) =>
        z.every((each, k) => Math.abs(f.value(each) - (a[k] as number)) < 1e-9),
      );
      expect(fits).toHaveLength(1);
      expectClose(numbersOf(problem, 'slope'), z.map(fits[0]?.derivative ?? Math.abs));
    });
  });

  test('softmax and cross-entropy', () => {
    onProblems('softmax', (problem) => {
      const z = numbersOf(problem, 'given-z');
      const y = numbersOf(problem, 'given-y');
      expectClose(numbersOf(problem, 'p'), softmax(z));
      expect(one(problem, 'L')).toBeCloseTo(crossEntropy(z, y), 10);
    });
  });

  test('products', () => {
    onProblems('products', (problem) => {
      const [u, v] = [numbersOf(problem, 'given-u'), numbersOf(problem, 'given-v')];
      expectClose(numbersOf(problem, 'outer'), outer(u, v).flat());
      expectClose(numbersOf(problem, 'hadamard'), hadamard(u, v) as Vector);
    });
  });

  test('dropout forward', () => {
    onProblems('dropout', (problem) => {
      const expected = applyDropout(
        numbersOf(problem, 'given-a'),
        numbersOf(problem, 'given-m'),
        one(problem, 'given-rate'),
      );
      expectClose(numbersOf(problem, 'thinned'), expected);
    });
  });

  const methods: readonly [string, (problem: Problem) => OptimizerOptions][] = [
    ['sgd', (p) => ({ kind: 'sgd', learningRate: one(p, 'given-eta') })],
    [
      'momentum',
      (p) => ({ kind: 'momentum', learningRate: one(p, 'given-eta'), beta: one(p, 'given-beta') }),
    ],
    ['adagrad', (p) => ({ kind: 'adagrad', learningRate: one(p, 'given-eta') })],
    [
      'rmsprop',
      (p) => ({ kind: 'rmsprop', learningRate: one(p, 'given-eta'), beta: one(p, 'given-beta') }),
    ],
    [
      'adam',
      (p) => ({
        kind: 'adam',
        learningRate: one(p, 'given-eta'),
        beta1: one(p, 'given-beta1'),
        beta2: one(p, 'given-beta2'),
      }),
    ],
    [
      'adamw',
      (p) => ({
        kind: 'adamw',
        learningRate: one(p, 'given-eta'),
        beta1: one(p, 'given-beta1'),
        beta2: one(p, 'given-beta2'),
        weightDecay: one(p, 'given-lambda'),
      }),
    ],
  ];

  test.each(methods)('%s over three steps', (kind, optionsOf) => {
    onProblems(kind, (problem) => {
      const optimizer = createOptimizer(optionsOf(problem));
      let parameters = fromProblem(problem, 'given-w0') as Vector;
      let state = optimizer.init(parameters);
      for (const t of [1, 2, 3]) {
        const gradient = fromProblem(problem, `given-g${t}`) as Vector;
        const step = optimizer.step(parameters, gradient, state);
        parameters = step.parameters as Vector;
        state = step.state;
        expectClose(numbersOf(problem, `w${t}`), parameters);
      }
    });
  });

  test('corners through a network', () => {
    onProblems('four-corners', (problem) => {
      const weights = fromProblem(problem, 'given-W') as Matrix;
      const layers = [
        { weights, bias: numbersOf(problem, 'given-b'), activation: 'relu' as const },
        {
          weights: [numbersOf(problem, 'given-v')],
          bias: [one(problem, 'given-c')],
          activation: 'linear' as const,
        },
      ];
      const network = { layers, loss: 'halfSquaredError' } as const;
      const answers = [0, 1, 2, 3].map((corner) => {
        const input = [Math.floor(corner / 2), corner % 2];
        return forward(network, input).output[0] as number;
      });
      expectClose(numbersOf(problem, 'answer'), answers);
    });
  });

  test('slopes of a function of two variables', () => {
    onProblems('partial-derivatives', (problem) => {
      const [c1, c2, c3] = numbersOf(problem, 'given-c') as [number, number, number];
      const [x, y] = numbersOf(problem, 'given-at') as [number, number];
      const f = (atX: number, atY: number) => c1 * atX ** 2 + c2 * atX * atY + c3 * atY ** 2;
      // exact for a function of second degree, but for rounding
      const h = 1e-3;
      const byX = (f(x + h, y) - f(x - h, y)) / (2 * h);
      const byY = (f(x, y + h) - f(x, y - h)) / (2 * h);
      expectClose(numbersOf(problem, 'gradient'), [byX, byY]);
      const [v1, v2] = numbersOf(problem, 'given-v') as [number, number];
      const length = Math.hypot(v1, v2);
      const after = (step: number) => f(x + (step * v1) / length, y + (step * v2) / length);
      expect(one(problem, 'slope')).toBeCloseTo((after(h) - after(-h)) / (2 * h), 6);
      expect(one(problem, 'steepest')).toBeCloseTo(Math.hypot(byX, byY), 6);
    });
  });

  test('scores of a classifier', () => {
    onProblems('class-scores', (problem) => {
      const confusion = fromProblem(problem, 'given-C') as Matrix;
      const scores = classScores(confusion);
      expect(one(problem, 'accuracy')).toBeCloseTo(accuracy(confusion), 10);
      for (const id of ['precision', 'recall', 'f1'] as const) {
        expectClose(
          numbersOf(problem, id),
          scores.map((each) => each[id] as number),
        );
      }
      expect(one(problem, 'macro')).toBeCloseTo(macroF1(confusion), 10);
    });
  });

  test('standardising', () => {
    onProblems('standardising', (problem) => {
      const scaling = measureScaling(numbersOf(problem, 'given-x').map((value) => [value]));
      for (const [of, id] of [
        ['given-x', 'scaled'],
        ['given-later', 'scaledLater'],
      ] as const) {
        const rows = numbersOf(problem, of).map((value) => [value]);
        expectClose(numbersOf(problem, id), standardize(scaling, rows).flat());
      }
    });
  });

  test('shapes and the number of parameters', () => {
    onProblems('shapes', (problem) => {
      const sizes = numbersOf(problem, 'given-n');
      const matrices = sizes
        .slice(1)
        .map(
          (rows, k): Matrix =>
            Array.from({ length: rows }, () => Array(sizes[k] as number).fill(0)),
        );
      matrices.forEach((matrix, k) => {
        expect(numbersOf(problem, `shapeW${k + 1}`)).toEqual([matrix.length, matrix[0]?.length]);
      });
      const count = matrices.reduce((sum, matrix) => sum + matrix.flat().length + matrix.length, 0);
      expect(one(problem, 'parameters')).toBe(count);
    });
  });
});
