import { passBackward } from './backward';
import { passForward } from './forward';
import {
  activations,
  batchTargets,
  columnsOf,
  hasDropout,
  inputs,
  layerAt,
  layerCount,
  order,
  rowsOf,
  sampleCount,
  settings,
  targets,
} from './memory';
import { updateParameters } from './update';

export { setBuffers, setCounts, setLayer, setState } from './memory';

/** Copies sample after sample of the order into the rows of a batch buffer. */
function gatherRows(
  numbers: usize,
  size: i32,
  from: i32,
  count: i32,
  to: usize,
  stride: usize,
): void {
  for (let s = 0; s < count; s++) {
    const sample = load<i32>(order + ((<usize>(from + s)) << 2));
    let source = numbers + ((<usize>(sample * size)) << 3);
    let at = to + ((<usize>s) << 3);
    for (let k = 0; k < size; k++) {
      store<f64>(at, load<f64>(source));
      source += 8;
      at += stride;
    }
  }
}

function gatherBatch(from: i32, count: i32, stride: usize): void {
  const inputSize = columnsOf(layerAt(0));
  const targetSize = rowsOf(layerAt(layerCount - 1)) + 1;
  gatherRows(inputs, inputSize, from, count, activations, stride);
  gatherRows(targets, targetSize, from, count, batchTargets, stride);
  if ((count & 1) === 0) return;
  const end = (<usize>count) << 3;
  for (let j = 0; j < inputSize; j++) store<f64>(activations + <usize>j * stride + end, 0);
}

/** `steps` training steps from the batch that begins at `start` in the order. */
export function train(start: i32, steps: i32): void {
  const batchSize = <i32>load<f64>(settings, 104);
  const stride = (<usize>((batchSize + 1) & ~1)) << 3;
  let from = start;
  for (let step = 0; step < steps; step++) {
    const count = min(batchSize, sampleCount - from);
    const pairs = (count + 1) >> 1;
    gatherBatch(from, count, stride);
    passForward(activations, stride, pairs, hasDropout, false);
    passBackward(stride, pairs, count);
    updateParameters();
    from += batchSize;
  }
}

/** A forward pass without dropout of `count` samples in the buffer at `base`. */
export function forward(base: usize, capacity: i32, count: i32): void {
  passForward(base, (<usize>capacity) << 3, (count + 1) >> 1, false, true);
}

/** The first byte that is the trainer's to use. */
export function memoryStart(): usize {
  return (__heap_base + 15) & ~15;
}
