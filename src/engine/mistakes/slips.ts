import { isNear } from '../checking/bases.ts';
import { tolerancesOf } from '../checking/tolerances.ts';
import type { Lookup } from '../recompute.ts';
import { recompute } from '../recompute.ts';
import type { TraceStep } from '../types.ts';
import { roundByHand } from './hand-rounding.ts';
import { everySlipOf } from './instances.ts';
import type { Instance, Mistake, Slip } from './kinds.ts';
import { closestApart, filledNumbers, flatNumbers, isSameAnswer } from './same-answers.ts';
import { mistakes } from './table.ts';

type Slips = ReadonlyMap<Mistake, readonly Slip[]>;

/**
 * Whether nobody would see a slip: as it is or written down, everywhere within the tolerance. A half
 * is written up by hand, and perhaps down by a machine, whose 0.00405 lies below it.
 */
function isHidden(
  { step, worked, decimals }: Instance,
  numbers: readonly number[],
  right: readonly number[],
): boolean {
  const columns = step.quantity.shape[1];
  const tolerances = tolerancesOf(worked, decimals);
  return numbers.every((number, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const tolerance = tolerances.of(step.quantity.id, row, column);
    const ways = [number, roundByHand(number, decimals), Number(number.toFixed(decimals))];
    return ways.some((written) => isNear(written, right[index] as number, tolerance));
  });
}

/** The ways of the mistakes of last resort whose numbers no other mistake gives. */
function lastResortsOn(instance: Instance): Slips {
  const { step, lookup, decimals } = instance;
  const right = flatNumbers(step, recompute(step, lookup));
  const closest = closestApart(right, decimals);
  const numbersOf = ({ value }: Slip) => filledNumbers(flatNumbers(step, value), right);
  const taken = mistakes
    .filter(({ isLastResort }) => !isLastResort)
    .flatMap((mistake) => everySlipOf(mistake, instance).map(numbersOf));
  const kept = new Map<Mistake, readonly Slip[]>();
  for (const mistake of mistakes.filter(({ isLastResort }) => isLastResort)) {
    const own = everySlipOf(mistake, instance).filter((slip) => {
      const numbers = numbersOf(slip);
      return (
        !taken.some((other) => isSameAnswer(numbers, other, closest)) &&
        !isHidden(instance, numbers, right)
      );
    });
    taken.push(...own.map(numbersOf));
    kept.set(mistake, own);
  }
  return kept;
}

interface Known {
  readonly decimals: number;
  readonly slips: Slips;
}

/** By the numbers a step is worked from, which stay as they are. */
const known = new WeakMap<Lookup, WeakMap<TraceStep, Known>>();

function knownLastResorts(instance: Instance): Slips {
  const { step, lookup, decimals } = instance;
  const bySteps = known.get(lookup) ?? new WeakMap<TraceStep, Known>();
  known.set(lookup, bySteps);
  const found = bySteps.get(step);
  if (found?.decimals === decimals) return found.slips;
  const slips = lastResortsOn(instance);
  bySteps.set(step, { decimals, slips });
  return slips;
}

/**
 * Every way of making a mistake on an instance: none where it doesn't apply, or where the
 * reader's numbers can't be worked with. Of a mistake of last resort only those that can be told
 * from every other mistake, and from what is right. Never throws.
 *
 * @param instance its `lookup` gives the same numbers as long as it lives.
 */
export function slipsOf(mistake: Mistake, instance: Instance): readonly Slip[] {
  if (!mistake.isLastResort) return everySlipOf(mistake, instance);
  // where its own ways can't be worked out, neither can what they are held against
  if (everySlipOf(mistake, instance).length === 0) return [];
  return knownLastResorts(instance).get(mistake) ?? [];
}
