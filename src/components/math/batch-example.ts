/** The batch of three samples that the chapter on batches works through, and its numbers. */
import {
  type AveragedGradients,
  batchGradients,
  gradientStep,
  type Layer,
  mean,
  type Network,
  type Quantity,
  type QuantityKind,
  type Sample,
  shapeOf,
  transpose,
  type Value,
  type Vector,
  type WorkedPass,
  workPass,
} from '@engine';

const layer = (
  weights: Layer['weights'],
  bias: Vector,
  activation: Layer['activation'],
): Layer => ({ weights, bias, activation });

const network: Network = {
  layers: [
    layer(
      [
        [0.7, -0.8],
        [-0.8, 0.6],
      ],
      [-0.4, 0.4],
      'tanh',
    ),
    layer(
      [
        [-0.7, -0.7],
        [-0.5, -0.4],
        [-0.3, 0.6],
        [-0.5, -0.8],
      ],
      [0.5, -0.2, 0.4, 0.4],
      'tanh',
    ),
    layer(
      [
        [-0.8, -0.3, -0.5, 0.7],
        [0.2, -0.4, 1, -0.2],
        [0.8, -0.4, -0.4, 1],
      ],
      [0.5, -0.4, 0.1],
      'softmax',
    ),
  ],
  loss: 'crossEntropy',
};

const samples: readonly Sample[] = [
  { input: [0.5, -1.2], target: [0, 1, 0] },
  { input: [1, 0.3], target: [1, 0, 0] },
  { input: [-0.7, 0.8], target: [0, 0, 1] },
];

const learningRate = 0.1;
const LATER = 100;

/** What nobody should learn from: the mean of the inputs with the mean of the targets. */
const middle: Sample = {
  input: transpose(samples.map(({ input }) => input)).map(mean),
  target: transpose(samples.map(({ target }) => target)).map(mean),
};

export const batch = { network, samples, learningRate, middle, later: LATER } as const;

/** Whose gradient: a sample's (from 1), the average over the batch, or that of the mean sample. */
export type Learner = number | 'batch' | 'middle';

const passOf = ({ input, target }: Sample): WorkedPass =>
  workPass({ network, input, target, learningRate });
const passes = samples.map(passOf);
const middlePass = passOf(middle);

function passFor(learner: number | 'middle'): WorkedPass {
  const found = learner === 'middle' ? middlePass : passes[learner - 1];
  if (!found) throw new Error(`the batch has no sample ${learner}`);
  return found;
}

/** The gradients that a learner finds at some weights. */
function gradientsOf(learner: Learner, at: Network): AveragedGradients {
  if (learner === 'batch') return batchGradients(at, samples);
  const sample = learner === 'middle' ? middle : samples[learner - 1];
  return batchGradients(at, sample ? [sample] : []);
}

/** The network after some steps with the gradients of one learner. */
export function networkAfter(learner: Learner, steps: number): Network {
  let at = network;
  for (let step = 0; step < steps; step += 1) {
    at = gradientStep(at, gradientsOf(learner, at), learningRate);
  }
  return at;
}

const batchLoss = (at: Network) => batchGradients(at, samples).loss as number;

/** Mean losses of the batch: before, after one step, after many. */
const STEPS_BEFORE: Readonly<Record<string, number>> = { L: 0, newL: 1, laterL: LATER };

const KINDS: Readonly<Record<string, QuantityKind>> = {
  gradW: 'weightGradient',
  gradb: 'biasGradient',
  newW: 'weights',
  newb: 'bias',
};

/** An averaged gradient of a layer, or its weights after the step: `gradW2`, `newb1`. */
function averaged(id: string): { kind: QuantityKind; value: Value } | undefined {
  const [, name = '', digits] = /^([a-zA-Z]+)(\d)$/.exec(id) ?? [];
  const index = Number(digits) - 1;
  const gradients = gradientsOf('batch', network);
  const stepped = gradientStep(network, gradients, learningRate).layers[index];
  const value = {
    gradW: gradients.weightGradients[index],
    gradb: gradients.biasGradients[index],
    newW: stepped?.weights,
    newb: stepped?.bias,
  }[name];
  const kind = KINDS[name];
  return value && kind && { kind, value };
}

/**
 * A quantity by its id. Of a sample or of the mean sample: anything in its pass (`delta2`, `L`).
 * Of the batch: the averages `gradW2`, `gradb2`, the step `newW2`, `newb2`. And of the batch after
 * the steps of any learner: its mean loss `newL` after one, `laterL` after a hundred.
 *
 * @throws Error if there is no such quantity.
 */
export function batchQuantity(id: string, learner: Learner): { kind: QuantityKind; value: Value } {
  const steps = STEPS_BEFORE[id];
  if (steps !== undefined && (learner === 'batch' || id !== 'L')) {
    return { kind: 'loss', value: batchLoss(networkAfter(learner, steps)) };
  }
  if (learner !== 'batch') return passFor(learner).step(id).quantity;
  const found = averaged(id);
  if (!found) throw new Error(`the batch has no "${id}"`);
  return found;
}

/** A quantity of all samples side by side, one column a sample: X, Y, Z, A or Δ. */
export function columnsOf(id: string): Value {
  return transpose(passes.map((pass) => pass.step(id).quantity.value as Vector));
}

/** A given matrix of the batch as a quantity: `W1`, `b1`, or all samples as `X` and `Y`. */
export function givenQuantity(id: string): Quantity {
  if (id !== 'X' && id !== 'Y') return passFor(1).step(id).quantity;
  const value = columnsOf(id.toLowerCase());
  const kind = id === 'X' ? 'input' : 'target';
  return { id, kind, layer: 0, symbol: id, shape: shapeOf(value), value };
}
