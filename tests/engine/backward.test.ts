import { describe, expect, test } from 'vitest';
import {
  backward,
  forward,
  type LossName,
  type Network,
  type OutputActivationName,
  type Vector,
} from '../../src/engine/index.ts';
import { expectClose } from './support/closeness.ts';
import { deepFreeze } from './support/deep-freeze.ts';

function errorOf(
  activation: OutputActivationName,
  loss: LossName,
  logits: Vector,
  target: Vector,
): Vector {
  const weights = logits.map((logit) => [logit]);
  const layer = { weights, bias: logits.map(() => 0), activation };
  const network: Network = { layers: [layer], loss };
  return backward(network, forward(network, [1]), target).errorSignals[0] as Vector;
}

describe('δ⁽ᴸ⁾ worked by hand', () => {
  // With logits (0, ln 3): p = (¼, ¾).
  const logits = [0, Math.log(3)];

  test('softmax with cross-entropy: p − y, and (Σ y) p − y', () => {
    expectClose(errorOf('softmax', 'crossEntropy', logits, [0, 1]), [0.25, -0.25], 1e-15);
    expectClose(errorOf('softmax', 'crossEntropy', logits, [1, 1]), [-0.5, 0.5], 1e-15);
  });

  test('softmax with squared errors: Jacobian times p − y, with or without the 2', () => {
    // J = ((3/16, −3/16), (−3/16, 3/16)), p − y = (¼, −¼).
    expectClose(errorOf('softmax', 'halfSquaredError', logits, [0, 1]), [3 / 32, -3 / 32], 1e-15);
    expectClose(errorOf('softmax', 'squaredError', logits, [0, 1]), [3 / 16, -3 / 16], 1e-15);
  });

  test('sigmoid', () => {
    // σ(ln 3) = ¾, σ′ = 3/16.
    const z = [Math.log(3)];
    expectClose(errorOf('sigmoid', 'binaryCrossEntropy', z, [1]), [-0.25], 1e-15);
    expectClose(errorOf('sigmoid', 'halfSquaredError', z, [1]), [-3 / 64], 1e-15);
    expectClose(errorOf('sigmoid', 'squaredError', z, [1]), [-3 / 32], 1e-15);
  });

  test('linear', () => {
    expect(errorOf('linear', 'halfSquaredError', [3, 1], [1, 2])).toEqual([2, -1]);
    expect(errorOf('linear', 'squaredError', [3, 1], [1, 2])).toEqual([4, -2]);
  });
});

const network: Network = deepFreeze({
  layers: [
    { weights: [[1, -1]], bias: [0.5], activation: 'relu' },
    { weights: [[2], [-2]], bias: [0, 1], activation: 'linear' },
  ],
  loss: 'halfSquaredError',
});

test('a pass worked by hand, index 0 being layer 1', () => {
  // z⁽¹⁾ = 1.5, ŷ = (3, −2), δ⁽²⁾ = (2, −3), δ⁽¹⁾ = 2·2 + −2·−3 = 10.
  const gradients = backward(network, forward(network, [2, 1]), [1, 1]);
  expect(gradients.loss).toBe(6.5);
  expect(gradients.errorSignals).toEqual([[10], [2, -3]]);
  expect(gradients.weightGradients).toEqual([[[20, 10]], [[3], [-4.5]]]);
  expect(gradients.biasGradients).toEqual([[10], [2, -3]]);
});

test('the loss is worked from the logits: finite where p has underflowed to 0', () => {
  const extreme: Network = {
    layers: [{ weights: [[1e4], [-1e4]], bias: [0, 0], activation: 'softmax' }],
    loss: 'crossEntropy',
  };
  const pass = forward(extreme, [1]);
  expect(pass.output).toEqual([1, 0]);
  expect(backward(extreme, pass, [0, 1]).loss).toBe(2e4);
});

test('a target or pass that does not fit is refused with both shapes', () => {
  const pass = forward(network, [2, 1]);
  expect(() => backward(network, pass, [1])).toThrow(
    'backward: the target is 1×1, the output is 2×1',
  );
  expect(() => backward(network, pass, 1 as unknown as Vector)).toThrow(
    'backward: the target must be a vector, not 1×1',
  );
  const other: Network = {
    layers: [{ weights: [[1], [2]], bias: [0, 0], activation: 'linear' }],
    loss: 'halfSquaredError',
  };
  expect(() => backward(other, pass, [1, 1])).toThrow(
    'backward: the pass is of another network: its layer 0 is 2×1, not 1×1',
  );
});
