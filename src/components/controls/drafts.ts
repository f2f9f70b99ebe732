/** What stands in a number field while it is being typed: pure, so that it can be tested. */
import { parseNumber } from '@engine';

/** Takes what was typed; returns a sentence if it can't be used, else null. */
export type Commit = (text: string) => string | null;

export interface Draft {
  readonly text: string;
  /** The value the field had when the typing began: a change from outside ends the draft. */
  readonly base: number;
  readonly problem: string | null;
}

/** All digits of a number, with a true minus. */
export function plainNumber(value: number): string {
  return String(value === 0 ? 0 : value).replace(/-/g, '−');
}

/** The number a text reads as, or null. */
export function numberIn(text: string): number | null {
  const parsed = parseNumber(text);
  return parsed.kind === 'number' ? parsed.value : null;
}

/** What is wrong with a text as a number, or null. */
export function numberProblem(text: string): string | null {
  const parsed = parseNumber(text);
  if (parsed.kind === 'number') return null;
  return parsed.kind === 'empty' ? 'Type a number.' : parsed.reason;
}

/** The draft after trying to commit it: null when it was taken, else the draft with a problem. */
export function commitDraft(draft: Draft, commit: Commit): Draft | null {
  const problem = numberProblem(draft.text) ?? commit(draft.text);
  return problem === null ? null : { ...draft, problem };
}

/** `value` + `step` without the dust of binary fractions: 0.1 + 0.2 gives 0.3. */
export function nudge(value: number, step: number): number {
  const decimals = Math.min(12, Math.max(decimalsOf(value), decimalsOf(step)));
  const sum = value + step;
  return Math.abs(sum) < 1e9 ? Number(sum.toFixed(decimals)) : sum;
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const typed = digits.split('.')[1]?.length ?? 0;
  return Math.max(0, typed - Number(exponent));
}
