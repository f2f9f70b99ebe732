/** Signals in a fresh deep network, for first weights, activation, depth and width of your choice. */
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Controls } from './Controls.tsx';
import { LayerHistograms } from './LayerHistograms.tsx';
import { LayerTable } from './LayerTable.tsx';
import { type InitialisationState, optionsOf, START } from './model.ts';
import { SignalPlots } from './SignalPlots.tsx';
import { type Summary, sentenceOf, summaryOf, summarySteps } from './summaries.ts';
import { type Work, work } from './working.ts';
import '../live-figure.css';
import './initialisation.css';

export interface InitialisationProps {
  /** Unique on the page. */
  id: string;
  /** What is shown at first, worked out on the server. */
  first: Summary;
}

/** What is drawn, and for which state it was worked out. */
interface Shown {
  readonly summary: Summary;
  readonly state: InitialisationState;
}

export function firstSummary(): Summary {
  return summaryOf(optionsOf(START));
}

export function Initialisation({ id, first }: InitialisationProps) {
  const state = useSignal(START);
  const shown = useSignal<Shown>({ summary: first, state: START });
  const isBusy = useComputed(() => shown.value.state !== state.value);
  const running = useRef<Work | null>(null);
  useEffect(() => () => running.current?.cancel(), []);
  const change = (next: InitialisationState) => {
    if (next === state.value) return;
    state.value = next;
    running.current?.cancel();
    running.current = work(summarySteps(optionsOf(next)), (summary) => {
      shown.value = { summary, state: next };
    });
  };
  const { summary, state: drawn } = shown.value;
  return (
    <section
      class="live-figure initialisation"
      aria-label="Signals in a fresh deep network"
      aria-busy={isBusy.value}
    >
      <Controls id={id} state={state.value} onChange={change} latest={() => state.peek()} />
      <div class={isBusy.value ? 'initialisation-shown is-stale' : 'initialisation-shown'}>
        <SignalPlots id={id} layers={summary.layers} />
        <LayerHistograms pictures={summary.pictures} />
        <p class="live-sentence" aria-live="polite">
          {isBusy.value ? 'Working it out …' : sentenceOf(summary, drawn.activation)}
        </p>
        <LayerTable summary={summary} />
      </div>
    </section>
  );
}
