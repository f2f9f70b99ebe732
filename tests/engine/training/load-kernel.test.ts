import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadKernel } from '../../../src/kernels/load-kernel.ts';

const shipped = readFileSync(new URL('../../../src/kernels/training.wasm', import.meta.url));
const answerWith = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer);

afterEach(() => vi.unstubAllGlobals());

describe('loadKernel', () => {
  it('compiles the file that it is sent', async () => {
    answerWith(async () => new Response(shipped));
    expect((await loadKernel()).name).toBe('WebAssembly');
  });

  it.each([
    ['the file is not there', async () => new Response('none', { status: 404 })],
    ['it is something else', async () => new Response('<!doctype html>')],
    ['the network is down', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('settles for typed arrays where %s', async (_why, answer) => {
    answerWith(answer);
    expect((await loadKernel()).name).toBe('typed arrays');
  });

  it('settles for typed arrays where a browser has no WebAssembly', async () => {
    answerWith(async () => new Response(shipped));
    vi.stubGlobal('WebAssembly', undefined);
    expect((await loadKernel()).name).toBe('typed arrays');
  });
});
