/** A mask laid on the rows of the last weight matrix, and the gradient that forgets it. */
import { applyDropout, backward, formatNumber, forward, type Layer, type Network } from '@engine';
import { findPreset } from '../widgets/worked-pass/presets.ts';

export const MASKED = { preset: 'classifier-2-2-4-3', rate: 0.2, mask: [1, 0, 1] } as const;

const { network, input, target } = findPreset(MASKED.preset);

/** m/(1 − p): what each row of W⁽³⁾ is multiplied by. */
export const rowFactors = applyDropout([1, 1, 1], MASKED.mask, MASKED.rate);

/** The network with row i of W⁽³⁾ multiplied by factor i. */
export function withMaskedRows(given: Network): Network {
  const layers = given.layers.map((layer, index): Layer => {
    if (index < given.layers.length - 1) return layer;
    const weights = layer.weights.map((row, i) => row.map((w) => w * (rowFactors[i] as number)));
    return { ...layer, weights };
  });
  return { ...given, layers };
}

/** Probabilities, loss, and ∂L/∂w⁽³⁾₂₁ as the chain rule has it and as it comes out without the mask. */
export function maskedRowNumbers(masked: boolean) {
  const used = masked ? withMaskedRows(network) : network;
  const pass = forward(used, input);
  const { loss, weightGradients } = backward(used, pass, target);
  const forgetful = weightGradients[2]?.[1]?.[0] as number;
  const factor = masked ? (rowFactors[1] as number) : 1;
  return { probabilities: pass.output, loss, forgetful, right: factor * forgetful };
}

export function maskedRowTable() {
  const columns = [maskedRowNumbers(false), maskedRowNumbers(true)];
  const row = (name: string, pick: (numbers: (typeof columns)[number]) => number) => [
    name,
    ...columns.map((numbers) => formatNumber(pick(numbers), 4)),
  ];
  return {
    label: 'a mask on a row of the last weight matrix',
    head: ['Quantity', 'No mask', 'Row 2 masked'],
    rows: [
      row('$\\pk{2}$, the right class', ({ probabilities }) => probabilities[1] as number),
      row('loss $\\loss$', ({ loss }) => loss),
      row('gradient of $\\w{3}{2}{1}$', ({ right }) => right),
      row('the same without the mask', ({ forgetful }) => forgetful),
    ],
  };
}
