/** Moving between steps. None of these is an edit: undo leaves the place alone. */
import type { Phase } from '@engine';
import { derive } from './derive.ts';
import { type PassState, SPEEDS } from './state.ts';
import { indexOfStep, PHASES } from './steps.ts';

/** The step with this index (from 0), or the nearest there is. */
export function goTo(state: PassState, index: number): PassState {
  const last = derive(state).steps.length - 1;
  const step = Math.min(last, Math.max(0, Math.round(index) || 0));
  return step === state.step ? state : { ...state, step };
}

/** The step with this id, or that produces this quantity; unknown ids change nothing. */
export function goToStep(state: PassState, id: string): PassState {
  const index = indexOfStep(derive(state).steps, id);
  return index < 0 ? state : goTo(state, index);
}

export function goNext(state: PassState): PassState {
  return goTo(state, state.step + 1);
}

export function goBack(state: PassState): PassState {
  return goTo(state, state.step - 1);
}

/** Back to the first step, with the same weights. */
export function restart(state: PassState): PassState {
  return goTo(state, 0);
}

export function goToEnd(state: PassState): PassState {
  return goTo(state, Number.MAX_SAFE_INTEGER);
}

/** The first step of a phase. */
export function goToPhase(state: PassState, phase: Phase): PassState {
  return goTo(
    state,
    derive(state).steps.findIndex((step) => step.phase === phase),
  );
}

export function goToNextPhase(state: PassState): PassState {
  const phase = PHASES[PHASES.indexOf(derive(state).step.phase) + 1];
  return phase ? goToPhase(state, phase) : goToEnd(state);
}

/** The start of this phase, or of the one before if already there. */
export function goToPhaseBefore(state: PassState): PassState {
  const { phase } = derive(state).step;
  const start = goToPhase(state, phase);
  if (start !== state) return start;
  const before = PHASES[PHASES.indexOf(phase) - 1];
  return before ? goToPhase(state, before) : state;
}

export function isAtEnd(state: PassState): boolean {
  return state.step >= derive(state).steps.length - 1;
}

export function chooseSpeed(state: PassState, speed: number): PassState {
  return (SPEEDS as readonly number[]).includes(speed) ? { ...state, speed } : state;
}
