/** The keys of a figure that plays, while the focus is inside it and not on what has its own use for them. */

/** Where a run stands, and its last step. */
export interface PlayPlace {
  readonly index: number;
  readonly last: number;
}

interface PlayActs {
  readonly go: (index: number) => void;
  readonly toggle: () => void;
}

/** What has the focus. */
interface Focused {
  /** It needs all keys for itself: a field, or a box that scrolls. */
  readonly isField: boolean;
  readonly isButton: boolean;
}

const PAGE = 10;

/** The step a key leads to, `play`, or null where the focused thing has its own use for it. */
export function playCommand(
  key: string,
  { index, last }: PlayPlace,
  { isField, isButton }: Focused,
): 'play' | number | null {
  if (isField) return null;
  if (key === ' ') return isButton ? null : 'play';
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    PageUp: index - PAGE,
    PageDown: index + PAGE,
    Home: 0,
    End: last,
  };
  const step = steps[key];
  return step === undefined ? null : Math.min(last, Math.max(0, step));
}

/** Listens for a whole figure. */
export function playKeys(place: PlayPlace, { go, toggle }: PlayActs) {
  return (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!(target instanceof Element)) return;
    const command = playCommand(key, place, {
      isField: target.matches('input, select, textarea, .table-box'),
      isButton: target.matches('button, summary, a'),
    });
    if (command === null) return;
    event.preventDefault();
    if (command === 'play') toggle();
    else go(command);
  };
}
