import { EngineError } from '../errors.ts';
import { countClasses, type Passed, sumLosses } from './evaluations.ts';
import type { RunningKernel } from './kernels.ts';
import type { LayerLayout } from './layouts.ts';
import type { Plan } from './plans.ts';
import type { SampleSet } from './sample-sets.ts';
import type { Evaluation } from './trainer-types.ts';

/** Passes a set forward in parts that fit the work buffer, and hands each part to `use`. */
function passInParts(
  plan: Plan,
  { numbers, forward }: RunningKernel,
  set: SampleSet,
  use: (start: number, count: number) => void,
): void {
  const { regions, workCapacity: capacity, layout } = plan;
  if (set.inputSize !== layout.sizes[0] && set.count > 0) {
    const problem = `the points are ${set.inputSize}×1, the network takes ${layout.sizes[0]}×1`;
    throw new EngineError('evaluate', problem);
  }
  for (let start = 0; start < set.count; start += capacity) {
    const count = Math.min(capacity, set.count - start);
    for (let j = 0; j < set.inputSize; j++) {
      const from = j * set.count + start;
      for (let s = 0; s < count; s++) {
        numbers[regions.work + j * capacity + s] = set.inputs[from + s] as number;
      }
    }
    forward(regions.work, capacity, count);
    use(start, count);
  }
}

/** Writes a of every node after the input, node by node, one number a point. */
export function lookAt(
  plan: Plan,
  kernel: RunningKernel,
  set: SampleSet,
  into: Float64Array | Float32Array,
): void {
  const { layout, workCapacity, regions } = plan;
  const first = layout.sizes[0] as number;
  const needed = (layout.nodeCount - first) * set.count;
  if (into.length < needed) {
    throw new EngineError('look', `${needed} numbers do not fit into ${into.length}`);
  }
  passInParts(plan, kernel, set, (start, count) => {
    for (let node = first; node < layout.nodeCount; node++) {
      const from = regions.work + node * workCapacity;
      into.set(kernel.numbers.subarray(from, from + count), (node - first) * set.count + start);
    }
  });
}

/** Mean loss, accuracy and confusion on a set. */
export function evaluateSet(plan: Plan, kernel: RunningKernel, set: SampleSet): Evaluation {
  const { layout, workCapacity, regions } = plan;
  const { rows, node, activation } = layout.layers.at(-1) as LayerLayout;
  if (set.targetSize !== rows && set.count > 0) {
    throw new EngineError('evaluate', `the targets are ${set.targetSize}×1, the output ${rows}×1`);
  }
  const classes = Math.max(rows, 2);
  const confusion = new Int32Array(classes * classes);
  const middle = activation === 'sigmoid' ? 0.5 : 0;
  let loss = 0;
  passInParts(plan, kernel, set, (start, count) => {
    const passed: Passed = {
      numbers: kernel.numbers,
      outputs: regions.work + node * workCapacity,
      logits: regions.work + layout.nodeCount * workCapacity,
      capacity: workCapacity,
      rows,
      count,
      targets: set.targets,
      targetStart: start,
      targetStride: set.count,
    };
    loss += sumLosses(layout.loss, passed);
    countClasses(passed, { output: middle, target: middle }, confusion, classes);
  });
  return summarise(loss, confusion, classes, set.count);
}

function summarise(loss: number, counts: Int32Array, classes: number, count: number): Evaluation {
  const confusion = Array.from({ length: classes }, (_, truth) =>
    Array.from(counts.subarray(truth * classes, (truth + 1) * classes)),
  );
  const right = confusion.reduce((total, row, k) => total + (row[k] as number), 0);
  return { loss: loss / count, accuracy: right / count, confusion };
}
