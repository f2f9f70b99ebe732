import { outputChoice } from '../choices.ts';
import { hiddenActivations } from '../edits.ts';
import { type PassState, sizesOf } from '../state.ts';

/** `2-2-4-3, tanh, tanh, softmax, cross-entropy, eta = 0.1`: the pass in one line. */
export function describePass(state: PassState): string {
  const functions = [...hiddenActivations(state), outputChoice(state).label];
  return `${sizesOf(state).join('-')}, ${functions.join(', ')}, eta = ${state.learningRate}`;
}
