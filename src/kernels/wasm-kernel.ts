/** The training kernel in WebAssembly: the inner loops of `assembly/`, two samples at a time. */
import type { Kernel, Plan, RunningKernel } from '@engine';
import { kernelCodes } from '@engine';

/** What `assembly/index.ts` exports. All places are in bytes. */
interface KernelExports {
  memoryStart(): number;
  setCounts(
    layers: number,
    nodes: number,
    weights: number,
    parameters: number,
    samples: number,
    loss: number,
    optimizer: number,
    hasDropout: number,
  ): void;
  setLayer(
    index: number,
    rows: number,
    columns: number,
    node: number,
    activation: number,
    weights: number,
    bias: number,
  ): void;
  setState(...places: readonly number[]): void;
  setBuffers(...places: readonly number[]): void;
  train(first: number, steps: number): void;
  forward(base: number, capacity: number, count: number): void;
}

const bytesPerPage = 65536;
/** What the kernel keeps for itself at the beginning of its memory. */
const bytesOfItsOwn = 16384;
/** Layers that the kernel's table holds. */
const mostLayers = 64;

/** The kernel of a compiled module; each trainer gets an instance with a memory of its own. */
export function kernelOf(module: WebAssembly.Module): Kernel {
  return { name: 'WebAssembly', start: (plan) => start(module, plan) };
}

function start(module: WebAssembly.Module, plan: Plan): RunningKernel {
  const { regions, sampleCount, layout } = plan;
  if (layout.layers.length > mostLayers) {
    throw new RangeError(`the kernel takes ${mostLayers} layers, not ${layout.layers.length}`);
  }
  const initial = Math.ceil((bytesOfItsOwn + regions.end * 8) / bytesPerPage);
  const memory = new WebAssembly.Memory({ initial });
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const kernel = instance.exports as unknown as KernelExports;
  const base = kernel.memoryStart();
  writePlan(kernel, plan, (place) => base + place * 8);
  const numbers = new Float64Array(memory.buffer, base, regions.end);
  const order = new Int32Array(memory.buffer, base + regions.order * 8, sampleCount);
  return {
    numbers,
    order,
    train: (first, steps) => kernel.train(first, steps),
    forward: (from, capacity, count) => kernel.forward(base + from * 8, capacity, count),
  };
}

function writePlan(kernel: KernelExports, plan: Plan, byteOf: (place: number) => number): void {
  const { layout, regions, optimizer, hasDropout, sampleCount } = plan;
  kernel.setCounts(
    layout.layers.length,
    layout.nodeCount,
    layout.weightCount,
    layout.parameterCount,
    sampleCount,
    kernelCodes.loss[layout.loss],
    kernelCodes.optimizer[optimizer],
    hasDropout ? 1 : 0,
  );
  for (const [index, layer] of layout.layers.entries()) {
    const { rows, columns, node, activation, weights, bias } = layer;
    const code = kernelCodes.activation[activation];
    const [w, b] = [weights, bias].map((place) => byteOf(regions.parameters + place));
    kernel.setLayer(index, rows, columns, node, code, w as number, b as number);
  }
  const { settings, parameters, first, second, gradients } = regions;
  kernel.setState(...[settings, parameters, first, second, gradients].map(byteOf));
  const { inputs, targets, order, activations, errors, batchTargets, masks, sent } = regions;
  kernel.setBuffers(
    ...[inputs, targets, order, activations, errors, batchTargets, masks, sent].map(byteOf),
  );
}
