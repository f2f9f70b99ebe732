import type { Calculation } from '../calculations.ts';
import { outer } from '../matrices.ts';
import type { Quantity } from '../types.ts';
import { inOperations, operandId, recomputeWith, symbolOf, vectorOf } from './instances.ts';
import type { Instance, Mistake, Slip } from './kinds.ts';

const [errorSignal, activation] = [0, 1] as const;

function isSquare({ shape }: Quantity): boolean {
  return shape[0] === shape[1] && shape[0] > 1;
}

/** Replaces one operand by other columns of the same size. */
function withOtherColumns(instance: Instance, index: number, ids: readonly string[]): Slip[] {
  const id = operandId(instance.step, index);
  const size = vectorOf(instance, id).length;
  return ids
    .filter((other) => other !== id && instance.worked.has(other))
    .filter((other) => vectorOf(instance, other).length === size)
    .map((other) => ({
      value: recomputeWith(instance, { [id]: vectorOf(instance, other) }),
      happened: `This comes from ${symbolOf(instance, other)} instead of ${symbolOf(instance, id)}.`,
    }));
}

const outerProductTransposed: Mistake = {
  id: 'outer-product-transposed',
  title: 'Your outer product is the wrong way round.',
  why: '∇W has the shape of W: row i belongs to δᵢ and column j to aⱼ, so it is δ aᵀ.',
  applies: (_worked, step) => step.operation === 'outer' && isSquare(step.quantity),
  slips: (instance) => {
    const [signal, from] = [errorSignal, activation].map((i) => operandId(instance.step, i));
    return [
      {
        value: outer(vectorOf(instance, from as string), vectorOf(instance, signal as string)),
        happened: 'This is a δᵀ.',
      },
    ];
  },
};

const activationLeftOut: Mistake = {
  id: 'activation-left-out',
  title: 'You did not multiply by a.',
  why: 'A weight’s gradient is δ at its head times the activation a at its tail.',
  applies: inOperations('outer'),
  slips: (instance) => {
    const id = operandId(instance.step, activation);
    const ones = vectorOf(instance, id).map(() => 1);
    return [
      { value: recomputeWith(instance, { [id]: ones }), happened: 'This is δ of the row alone.' },
    ];
  },
};

const errorSignalLeftOut: Mistake = {
  id: 'error-signal-left-out',
  title: 'You did not multiply by δ.',
  why: 'A weight’s gradient is δ at its head times the activation a at its tail.',
  applies: inOperations('outer'),
  slips: (instance) => {
    const id = operandId(instance.step, errorSignal);
    const ones = vectorOf(instance, id).map(() => 1);
    return [
      {
        value: recomputeWith(instance, { [id]: ones }),
        happened: 'This is a of the column alone.',
      },
    ];
  },
};

function layersOf(worked: Calculation): readonly number[] {
  return worked.network.layers.map((_layer, index) => index + 1);
}

const activationOfOtherLayer: Mistake = {
  id: 'activation-of-other-layer',
  title: 'You used a of another layer.',
  why: 'W⁽ℓ⁾ leads out of layer ℓ − 1, so a⁽ℓ⁻¹⁾ goes with it.',
  applies: inOperations('outer', 'affine'),
  slips: (instance) =>
    withOtherColumns(instance, activation, [
      'x',
      ...layersOf(instance.worked).map((layer) => `a${layer}`),
    ]),
};

const errorSignalOfOtherLayer: Mistake = {
  id: 'error-signal-of-other-layer',
  title: 'You used δ of another layer.',
  why: 'The gradients of W⁽ℓ⁾ and b⁽ℓ⁾ are made from δ⁽ℓ⁾ of the same layer.',
  applies: inOperations('outer', 'copy'),
  slips: (instance) =>
    withOtherColumns(
      instance,
      errorSignal,
      layersOf(instance.worked).map((layer) => `delta${layer}`),
    ),
};

const biasGradientMultiplied: Mistake = {
  id: 'bias-gradient-multiplied',
  title: 'You multiplied δ by something.',
  why: 'z grows one to one with b, so ∇b is δ itself.',
  applies: inOperations('copy'),
  slips: (instance) => {
    const { layer } = instance.step.quantity;
    const signal = vectorOf(instance, operandId(instance.step, errorSignal));
    return [`b${layer}`, `a${layer}`].map((id): Slip => {
      const other = vectorOf(instance, id);
      return {
        value: signal.map((entry, i) => entry * (other[i] as number)),
        happened: `This is δ times ${symbolOf(instance, id)}.`,
      };
    });
  },
};

/** What goes wrong in ∇W = δ aᵀ and ∇b = δ. */
export const gradientMistakes: readonly Mistake[] = [
  outerProductTransposed,
  activationLeftOut,
  errorSignalLeftOut,
  biasGradientMultiplied,
  activationOfOtherLayer,
  errorSignalOfOtherLayer,
];
