import type { Instance, Mistake } from '../mistakes/kinds.ts';
import {
  closestApart,
  filledNumbers,
  flatNumbers,
  isEven,
  isSameAnswer,
} from '../mistakes/same-answers.ts';
import { slipsOf } from '../mistakes/slips.ts';
import { mistakes } from '../mistakes/table.ts';
import type { TraceStep } from '../types.ts';
import type { Draft } from './types.ts';

/** Larger numbers are not for paper. */
const largest = 1000;
/** The most a tolerance may allow beside half a unit: 5 units, or 2 % of a large number. */
const mostUnits = 5.5;
const mostShare = 0.02;
/** Where numbers come out even and nothing is rounded, in units. */
const evenUnits = 0.6;

interface Wrong {
  readonly mistake: Mistake;
  readonly numbers: readonly number[];
}

function wrongNumbers(instance: Instance): readonly Wrong[] {
  const { step } = instance;
  const right = flatNumbers(step, step.quantity.value);
  // those of last resort keep away from all others by themselves
  const others = mistakes.filter(({ isLastResort }) => !isLastResort);
  return others.flatMap((mistake) =>
    slipsOf(mistake, instance).map(({ value }) => ({
      mistake,
      numbers: filledNumbers(flatNumbers(step, value), right),
    })),
  );
}

/** How close a number must be to the right one so as to pass for it, whatever marking allows. */
function closenessTo(right: readonly number[], decimals: number): (value: number) => number {
  const unit = 10 ** -decimals;
  if (isEven(right, decimals)) return () => evenUnits * unit;
  return (value) => Math.max(mostUnits * unit, mostShare * Math.abs(value));
}

/** Whether a wrong answer passes for right in every entry. */
function isRight(
  { numbers }: Wrong,
  right: readonly number[],
  closeness: (value: number) => number,
): boolean {
  return numbers.every((number, k) => {
    const value = right[k] as number;
    return Math.abs(number - value) <= closeness(value);
  });
}

function hasTwins(all: readonly Wrong[], closest: number): boolean {
  return all.some((one, k) =>
    all
      .slice(k + 1)
      .some(
        (other) =>
          other.mistake !== one.mistake && isSameAnswer(one.numbers, other.numbers, closest),
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
  return flatNumbers(z, z.quantity.value).some(
    (number) => Math.abs(number) <= 50 * 10 ** -decimals,
  );
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
  return flatNumbers(step, step.quantity.value).some(
    (number) => Math.abs(number) <= 20 * 10 ** -decimals,
  );
}

function isGoodStep(draft: Draft, step: TraceStep): boolean {
  const { calculation, decimals } = draft;
  const right = flatNumbers(step, step.quantity.value);
  if (right.some((number) => !(Math.abs(number) < largest))) return false;
  if (isBetweenConventions(draft, step)) return false;
  const lookup = (id: string) => calculation.step(id).quantity.value;
  const all = wrongNumbers({ worked: calculation, step, lookup, decimals });
  const closeness = closenessTo(right, decimals);
  return (
    !all.some((wrong) => isRight(wrong, right, closeness)) &&
    !hasTwins(all, closestApart(right, decimals))
  );
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
