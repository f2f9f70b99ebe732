import { expect, test } from 'vitest';
import { type Problem, problemKinds, toleranceOf } from '../../../src/engine/index.ts';
import { isGoodDraft } from '../../../src/engine/practice/goodness.ts';
import { flat, problemOf } from './support.ts';

/** Seeds a kind, over its three levels in turn; fewer where somebody is in a hurry. */
const seeds = Number(process.env.PRACTICE_SEEDS ?? 10_000);

/** Whether a z that is asked for, or shown, stands where rounding could carry it across a corner. */
function hasDoubtfulCorner({ calculation, decimals }: Problem): boolean {
  return calculation.trace.some((step) => {
    if (step.functionName !== 'relu' && step.functionName !== 'leakyRelu') return false;
    if (step.operation !== 'activate' || step.quantity.id.startsWith('new')) return false;
    const z = calculation.step(step.operands[0] as string);
    return flat(z).some(
      (number, row) =>
        Math.abs(number) <= toleranceOf(calculation, z.quantity.id, row, 0, decimals),
    );
  });
}

/** Every problem can be marked without doubt: one kind in `parts`, so that files share the time. */
export function testGoodness(part: number, parts: number): void {
  const kinds = problemKinds.filter((_, index) => index % parts === part);
  test.each(kinds.map(({ id }) => id))(
    'every problem of %s can be marked without doubt',
    (kind) => {
      for (let seed = 0; seed < seeds; seed++) {
        const problem = problemOf(kind, ((seed % 3) + 1) as 1 | 2 | 3, seed);
        if (seed % 20 === 0) expect(isGoodDraft(problem)).toBe(true);
        if (hasDoubtfulCorner(problem)) throw new Error(`${kind}, seed ${seed}: a corner`);
      }
    },
    600_000,
  );
}
