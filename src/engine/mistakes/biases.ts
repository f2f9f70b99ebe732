import { hadamard, scale } from '../elementwise.ts';
import type { Value } from '../types.ts';
import { inOperations, operandId, recomputeWith, symbolOf, vectorOf } from './instances.ts';
import type { Instance, Mistake } from './kinds.ts';

function biasOf(instance: Instance): string {
  return operandId(instance.step, 2);
}

/** W a + factor · b. */
function withBiasTimes(instance: Instance, factor: number): Value {
  const bias = biasOf(instance);
  return recomputeWith(instance, { [bias]: scale(vectorOf(instance, bias), factor) });
}

const biasForgotten: Mistake = {
  id: 'bias-forgotten',
  title: 'You left out the bias.',
  why: 'z = W a + b: each node adds its own bias after the weighted sum.',
  applies: inOperations('affine'),
  slips: (instance) => [
    {
      value: withBiasTimes(instance, 0),
      happened: `This is the weighted sum alone, without ${symbolOf(instance, biasOf(instance))}.`,
    },
  ],
};

const biasMultiplied: Mistake = {
  id: 'bias-multiplied',
  title: 'You multiplied by the bias.',
  why: 'The bias shifts the weighted sum, so it is added and never multiplied.',
  applies: inOperations('affine'),
  slips: (instance) => [
    {
      value: hadamard(withBiasTimes(instance, 0), vectorOf(instance, biasOf(instance))),
      happened: `This is the weighted sum times ${symbolOf(instance, biasOf(instance))}.`,
    },
  ],
};

const biasRepeated: Mistake = {
  id: 'bias-repeated',
  title: 'You added the bias to every term.',
  why: 'A node has one bias: it is added once, after the terms are summed.',
  applies: (_worked, step) => step.operation === 'affine',
  slips: (instance) => {
    const terms = vectorOf(instance, operandId(instance.step, 1)).length;
    const name = symbolOf(instance, biasOf(instance));
    return [
      {
        value: withBiasTimes(instance, terms),
        happened: `Here ${name} is added ${terms} times, once for each product.`,
      },
    ];
  },
};

const biasSubtracted: Mistake = {
  id: 'bias-subtracted',
  title: 'You subtracted the bias.',
  why: 'z = W a + b has a plus; a negative bias keeps its own minus sign.',
  applies: inOperations('affine'),
  slips: (instance) => [
    {
      value: withBiasTimes(instance, -1),
      happened: `This is the weighted sum minus ${symbolOf(instance, biasOf(instance))}.`,
    },
  ],
};

/** What goes wrong with b in z = W a + b. */
export const biasMistakes: readonly Mistake[] = [
  biasForgotten,
  biasMultiplied,
  biasRepeated,
  biasSubtracted,
];
