/** The two outcomes of an edit. */
import { fitsState } from './networks.ts';
import type { Edit, PlaygroundState } from './state.ts';

/** Weights that no longer fit are let go: the network is drawn from its seed again. */
export function changed(state: PlaygroundState, change: Partial<PlaygroundState>): Edit {
  const next = { ...state, ...change };
  const fits = next.weights !== null && fitsState(next.weights, next);
  return { state: fits ? next : { ...next, weights: null }, problem: null };
}

/** The state as it was, and why. */
export function refused(state: PlaygroundState, problem: string): Edit {
  return { state, problem };
}
