/** When a run stops by itself, and what is said of it. Pure. */
import { type Evaluation, formatGiven } from '@engine';
import type { StopReason } from './messages.ts';
import type { StopConditions } from './state.ts';

/** How to look at a run; each costs a pass over its points, so it is asked only where needed. */
interface Looks {
  readonly isClassification: boolean;
  readonly training: () => Evaluation;
  readonly test: () => Evaluation | null;
}

interface Met {
  readonly met: Exclude<keyof StopConditions, 'epochs'> | null;
  /** A loss that is no number. */
  readonly isOverflow: boolean;
}

/** Which condition on loss or success holds; the first in the order of the fields. */
export function metCondition(stop: StopConditions, looks: Looks): Met {
  const asksAccuracy = stop.accuracy !== null && looks.isClassification;
  const training = stop.loss !== null || asksAccuracy ? looks.training() : null;
  const test = stop.testLoss === null ? null : looks.test();
  const losses = [training?.loss ?? 0, test?.loss ?? 0];
  if (!losses.every(Number.isFinite)) return { met: null, isOverflow: true };
  const isMet = {
    loss: training !== null && stop.loss !== null && training.loss <= stop.loss,
    testLoss: test !== null && stop.testLoss !== null && test.loss <= stop.testLoss,
    accuracy: asksAccuracy && training !== null && training.accuracy >= (stop.accuracy ?? 1),
  };
  const met = (['loss', 'testLoss', 'accuracy'] as const).find((name) => isMet[name]) ?? null;
  return { met, isOverflow: false };
}

/** `Stopped: the test loss is at or below 0.1.`; null for a run that a reader stopped, or that diverged. */
export function stopSentence(stopped: StopReason | null, stop: StopConditions): string | null {
  const limit = (name: keyof StopConditions) => formatGiven(stop[name] ?? 0, 6);
  switch (stopped) {
    case 'epochs':
      return `Stopped by your condition: ${limit('epochs')} epochs are done. Play goes on.`;
    case 'loss':
      return `Stopped by your condition: the training loss is at or below ${limit('loss')}.`;
    case 'testLoss':
      return `Stopped by your condition: the test loss is at or below ${limit('testLoss')}.`;
    case 'accuracy':
      return `Stopped by your condition: a share of ${limit('accuracy')} of the training points or more is right.`;
    default:
      return null;
  }
}
