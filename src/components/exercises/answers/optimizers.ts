/** The numbers that chapter 11 asks for, and what its known mistakes give. */
import {
  keepLedger,
  type Ledger,
  ledgerSlips,
  ledgerValue,
  type OptimizerKind,
  type OptimizerOptions,
} from '@engine';
import type { ChoiceOption, NumberSlip } from '../types.ts';

const runOf = (options: OptimizerOptions, gradients: readonly number[], start = 0): Ledger =>
  keepLedger({ optimizer: options, start: [start], gradients: gradients.map((g) => [g]) });

/** The mistakes that the ledger of the chapter names, for one of its numbers. */
function slipsOf(ledger: Ledger, id: string, chosen: readonly string[]): readonly NumberSlip[] {
  return ledgerSlips(ledger, id, (of) => ledgerValue(ledger, of, 0))
    .filter((slip) => chosen.includes(slip.id))
    .map(({ value, says }) => ({ value, says }));
}

const heavy = runOf({ kind: 'momentum', learningRate: 0.1 }, [3, 2, 2.5]);

/** Exercise “velocity”: v₃. */
export const velocity = ledgerValue(heavy, 'v3', 0);
export const velocitySlips = slipsOf(heavy, 'v3', ['averaged', 'memory-dropped', 'nothing-fades']);

const adam = runOf({ kind: 'adam', learningRate: 0.1 }, [3, 2]);

/** Exercise “correction”: m̂₂. */
export const corrected = ledgerValue(adam, 'mHat2', 0);
export const correctionSlips = slipsOf(adam, 'mHat2', [
  'not-corrected',
  'multiplied',
  'power-missing',
  'power-for-share',
  'other-beta',
]);

const steady = runOf({ kind: 'adagrad', learningRate: 0.1 }, [5, 5, 5, 5]);
const plain = runOf({ kind: 'sgd', learningRate: 0.1 }, [5, 5, 5, 5]);

/** Exercise “adagrad”: how far after four steps. */
export const distance = -ledgerValue(steady, 'W4', 0);
export const distanceSlips: readonly NumberSlip[] = [
  {
    value: -ledgerValue(steady, 'step4', 0),
    says: 'This is the fourth step alone.',
    why: 'Add the four steps.',
  },
  {
    value: 4 * -ledgerValue(steady, 'step1', 0),
    says: 'You took four steps of one length.',
    why: '$G$ grows by 25 in each step, so the steps shrink.',
  },
  {
    value: -ledgerValue(plain, 'W4', 0),
    says: 'You did not divide by $\\sqrt{G}$.',
    why: 'This is where plain gradient descent would be.',
  },
];

const STEPS = 100;
const decayed = (kind: OptimizerKind) => {
  const idle = Array.from({ length: STEPS }, () => 0);
  return ledgerValue(
    runOf({ kind, learningRate: 0.01, weightDecay: 0.1 }, idle, 1),
    `W${STEPS}`,
    0,
  );
};

/** Exercise “decay”: what is left of a weight of 1 with AdamW. */
export const left = decayed('adamw');
export const leftSlips: readonly NumberSlip[] = [
  {
    value: decayed('adam'),
    says: 'This is what Adam with an L2 term leaves.',
    why: 'AdamW takes $\\lr\\lambda w$ away, whatever the averages are.',
  },
  {
    value: 1 - STEPS * 0.01 * 0.1,
    says: 'You took the same amount away in each step.',
    why: 'It is a share of what is left, so the weight is multiplied by 0.999 in each step.',
  },
];

/** Exercise “scale”: which walks stay the same. */
export const scaleOptions: readonly ChoiceOption[] = [
  {
    text: 'none: every step becomes 1000 times as long',
    why: 'That is so for gradient descent and momentum. The others divide by the size of the gradients.',
  },
  {
    text: 'those of AdaGrad, RMSProp and Adam',
    right: true,
    why: 'Their numerator and their root both become 1000 times as large, and the quotient stays. Only $\\varepsilon$ counts for less.',
  },
  {
    text: 'that of Adam alone, since it corrects the bias',
    why: 'The correction has to do with the number of steps, not with the size of the gradients. All three that divide by a root stay the same.',
  },
  {
    text: 'all: only the direction of the gradient matters',
    why: 'Gradient descent multiplies $\\lr$ by the gradient itself, so its step grows with the loss.',
  },
];

/** Exercise “proof”: what a single comparison lacks. */
export const proofOptions: readonly ChoiceOption[] = [
  {
    text: 'nothing, the same rate for all is fair',
    why: 'The same number means another step length in each. A rate that suits Adam may be far too small for gradient descent.',
  },
  {
    text: 'more steps, until all have come to rest',
    why: 'That would not help: each still has a rate that may not suit it, and one seed.',
  },
  {
    text: 'a rate chosen for each, several seeds, and held-back data',
    right: true,
    why: 'Then what is compared is the optimizer, not the rate, nor luck, nor how well it fits the training data.',
  },
];
