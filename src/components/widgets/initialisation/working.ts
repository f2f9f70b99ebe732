/** Work in small pieces, so that the page stays free in between. */

/** Milliseconds of work before the page has its turn. */
const SLICE = 7;

export interface Work {
  /** Ends it before it is done. */
  cancel(): void;
}

/** What a browser offers; tests have their own. */
export interface Turns {
  now(): number;
  later(then: () => void): void;
}

const browser: Turns = {
  now: () => performance.now(),
  // a tab that nobody sees works on when it is seen again
  later: (then) => {
    if (!document.hidden) setTimeout(then, 0);
    else document.addEventListener('visibilitychange', () => browser.later(then), { once: true });
  },
};

/** Works piece by piece until a slice of time is used up, and goes on after a pause. */
export function work<Result>(
  steps: Iterator<undefined, Result>,
  done: (result: Result) => void,
  turns: Turns = browser,
): Work {
  let cancelled = false;
  const go = () => {
    if (cancelled) return;
    const start = turns.now();
    do {
      const step = steps.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (turns.now() - start < SLICE);
    turns.later(go);
  };
  turns.later(go);
  return {
    cancel: () => {
      cancelled = true;
    },
  };
}
