/** A race of optimizers from one start: move the start, change any number, step, play, sweep. */
import { PlayBar } from '@components/controls/PlayBar.tsx';
import { playKeys } from '@components/controls/play-keys.ts';
import { usePlayback } from '@components/controls/usePlayback.ts';
import { DataTables } from '@components/diagrams/plot/DataTables.tsx';
import { LinkNote } from '@components/links/LinkNote.tsx';
import { useStateLink } from '@components/links/useStateLink.ts';
import { useComputed, useSignal } from '@preact/signals';
import { LiveFoot } from '../LiveFoot.tsx';
import { rowsOf, runsAt, sentenceOf, tablesAt } from './derive.ts';
import { type Edit, goTo } from './edits.ts';
import { type RaceState, START } from './model.ts';
import { RaceFields } from './RaceFields.tsx';
import { RaceMemory } from './RaceMemory.tsx';
import { RacePictures } from './RacePictures.tsx';
import { RaceSweep } from './RaceSweep.tsx';
import { RaceTable } from './RaceTable.tsx';
import '../live-figure.css';
import './race.css';

export interface OptimizerRaceProps {
  /** Unique on the page; also its name in the address. */
  id: string;
  /** What the whole is called; two on a page need two names. */
  title?: string;
}

const SPEEDS = [4, 10, 20, 40];

export function OptimizerRace({ id, title = 'A race of optimizers' }: OptimizerRaceProps) {
  const state = useSignal<RaceState>(START);
  const playing = useSignal(false);
  const speed = useSignal(20);
  // a new key forgets what stands in the fields and could not be read
  const resets = useSignal(0);
  const runs = useComputed(() => runsAt(state.value));
  const set = (next: RaceState) => {
    state.value = next;
  };
  const restart = (next: RaceState) => {
    playing.value = false;
    set(next);
    resets.value += 1;
  };
  const commit = (edit: Edit) => {
    set(edit.state);
    return edit.problem;
  };
  const go = (step: number) => {
    playing.value = false;
    set(goTo(state.value, step));
  };
  usePlayback({
    playing: playing.value,
    speed: speed.value,
    onBeat: () => {
      set(goTo(state.value, state.value.step + 1));
      return state.value.step < lastStep(state.value);
    },
    onStop: () => {
      playing.value = false;
    },
  });
  const address = useStateLink({
    key: id,
    state,
    open: restart,
    codec: async () => (await import('./url.ts')).raceLink,
  });
  const now = state.value;
  const last = lastStep(now);
  const index = Math.min(now.step, last);
  const togglePlay = () => {
    if (!playing.value && index >= last) set(goTo(now, 0));
    playing.value = !playing.value;
  };
  const sentence = sentenceOf(now, runs.value);
  const tables = tablesAt(runs.value);
  return (
    <section
      class="live-figure race"
      ref={address.root}
      tabindex={-1}
      aria-label={title}
      onKeyDown={playKeys({ index, last }, { go, toggle: togglePlay })}
    >
      <LinkNote note={address.note} />
      <RaceFields
        key={`fields-${resets.value}`}
        id={id}
        state={now}
        read={() => state.value}
        commit={commit}
        set={set}
      />
      <RacePictures id={id} state={now} runs={runs.value} onMove={set} />
      <PlayBar
        id={id}
        index={index}
        count={last + 1}
        stepText={`step ${now.step}`}
        playing={playing.value}
        speed={speed.value}
        speeds={SPEEDS}
        onRestart={() => go(0)}
        onBack={() => go(index - 1)}
        onTogglePlay={togglePlay}
        onNext={() => go(now.step + 1)}
        onScrub={go}
        onSpeed={(next) => {
          speed.value = next;
        }}
      />
      <p class="live-sentence" aria-live="polite" aria-busy={playing.value}>
        {sentence}
      </p>
      <RaceTable rows={rowsOf(now, runs.value)} id={id} state={now} set={set} />
      <RaceMemory
        key={`memory-${resets.value}-${now.chosen}`}
        id={id}
        state={now}
        runs={runs.value}
        read={() => state.value}
        commit={commit}
      />
      <RaceSweep id={id} state={now} />
      {tables && (
        <DataTables title="Heights of the race" summary="The heights as a table" tables={tables} />
      )}
      <LiveFoot address={address} onReset={() => restart(START)} />
    </section>
  );
}

/** The last step that anybody takes; 0 where nobody runs. */
function lastStep(state: RaceState): number {
  return Math.max(0, ...runsAt(state).map(({ descent }) => descent.points.length - 1));
}
