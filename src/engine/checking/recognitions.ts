import type { Mistake, NamedMistake } from '../mistakes/kinds.ts';
import { mistakes } from '../mistakes/table.ts';
import {
  bestSlip,
  type Explained,
  isTelling,
  type MarkedNumber,
  type Suspicion,
  trialsOf,
} from './fits.ts';

/** What one mistake explains in an answer. */
interface Suspect {
  readonly mistake: Mistake;
  /** The best slip for each number that is not right. */
  readonly explained: ReadonlyMap<MarkedNumber, Explained>;
  /** How many are met to half a unit, without leaning on the tolerance. */
  readonly exact: number;
  /** Numbers that are right although the mistake would have changed them. */
  readonly spared: number;
}

/** How many numbers are right although a slip would have changed them; of several, the fewest. */
function sparedBy(explained: readonly Explained[], suspicion: Suspicion): number {
  const right = suspicion.numbers.filter(({ standing }) => standing === 'right');
  const counts = explained.map(
    (one) => right.filter((number) => isTelling(one, suspicion, number)).length,
  );
  return Math.min(...counts);
}

/** Whether what a mistake explains is more than chance: one good fit, or two vague ones. */
function isEnough(explained: readonly Explained[]): boolean {
  return explained.length > 1 || explained.some(({ fit }) => fit !== 'vague');
}

function suspectOf(mistake: Mistake, suspicion: Suspicion): Suspect | null {
  const trials = trialsOf(mistake, suspicion);
  const explained = new Map<MarkedNumber, Explained>();
  for (const number of suspicion.numbers) {
    const best = number.standing === 'right' ? null : bestSlip(trials, suspicion, number);
    if (best !== null) explained.set(number, best);
  }
  const all = [...explained.values()];
  if (!isEnough(all)) return null;
  const exact = all.filter(({ fit }) => fit === 'exact').length;
  return { mistake, explained, exact, spared: sparedBy(all, suspicion) };
}

/** The likelier suspect first: more numbers met exactly, more met at all, fewer spared. */
function byLikelihood(left: Suspect, right: Suspect): number {
  return (
    right.exact - left.exact ||
    right.explained.size - left.explained.size ||
    left.spared - right.spared
  );
}

/** The suspects that explain a number, and the whole answer, just as well as the one that is named. */
function twinsOf(
  suspect: Suspect,
  suspects: readonly Suspect[],
  number: MarkedNumber,
): readonly Pick<Mistake, 'id' | 'title'>[] {
  if (suspect.explained.get(number)?.fit !== 'exact') return [];
  return suspects
    .filter((other) => other !== suspect && byLikelihood(suspect, other) === 0)
    .filter(({ explained }) => explained.get(number)?.fit === 'exact')
    .map(({ mistake: { id, title } }) => ({ id, title }));
}

/**
 * Names the mistakes in an answer. Every known mistake is made on the true numbers and on the
 * reader's own; one that gives a typed number is a suspect. Where several give the same number,
 * the one that explains the most of the whole answer is named, and between equals the one that
 * stands earlier in the table of mistakes, which is the more specific; the others are named as its twins.
 */
export function recogniseMistakes(suspicion: Suspicion): ReadonlyMap<MarkedNumber, NamedMistake> {
  const named = new Map<MarkedNumber, NamedMistake>();
  if (suspicion.numbers.every(({ standing }) => standing === 'right')) return named;
  const suspects = mistakes
    .map((mistake) => suspectOf(mistake, suspicion))
    .filter((suspect) => suspect !== null)
    .sort(byLikelihood);
  for (const suspect of suspects) {
    const { id, title, why } = suspect.mistake;
    for (const [number, { slip }] of suspect.explained) {
      if (named.has(number)) continue;
      const twins = twinsOf(suspect, suspects, number);
      named.set(number, { id, title, happened: slip.happened, why, twins });
    }
  }
  return named;
}
