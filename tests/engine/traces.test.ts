import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import {
  backward,
  entryOf,
  evaluateExpression,
  explain,
  expressionToTex,
  firstOverflow,
  formatExpression,
  forward,
  type Network,
  recompute,
  scale,
  shapeOf,
  type TraceStep,
  type Value,
  type WorkedPass,
  workPass,
} from '../../src/engine/index.ts';
import { expectClose } from './support/closeness.ts';
import { deepFreeze } from './support/deep-freeze.ts';
import { type Sample, samples } from './support/random-networks.ts';

const phases = ['given', 'forward', 'loss', 'backward', 'update', 'verify'];

function work({ network, input, target }: Sample, learningRate = 0.1): WorkedPass {
  return workPass({ network, input, target, learningRate });
}

function forEachEntry(value: Value, visit: (row: number, column: number) => void): void {
  const [rows, columns] = shapeOf(value);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) visit(row, column);
  }
}

function renders(tex: string): string {
  return katex.renderToString(tex, { throwOnError: true, strict: 'error' });
}

/** 300 random networks, depth 1–5, width 1–8, every activation, output and loss. */
function forRandomPasses(check: (worked: WorkedPass) => void, numRuns = 300): void {
  const property = fc.property(samples, (sample) => check(work(deepFreeze(sample))));
  fc.assert(property, { numRuns, seed: 7 });
}

function expectRecomputable(worked: WorkedPass): void {
  const lookup = (id: string) => worked.step(id).quantity.value;
  for (const step of worked.trace) {
    expectClose(recompute(step, lookup), step.quantity.value, 1e-14, step.quantity.id);
  }
}

function expectExplained({ trace }: WorkedPass): void {
  for (const step of trace) {
    const { id, value } = step.quantity;
    forEachEntry(value, (row, column) => {
      const entry = entryOf(value, row, column);
      const { expression } = explain(step, row, column);
      const difference = Math.abs(evaluateExpression(expression) - entry);
      expect(difference, `${id} ${row} ${column}`).toBeLessThanOrEqual(1e-12 * Math.abs(entry));
    });
  }
}

/** The same sample with z⁽ᴸ⁾ scaled so that its largest entry is ±1e4. */
function withHugeLogits({ network, input, target, pass }: WorkedPass): Sample {
  const logits = pass.preActivations.at(-1) as readonly number[];
  const factor = 1e4 / Math.max(...logits.map(Math.abs));
  const layers = network.layers.map((layer, index) =>
    index < network.layers.length - 1
      ? layer
      : { ...layer, weights: scale(layer.weights, factor), bias: scale(layer.bias, factor) },
  );
  return { network: { ...network, layers }, input, target };
}

describe('every step of a random pass', () => {
  test('names operands that occur earlier, phases in order, ids once', () => {
    forRandomPasses(({ trace }) => {
      const known = new Set<string>();
      let phase = 0;
      for (const step of trace) {
        for (const operand of step.operands) expect(known).toContain(operand);
        expect(known).not.toContain(step.quantity.id);
        known.add(step.quantity.id);
        expect(phases.indexOf(step.phase)).toBeGreaterThanOrEqual(phase);
        phase = phases.indexOf(step.phase);
      }
      expect(phase).toBe(phases.length - 1);
    });
  });

  test('has the shape it says', () => {
    forRandomPasses(({ trace }) => {
      for (const { quantity } of trace) expect(shapeOf(quantity.value)).toEqual(quantity.shape);
    });
  });

  test('recomputes from its operands', () => {
    forRandomPasses(expectRecomputable);
  });

  test('explains each entry by arithmetic that gives the entry', () => {
    forRandomPasses(expectExplained);
  });

  test('recomputes and explains with logits of ±1e4, all finite', () => {
    forRandomPasses((ordinary) => {
      const worked = work(withHugeLogits(ordinary));
      expect(firstOverflow([...worked.pass.trace, ...worked.gradients.trace])).toBeNull();
      expectRecomputable(worked);
      expectExplained(worked);
    });
  });

  test('is written in TeX that KaTeX accepts', () => {
    const seen = new Set<string>();
    forRandomPasses(({ trace }) => {
      for (const { formula, quantity } of trace) seen.add(formula).add(quantity.symbol);
    });
    for (const tex of seen) expect(() => renders(tex), tex).not.toThrow();
    expect(seen.size).toBeGreaterThan(150);
  });

  test('has explanations that KaTeX accepts and that print no minus twice', () => {
    forRandomPasses(({ trace }) => {
      for (const step of trace) {
        const { expression } = explain(step, 0, 0);
        expect(() => renders(expressionToTex(expression, 4))).not.toThrow();
        expect(formatExpression(expression, 4)).not.toMatch(/−\s*−|NaN|undefined|-/);
      }
    }, 60);
  });
});

const network: Network = {
  layers: [
    { weights: [[0.5, -0.2]], bias: [0.1], activation: 'tanh' },
    { weights: [[0.7], [-0.6]], bias: [0, 0.3], activation: 'softmax' },
  ],
  loss: 'crossEntropy',
};
const sample: Sample = { network, input: [1, 2], target: [0, 1] };

function ids(steps: readonly TraceStep[]): string {
  return steps.map((step) => step.quantity.id).join(' ');
}

test('the ids of a pass, in order', () => {
  const pass = forward(network, sample.input);
  expect(ids(pass.trace)).toBe('x W1 b1 W2 b2 z1 a1 z2 a2');
  const gradients = backward(network, pass, sample.target);
  expect(ids(gradients.trace)).toBe('y L delta2 gradW2 gradb2 fprime1 delta1 gradW1 gradb1');
  expect(ids(work(sample).trace)).toBe(
    'x y W1 b1 W2 b2 eta z1 a1 z2 a2 L ' +
      'delta2 gradW2 gradb2 fprime1 delta1 gradW1 gradb1 ' +
      'newW2 newb2 newW1 newb1 newz1 newa1 newz2 newa2 newL',
  );
});

test('the formulas of a pass', () => {
  const worked = work(sample);
  const formula = (id: string) => worked.step(id).formula;
  expect(formula('z1')).toBe('z^{(1)} = W^{(1)} a^{(0)} + b^{(1)}');
  expect(formula('a1')).toBe('a^{(1)} = \\tanh(z^{(1)})');
  expect(formula('a2')).toBe('p = \\operatorname{softmax}(z^{(2)})');
  expect(formula('L')).toBe('L = -\\sum_k y_k \\ln p_k');
  expect(formula('delta2')).toBe('\\delta^{(2)} = p - y');
  expect(formula('delta1')).toBe(
    "\\delta^{(1)} = \\left(W^{(2)\\top} \\delta^{(2)}\\right) \\odot f'(z^{(1)})",
  );
  expect(formula('gradW2')).toBe('\\nabla W^{(2)} = \\delta^{(2)} a^{(1)\\top}');
  expect(formula('newW2')).toBe('W^{(2)}_{\\text{new}} = W^{(2)} - \\eta \\nabla W^{(2)}');
});

test('the symbols and kinds of an output', () => {
  const output = (activation: 'softmax' | 'sigmoid' | 'linear', loss: Network['loss']) => {
    const layers = [{ weights: [[1]], bias: [0], activation }];
    const { quantity } = work({ network: { layers, loss }, input: [1], target: [0] }).step('a1');
    return `${quantity.symbol} ${quantity.kind}`;
  };
  expect(output('softmax', 'crossEntropy')).toBe('p probabilities');
  expect(output('softmax', 'squaredError')).toBe('p probabilities');
  expect(output('sigmoid', 'binaryCrossEntropy')).toBe('p probabilities');
  expect(output('sigmoid', 'halfSquaredError')).toBe('\\hat y prediction');
  expect(output('linear', 'squaredError')).toBe('\\hat y prediction');
});

test('the output has an f′ only where its error signal needs one', () => {
  const hasDerivative = (activation: 'softmax' | 'sigmoid' | 'linear', loss: Network['loss']) => {
    const layers = [{ weights: [[1], [2]], bias: [0, 0], activation }];
    return work({ network: { layers, loss }, input: [1], target: [0, 1] }).has('fprime1');
  };
  expect(hasDerivative('softmax', 'crossEntropy')).toBe(false);
  expect(hasDerivative('sigmoid', 'binaryCrossEntropy')).toBe(false);
  expect(hasDerivative('linear', 'squaredError')).toBe(false);
  expect(hasDerivative('sigmoid', 'squaredError')).toBe(true);
  expect(hasDerivative('softmax', 'halfSquaredError')).toBe(true);
});

test('a cross-entropy target that does not sum to 1 has its own formula', () => {
  const soft = work({ ...sample, target: [0.5, 1.5] });
  expect(soft.step('delta2').formula).toBe('\\delta^{(2)} = \\left(\\sum_k y_k\\right) p - y');
  const exact = work({ ...sample, target: [0.25, 0.75] });
  expect(exact.step('delta2').formula).toBe('\\delta^{(2)} = p - y');
});

test('steps are plain data in JSON, without the trace they stand in', () => {
  const step = work(sample).step('z1');
  const { quantity, phase, operation, formula, operands, functionName } = step;
  expect(JSON.parse(JSON.stringify(step))).toEqual({
    quantity: { ...quantity },
    phase,
    operation,
    formula,
    operands,
    functionName,
  });
  expect(step.quantity).toBe(quantity);
});

describe('overflow', () => {
  const huge = (weight: number): Network => ({
    layers: [
      { weights: [[weight], [1]], bias: [0, 0], activation: 'linear' },
      { weights: [[1, 1]], bias: [0], activation: 'linear' },
    ],
    loss: 'halfSquaredError',
  });

  test('is told with the step and the entry that caused it', () => {
    const worked = work({ network: huge(1e308), input: [10], target: [0] });
    const overflow = firstOverflow(worked.trace);
    expect(overflow?.entry).toEqual({ id: 'z1', row: 0, column: 0 });
    expect(overflow?.step).toBe(worked.step('z1'));
    expect(overflow?.value).toBe(Number.POSITIVE_INFINITY);
  });

  test('is told of the loss where the pass itself stays finite', () => {
    const worked = work({ network: huge(1e200), input: [1], target: [0] });
    expect(firstOverflow(worked.pass.trace)).toBeNull();
    expect(firstOverflow(worked.trace)?.entry.id).toBe('L');
  });

  test('is null in every ordinary pass', () => {
    forRandomPasses(({ trace }) => {
      expect(firstOverflow(trace)).toBeNull();
    }, 50);
  });

  test('still has explanations, which give the same', () => {
    const worked = work({ network: huge(1e308), input: [10], target: [0] });
    for (const step of worked.trace) {
      const { value } = step.quantity;
      forEachEntry(value, (row, column) => {
        const result = evaluateExpression(explain(step, row, column).expression);
        expect(result).toBe(entryOf(value, row, column));
      });
    }
  });
});
