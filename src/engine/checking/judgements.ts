import type { NamedMistake } from '../mistakes/kinds.ts';
import { everyBasis, followsFrom } from './bases.ts';
import { isComparable, type Marking, printedTolerance } from './markings.ts';
import { isRoundedOnTheWay, isTypedTooShort, type TypedNumber } from './roundings.ts';
import * as say from './sentences.ts';
import type { EntryVerdict, VerdictKind } from './verdicts.ts';

/** A verdict's kind and words; the tolerance and the mistake are added where it is given. */
interface Judgement {
  readonly kind: VerdictKind;
  readonly sentence: string;
}

/** Which kinds say that the number itself is right. */
const acceptedKinds: ReadonlySet<VerdictKind> = new Set([
  'right',
  'followsThrough',
  'otherConvention',
  'roundedEarly',
]);

/** Whether a verdict says that the number itself is right. */
export function isAccepted(kind: VerdictKind): boolean {
  return acceptedKinds.has(kind);
}

/** Right in some sense, from the strictest to the mildest; null if in none. */
export function judgeAsRight(
  marking: Marking,
  typed: TypedNumber,
  row: number,
  column: number,
): Judgement | null {
  const { worked, step, bases, decimals, errors } = marking;
  const { id } = step.quantity;
  const follows = (some: typeof bases.right) => followsFrom(some, typed.value, id, row, column);
  const right: Judgement = { kind: 'right', sentence: say.rightSentence };
  const other = { kind: 'otherConvention', sentence: say.otherConventionSentence(worked) } as const;
  const first = errors.wrong ?? errors.short;
  const through = (otherwise: Judgement): Judgement =>
    first === null
      ? otherwise
      : { kind: 'followsThrough', sentence: say.followsThroughSentence(worked, first) };
  if (follows(bases.right)) return right;
  if (follows(bases.otherConvention)) return other;
  if (follows(bases.own)) return through(right);
  if (follows(bases.ownOtherConvention)) return through(other);
  return isTypedTooShort(typed, everyBasis(bases), { id, row, column }, decimals)
    ? { kind: 'roundedEarly', sentence: say.typedTooShortSentence(decimals) }
    : null;
}

function judgeAsWrong(
  marking: Marking,
  typed: TypedNumber,
  row: number,
  column: number,
  mistake: NamedMistake | null,
): Judgement {
  const { step, bases, decimals } = marking;
  if (!isComparable(marking, row, column)) return { kind: 'wrong', sentence: say.overflowSentence };
  if (mistake !== null) return { kind: 'mistake', sentence: say.mistakeSentence(mistake) };
  const place = { id: step.quantity.id, row, column };
  const [basis] = bases.right;
  return basis && isRoundedOnTheWay(typed, basis, place, decimals)
    ? { kind: 'roundedEarly', sentence: say.roundedOnTheWaySentence(decimals) }
    : { kind: 'wrong', sentence: say.wrongSentence };
}

/**
 * The verdict on a number of the quantity's own row and column, given the mistake that was
 * recognised in it, if any. A short number that is exactly what a mistake gives is that mistake.
 */
export function judgeNumber(
  marking: Marking,
  typed: TypedNumber,
  row: number,
  column: number,
  mistake: NamedMistake | null,
): EntryVerdict {
  const tolerance = printedTolerance(marking, row, column);
  const judgement = mistake === null ? judgeAsRight(marking, typed, row, column) : null;
  if (judgement !== null) return { ...judgement, tolerance, mistake: null };
  const wrong = judgeAsWrong(marking, typed, row, column, mistake);
  return { ...wrong, tolerance, mistake: wrong.kind === 'mistake' ? mistake : null };
}
