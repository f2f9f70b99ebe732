/** Gradient descent on one minimum: a walk to step through, and everything it depends on. */
import { PlayBar } from '@components/controls/PlayBar.tsx';
import { playKeys } from '@components/controls/play-keys.ts';
import { usePlayback } from '@components/controls/usePlayback.ts';
import { DataTables } from '@components/diagrams/plot/DataTables.tsx';
import { LinkNote } from '@components/links/LinkNote.tsx';
import { useStateLink } from '@components/links/useStateLink.ts';
import { useComputed, useSignal } from '@preact/signals';
import {
  chooseGround,
  type LabState,
  moveStart,
  typeSetting,
  type WalkSettings,
  walkOf,
} from './model.ts';
import { PRESETS } from './places.ts';
import { WalkFields } from './WalkFields.tsx';
import { WalkViews } from './WalkViews.tsx';
import { walkTables } from './walk-tables.ts';
import { stepSentence } from './words.ts';
import '@components/controls/plane-handle.css';
import { LiveFoot } from '../LiveFoot.tsx';
import '../live-figure.css';
import './descent.css';

export interface DescentLabProps {
  /** Unique on the page. */
  id: string;
  /** A preset’s id. */
  preset?: string;
}

const SPEEDS = [2, 8, 20] as const;

export function DescentLab({ id, preset = 'ten' }: DescentLabProps) {
  const first = PRESETS.find((each) => each.id === preset);
  if (!first) throw new Error(`DescentLab: there is no preset "${preset}"`);
  const settings = useSignal<WalkSettings>(first.settings);
  const walk = useComputed(() => walkOf(settings.value));
  const tables = useComputed(() => walkTables(walk.value));
  /** The step shown; null for the last one. */
  const chosen = useSignal<number | null>(null);
  const playing = useSignal(false);
  const speed = useSignal<number>(8);
  const fresh = useSignal(0);
  const last = walk.value.descent.points.length - 1;
  const step = Math.min(chosen.value ?? last, last);

  const goTo = (next: number) => {
    chosen.value = Math.min(last, Math.max(0, next));
  };
  const stop = () => {
    playing.value = false;
  };
  const set = (next: WalkSettings) => {
    settings.value = next;
    chosen.value = null;
    stop();
  };
  const replace = (next: WalkSettings) => {
    set(next);
    fresh.value += 1;
  };
  const togglePlay = () => {
    if (!playing.value && step === last) goTo(0);
    playing.value = !playing.value;
  };
  const advance = () => {
    goTo(step + 1);
    return step + 1 < last;
  };
  usePlayback({ playing: playing.value, speed: speed.value, onBeat: advance, onStop: stop });

  const address = useStateLink({
    key: id,
    state: useComputed((): LabState => ({ ...settings.value, step: chosen.value })),
    open: ({ step: linked, ...next }) => {
      replace(next);
      chosen.value = linked;
    },
    codec: async () => (await import('./url.ts')).walkLink,
  });

  return (
    <section
      class="live-figure descent-lab"
      ref={address.root}
      tabindex={-1}
      aria-label="Gradient descent on one minimum"
      onKeyDown={playKeys({ index: step, last }, { go: goTo, toggle: togglePlay })}
    >
      <LinkNote note={address.note} />
      <WalkViews
        id={id}
        walk={walk.value}
        step={step}
        onStart={(to) => replace(moveStart(settings.value, to))}
      />
      <PlayBar
        id={id}
        index={step}
        count={last + 1}
        stepText={`Step ${step} of ${last}`}
        playing={playing.value}
        speed={speed.value}
        speeds={SPEEDS}
        onRestart={() => {
          stop();
          goTo(0);
        }}
        onBack={() => goTo(step - 1)}
        onTogglePlay={togglePlay}
        onNext={() => goTo(step + 1)}
        onScrub={goTo}
        onSpeed={(next) => {
          speed.value = next;
        }}
      />
      <p class="live-sentence" aria-live="polite" aria-busy={playing.value}>
        {stepSentence(walk.value, step)}
      </p>
      <WalkFields
        id={id}
        walk={walk.value}
        fresh={fresh.value}
        onType={(name, text) => {
          const edit = typeSetting(settings.value, name, text);
          if (edit.problem === null) set(edit.settings);
          return edit.problem;
        }}
        onGround={(ground) => replace(chooseGround(settings.value, ground))}
        onPreset={replace}
      />
      <DataTables
        title="The path, step by step"
        summary="The path as a table"
        tables={tables.value}
      />
      <LiveFoot address={address} onReset={() => replace(first.settings)} />
    </section>
  );
}
