/** What the chapter quotes from the dropout example: under its mask, and over all sixteen. */
import {
  applyDropout,
  forward,
  type Layer,
  type Matrix,
  matvec,
  type QuantityKind,
  softmax,
  type Value,
  type Vector,
} from '@engine';
import {
  collected,
  input,
  MASK,
  network,
  passUnder,
  RATE,
  slopes,
  target,
} from './dropout-example.ts';

/** Every mask of four nodes, from none to all, and how probable it is. */
export const allMasks: readonly { readonly mask: Vector; readonly probability: number }[] =
  Array.from({ length: 16 }, (_, number) => {
    const mask = [8, 4, 2, 1].map((bit) => (number & bit ? 1 : 0));
    const staying = mask.filter((entry) => entry === 1).length;
    return { mask, probability: (1 - RATE) ** staying * RATE ** (4 - staying) };
  });

/** The mean over all masks, each counted by its probability. */
function expected(of: (mask: Vector) => Vector): Vector {
  const columns = allMasks.map((each) => of(each.mask).map((entry) => entry * each.probability));
  return (columns[0] as Vector).map((_, row) =>
    columns.reduce((total, column) => total + (column[row] as number), 0),
  );
}

const outputUnder = (mask: Vector) => passUnder(mask).pass.output;
const right = allMasks.map(({ mask }) => outputUnder(mask)[target.indexOf(1)] as number);

/** What remains on the average over all masks. */
export const means = {
  /** E[ã⁽²⁾], which is a⁽²⁾. */
  sent: expected((mask) => passUnder(mask).pass.sent[2] as Vector),
  /** E[z⁽³⁾], which is z⁽³⁾ without dropout. */
  logits: expected((mask) => passUnder(mask).pass.preActivations[2] as Vector),
  probabilities: expected(outputUnder),
  /** The geometric mean of the probabilities, made to sum to 1. */
  geometric: softmax(expected((mask) => outputUnder(mask).map(Math.log))),
} as const;

const plain = forward(network, input);
const { pass, gradients } = passUnder(MASK);
const a2 = pass.activations[2] as Vector;
const { weights, bias } = network.layers[2] as Layer;

/** Mask without factor. */
const unscaled = matvec(
  weights,
  a2.map((entry, row) => entry * (MASK[row] as number)),
).map((entry, row) => entry + (bias[row] as number));

/** A mask drawn anew on the way back: node 3 is dropped there, node 2 is not. */
const OTHER_MASK: Vector = [1, 1, 0, 1];
const otherWayBack = applyDropout(
  collected.map((entry, row) => entry * (slopes[row] as number)),
  OTHER_MASK,
  RATE,
);

interface Quoted {
  readonly kind: QuantityKind;
  readonly value: Value;
}

/** Every number of the example that the text may quote, by name. */
export const quoted = {
  a1: { kind: 'activation', value: pass.activations[1] as Vector },
  a2: { kind: 'activation', value: a2 },
  sent: { kind: 'activation', value: pass.sent[2] as Vector },
  z3: { kind: 'preActivation', value: pass.preActivations[2] as Vector },
  p: { kind: 'probabilities', value: pass.output },
  loss: { kind: 'loss', value: gradients.loss },
  delta3: { kind: 'errorSignal', value: gradients.errorSignals[2] as Vector },
  delta2: { kind: 'errorSignal', value: gradients.errorSignals[1] as Vector },
  delta1: { kind: 'errorSignal', value: gradients.errorSignals[0] as Vector },
  gradW3: { kind: 'weightGradient', value: gradients.weightGradients[2] as Matrix },
  plainP: { kind: 'probabilities', value: plain.output },
  plainZ3: { kind: 'preActivation', value: plain.preActivations[2] as Vector },
  unscaledZ3: { kind: 'preActivation', value: unscaled },
  otherDelta2: { kind: 'errorSignal', value: otherWayBack },
  meanP: { kind: 'probabilities', value: means.probabilities },
  geometricP: { kind: 'probabilities', value: means.geometric },
  lowestP: { kind: 'probabilities', value: Math.min(...right) },
  highestP: { kind: 'probabilities', value: Math.max(...right) },
} as const satisfies Record<string, Quoted>;

export type QuotedName = keyof typeof quoted;
