import { expOfNegative, sigmoid, tanh } from './exponentials';
import {
  activationOf,
  activations,
  biasOf,
  columnsOf,
  LEAKY_RELU,
  LINEAR,
  layerAt,
  layerCount,
  masks,
  nodeCount,
  nodeOf,
  RELU,
  rowsOf,
  SIGMOID,
  SOFTMAX,
  sent,
  TANH,
  weightsOf,
} from './memory';

/**
 * z = W a + b of one layer, for `pairs` pairs of samples; `stride` is a row in bytes. Five pairs at a
 * time, and what is left one by one.
 */
function affine(layer: usize, from: usize, to: usize, stride: usize, pairs: i32): void {
  const rows = rowsOf(layer);
  const columns = columnsOf(layer);
  let weights = weightsOf(layer);
  const bias = biasOf(layer);
  for (let i = 0; i < rows; i++) {
    const offset = v128.load64_splat(bias + ((<usize>i) << 3));
    const end = weights + ((<usize>columns) << 3);
    let z = to + <usize>i * stride;
    let start = from;
    let left = pairs;
    for (; left >= 5; left -= 5) {
      let z0 = offset;
      let z1 = offset;
      let z2 = offset;
      let z3 = offset;
      let z4 = offset;
      let a = start;
      for (let at = weights; at < end; at += 8) {
        const w = v128.load64_splat(at);
        z0 = f64x2.add(z0, f64x2.mul(w, v128.load(a)));
        z1 = f64x2.add(z1, f64x2.mul(w, v128.load(a, 16)));
        z2 = f64x2.add(z2, f64x2.mul(w, v128.load(a, 32)));
        z3 = f64x2.add(z3, f64x2.mul(w, v128.load(a, 48)));
        z4 = f64x2.add(z4, f64x2.mul(w, v128.load(a, 64)));
        a += stride;
      }
      v128.store(z, z0);
      v128.store(z, z1, 16);
      v128.store(z, z2, 32);
      v128.store(z, z3, 48);
      v128.store(z, z4, 64);
      z += 80;
      start += 80;
    }
    for (; left > 0; left--) {
      let total = offset;
      let a = start;
      for (let at = weights; at < end; at += 8) {
        total = f64x2.add(total, f64x2.mul(v128.load64_splat(at), v128.load(a)));
        a += stride;
      }
      v128.store(z, total);
      z += 16;
      start += 16;
    }
    weights = end;
  }
}

/** f of one row of z, in place. */
function activateRow(code: i32, start: usize, end: usize): void {
  const zero = f64x2.splat(0);
  if (code === RELU) {
    for (let at = start; at < end; at += 16) v128.store(at, f64x2.pmax(v128.load(at), zero));
  } else if (code === TANH) {
    for (let at = start; at < end; at += 16) v128.store(at, tanh(v128.load(at)));
  } else if (code === SIGMOID) {
    for (let at = start; at < end; at += 16) v128.store(at, sigmoid(v128.load(at)));
  } else if (code === LEAKY_RELU) {
    for (let at = start; at < end; at += 16) {
      const z = v128.load(at);
      const low = f64x2.mul(z, f64x2.splat(0.01));
      v128.store(at, v128.bitselect(z, low, f64x2.gt(z, zero)));
    }
  }
}

/** z⁽ᴸ⁾ is kept after the rows of all nodes. */
function keepLogits(base: usize, stride: usize, pairs: i32): void {
  const layer = layerAt(layerCount - 1);
  const rows = rowsOf(layer);
  const from = base + <usize>nodeOf(layer) * stride;
  const to = base + <usize>nodeCount * stride;
  for (let k = 0; k < rows; k++) {
    const row = <usize>k * stride;
    for (let at = row; at < row + ((<usize>pairs) << 4); at += 16) {
      v128.store(to + at, v128.load(from + at));
    }
  }
}

/** Two classes: p₁ = σ(z₁ − z₂) and p₂ = σ(z₂ − z₁), from one power. */
function softmaxOfTwo(to: usize, stride: usize, pairs: i32): void {
  const one = f64x2.splat(1);
  const end = to + ((<usize>pairs) << 4);
  for (let at = to; at < end; at += 16) {
    const difference = f64x2.sub(v128.load(at), v128.load(at + stride));
    const power = expOfNegative(f64x2.neg(f64x2.abs(difference)));
    const large = f64x2.div(one, f64x2.add(one, power));
    const small = f64x2.mul(power, large);
    const isSecond = f64x2.lt(difference, f64x2.splat(0));
    v128.store(at, v128.bitselect(small, large, isSecond));
    v128.store(at + stride, v128.bitselect(large, small, isSecond));
  }
}

function softmaxRows(to: usize, rows: i32, stride: usize, pairs: i32): void {
  const end = to + ((<usize>pairs) << 4);
  for (let at = to; at < end; at += 16) {
    const last = at + <usize>rows * stride;
    let largest = v128.load(at);
    for (let k = at + stride; k < last; k += stride) {
      largest = f64x2.pmax(largest, v128.load(k));
    }
    let total = f64x2.splat(0);
    for (let k = at; k < last; k += stride) {
      const power = expOfNegative(f64x2.sub(v128.load(k), largest));
      v128.store(k, power);
      total = f64x2.add(total, power);
    }
    for (let k = at; k < last; k += stride) v128.store(k, f64x2.div(v128.load(k), total));
  }
}

/** ã = m/(1 − rate) ⊙ a for rows of nodes. */
function maskRows(node: i32, rows: i32, stride: usize, pairs: i32): void {
  for (let row = node; row < node + rows; row++) {
    const offset = <usize>row * stride;
    for (let at = offset; at < offset + ((<usize>pairs) << 4); at += 16) {
      v128.store(sent + at, f64x2.mul(v128.load(masks + at), v128.load(activations + at)));
    }
  }
}

/** The forward pass through all layers, in the buffer at `base`; `keep` keeps z⁽ᴸ⁾ too. */
export function passForward(
  base: usize,
  stride: usize,
  pairs: i32,
  masked: bool,
  keep: bool,
): void {
  const source = masked ? sent : base;
  if (masked) maskRows(0, columnsOf(layerAt(0)), stride, pairs);
  for (let index = 0; index < layerCount; index++) {
    const layer = layerAt(index);
    const rows = rowsOf(layer);
    const node = nodeOf(layer);
    const code = activationOf(layer);
    const to = base + <usize>node * stride;
    affine(layer, source + <usize>(node - columnsOf(layer)) * stride, to, stride, pairs);
    if (keep && index === layerCount - 1) keepLogits(base, stride, pairs);
    if (code === SOFTMAX && rows === 2) softmaxOfTwo(to, stride, pairs);
    else if (code === SOFTMAX) softmaxRows(to, rows, stride, pairs);
    else if (code !== LINEAR) {
      for (let i = 0; i < rows; i++) {
        const row = to + <usize>i * stride;
        activateRow(code, row, row + ((<usize>pairs) << 4));
      }
    }
    if (masked && index < layerCount - 1) maskRows(node, rows, stride, pairs);
  }
}
