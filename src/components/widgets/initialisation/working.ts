/** Sends signals through in small pieces, so that the page stays free in between. */
import { type LayerSignals, type SignalOptions, signalSteps } from '@engine';

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
  later: (then) => {
    setTimeout(then, 0);
  },
};

/** Works layer by layer until a slice of time is used up, and goes on after a pause. */
export function work(
  options: SignalOptions,
  done: (layers: readonly LayerSignals[]) => void,
  turns: Turns = browser,
): Work {
  const steps = signalSteps(options);
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
