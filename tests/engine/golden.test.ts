import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  averageGradients,
  backward,
  crossEntropy,
  crossEntropyDerivative,
  forward,
  gradientStep,
  type LossName,
  type Matrix,
  type Network,
  type OutputActivationName,
  recompute,
  softmax,
  type Value,
  type Vector,
  workPass,
} from '../../src/engine/index.ts';
import { expectClose } from './support/closeness.ts';

const exact = 1e-12;
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8'));

interface Run {
  activation: 'relu' | 'tanh' | 'sigmoid';
  mse_convention?: 'half' | 'full';
  z: Vector[];
  a: Vector[];
  loss: number;
  fprime: Vector[];
  delta: Vector[];
  grad_W: Matrix[];
  grad_b: Vector[];
  W_new: Matrix[];
  b_new: Vector[];
  loss_after_step: number;
  wrong_delta_if_W_updated_first: Vector[];
}

interface Case {
  set: number;
  W: Matrix[];
  b: Vector[];
  x: Vector;
  y: Vector;
  runs: Record<string, Run>;
}

const backprop: {
  eta: number;
  classification_2_2_4_3: Case[];
  regression_2_4_1: Case[];
  minibatch_tanh: Record<string, unknown>;
} = read('backprop');

function networkOf(
  { W, b }: Pick<Case, 'W' | 'b'>,
  hidden: Run['activation'],
  output: OutputActivationName,
  loss: LossName,
): Network {
  const layers = W.map((weights, index) => ({
    weights,
    bias: b[index] as Vector,
    activation: index === W.length - 1 ? output : hidden,
  }));
  return { layers, loss };
}

function expectRun(network: Network, { x, y }: Case, run: Run): void {
  const worked = workPass({ network, input: x, target: y, learningRate: backprop.eta });
  expectClose(worked.pass.preActivations, run.z, exact);
  expectClose(worked.pass.activations, run.a, exact);
  expectClose(worked.pass.output, run.a.at(-1) as Vector, exact);
  expectClose(worked.lossBefore, run.loss, exact);
  expectClose(worked.gradients.loss, run.loss, exact);
  run.fprime.forEach((values, index) => {
    expectClose(worked.step(`fprime${index + 1}`).quantity.value, values, exact);
  });
  expect(worked.has(`fprime${run.fprime.length + 1}`)).toBe(false);
  expectClose(worked.gradients.errorSignals, run.delta, exact);
  expectClose(worked.gradients.weightGradients, run.grad_W, exact);
  expectClose(worked.gradients.biasGradients, run.grad_b, exact);
  const { layers } = worked.updatedNetwork;
  expectClose(
    layers.map(({ weights }) => weights),
    run.W_new,
    exact,
  );
  expectClose(
    layers.map(({ bias }) => bias),
    run.b_new,
    exact,
  );
  expectClose(worked.lossAfter, run.loss_after_step, exact);
}

describe('classification 2-2-4-3, softmax with cross-entropy', () => {
  for (const golden of backprop.classification_2_2_4_3) {
    test.each(Object.values(golden.runs))(`set ${golden.set}: $activation`, (run) => {
      expectRun(networkOf(golden, run.activation, 'softmax', 'crossEntropy'), golden, run);
    });
  }
});

describe('regression 2-4-1, linear output', () => {
  for (const golden of backprop.regression_2_4_1) {
    test.each(Object.entries(golden.runs))(`set ${golden.set}: %s`, (_name, run) => {
      const loss = run.mse_convention === 'half' ? 'halfSquaredError' : 'squaredError';
      expectRun(networkOf(golden, run.activation, 'linear', loss), golden, run);
    });
  }
});

test('updating each layer before the next δ gives the wrong δ of the reference', () => {
  const golden = backprop.classification_2_2_4_3[0] as Case;
  const run = golden.runs.tanh as Run;
  const network = networkOf(golden, 'tanh', 'softmax', 'crossEntropy');
  const { x: input, y: target } = golden;
  const worked = workPass({ network, input, target, learningRate: backprop.eta });
  const wrong = new Map<string, Value>();
  const lookup = (id: string) => wrong.get(id) ?? worked.step(id).quantity.value;
  for (const layer of [2, 1]) {
    const updated = lookup(`newW${layer + 1}`);
    const delta = recompute(worked.step(`delta${layer}`), (id) =>
      id === `W${layer + 1}` ? updated : lookup(id),
    );
    expectClose(delta, run.wrong_delta_if_W_updated_first[layer - 1] as Vector, exact);
    wrong.set(`delta${layer}`, delta);
    for (const id of [`gradW${layer}`, `newW${layer}`]) {
      wrong.set(id, recompute(worked.step(id), lookup));
    }
  }
});

test('a minibatch averages the gradients of its samples', () => {
  const golden = backprop.minibatch_tanh as unknown as {
    W: Matrix[];
    b: Vector[];
    X: Vector[];
    Y: Vector[];
    losses: Vector;
    mean_loss: number;
    mean_grad_W: Matrix[];
    mean_grad_b: Vector[];
    W_new: Matrix[];
    b_new: Vector[];
    gradient_at_averaged_sample_W: Matrix[];
  };
  const network = networkOf(golden, 'tanh', 'softmax', 'crossEntropy');
  const gradientOf = (x: Vector, y: Vector) => backward(network, forward(network, x), y);
  const list = golden.X.map((x, sample) => gradientOf(x, golden.Y[sample] as Vector));
  expectClose(
    list.map(({ loss }) => loss),
    golden.losses,
    exact,
  );
  const mean = averageGradients(list);
  expectClose(mean.loss as number, golden.mean_loss, exact);
  expectClose(mean.weightGradients, golden.mean_grad_W, exact);
  expectClose(mean.biasGradients, golden.mean_grad_b, exact);
  const { layers } = gradientStep(network, mean, backprop.eta);
  expectClose(
    layers.map(({ weights }) => weights),
    golden.W_new,
    exact,
  );
  expectClose(
    layers.map(({ bias }) => bias),
    golden.b_new,
    exact,
  );
  const column = (rows: Vector[], j: number) =>
    rows.reduce((total, row) => total + (row[j] as number), 0) / rows.length;
  const meanX = [0, 1].map((j) => column(golden.X, j));
  const meanY = [0, 1, 2].map((j) => column(golden.Y, j));
  const atMean = gradientOf(meanX, meanY).weightGradients;
  expectClose(atMean, golden.gradient_at_averaged_sample_W, exact);
});

test('softmax of ten logits', () => {
  const golden = read('softmax10');
  expectClose(softmax(golden.noisy_logits), golden.probs, exact);
  const target = golden.noisy_logits.map((_: number, k: number) => (k === golden.argmax ? 1 : 0));
  expectClose(crossEntropy(golden.noisy_logits, target), golden.loss_if_true_class_is_3, exact);
  expectClose(crossEntropyDerivative(golden.noisy_logits, target), golden.p_minus_onehot3, exact);
});
