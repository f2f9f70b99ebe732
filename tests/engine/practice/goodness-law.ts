import { expect, test } from 'vitest';
import {
  mistakes,
  type Problem,
  problemKinds,
  slipsOf,
  type TraceStep,
  toleranceOf,
} from '../../../src/engine/index.ts';
import { isGoodDraft } from '../../../src/engine/practice/goodness.ts';
import { flat, problemOf, typedGrid } from './support.ts';

/** Seeds a kind, over its three levels in turn; fewer where somebody is in a hurry. */
const seeds = Number(process.env.PRACTICE_SEEDS ?? 10_000);
/** Of so many problems one is put to the generator's own question again. */
const stride = 20;

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

/** Two mistakes that nobody could tell apart by what is written down, or one that is written like the right answer. */
function* lookalikes({ calculation, decimals }: Problem, step: TraceStep): Generator<string> {
  const lookup = (id: string) => calculation.step(id).quantity.value;
  const written = new Map([
    [JSON.stringify(typedGrid(step, step.quantity.value, decimals)), 'right'],
  ]);
  for (const mistake of mistakes) {
    for (const { value } of slipsOf(mistake, { worked: calculation, step, lookup, decimals })) {
      // numbers of six digits and more nobody writes down
      if (flat(step, value).some((number) => Math.abs(number) >= 1e6)) continue;
      const answer = JSON.stringify(typedGrid(step, value, decimals));
      const other = written.get(answer) ?? mistake.id;
      if (other !== mistake.id) yield `${step.quantity.id}: ${other} and ${mistake.id}`;
      written.set(answer, mistake.id);
    }
  }
}

/** Every problem can be marked without doubt: one kind in `parts`, so that files share the time. */
export function testGoodness(part: number, parts: number): void {
  const kinds = problemKinds.filter((_, index) => index % parts === part);
  test.each(kinds.map(({ id }) => id))(
    'every problem of %s can be marked without doubt',
    (kind) => {
      for (let seed = 0; seed < seeds; seed++) {
        const problem = problemOf(kind, ((seed % 3) + 1) as 1 | 2 | 3, seed);
        if (hasDoubtfulCorner(problem)) throw new Error(`${kind}, seed ${seed}: a corner`);
        if (seed % stride === 0) expect(isGoodDraft(problem)).toBe(true);
        const { asked, calculation } = problem;
        const found = asked.flatMap((id) => [...lookalikes(problem, calculation.step(id))]);
        if (found.length > 0) throw new Error(`${kind}, seed ${seed}: ${found.join('; ')}`);
      }
    },
    600_000,
  );
}
