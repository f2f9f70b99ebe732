/** What chapter 9 says about its examples in words, worked out again. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  checkGradients,
  EngineError,
  entryOf,
  gradientStep,
  hadamard,
  type Matrix,
  matvec,
  mistakes,
  outer,
  type Value,
  type Vector,
  type WorkedPass,
  workPass,
} from '@engine';
import { describe, expect, it } from 'vitest';
import { gradientChecks } from '../../src/components/math/gradient-check-rows.ts';
import { otherwise } from '../../src/components/math/otherwise.ts';
import { backwardSlips, slipInShapes } from '../../src/components/math/slips.ts';
import { findPreset } from '../../src/components/widgets/worked-pass/presets.ts';
import { indexOfStep, stepsOf } from '../../src/components/widgets/worked-pass/steps.ts';
import golden from '../golden/backprop.json';

const chapter = readFileSync(
  resolve(import.meta.dirname, '../../src/content/docs/chapters/09-backprop-by-hand.mdx'),
  'utf8',
);
const net = workPass(findPreset('classifier-2-2-4-3'));
const line = workPass(findPreset('regression-2-4-1'));
const relu = workPass(findPreset('relu-mistake'));
const flat = workPass(findPreset('saturated-sigmoid'));

const vectorOf = (worked: WorkedPass, id: string) => worked.step(id).quantity.value as Vector;
const matrixOf = (worked: WorkedPass, id: string) => worked.step(id).quantity.value as Matrix;
const sum = (values: Vector) => values.reduce((total, value) => total + value, 0);
const signs = (values: Vector) => values.map(Math.sign);
const shapeOf = (worked: WorkedPass, id: string) => worked.step(id).quantity.shape;
const says = (text: string) =>
  expect(chapter.replace(/\s+/g, ' ').includes(text), `the chapter says “${text}”`).toBe(true);

function expectClose(found: Value | undefined, expected: Value) {
  if (typeof found === 'number') return expect(found).toBeCloseTo(expected as number, 12);
  expect(found?.length).toBe((expected as Vector).length);
  (expected as readonly Value[]).forEach((part, index) => {
    expectClose((found as readonly Value[])[index], part);
  });
}

describe('the example 2-2-4-3', () => {
  const [given] = golden.classification_2_2_4_3;
  const expected = given?.runs.tanh;
  if (!given || !expected) throw new Error('set 0 is missing');

  it('is set 0 of the reference numbers, to the last weight of the step', () => {
    expectClose(net.network.layers.map(({ weights }) => weights) as never, given.W as never);
    expectClose(
      [1, 2, 3].map((layer) => vectorOf(net, `delta${layer}`)) as never,
      expected.delta as never,
    );
    expectClose(
      [1, 2, 3].map((layer) => matrixOf(net, `gradW${layer}`)) as never,
      expected.grad_W as never,
    );
    expectClose(
      [1, 2, 3].map((layer) => matrixOf(net, `newW${layer}`)) as never,
      expected.W_new as never,
    );
    expectClose(net.lossBefore, expected.loss);
  });

  it('stands at step 11 of 19 when the figure opens', () => {
    says('in step 11 of 19');
    expect(stepsOf(net)).toHaveLength(19);
    expect(indexOfStep(stepsOf(net), 'delta2') + 1).toBe(11);
  });

  it('has an error signal of plus, minus, plus that sums to 0, every entry between −1 and 1', () => {
    says(
      "Classes 1 and 3 got probability that isn't theirs: plus, too much. Class 2 got too little: minus.",
    );
    expect(signs(vectorOf(net, 'delta3'))).toEqual([1, -1, 1]);
    expect(sum(vectorOf(net, 'delta3'))).toBeCloseTo(0, 15);
    expect(Math.max(...vectorOf(net, 'delta3').map(Math.abs))).toBeLessThan(1);
  });

  it('raises the weights from active nodes to class 2, and column 2 of its gradient is small', () => {
    says('Where the activation is positive, the gradient there is negative');
    const gradient = matrixOf(net, 'gradW3');
    const activation = vectorOf(net, 'a2');
    expect(signs(gradient[1] as Vector)).toEqual(signs(activation).map((sign) => -sign));
    expect(Math.abs(activation[1] as number)).toBeLessThan(0.1);
    for (const row of gradient) {
      const sizes = row.map(Math.abs);
      expect(Math.min(...sizes)).toBe(sizes[1]);
    }
  });

  it('turns the third entry of δ⁽²⁾ into −0.8285 when W⁽³⁾ is updated first', () => {
    const wrong = otherwise({
      preset: 'classifier-2-2-4-3',
      of: 'delta2',
      row: 3,
      mistake: 'new-weights',
    });
    expect(wrong.text).toBe('−0.8285');
    expect(wrong.value).toBeCloseTo(
      entryOf(expected.wrong_delta_if_W_updated_first[1] as Vector, 2, 0),
      12,
    );
    expect(entryOf(vectorOf(net, 'delta2'), 2, 0)).toBeCloseTo(-0.7959, 4);
  });

  it('owes the large error signal of node 2 of layer 1 to terms that pull one way, not to f′', () => {
    says('The second node has by far the larger error signal, and its slope is not the reason.');
    const [first, second] = vectorOf(net, 'delta1') as [number, number];
    expect(Math.abs(second)).toBeGreaterThan(5 * Math.abs(first));
    const [slopeOfFirst, slopeOfSecond] = vectorOf(net, 'fprime1') as [number, number];
    expect(slopeOfSecond / slopeOfFirst).toBeLessThan(1.2);
    const terms = (node: number) =>
      [2, 3].map(
        (i) => entryOf(matrixOf(net, 'W2'), i, node) * entryOf(vectorOf(net, 'delta2'), i, 0),
      );
    expect(new Set(signs(terms(1))).size).toBe(1);
    expect(new Set(signs(terms(0))).size).toBe(2);
  });

  it('lowers the loss and raises the probability of the right class', () => {
    expect(net.lossAfter).toBeLessThan(net.lossBefore);
    expect(vectorOf(net, 'newa3')[1]).toBeGreaterThan(vectorOf(net, 'a3')[1] as number);
  });

  it('lowers the loss even when new weights are used too early, with four gradients wrong', () => {
    says('four of the six gradients are wrong, and the loss falls all the same.');
    const { network, gradients, learningRate } = net;
    const weights = [...network.layers.map((layer) => layer.weights)];
    const signals = [...gradients.errorSignals];
    const activations = net.pass.activations;
    const early: Matrix[] = [];
    for (let layer = 2; layer >= 0; layer -= 1) {
      if (layer < 2) {
        const after = weights[layer + 1] as Matrix;
        const back = matvec(
          (after[0] as Vector).map((_, j) => after.map((row) => row[j] as number)),
          signals[layer + 1] as Vector,
        );
        signals[layer] = hadamard(back, vectorOf(net, `fprime${layer + 1}`));
      }
      early[layer] = outer(signals[layer] as Vector, activations[layer] as Vector);
      const moved = gradientStep(
        network,
        {
          ...gradients,
          weightGradients: gradients.weightGradients.map((each, index) =>
            index === layer ? (early[layer] as Matrix) : each,
          ),
        },
        learningRate,
      );
      weights[layer] = moved.layers[layer]?.weights as Matrix;
    }
    const wrongLayers = [0, 1, 2].filter(
      (layer) =>
        Math.abs(
          entryOf(early[layer] as Matrix, 0, 0) -
            entryOf(gradients.weightGradients[layer] as Matrix, 0, 0),
        ) > 1e-6,
    );
    expect(wrongLayers).toEqual([0, 1]);
    const stepped = gradientStep(
      network,
      { weightGradients: early, biasGradients: signals },
      learningRate,
    );
    const after = workPass({ ...net, network: stepped });
    expect(after.lossBefore).toBeLessThan(net.lossBefore);
    expect(after.lossBefore).not.toBeCloseTo(net.lossAfter, 4);
  });

  it('passes the gradient check, as the table prints it', () => {
    const { network, input, target } = net;
    expect(checkGradients(network, input, target).largestDifference).toBeLessThan(1e-8);
    const table = gradientChecks(
      'classifier-2-2-4-3',
      [
        ['gradW3', 2, 3],
        ['gradb1', 1, 1],
      ],
      8,
    );
    expect(table.parameters).toBe(33);
    expect(table.rows.map(({ analytic, numeric }) => analytic === numeric)).toEqual([true, true]);
    expect(() => gradientChecks('classifier-2-2-4-3', [['gradW4', 1, 1]], 8)).toThrow('gradW4');
  });
});

describe('regression', () => {
  it('has a 1 × 1 error signal and 1 × 4 last weights', () => {
    expect(shapeOf(line, 'delta2')).toEqual([1, 1]);
    expect(shapeOf(line, 'W2')).toEqual([1, 4]);
    expect(shapeOf(line, 'gradW2')).toEqual([1, 4]);
  });

  it('doubles every gradient with the whole squared error', () => {
    const whole = workPass({ ...line, network: { ...line.network, loss: 'squaredError' } });
    for (const id of ['delta2', 'delta1', 'gradb1']) {
      expectClose(
        vectorOf(whole, id),
        vectorOf(line, id).map((entry) => 2 * entry),
      );
    }
  });

  it('overshoots with η = 1, and the loss goes up', () => {
    says('With $\\lr = 1$ the prediction flies past the target');
    const target = vectorOf(line, 'y')[0] as number;
    const before = vectorOf(line, 'a2')[0] as number;
    const after = otherwise({ preset: 'regression-2-4-1', of: 'newa2', learningRate: 1 }).value;
    expect(before).toBeGreaterThan(target);
    expect(after).toBeLessThan(target);
    const loss = otherwise({ preset: 'regression-2-4-1', of: 'newL', learningRate: 1 }).value;
    expect(loss).toBeGreaterThan(line.lossBefore);
    expect(line.lossAfter).toBeLessThan(line.lossBefore);
  });
});

describe('f is not f′', () => {
  it('receives z⁽²⁾ = (1.35, −4.30, 6.78, −0.32)', () => {
    expectClose(vectorOf(relu, 'z2'), [1.35, -4.3, 6.78, -0.32]);
    expectClose(vectorOf(relu, 'a2'), [1.35, 0, 6.78, 0]);
    expect(vectorOf(relu, 'fprime2')).toEqual([1, 0, 1, 0]);
  });

  it('passes sums back unchanged or not at all, so that the mistake shows in rows 1 and 3 only', () => {
    const wrong = [1, 2, 3, 4].map(
      (row) =>
        otherwise({ preset: 'relu-mistake', of: 'delta2', row, mistake: 'function-for-derivative' })
          .value,
    );
    const right = vectorOf(relu, 'delta2');
    expect(wrong.map((value, i) => Math.abs(value - (right[i] as number)) > 1e-4)).toEqual([
      true,
      false,
      true,
      false,
    ]);
    const sums = [1, 3].map(
      (row) =>
        otherwise({ preset: 'relu-mistake', of: 'delta2', row, mistake: 'derivative-left-out' })
          .value,
    );
    expectClose(sums, [right[0] as number, right[2] as number]);
  });

  it('leaves rows 2 and 4 of ∇W⁽²⁾ and columns 2 and 4 of ∇W⁽³⁾ at 0', () => {
    const zeros = (values: Vector) => values.map((value) => Math.abs(value) < 1e-15);
    expect(matrixOf(relu, 'gradW2').map((row) => zeros(row).every(Boolean))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    for (const row of matrixOf(relu, 'gradW3'))
      expect(zeros(row)).toEqual([false, true, false, true]);
  });
});

describe('common mistakes and exercises', () => {
  it('lists seven', () => {
    says('Seven slips');
    expect([...backwardSlips, slipInShapes]).toHaveLength(7);
  });

  it('names mistakes that the engine knows', () => {
    const named = [
      ...[...chapter.matchAll(/mistake="([^"]+)"/g)].map((match) => match[1]),
      ...backwardSlips.map(({ mistake }) => mistake),
    ];
    const known = new Set(mistakes.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((id) => !known.has(id as string))).toEqual([]);
  });

  it('cannot multiply a 3 × 4 matrix by a column of three', () => {
    const W3 = matrixOf(net, 'W3');
    expect(() => matvec(W3, vectorOf(net, 'delta3'))).toThrow(EngineError);
    expect(() => matvec(W3, vectorOf(net, 'delta3'))).toThrow('cannot multiply 3×4 by 3×1');
  });

  it('has slopes of tanh from 0 to 1 only', () => {
    for (const id of ['fprime1', 'fprime2']) {
      for (const slope of vectorOf(net, id)) {
        expect(slope).toBeGreaterThan(0);
        expect(slope).toBeLessThanOrEqual(1);
      }
    }
  });

  it('lets about a thousandth through two saturated sigmoids', () => {
    for (const slope of vectorOf(flat, 'fprime1')) {
      expect(slope).toBeGreaterThan(0.0005);
      expect(slope).toBeLessThan(0.0015);
    }
  });

  it('lowers w⁽²⁾₃₁: error signal and activation are negative, so the gradient is not', () => {
    expect(entryOf(vectorOf(net, 'delta2'), 2, 0)).toBeLessThan(0);
    expect(entryOf(vectorOf(net, 'a1'), 0, 0)).toBeLessThan(0);
    const [before, after] = ['W2', 'newW2'].map((id) => entryOf(matrixOf(net, id), 2, 0));
    expect(after).toBeLessThan(before as number);
  });
});

describe('the text', () => {
  const prose = chapter
    .replace(/^---[\s\S]*?\n---/, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$|\{\/\*[\s\S]*?\*\/\}|^(?:import|export) .*$/gm, '')
    .replace(/<[^>]*>/g, '');

  it('types in no computed number', () => {
    expect(prose.match(/[−-]?\d*\.\d+/g)).toBeNull();
  });

  it('never calls an error signal a loss', () => {
    expect(prose).not.toMatch(/loss (?:of|for|at) (?:the )?(?:layer|node|previous|next|hidden)/i);
    expect(prose).not.toMatch(/\bminimas?\b/);
  });
});
