import {
  activationOf,
  activations,
  BINARY_CROSS_ENTROPY,
  batchTargets,
  biasOf,
  CROSS_ENTROPY,
  columnsOf,
  errors,
  gradients,
  hasDropout,
  LINEAR,
  layerAt,
  layerCount,
  loss,
  masks,
  nodeOf,
  parameters,
  RELU,
  rowsOf,
  SIGMOID,
  SOFTMAX,
  SQUARED_ERROR,
  sent,
  TANH,
  weightsOf,
} from './memory';

/** δ times f′, where f′ follows from a = f(z). */
function timesSlope(code: i32, delta: v128, a: v128): v128 {
  const zero = f64x2.splat(0);
  if (code === RELU) return v128.and(delta, f64x2.gt(a, zero));
  const one = f64x2.splat(1);
  if (code === TANH) return f64x2.mul(delta, f64x2.sub(one, f64x2.mul(a, a)));
  if (code === SIGMOID) return f64x2.mul(delta, f64x2.mul(a, f64x2.sub(one, a)));
  if (code === LINEAR) return delta;
  const low = f64x2.mul(delta, f64x2.splat(0.01));
  return v128.bitselect(delta, low, f64x2.gt(a, zero));
}

/** Softmax's Jacobian applied to ∂L/∂p in place: δᵢ = pᵢ (gᵢ − Σ gⱼ pⱼ). */
function applyJacobian(p: usize, g: usize, rows: i32, stride: usize, pairs: i32): void {
  for (let s: usize = 0; s < (<usize>pairs) << 4; s += 16) {
    let mean = f64x2.splat(0);
    for (let k = 0; k < rows; k++) {
      const at = <usize>k * stride + s;
      mean = f64x2.add(mean, f64x2.mul(v128.load(g + at), v128.load(p + at)));
    }
    for (let k = 0; k < rows; k++) {
      const at = <usize>k * stride + s;
      v128.store(g + at, f64x2.mul(v128.load(p + at), f64x2.sub(v128.load(g + at), mean)));
    }
  }
}

/** δ of the output for a batch. */
function outputErrors(stride: usize, pairs: i32): void {
  const layer = layerAt(layerCount - 1);
  const rows = rowsOf(layer);
  const code = activationOf(layer);
  const first = <usize>nodeOf(layer) * stride;
  const masses = batchTargets + <usize>rows * stride;
  const cancels = loss === CROSS_ENTROPY || loss === BINARY_CROSS_ENTROPY;
  const slope = cancels || code === SOFTMAX ? LINEAR : code;
  const factor = f64x2.splat(loss === SQUARED_ERROR ? 2 : 1);
  for (let k = 0; k < rows; k++) {
    const row = <usize>k * stride;
    for (let s: usize = 0; s < (<usize>pairs) << 4; s += 16) {
      const a = v128.load(activations + first + row + s);
      const scaled = loss === CROSS_ENTROPY ? f64x2.mul(a, v128.load(masses + s)) : a;
      const difference = f64x2.sub(scaled, v128.load(batchTargets + row + s));
      const delta = timesSlope(slope, f64x2.mul(difference, factor), a);
      v128.store(errors + first + row + s, delta);
    }
  }
  if (code === SOFTMAX && !cancels) {
    applyJacobian(activations + first, errors + first, rows, stride, pairs);
  }
}

/** The sum of both halves of x and of both halves of y. */
function sumHalves(x: v128, y: v128): v128 {
  return f64x2.add(v128.shuffle<f64>(x, y, 0, 2), v128.shuffle<f64>(x, y, 1, 3));
}

/** ∇W and ∇b of one layer: means over the batch, two weights at a time. */
function layerGradients(layer: usize, stride: usize, pairs: i32, share: v128): void {
  const rows = rowsOf(layer);
  const columns = columnsOf(layer);
  const inputs = (hasDropout ? sent : activations) + <usize>(nodeOf(layer) - columns) * stride;
  let gradient = gradients + (weightsOf(layer) - parameters);
  const biases = gradients + (biasOf(layer) - parameters);
  const length = (<usize>pairs) << 4;
  for (let i = 0; i < rows; i++) {
    const delta = errors + <usize>(nodeOf(layer) + i) * stride;
    let total = f64x2.splat(0);
    for (let s: usize = 0; s < length; s += 16) total = f64x2.add(total, v128.load(delta + s));
    v128.store64_lane(biases + ((<usize>i) << 3), f64x2.mul(sumHalves(total, total), share), 0);
    let a = inputs;
    let left = columns;
    for (; left >= 2; left -= 2) {
      let x = f64x2.splat(0);
      let y = f64x2.splat(0);
      for (let s: usize = 0; s < length; s += 16) {
        const d = v128.load(delta + s);
        x = f64x2.add(x, f64x2.mul(d, v128.load(a + s)));
        y = f64x2.add(y, f64x2.mul(d, v128.load(a + stride + s)));
      }
      v128.store(gradient, f64x2.mul(sumHalves(x, y), share));
      gradient += 16;
      a += stride << 1;
    }
    if (left > 0) {
      let x = f64x2.splat(0);
      for (let s: usize = 0; s < length; s += 16) {
        x = f64x2.add(x, f64x2.mul(v128.load(delta + s), v128.load(a + s)));
      }
      v128.store64_lane(gradient, f64x2.mul(sumHalves(x, x), share), 0);
      gradient += 8;
    }
  }
}

/** δ of the layer before: (Wᵀ δ) ⊙ f′(z), times the mask of its forward pass where there is one. */
function propagate(layer: usize, before: usize, stride: usize, pairs: i32): void {
  const rows = rowsOf(layer);
  const columns = columnsOf(layer);
  const code = activationOf(before);
  const step = (<usize>columns) << 3;
  const length = (<usize>pairs) << 4;
  const from = errors + <usize>nodeOf(layer) * stride;
  for (let j = 0; j < columns; j++) {
    const row = <usize>(nodeOf(before) + j) * stride;
    const weights = weightsOf(layer) + ((<usize>j) << 3);
    for (let s: usize = 0; s < length; s += 16) {
      let total = f64x2.splat(0);
      let w = weights;
      let delta = from + s;
      for (let i = 0; i < rows; i++) {
        total = f64x2.add(total, f64x2.mul(v128.load64_splat(w), v128.load(delta)));
        w += step;
        delta += stride;
      }
      total = timesSlope(code, total, v128.load(activations + row + s));
      if (hasDropout) total = f64x2.mul(total, v128.load(masks + row + s));
      v128.store(errors + row + s, total);
    }
  }
}

/**
 * The backward pass of a batch of `count` samples. Where the count is odd, the second half of the
 * last pair is no sample: its δ is 0, and so is all that follows from it.
 */
export function passBackward(stride: usize, pairs: i32, count: i32): void {
  outputErrors(stride, pairs);
  if (count & 1) {
    const layer = layerAt(layerCount - 1);
    for (let k = 0; k < rowsOf(layer); k++) {
      store<f64>(errors + <usize>(nodeOf(layer) + k) * stride + ((<usize>count) << 3), 0);
    }
  }
  const share = f64x2.splat(1 / <f64>count);
  for (let index = layerCount - 1; index >= 0; index--) {
    const layer = layerAt(index);
    layerGradients(layer, stride, pairs, share);
    if (index > 0) propagate(layer, layerAt(index - 1), stride, pairs);
  }
}
