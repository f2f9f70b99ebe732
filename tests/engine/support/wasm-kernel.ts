import { readFileSync } from 'node:fs';
import type { Kernel } from '../../../src/engine/index.ts';
import { kernelOf } from '../../../src/kernels/wasm-kernel.ts';

/** The WebAssembly kernel as it is shipped. */
export const wasmKernel: Kernel = kernelOf(
  new WebAssembly.Module(
    readFileSync(new URL('../../../src/kernels/training.wasm', import.meta.url)),
  ),
);
