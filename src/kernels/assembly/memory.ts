/*
 * What the kernel knows of a plan: places in bytes, written once by `setPlan` and `setLayer`. The
 * codes are those of `src/engine/training/codes.ts`.
 */

export const LINEAR: i32 = 0;
export const RELU: i32 = 1;
export const LEAKY_RELU: i32 = 2;
export const TANH: i32 = 3;
export const SIGMOID: i32 = 4;
export const SOFTMAX: i32 = 5;

export const CROSS_ENTROPY: i32 = 0;
export const BINARY_CROSS_ENTROPY: i32 = 1;
export const SQUARED_ERROR: i32 = 3;

export let layerCount: i32 = 0;
export let nodeCount: i32 = 0;
export let weightCount: i32 = 0;
export let parameterCount: i32 = 0;
export let sampleCount: i32 = 0;
export let loss: i32 = 0;
export let optimizer: i32 = 0;
export let hasDropout: bool = false;

export let settings: usize = 0;
export let parameters: usize = 0;
export let first: usize = 0;
export let second: usize = 0;
export let gradients: usize = 0;
export let inputs: usize = 0;
export let targets: usize = 0;
export let order: usize = 0;
export let activations: usize = 0;
export let errors: usize = 0;
export let batchTargets: usize = 0;
export let masks: usize = 0;
export let sent: usize = 0;

const layerBytes = 32;
const layers = memory.data(2048);

/** Rows, columns, first node, activation, and where W and b begin. */
export function setLayer(
  index: i32,
  rows: i32,
  columns: i32,
  node: i32,
  activation: i32,
  weights: usize,
  bias: usize,
): void {
  const at = layers + <usize>index * layerBytes;
  store<i32>(at, rows);
  store<i32>(at, columns, 4);
  store<i32>(at, node, 8);
  store<i32>(at, activation, 12);
  store<usize>(at, weights, 16);
  store<usize>(at, bias, 20);
}

export function layerAt(index: i32): usize {
  return layers + <usize>index * layerBytes;
}

export function rowsOf(layer: usize): i32 {
  return load<i32>(layer);
}

export function columnsOf(layer: usize): i32 {
  return load<i32>(layer, 4);
}

export function nodeOf(layer: usize): i32 {
  return load<i32>(layer, 8);
}

export function activationOf(layer: usize): i32 {
  return load<i32>(layer, 12);
}

export function weightsOf(layer: usize): usize {
  return load<usize>(layer, 16);
}

export function biasOf(layer: usize): usize {
  return load<usize>(layer, 20);
}

/** Counts and names of a plan. */
export function setCounts(
  layerNumber: i32,
  nodes: i32,
  weights: i32,
  all: i32,
  samples: i32,
  lossCode: i32,
  optimizerCode: i32,
  dropout: bool,
): void {
  layerCount = layerNumber;
  nodeCount = nodes;
  weightCount = weights;
  parameterCount = all;
  sampleCount = samples;
  loss = lossCode;
  optimizer = optimizerCode;
  hasDropout = dropout;
}

/** The regions that a run keeps from step to step, and the gradients. */
export function setState(
  settingsAt: usize,
  parametersAt: usize,
  firstAt: usize,
  secondAt: usize,
  gradientsAt: usize,
): void {
  settings = settingsAt;
  parameters = parametersAt;
  first = firstAt;
  second = secondAt;
  gradients = gradientsAt;
}

/** The samples and the buffers of a batch. */
export function setBuffers(
  inputsAt: usize,
  targetsAt: usize,
  orderAt: usize,
  activationsAt: usize,
  errorsAt: usize,
  batchTargetsAt: usize,
  masksAt: usize,
  sentAt: usize,
): void {
  inputs = inputsAt;
  targets = targetsAt;
  order = orderAt;
  activations = activationsAt;
  errors = errorsAt;
  batchTargets = batchTargetsAt;
  masks = masksAt;
  sent = sentAt;
}
