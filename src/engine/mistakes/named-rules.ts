import { entry, negative } from '../expression-parts.ts';
import { evaluateExpression } from '../expressions.ts';
import { ruleOfFormula } from '../formulas.ts';
import type { EntryRule, ReadEntry, TraceStep } from '../types.ts';

/** Entries that have nothing to do with each other: what agrees on them agrees everywhere. */
const unrelated: ReadEntry = (id, row = 0, column = 0) => {
  const code = [...id].reduce((sum, character) => sum * 31 + (character.codePointAt(0) ?? 0), 7);
  const phase = (code % 997) + 3 * row + 5 * column;
  return entry(id, row, column, 0.6 + 0.35 * Math.sin(phase));
};

/** What a rule gives on those entries, in the step's last row and column. */
function fingerprint({ quantity }: TraceStep, rule: EntryRule): number {
  const [rows, columns] = quantity.shape;
  return evaluateExpression(rule(unrelated, rows - 1, columns - 1));
}

const known = new WeakMap<TraceStep, readonly number[]>();

/** What the named wrong rules of a step give there. */
function namedFingerprints(step: TraceStep): readonly number[] {
  const found = known.get(step);
  if (found) return found;
  const { wrong } = ruleOfFormula(step);
  const made = wrong.map(({ entry: rule }) => fingerprint(step, rule));
  known.set(step, made);
  return made;
}

/**
 * Whether a way of going wrong is, as a formula, one that the step names itself: leaving out the
 * bias is leaving out a term. Then the name that says more is the one to give.
 */
export function hasNameAlready(step: TraceStep, rule: EntryRule): boolean {
  const own = fingerprint(step, rule);
  const isSame = (other: number) => Math.abs(own - other) <= 1e-9 * (1 + Math.abs(own));
  return namedFingerprints(step).some(isSame) || isSame(negatedFingerprint(step));
}

/** What the right rule with its sign flipped gives there. */
function negatedFingerprint(step: TraceStep): number {
  const { entry: right } = ruleOfFormula(step);
  return fingerprint(step, (read, row, column) => negative(right(read, row, column)));
}

/** Whether the flipped sign has a name of its own in a step, such as ln p for −ln p. */
export function signHasNameAlready(step: TraceStep): boolean {
  const own = negatedFingerprint(step);
  return namedFingerprints(step).some(
    (other) => Math.abs(own - other) <= 1e-9 * (1 + Math.abs(own)),
  );
}
