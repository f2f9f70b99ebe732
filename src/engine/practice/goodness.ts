import { slipsOf } from '../mistakes/instances.ts';
import type { Instance } from '../mistakes/kinds.ts';
import { mistakes } from '../mistakes/table.ts';
import { entryOf } from '../shapes.ts';
import type { TraceStep, Value } from '../types.ts';
import type { Draft } from './types.ts';

/** Larger numbers are not for paper. */
const largest = 1000;
/** The most a tolerance may allow beside half a unit: 5 units, or 2 % of a large number. */
const mostUnits = 5.5;
const mostShare = 0.02;
/** What is told apart where numbers come out even and nothing is rounded, in units. */
const evenUnits = 0.6;
/** Mistakes that go through every place or every rounding, and are named only when nothing else fits. */
const lastResorts: ReadonlySet<string> = new Set([
  'other-place',
  'point-moved',
  'rounded-too-hard',
]);

/** The numbers of a value, row by row. */
function flat({ quantity }: TraceStep, value: Value): readonly number[] {
  const [rows, columns] = quantity.shape;
  return Array.from({ length: rows * columns }, (_, index) =>
    entryOf(value, Math.floor(index / columns), index % columns),
  );
}

interface Wrong {
  readonly mistake: string;
  readonly numbers: readonly number[];
}

function wrongNumbers(instance: Instance): readonly Wrong[] {
  return mistakes
    .filter(({ id }) => !lastResorts.has(id))
    .flatMap((mistake) =>
      slipsOf(mistake, instance).map(({ value }) => ({
        mistake: mistake.id,
        numbers: flat(instance.step, value),
      })),
    )
    .filter(({ numbers }) => numbers.some((number) => Number.isFinite(number)));
}

/** How close two numbers must be so as not to be told apart. */
interface Closeness {
  /** Between two wrong answers. */
  readonly twins: number;
  /** Between a wrong answer and the right one. */
  readonly right: (value: number) => number;
}

/** By the decimals asked for; less where the right numbers come out even. */
function closenessOf(right: readonly number[], decimals: number): Closeness {
  const unit = 10 ** -decimals;
  const isEven = right.every((value) => Math.abs(value / unit - Math.round(value / unit)) < 1e-6);
  if (isEven) return { twins: evenUnits * unit, right: () => evenUnits * unit };
  return {
    twins: 1.01 * unit,
    right: (value) => Math.max(mostUnits * unit, mostShare * Math.abs(value)),
  };
}

/** Whether two answers cannot be told apart when they are written with the decimals asked for. */
function isSameAnswer(left: readonly number[], right: readonly number[], twins: number): boolean {
  return left.every((number, k) => {
    const other = right[k] as number;
    if (!Number.isFinite(number)) return !Number.isFinite(other);
    return Math.abs(number - other) <= twins;
  });
}

/** Whether a wrong answer is right everywhere within any tolerance that marking may allow. */
function isRight(wrong: Wrong, right: readonly number[], closeness: Closeness): boolean {
  return wrong.numbers.every((number, k) => {
    const value = right[k] as number;
    return !Number.isFinite(number) || Math.abs(number - value) <= closeness.right(value);
  });
}

function hasTwins(all: readonly Wrong[], twins: number): boolean {
  return all.some((one, k) =>
    all
      .slice(k + 1)
      .some(
        (other) => other.mistake !== one.mistake && isSameAnswer(one.numbers, other.numbers, twins),
      ),
  );
}

/** Functions with a corner at 0, where a slope is a matter of convention. */
const cornered: ReadonlySet<string | null> = new Set(['relu', 'leakyRelu']);

/** Whether a z that goes into a function with a corner is 0 within rounding. */
function isAtCorner({ calculation, decimals }: Draft, step: TraceStep): boolean {
  if (step.operation !== 'activate' || !cornered.has(step.functionName)) return false;
  if (step.quantity.id.startsWith('new')) return false;
  const z = calculation.step(step.operands[0] as string);
  return flat(z, z.quantity.value).some((number) => Math.abs(number) <= 50 * 10 ** -decimals);
}

/** The numbers that depend on which squared error is meant: L, and all that comes of δ. */
function isConventional({ operation }: TraceStep): boolean {
  return operation === 'loss' || operation === 'outputError';
}

/** Whether the other squared error gives the same number within rounding: both about 0. */
function isBetweenConventions({ calculation, decimals }: Draft, step: TraceStep): boolean {
  const { loss } = calculation.network;
  if (loss !== 'halfSquaredError' && loss !== 'squaredError') return false;
  if (!isConventional(step)) return false;
  return flat(step, step.quantity.value).some((number) => Math.abs(number) <= 20 * 10 ** -decimals);
}

function isGoodStep(draft: Draft, step: TraceStep): boolean {
  const { calculation, decimals } = draft;
  const right = flat(step, step.quantity.value);
  if (right.some((number) => !(Math.abs(number) < largest))) return false;
  if (isBetweenConventions(draft, step)) return false;
  const lookup = (id: string) => calculation.step(id).quantity.value;
  const all = wrongNumbers({ worked: calculation, step, lookup, decimals });
  const closeness = closenessOf(right, decimals);
  return !all.some((wrong) => isRight(wrong, right, closeness)) && !hasTwins(all, closeness.twins);
}

/**
 * Whether a problem can be marked without doubt: every number is finite and fit for paper, no
 * known mistake gives a right answer, no two different mistakes give the same one, no z lies on a
 * corner and no error between two conventions, all within the rounding of the decimals asked for.
 */
export function isGoodDraft(draft: Draft): boolean {
  const { asked, calculation } = draft;
  // a z that is only shown has its corner too: what is asked may be the slope there
  if (calculation.trace.some((step) => isAtCorner(draft, step))) return false;
  return asked.every((id) => isGoodStep(draft, calculation.step(id)));
}
