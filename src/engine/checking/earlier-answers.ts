import type { Calculation } from '../calculations.ts';
import type { EntryRef } from '../types.ts';
import { type Bases, everyBasis, followsFrom } from './bases.ts';
import type { Standing } from './fits.ts';
import type { OwnReadings } from './lookups.ts';
import { isTypedTooShort, type TypedNumber } from './roundings.ts';

/** A number that a reader typed for an earlier quantity. */
interface EarlierNumber {
  readonly ref: EntryRef;
  readonly typed: TypedNumber;
}

/** The first of a reader's earlier numbers that are not right by themselves. */
export interface EarlierErrors {
  /** The first wrong one. */
  readonly wrong: EntryRef | null;
  /** The first that is right but typed with too few decimals. */
  readonly short: EntryRef | null;
}

/** The ids of all quantities that a quantity is worked from, at any depth. */
function ancestorsOf(worked: Calculation, id: string, found = new Set<string>()): Set<string> {
  for (const operand of worked.step(id).operands) {
    if (found.has(operand)) continue;
    found.add(operand);
    ancestorsOf(worked, operand, found);
  }
  return found;
}

/** The numbers typed for what a quantity is worked from, in the order of the computation. */
export function earlierNumbers(
  worked: Calculation,
  id: string,
  own: OwnReadings,
): readonly EarlierNumber[] {
  const ancestors = ancestorsOf(worked, id);
  return worked.trace
    .filter(({ quantity }) => ancestors.has(quantity.id))
    .flatMap(({ quantity }) =>
      (own.get(quantity.id) ?? []).flatMap((fields, row) =>
        fields.flatMap((typed, column): EarlierNumber[] =>
          typed.kind === 'number' ? [{ ref: { id: quantity.id, row, column }, typed }] : [],
        ),
      ),
    );
}

function standingOf({ ref, typed }: EarlierNumber, bases: Bases, decimals: number): Standing {
  const { id, row, column } = ref;
  const accepted = everyBasis(bases);
  if (followsFrom(accepted, typed.value, id, row, column)) return 'right';
  return isTypedTooShort(typed, accepted, ref, decimals) ? 'short' : 'wrong';
}

/**
 * The first errors among some earlier numbers. A number that follows from those before it is no
 * error of its own.
 */
export function findEarlierErrors(
  numbers: readonly EarlierNumber[],
  bases: Bases,
  decimals: number,
): EarlierErrors {
  const standings = numbers.map((number) => standingOf(number, bases, decimals));
  const firstThatIs = (standing: Standing) => numbers[standings.indexOf(standing)]?.ref ?? null;
  return { wrong: firstThatIs('wrong'), short: firstThatIs('short') };
}

/**
 * Whether a reader has already worked under the convention in force: an earlier number is right
 * under it and under no other. What follows is then marked under it alone.
 */
export function hasChosenConvention(numbers: readonly EarlierNumber[], bases: Bases): boolean {
  if (bases.otherConvention.length === 0) return false;
  return numbers.some(({ ref: { id, row, column }, typed }) => {
    const isIn = (some: Bases['right']) => followsFrom(some, typed.value, id, row, column);
    return isIn(bases.right) && !isIn(bases.otherConvention);
  });
}
