/** A run that left the numbers a computer can hold, in words, and what to try. */
import { type Divergence, formatGiven, type RunningSettings } from '@engine';
import type { PlaygroundState } from './state.ts';

const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function digitsOf(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits[Number(digit)]).join('');
}

/** `w⁽²⁾₁₃` or `b⁽¹⁾₂`, counted from 1 as in the book. */
function symbolOf({ place: { id, row, column } }: Divergence): string {
  const layer = `⁽${digitsOf(Number(id.slice(1)), superscripts)}⁾`;
  const at = id.startsWith('W') ? [row + 1, column + 1] : [row + 1];
  const letter = id.startsWith('W') ? 'w' : 'b';
  return `${letter}${layer}${at.map((index) => digitsOf(index, subscripts)).join('')}`;
}

/** Beyond ηλ = 2 each step of a decay is longer than twice the weight: it grows by itself. */
const longestDecay = 2;

/** The hyperparameter to try, as a sentence. */
function advice(state: PlaygroundState, { learningRate, l2, decay }: RunningSettings): string {
  const strongest = Math.max(l2, decay);
  if (learningRate * strongest >= longestDecay) {
    const name = decay > l2 ? 'the decay' : 'λ₂';
    return `Try a smaller ${name}: ηλ is ${formatGiven(learningRate * strongest, 2)}, and from 2 on the penalty alone makes weights grow.`;
  }
  const smaller = formatGiven(learningRate / 10, 6);
  const usesSquares = state.features.some((name) => name === 'x1x1' || name === 'x2x2');
  const isUnbounded = state.activation !== 'tanh' && state.activation !== 'sigmoid';
  const also =
    usesSquares && isUnbounded
      ? ' The squared features reach 36, which makes steps longer too.'
      : '';
  return `Try a smaller η: ${smaller} in place of ${formatGiven(learningRate, 6)}.${also}`;
}

/** What happened and what to try: `At step 231 the weight w⁽²⁾₁₃ …`. */
export function describeDivergence(
  divergence: Divergence,
  state: PlaygroundState,
  settings: RunningSettings,
): string {
  const symbol = symbolOf(divergence);
  const kind = symbol.startsWith('w') ? 'weight' : 'bias';
  const what =
    divergence.of === 'parameter' ? `the ${kind} ${symbol}` : `the optimizer’s memory of ${symbol}`;
  const became = Number.isNaN(divergence.value)
    ? 'is no number any more'
    : 'grew beyond what a computer can hold';
  return `At step ${divergence.step} ${what} ${became}; the run stands before it. ${advice(state, settings)}`;
}

/** A loss that overflows though every weight is finite. */
export function describeOverflow(
  steps: number,
  state: PlaygroundState,
  settings: RunningSettings,
): string {
  return `At step ${steps} the loss grew beyond what a computer can hold. ${advice(state, settings)}`;
}
