import type { LossName } from '../types.ts';

/** A buffer of passed samples: where its rows of outputs, logits and targets begin. */
export interface Passed {
  readonly numbers: Float64Array;
  /** First row of a⁽ᴸ⁾ and of z⁽ᴸ⁾, and how far apart their rows are. */
  readonly outputs: number;
  readonly logits: number;
  readonly capacity: number;
  /** n⁽ᴸ⁾ and how many samples were passed. */
  readonly rows: number;
  readonly count: number;
  /** The targets of these samples: rows `targetStride` apart, this batch from `targetStart` on. */
  readonly targets: Float64Array;
  readonly targetStart: number;
  readonly targetStride: number;
}

/** Σ L over the passed samples. */
export function sumLosses(loss: LossName, passed: Passed): number {
  let total = 0;
  for (let s = 0; s < passed.count; s++) total += sampleLoss(loss, passed, s);
  return total;
}

function sampleLoss(loss: LossName, passed: Passed, s: number): number {
  if (loss === 'crossEntropy') return crossEntropyLoss(passed, s);
  const { numbers, outputs, logits, capacity, rows, targets, targetStart, targetStride } = passed;
  let total = 0;
  for (let k = 0; k < rows; k++) {
    const y = targets[k * targetStride + targetStart + s] as number;
    if (loss === 'binaryCrossEntropy') {
      const z = numbers[logits + k * capacity + s] as number;
      if (y !== 0) total += y * softplus(-z);
      if (y !== 1) total += (1 - y) * softplus(z);
    } else {
      const difference = (numbers[outputs + k * capacity + s] as number) - y;
      total += difference * difference;
    }
  }
  return loss === 'halfSquaredError' ? total / 2 : total;
}

/** ln(1 + eᵗ) without overflow. */
function softplus(t: number): number {
  return Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));
}

/** −Σ yₖ ln pₖ from the logits, by log-sum-exp. */
function crossEntropyLoss(passed: Passed, s: number): number {
  const { numbers, logits, capacity, rows, targets, targetStart, targetStride } = passed;
  const logit = (k: number) => numbers[logits + k * capacity + s] as number;
  let largest = 0;
  for (let k = 1; k < rows; k++) if (logit(k) > logit(largest)) largest = k;
  let rest = 0;
  for (let k = 0; k < rows; k++) if (k !== largest) rest += Math.exp(logit(k) - logit(largest));
  let total = 0;
  for (let k = 0; k < rows; k++) {
    const y = targets[k * targetStride + targetStart + s] as number;
    if (y !== 0) total += y * (logit(largest) - logit(k) + Math.log1p(rest));
  }
  return total;
}

/**
 * The class an output says: the largest of several, for a single output the side of its middle
 * (½ for the sigmoid, 0 for tanh and linear), 1 above it and 0 below.
 */
export function classOf(values: (k: number) => number, rows: number, middle: number): number {
  if (rows === 1) return values(0) > middle ? 1 : 0;
  let largest = 0;
  for (let k = 1; k < rows; k++) if (values(k) > values(largest)) largest = k;
  return largest;
}

/** Counts the passed samples in `confusion`: a row for each true class, a column for each said one. */
export function countClasses(
  passed: Passed,
  middles: { readonly output: number; readonly target: number },
  confusion: Int32Array,
  classes: number,
): void {
  const { numbers, outputs, capacity, rows, targets, targetStart, targetStride } = passed;
  for (let s = 0; s < passed.count; s++) {
    const said = classOf(
      (k) => numbers[outputs + k * capacity + s] as number,
      rows,
      middles.output,
    );
    const truth = classOf(
      (k) => targets[k * targetStride + targetStart + s] as number,
      rows,
      middles.target,
    );
    const at = truth * classes + said;
    confusion[at] = (confusion[at] as number) + 1;
  }
}
