import {
  first,
  gradients,
  optimizer,
  parameterCount,
  parameters,
  second,
  settings,
  weightCount,
} from './memory';

const SGD: i32 = 0;
const MOMENTUM: i32 = 1;
const NESTEROV: i32 = 2;
const ADAGRAD: i32 = 3;
const RMSPROP: i32 = 4;

function setting(place: i32): f64 {
  return load<f64>(settings + ((<usize>place) << 3));
}

/** g/(√v + ε). */
function scaled(g: v128, v: v128): v128 {
  return f64x2.div(g, f64x2.add(f64x2.sqrt(v), f64x2.splat(setting(4))));
}

/** b · old + (1 − b) · x. */
function average(b: f64, old: v128, x: v128): v128 {
  return f64x2.add(f64x2.mul(f64x2.splat(b), old), f64x2.mul(f64x2.splat(1 - b), x));
}

/** What two parameters move along, before η; what the optimizer remembers is brought up to date. */
function direction(g: v128, at: usize): v128 {
  if (optimizer === SGD) return g;
  const old = v128.load(first + at);
  const beta = setting(1);
  if (optimizer === MOMENTUM || optimizer === NESTEROV) {
    const gain = f64x2.mul(f64x2.splat(1 - setting(5)), g);
    const v = f64x2.add(f64x2.mul(f64x2.splat(beta), old), gain);
    v128.store(first + at, v);
    return optimizer === MOMENTUM ? v : f64x2.add(g, f64x2.mul(f64x2.splat(beta), v));
  }
  const square = f64x2.mul(g, g);
  if (optimizer === ADAGRAD || optimizer === RMSPROP) {
    const v = optimizer === ADAGRAD ? f64x2.add(old, square) : average(beta, old, square);
    v128.store(first + at, v);
    return scaled(g, v);
  }
  const m = average(setting(2), old, g);
  const v = average(setting(3), v128.load(second + at), square);
  v128.store(first + at, m);
  v128.store(second + at, v);
  const mHat = f64x2.div(m, f64x2.splat(1 - setting(11)));
  const vHat = f64x2.div(v, f64x2.splat(1 - setting(12)));
  return scaled(mHat, vHat);
}

/** −1, 0 or 1. */
function signOf(w: v128): v128 {
  const zero = f64x2.splat(0);
  const one = v128.and(f64x2.splat(1), f64x2.ne(w, zero));
  return v128.or(one, v128.and(w, f64x2.splat(-0.0)));
}

/** The new values of two parameters. */
function moved(at: usize, l1: f64, l2: f64, decay: f64): v128 {
  const w = v128.load(parameters + at);
  let g = v128.load(gradients + at);
  if (l1 !== 0) g = f64x2.add(g, f64x2.mul(f64x2.splat(l1), signOf(w)));
  if (l2 !== 0) g = f64x2.add(g, f64x2.mul(f64x2.splat(l2), w));
  const step = f64x2.mul(f64x2.splat(setting(0)), direction(g, at));
  const next = f64x2.sub(w, step);
  return decay === 0 ? next : f64x2.sub(next, f64x2.mul(f64x2.splat(decay), w));
}

/** W − η g for all parameters: gradient descent without penalties. */
function descend(learningRate: f64, end: usize): void {
  const rate = f64x2.splat(learningRate);
  for (let at: usize = 0; at < end; at += 16) {
    const step = f64x2.mul(rate, v128.load(gradients + at));
    v128.store(parameters + at, f64x2.sub(v128.load(parameters + at), step));
  }
}

/** One step of the optimizer: the weights with their penalties, then the biases, two at a time. */
export function updateParameters(): void {
  store<f64>(settings, setting(11) * setting(2), 88);
  store<f64>(settings, setting(12) * setting(3), 96);
  const learningRate = setting(0);
  const weightDecay = learningRate * setting(8);
  const biasDecay = learningRate * setting(9);
  const weightEnd = (<usize>weightCount) << 3;
  const start = (<usize>(weightCount + (weightCount & 1))) << 3;
  const end = (<usize>parameterCount) << 3;
  const l1 = setting(6);
  const l2 = setting(7);
  const isPlain = optimizer === SGD && l1 === 0 && l2 === 0 && setting(8) === 0;
  if (isPlain && setting(10) === 0) {
    descend(learningRate, end);
    return;
  }
  for (let at: usize = 0; at < weightEnd; at += 16) {
    v128.store(parameters + at, moved(at, l1, l2, weightDecay));
  }
  for (let at = start; at < end; at += 16) {
    v128.store(parameters + at, moved(at, 0, setting(10), biasDecay));
  }
}
