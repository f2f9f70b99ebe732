/** Loads the WebAssembly kernel in a browser, or settles for the one that always runs. */
import { type Kernel, typedArrayKernel } from '@engine';
import address from './training.wasm?url';
import { kernelOf } from './wasm-kernel.ts';

/**
 * The fastest kernel there is: WebAssembly with 128-bit instructions where the browser has them and
 * the file arrives; else plain typed arrays. Never rejects.
 */
export async function loadKernel(): Promise<Kernel> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return typedArrayKernel;
    return kernelOf(await WebAssembly.compile(await answer.arrayBuffer()));
  } catch {
    return typedArrayKernel;
  }
}
