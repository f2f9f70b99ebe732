/** A sweep over learning rates, computed beside the page: start, progress, cancel, small plots. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RaceState } from './model.ts';
import type { Sweep } from './sweep.ts';

/** All that a sweep needs, fetched when one is asked for. */
type Parts = typeof import('./sweep-parts.ts');

const OFFER =
  'A sweep walks once for each of 31 learning rates from 0.01 to 10 and each optimizer that runs, with all else as it is set above.';

export function RaceSweep({ id, state }: { id: string; state: RaceState }) {
  const parts = useSignal<Parts | null>(null);
  const sweep = useSignal<Sweep | null>(null);
  const problem = useSignal<string | null>(null);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  const start = async () => {
    problem.value = null;
    try {
      parts.value ??= await import('./sweep-parts.ts');
      stop.current();
      stop.current = parts.value.sweepOf(state, (next) => {
        sweep.value = next;
      });
    } catch {
      problem.value = 'The sweep could not be fetched; are you offline?';
    }
  };
  const now = sweep.value;
  const running = now?.status === 'running';
  const old = now !== null && parts.value?.subjectOf(state) !== now.of;
  const said = now && parts.value ? parts.value.sweepSentence(now) : OFFER;
  return (
    <div class="race-sweep">
      <div class="race-sweep-bar">
        {running ? (
          <button
            type="button"
            class="live-button"
            onClick={() => {
              stop.current();
              sweep.value = { ...now, status: 'cancelled' };
            }}
          >
            Cancel
          </button>
        ) : (
          <button type="button" class="live-button" onClick={start}>
            Sweep the learning rate
          </button>
        )}
        {running && <progress aria-label="Walks" max={now.count} value={now.results.length} />}
      </div>
      <p aria-live={running ? 'off' : 'polite'}>
        {problem.value ?? said}
        {old && ' The race has changed since: sweep again.'}
      </p>
      {now && now.results.length > 0 && parts.value && (
        <parts.value.SweepPanels id={id} results={now.results} old={old} />
      )}
    </div>
  );
}
