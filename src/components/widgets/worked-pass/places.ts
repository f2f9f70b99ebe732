/** The reader's place when the pass around it changes. */
import { derive } from './derive.ts';
import type { PassState } from './state.ts';
import { indexOfStep } from './steps.ts';

/**
 * `next` at the step `present` is at: the same step if `next` has it, else the first of its
 * phase. The playing speed stays too. Fit to be the `keep` of `undo` and `redo`.
 */
export function keepPlace(next: PassState, present: PassState): PassState {
  const { id, phase } = derive(present).step;
  const { steps } = derive(next);
  const same = indexOfStep(steps, id);
  const step = same >= 0 ? same : steps.findIndex((each) => each.phase === phase);
  const { speed } = present;
  return next.step === step && next.speed === speed ? next : { ...next, step, speed };
}
