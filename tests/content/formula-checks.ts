/** What a file in `formulas/` says about each formula that a chapter prints under its id. */
import type { Random, Value } from '@engine';

export interface FormulaCheck {
  /** The formula in one line of plain text, for the report. */
  readonly says: string;
  /** At a random point: what the formula as printed gives there, and what the engine gives. */
  readonly compare: (random: Random) => Comparison;
  /** The largest relative difference allowed: 1e-12 unless said, 1e-6 for central differences. */
  readonly tolerance?: number;
}

export interface Comparison {
  readonly formula: Value;
  readonly engine: Value;
}

/** Every file in `formulas/` exports one of these, named `formulas`. */
export type FormulaChecks = Readonly<Record<string, FormulaCheck>>;

/** The largest |formula − engine| / max(1, |engine|); infinite where the shapes differ. */
export function largestDifference({ formula, engine }: Comparison): number {
  if (typeof formula === 'number' && typeof engine === 'number') {
    const difference = Math.abs(formula - engine) / Math.max(1, Math.abs(engine));
    return Number.isNaN(difference) ? Number.POSITIVE_INFINITY : difference;
  }
  if (typeof formula === 'number' || typeof engine === 'number') return Number.POSITIVE_INFINITY;
  if (formula.length !== engine.length) return Number.POSITIVE_INFINITY;
  const differences = formula.map((part, index) =>
    largestDifference({ formula: part, engine: engine[index] as Value }),
  );
  return Math.max(0, ...differences);
}

/** `count` uniform numbers in [−size, size). */
export function draw(random: Random, count: number, size = 2): number[] {
  return Array.from({ length: count }, () => random.uniform(-size, size));
}

/** A matrix of uniform numbers in [−size, size). */
export function drawMatrix(random: Random, rows: number, columns: number, size = 2): number[][] {
  return Array.from({ length: rows }, () => draw(random, columns, size));
}
