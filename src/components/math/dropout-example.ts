/** The worked example of dropout: the network 2-2-4-3 under one mask at layer 2, step by step. */
import {
  applyDropout,
  backwardWithDropout,
  createRandom,
  dropoutMask,
  forwardWithDropout,
  type Layer,
  matvec,
  type Network,
  type QuantityKind,
  transpose,
  type Value,
  type Vector,
} from '@engine';
import { findPreset } from '../widgets/worked-pass/presets.ts';
import type { Calculation, Named } from './calculations.ts';
import { printedPass } from './preset-passes.ts';

export const PRESET = 'classifier-2-2-4-3';
/** The probability of being dropped. */
export const RATE = 0.2;
/** The seed whose first mask of four at this rate is the example's. */
export const MASK_SEED = 42;
export const MASK: Vector = dropoutMask(4, RATE, createRandom(MASK_SEED));

export const { network, input, target } = findPreset(PRESET);
const [layer1, layer2, layer3] = network.layers as [Layer, Layer, Layer];

/** The passes forward and back under a mask at layer 2. */
export function passUnder(mask: Vector) {
  const pass = forwardWithDropout(network, input, [null, null, { mask, rate: RATE }]);
  return { pass, gradients: backwardWithDropout(network, pass, target) };
}

const { pass, gradients } = passUnder(MASK);
const a2 = pass.activations[2] as Vector;
const sent = pass.sent[2] as Vector;
const delta3 = gradients.errorSignals[2] as Vector;

/** m/(1 − p): what the mask multiplies by, on the way forward and on the way back. */
export const factors = applyDropout([1, 1, 1, 1], MASK, RATE);
/** Σᵢ wᵢⱼ δᵢ: what reaches each node of layer 2 on the way back, before mask and slope. */
export const collected = matvec(transpose(layer3.weights), delta3);
export const slopes = printedPass({ preset: PRESET }).worked.step('fprime2').quantity
  .value as Vector;

/** The network with the mask worked into its weights: columns of W⁽³⁾ enlarged or emptied. */
export const thinnedNetwork: Network = {
  ...network,
  layers: [
    layer1,
    layer2,
    {
      ...layer3,
      weights: layer3.weights.map((row) => row.map((w, j) => w * (factors[j] as number))),
    },
  ],
};

export const EXERCISE_MASK: Vector = [0, 1, 1, 1];
const { pass: exercisePass } = passUnder(EXERCISE_MASK);

const given = (symbol: string, kind: QuantityKind, value: Value): Named => ({
  symbol,
  kind,
  value,
});
const computed = (symbol: string, kind: QuantityKind, value: Value): Named => ({
  ...given(symbol, kind, value),
  computed: true,
});

const masked = computed('\\tilde{a}^{(2)}', 'activation', sent);
const factor = given('m / 0.8', 'derivative', factors);
const signal = computed('\\delta^{(3)}', 'errorSignal', delta3);
const arriving = computed('W^{(3)\\top}\\delta^{(3)}', 'errorSignal', collected);

function step(
  label: string,
  operation: Calculation['operation'],
  operands: readonly Named[],
  { symbol, kind }: Omit<Named, 'value'>,
): Calculation & { readonly label: string } {
  return { label, operation, operands, result: { symbol, kind, computed: true } };
}

/** The calculations of the chapter, to print. */
export const dropout = {
  mask: step(
    'the mask, enlarged, times the activations of layer 2',
    'hadamard',
    [factor, computed('a^{(2)}', 'activation', a2)],
    masked,
  ),
  forward: step(
    'the logits from the masked activations',
    'affine',
    [given('W^{(3)}', 'weights', layer3.weights), masked, given('b^{(3)}', 'bias', layer3.bias)],
    { symbol: 'z^{(3)}', kind: 'preActivation' },
  ),
  gradient: step('the weight gradient of layer 3', 'outer', [signal, masked], {
    symbol: '\\nabla W^{(3)}',
    kind: 'weightGradient',
  }),
  collect: step(
    'the weights of layer 3, transposed, times the error signal',
    'product',
    [given('W^{(3)\\top}', 'weights', transpose(layer3.weights)), signal],
    arriving,
  ),
  back: step(
    'the mask, enlarged, times what arrives, times the slopes',
    'hadamard',
    [factor, arriving, computed("f'(z^{(2)})", 'derivative', slopes)],
    { symbol: '\\delta^{(2)}', kind: 'errorSignal' },
  ),
  exercise: step(
    'the logits under the mask of the exercise',
    'affine',
    [
      given('W^{(3)}', 'weights', layer3.weights),
      computed('\\tilde{a}^{(2)}', 'activation', exercisePass.sent[2] as Vector),
      given('b^{(3)}', 'bias', layer3.bias),
    ],
    { symbol: 'z^{(3)}', kind: 'preActivation' },
  ),
} as const;
