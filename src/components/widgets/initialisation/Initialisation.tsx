/** Signals in a fresh deep network, for first weights, activation, depth and width of your choice. */
import { DataTables } from '@components/diagrams/plot/DataTables.tsx';
import { LinkNote } from '@components/links/LinkNote.tsx';
import { useStateLink } from '@components/links/useStateLink.ts';
import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { LiveFoot } from '../LiveFoot.tsx';
import { Controls } from './Controls.tsx';
import { LayerHistograms } from './LayerHistograms.tsx';
import { type InitialisationState, optionsOf, START } from './model.ts';
import { SignalPlots } from './SignalPlots.tsx';
import { histogramTables, layerTables } from './signal-tables.ts';
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
  // a new key forgets what stands in a field and could not be read
  const resets = useSignal(0);
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
  const restart = (next: InitialisationState) => {
    change(next);
    resets.value += 1;
  };
  const address = useStateLink({
    key: id,
    state,
    open: restart,
    codec: async () => (await import('./url.ts')).initialisationLink,
  });
  const tables = useComputed(() => ({
    layers: layerTables(shown.value.summary),
    histograms: histogramTables(shown.value.summary),
  }));
  const { summary, state: drawn } = shown.value;
  return (
    <section
      class="live-figure initialisation"
      ref={address.root}
      tabindex={-1}
      aria-label="Signals in a fresh deep network"
      aria-busy={isBusy.value}
    >
      <LinkNote note={address.note} />
      <Controls
        key={resets.value}
        id={id}
        state={state.value}
        onChange={change}
        latest={() => state.peek()}
      />
      <div class={isBusy.value ? 'initialisation-shown is-stale' : 'initialisation-shown'}>
        <SignalPlots id={id} layers={summary.layers} />
        <LayerHistograms pictures={summary.pictures} />
        <p class="live-sentence" aria-live="polite">
          {isBusy.value ? 'Working it out …' : sentenceOf(summary, drawn.activation)}
        </p>
        <DataTables
          title="Signals by layer"
          summary="The layers as a table"
          tables={tables.value.layers}
        />
        <DataTables
          title="How many entries are how large"
          summary="The histograms as tables"
          tables={tables.value.histograms}
        />
      </div>
      <LiveFoot address={address} onReset={() => restart(START)} />
    </section>
  );
}
