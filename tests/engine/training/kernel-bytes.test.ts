import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileKernel } from '../../../scripts/kernels.mjs';

it('the kernel that is shipped is the one that its sources give', { timeout: 60_000 }, async () => {
  const shipped = readFileSync(new URL('../../../src/kernels/training.wasm', import.meta.url));
  const compiled = await compileKernel();
  expect(Buffer.from(compiled).equals(shipped)).toBe(true);
});
