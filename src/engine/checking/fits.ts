import type { Calculation } from '../calculations.ts';
import type { Mistake, Slip } from '../mistakes/kinds.ts';
import { slipsOf } from '../mistakes/slips.ts';
import { entryOf } from '../shapes.ts';
import type { Value } from '../types.ts';
import { type Bases, type Basis, everyBasis, isNear } from './bases.ts';
import { unitOf } from './last-decimals.ts';

/** How a typed number stands by itself: right, right with too few decimals, or neither. */
export type Standing = 'right' | 'short' | 'wrong';

/** A typed number in the quantity's own orientation. */
export interface MarkedNumber {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly standing: Standing;
}

/** An answer in which mistakes are looked for. */
export interface Suspicion {
  readonly worked: Calculation;
  readonly id: string;
  readonly decimals: number;
  readonly bases: Bases;
  readonly numbers: readonly MarkedNumber[];
}

/** The slips of one mistake on one basis, beside the right value there. */
export interface Trial {
  readonly basis: Basis;
  readonly right: Value;
  readonly slips: readonly Slip[];
}

/**
 * How well a slip explains one typed number: to half a unit; to the tolerance, or under the other
 * convention only; to a tolerance that is wide beside what the slip changes, so that it may be
 * chance; not at all.
 */
export type Fit = 'exact' | 'loose' | 'vague' | 'none';

/** The slip that explains a typed number. */
export interface Explained {
  readonly slip: Slip;
  readonly trial: Trial;
  readonly fit: Fit;
}

/** From this share of the change on, a tolerance is wide. */
const wideShare = 0.02;

/** What is typed short and is right so far is a mistake only if it is just what that gives. */
const sameNumber = 1e-9;

/** Makes a mistake on every basis, the reader's own numbers first. */
export function trialsOf(mistake: Mistake, { id, decimals, bases }: Suspicion): readonly Trial[] {
  return everyBasis(bases).flatMap((basis) => {
    const { worked, lookup } = basis;
    const slips = slipsOf(mistake, { worked, step: worked.step(id), lookup, decimals });
    return slips.length === 0 ? [] : [{ basis, right: basis.work(id), slips }];
  });
}

/** Whether a slip changes an entry by more than the tolerance: else it cannot be told. */
export function isTelling(
  { slip, trial }: Pick<Explained, 'slip' | 'trial'>,
  { id }: Suspicion,
  { row, column }: MarkedNumber,
): boolean {
  const wrong = entryOf(slip.value, row, column);
  const right = entryOf(trial.right, row, column);
  const tolerance = trial.basis.tolerances.of(id, row, column);
  return Number.isFinite(wrong) && !isNear(wrong, right, tolerance);
}

function fitOf(slip: Slip, trial: Trial, suspicion: Suspicion, number: MarkedNumber): Fit {
  const { row, column, value, standing } = number;
  const wrong = entryOf(slip.value, row, column);
  const tolerance = trial.basis.tolerances.of(suspicion.id, row, column);
  if (!isNear(value, wrong, tolerance)) return 'none';
  if (!isTelling({ slip, trial }, suspicion, number)) return 'none';
  if (standing === 'short') return isNear(value, wrong, sameNumber) ? 'exact' : 'none';
  if (isNear(value, wrong, unitOf(wrong, suspicion.decimals) / 2)) {
    return trial.basis.worked.network.loss === suspicion.worked.network.loss ? 'exact' : 'loose';
  }
  const change = Math.abs(wrong - entryOf(trial.right, row, column));
  return tolerance <= wideShare * change ? 'loose' : 'vague';
}

const fits: readonly Fit[] = ['none', 'vague', 'loose', 'exact'];

/** The slip that explains a number best, the first of equals, or null if none does. */
export function bestSlip(
  trials: readonly Trial[],
  suspicion: Suspicion,
  number: MarkedNumber,
): Explained | null {
  let best: Explained | null = null;
  for (const trial of trials) {
    for (const slip of trial.slips) {
      const fit = fitOf(slip, trial, suspicion, number);
      if (fits.indexOf(fit) > fits.indexOf(best?.fit ?? 'none')) best = { slip, trial, fit };
      if (fit === 'exact') return best;
    }
  }
  return best;
}
