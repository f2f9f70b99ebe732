/** Which edits a run takes while it goes on, and which need a new start. Pure. */
import type { RunningSettings } from '@engine';
import type { PlaygroundState } from './state.ts';

const running = ['learningRate', 'batchSize', 'l1', 'l2', 'decay'] as const;

/** What changed between two states, as far as a run can take it: null if it must start anew. */
export function runningChange(
  before: PlaygroundState,
  after: PlaygroundState,
): Partial<RunningSettings> | null {
  const isRunning = (key: string) => (running as readonly string[]).includes(key);
  const isUnused = (key: string) =>
    key === 'ownPoints' && before.dataset !== 'own' && after.dataset !== 'own';
  const keys = (Object.keys(after) as (keyof PlaygroundState)[]).filter(
    (key) => before[key] !== after[key] && !isUnused(key),
  );
  if (keys.some((key) => !isRunning(key) && key !== 'stop')) return null;
  return Object.fromEntries(keys.filter(isRunning).map((key) => [key, after[key]]));
}
