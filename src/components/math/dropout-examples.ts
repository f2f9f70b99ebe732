/** The worked example of dropout: the network 2-2-4-3, one mask at layer 2, and all sixteen. */
import {
  applyDropout,
  backwardWithDropout,
  createRandom,
  type DropoutMasks,
  dropoutMask,
  forward,
  forwardWithDropout,
  type Layer,
  type Matrix,
  matvec,
  type QuantityKind,
  softmax,
  transpose,
  type Value,
  type Vector,
  type WorkedPass,
} from '@engine';
import { findPreset } from '../widgets/worked-pass/presets.ts';
import type { Calculation, Named } from './calculations.ts';
import { printedPass } from './preset-passes.ts';

export const PRESET = 'classifier-2-2-4-3';
export const RATE = 0.2;
/** The seed whose first mask of four at this rate is the one of the example. */
export const MASK_SEED = 42;
export const MASK: Vector = dropoutMask(4, RATE, createRandom(MASK_SEED));
/** What a learner who draws a second mask on the way back would use. */
export const OTHER_MASK: Vector = [1, 1, 0, 1];

const { network, input, target } = findPreset(PRESET);
const [, layer2, layer3] = network.layers as [Layer, Layer, Layer];

const masksFor = (mask: Vector): DropoutMasks => [null, null, { mask, rate: RATE }];

/** The passes forward and back under one mask at layer 2. */
export function passUnder(mask: Vector) {
  const pass = forwardWithDropout(network, input, masksFor(mask));
  return { pass, gradients: backwardWithDropout(network, pass, target) };
}

const { pass, gradients } = passUnder(MASK);
const [, a1, a2] = pass.activations as [Vector, Vector, Vector];
const sent = pass.sent[2] as Vector;
const [, , z3] = pass.preActivations as [Vector, Vector, Vector];
const [delta1, delta2, delta3] = gradients.errorSignals as [Vector, Vector, Vector];
/** m/(1 − p): what the mask multiplies by, on the way forward and on the way back. */
const factors = applyDropout([1, 1, 1, 1], MASK, RATE);
/** Σᵢ wᵢⱼ δᵢ: what reaches each node of layer 2, before the mask. */
const collected = matvec(transpose(layer3.weights), delta3);
const { worked } = printedPass({ preset: PRESET });
const slopes = worked.step('fprime2').quantity.value as Vector;

const named = (symbol: string, kind: QuantityKind, value: Value): Named => ({
  symbol,
  kind,
  value,
});

const mask = named('m', 'derivative', MASK);
const factor = named('m / 0.8', 'derivative', factors);
const SENT = '\\tilde{a}^{(2)}';

export const dropout: Readonly<Record<string, Calculation & { readonly label: string }>> = {
  mask: {
    label: 'the activations of layer 2 under the mask',
    operation: 'hadamard',
    operands: [factor, named('a^{(2)}', 'activation', a2)],
    result: { symbol: SENT, kind: 'activation' },
  },
  forward: {
    label: 'the logits from the masked activations',
    operation: 'affine',
    operands: [
      named('W^{(3)}', 'weights', layer3.weights),
      named(SENT, 'activation', sent),
      named('b^{(3)}', 'bias', layer3.bias),
    ],
    result: { symbol: 'z^{(3)}', kind: 'preActivation' },
  },
  outer: {
    label: 'the weight gradient of layer 3 under the mask',
    operation: 'outer',
    operands: [
      named('\\delta^{(3)}', 'errorSignal', delta3),
      named(SENT, 'activation', sent),
    ],
    result: { symbol: '\\nabla W^{(3)}', kind: 'weightGradient' },
  },
  collect: {
    label: 'the transposed weights of layer 3 times the error signal',
    operation: 'product',
    operands: [
      named('W^{(3)\\top}', 'weights', transpose(layer3.weights)),
      named('\\delta^{(3)}', 'errorSignal', delta3),
    ],
    result: { symbol: 'W^{(3)\\top}\\delta^{(3)}', kind: 'errorSignal' },
  },
  back: {
    label: 'the mask and the slopes on the way back',
    operation: 'hadamard',
    operands: [
      named('m / 0.8', 'derivative', factors),
      named('W^{(3)\\top}\\delta^{(3)}', 'errorSignal', collected),
      named("f'(z^{(2)})", 'derivative', slopes),
    ],
    result: { symbol: '\\delta^{(2)}', kind: 'errorSignal' },
  },
};

/** Every mask of four nodes, from none to all, and how probable it is. */
export const allMasks: readonly { readonly mask: Vector; readonly probability: number }[] =
  Array.from({ length: 16 }, (_, number) => {
    const drawn = [8, 4, 2, 1].map((bit) => (number & bit ? 1 : 0));
    const stays = drawn.filter((entry) => entry === 1).length;
    return { mask: drawn, probability: (1 - RATE) ** stays * RATE ** (4 - stays) };
  });

/** The mean over all masks, each counted by its probability. */
function expected(of: (mask: Vector) => Vector): Vector {
  const columns = allMasks.map((each) => of(each.mask).map((entry) => entry * each.probability));
  return (columns[0] as Vector).map((_, row) =>
    columns.reduce((total, column) => total + (column[row] as number), 0),
  );
}

const rightClass = target.indexOf(1);
const rightUnder = allMasks.map((each) => passUnder(each.mask).pass.output[rightClass] as number);

export const over = {
  /** E[ã⁽²⁾]: a⁽²⁾ again. */
  sent: expected((each) => passUnder(each).pass.sent[2] as Vector),
  /** E[z⁽³⁾]: z⁽³⁾ without dropout. */
  logits: expected((each) => passUnder(each).pass.preActivations[2] as Vector),
  /** The mean of the sixteen networks' probabilities. */
  probabilities: expected((each) => passUnder(each).pass.output),
  /** Their geometric mean, made to sum to 1. */
  geometric: softmax(expected((each) => passUnder(each).pass.output.map(Math.log))),
  lowest: Math.min(...rightUnder),
  highest: Math.max(...rightUnder),
} as const;

const plain = forward(network, input);
const unscaled = matvec(
  layer3.weights,
  a2.map((entry, row) => entry * (MASK[row] as number)),
).map((entry, row) => entry + (layer3.bias[row] as number));
const otherWay = applyDropout(
  collected.map((entry, row) => entry * (slopes[row] as number)),
  OTHER_MASK,
  RATE,
);

interface Quoted {
  readonly kind: QuantityKind;
  readonly value: Value;
}

/** Every number the chapter quotes from the example, by name. */
export const quoted = {
  a1: { kind: 'activation', value: a1 },
  a2: { kind: 'activation', value: a2 },
  sent: { kind: 'activation', value: sent },
  z3: { kind: 'preActivation', value: z3 },
  p: { kind: 'probabilities', value: pass.output },
  loss: { kind: 'loss', value: gradients.loss },
  delta3: { kind: 'errorSignal', value: delta3 },
  delta2: { kind: 'errorSignal', value: delta2 },
  delta1: { kind: 'errorSignal', value: delta1 },
  gradW3: { kind: 'weightGradient', value: gradients.weightGradients[2] as Matrix },
  /** Without dropout, as at test time. */
  plainP: { kind: 'probabilities', value: plain.output },
  plainZ3: { kind: 'preActivation', value: plain.preActivations[2] as Vector },
  /** With the mask but without the factor. */
  unscaledZ3: { kind: 'preActivation', value: unscaled },
  /** With another mask on the way back. */
  otherDelta2: { kind: 'errorSignal', value: otherWay },
  meanP: { kind: 'probabilities', value: over.probabilities },
  geometricP: { kind: 'probabilities', value: over.geometric },
  lowestP: { kind: 'probabilities', value: over.lowest },
  highestP: { kind: 'probabilities', value: over.highest },
} satisfies Record<string, Quoted>;

export type QuotedName = keyof typeof quoted;

/** The network with the mask worked into its weights: columns of W⁽³⁾ scaled and emptied. */
export const thinnedNetwork: WorkedPass['network'] = {
  ...network,
  layers: [
    network.layers[0] as Layer,
    layer2,
    {
      ...layer3,
      weights: layer3.weights.map((row) => row.map((w, j) => w * (factors[j] as number))),
    },
  ],
};
export { mask as maskColumn };
