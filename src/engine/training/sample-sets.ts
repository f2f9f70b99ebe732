import type { Sample } from '../batches.ts';
import { targetMass } from '../cross-entropies.ts';
import { EngineError } from '../errors.ts';
import type { Matrix } from '../types.ts';

/** Samples in flat arrays: their inputs and their targets row by row, one row a number of x or y. */
export interface SampleSet {
  readonly count: number;
  /** n⁽⁰⁾ rows of `count` numbers. */
  readonly inputs: Float64Array;
  readonly inputSize: number;
  /** n⁽ᴸ⁾ rows of `count` numbers; empty where only outputs are wanted. */
  readonly targets: Float64Array;
  readonly targetSize: number;
}

/**
 * Packs samples for `Trainer.evaluate`.
 *
 * @throws EngineError if the samples are not all of one shape.
 */
export function packSamples(samples: readonly Sample[]): SampleSet {
  const inputs = packRows(
    samples.map(({ input }) => input),
    'input',
  );
  const targets = packRows(
    samples.map(({ target }) => target),
    'target',
  );
  return {
    count: samples.length,
    inputs: inputs.numbers,
    inputSize: inputs.size,
    targets: targets.numbers,
    targetSize: targets.size,
  };
}

/**
 * Packs points that have no target, for `Trainer.look`.
 *
 * @throws EngineError if the points are not all of one length.
 */
export function packPoints(points: Matrix): SampleSet {
  const { numbers, size } = packRows(points, 'point');
  const targets = new Float64Array(0);
  return { count: points.length, inputs: numbers, inputSize: size, targets, targetSize: 0 };
}

function packRows(columns: Matrix, name: string): { numbers: Float64Array; size: number } {
  const size = columns[0]?.length ?? 0;
  const count = columns.length;
  const numbers = new Float64Array(size * count);
  for (const [s, column] of columns.entries()) {
    if (column.length !== size) {
      const problem = `${name} 0 is ${size}×1, ${name} ${s} is ${column.length}×1`;
      throw new EngineError('packSamples', problem);
    }
    for (let row = 0; row < size; row++) numbers[row * count + s] = column[row] as number;
  }
  return { numbers, size };
}

/**
 * Writes samples as a kernel gathers them: x after x, and each y followed by Σ y.
 *
 * @throws EngineError naming the first sample that does not fit the network.
 */
export function writeSamples(
  samples: readonly Sample[],
  sizes: readonly [inputs: number, outputs: number],
  inputs: Float64Array,
  targets: Float64Array,
): void {
  const [inputSize, outputSize] = sizes;
  for (const [s, { input, target }] of samples.entries()) {
    if (input.length !== inputSize || target.length !== outputSize) {
      const given = `${input.length} numbers in and ${target.length} out`;
      const problem = `sample ${s} has ${given}, the network ${inputSize} and ${outputSize}`;
      throw new EngineError('createTrainer', problem);
    }
    inputs.set(input, s * inputSize);
    targets.set(target, s * (outputSize + 1));
    targets[s * (outputSize + 1) + outputSize] = targetMass(target);
  }
}
