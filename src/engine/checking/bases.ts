import type { Calculation } from '../calculations.ts';
import { type Lookup, recompute } from '../recompute.ts';
import { entryOf } from '../shapes.ts';
import type { Value } from '../types.ts';
import { underOtherConvention } from './conventions.ts';
import { type OwnReadings, readerLookup, roundedLookup, trueLookup } from './lookups.ts';
import { createTolerances, type Tolerances, tolerancesOf } from './tolerances.ts';

/** Numbers a step can have been worked from, and how exact what follows from them must be. */
export interface Basis {
  readonly worked: Calculation;
  readonly lookup: Lookup;
  readonly tolerances: Tolerances;
  /** A quantity worked from these numbers, once. */
  readonly work: (id: string) => Value;
}

/** Puts a basis together. */
export function createBasis(worked: Calculation, lookup: Lookup, tolerances: Tolerances): Basis {
  const known = new Map<string, Value>();
  const work = (id: string) => {
    const value = known.get(id) ?? recompute(worked.step(id), lookup);
    known.set(id, value);
    return value;
  };
  return { worked, lookup, tolerances, work };
}

/** All the numbers an answer can have been worked from. */
export interface Bases {
  /** The true numbers, and the true ones rounded step by step. */
  readonly right: readonly Basis[];
  /** The same under the other squared error; empty where there is no other. */
  readonly otherConvention: readonly Basis[];
  /** The reader's own earlier numbers; empty where nothing earlier is typed. */
  readonly own: readonly Basis[];
  /** The reader's own numbers, worked on under the other squared error. */
  readonly ownOtherConvention: readonly Basis[];
}

/** Every basis, the reader's own first. */
export function everyBasis(bases: Bases): readonly Basis[] {
  const { own, right, ownOtherConvention, otherConvention } = bases;
  return [...own, ...right, ...ownOtherConvention, ...otherConvention];
}

/** A pass's own numbers, as they are and rounded step by step. */
function trueBases(worked: Calculation, decimals: number): readonly Basis[] {
  const tolerances = tolerancesOf(worked, decimals);
  return [
    createBasis(worked, trueLookup(worked), tolerances),
    createBasis(worked, roundedLookup(worked, decimals), tolerances),
  ];
}

/** A reader's own numbers, with the rest as shown and with the rest worked out from them. */
function ownBases(worked: Calculation, own: OwnReadings, decimals: number): readonly Basis[] {
  if (own.size === 0) return [];
  return (['shown', 'workedOut'] as const).map((rest) => {
    const lookup = readerLookup(worked, own, rest);
    return createBasis(worked, lookup, createTolerances({ worked, decimals, lookup, own }));
  });
}

/** Every basis an answer is marked against. */
export function createBases(worked: Calculation, own: OwnReadings, decimals: number): Bases {
  const other = underOtherConvention(worked);
  return {
    right: trueBases(worked, decimals),
    otherConvention: other ? trueBases(other, decimals) : [],
    own: ownBases(worked, own, decimals),
    ownOtherConvention: other ? ownBases(other, own, decimals) : [],
  };
}

/** The bases without those of the other convention. */
export function underOwnConvention(bases: Bases): Bases {
  return { ...bases, otherConvention: [], ownOtherConvention: [] };
}

/** Whether a number is another, finite one, up to a tolerance and the last bits of Float64. */
export function isNear(typed: number, value: number, tolerance: number): boolean {
  if (!Number.isFinite(value)) return false;
  return Math.abs(typed - value) <= tolerance * (1 + 1e-9) + 1e-12 * Math.abs(value);
}

/** Whether a typed number is what one of some bases gives for an entry. */
export function followsFrom(
  bases: readonly Basis[],
  typed: number,
  id: string,
  row: number,
  column: number,
): boolean {
  return bases.some((basis) => {
    const value = entryOf(basis.work(id), row, column);
    return isNear(typed, value, basis.tolerances.of(id, row, column));
  });
}
