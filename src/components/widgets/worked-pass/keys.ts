/** The keys of a worked pass; they work while the focus is inside it and not in a field. */
import { goBack, goNext, goToEnd, goToNextPhase, goToPhaseBefore, restart } from './navigation.ts';
import type { PassState } from './state.ts';

export type KeyCommand =
  | { readonly type: 'move'; readonly move: (state: PassState) => PassState }
  | { readonly type: 'play' };

const MOVES: Readonly<Record<string, (state: PassState) => PassState>> = {
  ArrowLeft: goBack,
  ArrowRight: goNext,
  PageUp: goToPhaseBefore,
  PageDown: goToNextPhase,
  Home: restart,
  End: goToEnd,
};

/** What the focus is on, as far as keys are concerned. */
export interface KeyTarget {
  /** It takes text or has its own use for the arrows: a field, a select, a slider. */
  readonly isField: boolean;
  /** It is pressed with Space: a button, a summary. */
  readonly isButton: boolean;
}

export function commandFor(key: string, { isField, isButton }: KeyTarget): KeyCommand | null {
  if (isField) return null;
  if (key === ' ') return isButton ? null : { type: 'play' };
  const move = MOVES[key];
  return move ? { type: 'move', move } : null;
}
