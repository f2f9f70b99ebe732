/** The keys of the simulation, while the focus is inside it and not in a field. */
import { goTo, type PerceptronState } from './model.ts';

export type Command = 'play' | ((state: PerceptronState) => PerceptronState);

/** What a key does; null where the focused thing has its own use for it. */
export function commandFor(
  key: string,
  target: { isField: boolean; isButton: boolean },
): Command | null {
  if (target.isField) return null;
  switch (key) {
    case ' ':
      return target.isButton ? null : 'play';
    case 'ArrowLeft':
      return (state) => goTo(state, state.index - 1);
    case 'ArrowRight':
      return (state) => goTo(state, state.index + 1);
    case 'PageUp':
      return (state) => goTo(state, state.index - 10);
    case 'PageDown':
      return (state) => goTo(state, state.index + 10);
    case 'Home':
      return (state) => goTo(state, 0);
    case 'End':
      return (state) => goTo(state, Number.POSITIVE_INFINITY);
    default:
      return null;
  }
}
