/** What the reader is asked for, as opposed to shown. The marking itself is in checks.ts. */
import type { EntryRef } from '@engine';
import { derive } from './derive.ts';
import { sayBlank } from './sentences.ts';
import type { CheckMode, PassState } from './state.ts';
import type { PassStep } from './steps.ts';

/** Is any step of the pass for the reader to fill in? */
export function hasBlanks({ check, stepChecks }: PassState): boolean {
  return check !== 'worked' || Object.values(stepChecks).some((mode) => mode !== 'worked');
}

/** How much of this step is shown. */
export function checkModeOf(state: PassState, step: PassStep): CheckMode {
  return step.asks.length === 0 ? 'worked' : (state.stepChecks[step.id] ?? state.check);
}

/** Is the reader to fill in this entry (of the true quantity)? Half-worked shows the first half. */
export function isAsked(state: PassState, { id, row, column }: EntryRef): boolean {
  const { steps, worked } = derive(state);
  const step = steps.find((each) => each.asks.includes(id));
  const mode = step ? checkModeOf(state, step) : 'worked';
  if (mode !== 'half') return mode === 'blank';
  const [rows, columns] = worked.step(id).quantity.shape;
  return row * columns + column >= Math.floor((rows * columns) / 2);
}

/** What verdicts depend on, and those found so far. */

/** The spoken line of the current step; it gives nothing away of what is to be filled in. */
export function spokenLine(state: PassState): string {
  const { step, worked, sentence } = derive(state);
  const result = checkModeOf(state, step) === 'worked' ? sentence : sayBlank(step.asks, worked);
  return `${step.title}. ${result}`;
}
