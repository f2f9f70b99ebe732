/** A network that trains before your eyes: data, features, layers, optimizer, all to be changed. */
import '../live-figure.css';
import '@components/diagrams/plot/plot.css';
import './playground.css';
import { useCallback, useState } from 'preact/hooks';
import { Comparison } from './Comparison.tsx';
import { DataTables } from './DataTables.tsx';
import { newWeights } from './edits.ts';
import { OwnPoints } from './OwnPoints.tsx';
import { PACES, PlaygroundBar } from './PlaygroundBar.tsx';
import { PlaygroundControls } from './PlaygroundControls.tsx';
import { findPreset } from './presets.ts';
import type { Preview } from './previews.ts';
import { freshRun } from './runs.ts';
import { Stage } from './Stage.tsx';
import { type Message, messageOf, standing } from './sentences.ts';
import { DEFAULT_STATE, type Edit, type PlaygroundState } from './state.ts';
import { useData } from './useData.ts';
import { useLink } from './useLink.ts';
import { usePaper } from './usePaper.ts';
import { useTraining } from './useTraining.ts';

export interface PlaygroundProps {
  /** Unique on the page. */
  readonly id: string;
  /** A preset to begin with. */
  readonly preset?: string;
  /** The address of a page with a worked pass, for one sample by hand. */
  readonly pass: string;
  /** The address of the whole playground: this one is a small one that leads there. */
  readonly whole?: string;
  /** A run made with the page. */
  readonly preview?: Preview;
}

export function Playground({ id, preset, pass, whole, preview }: PlaygroundProps) {
  const first = (preset && findPreset(preset)?.state) || DEFAULT_STATE;
  const [note, setNote] = useState<Message | null>(null);
  const [speed, setSpeed] = useState(0);
  const [adding, setAdding] = useState<number | null>(null);
  const [view, training] = useTraining(
    preview
      ? { ...freshRun('a', first), report: preview.report, history: preview.history }
      : freshRun('a', first),
  );
  const paper = usePaper();
  const { live, kept } = view;
  const { state, report } = live;
  const data = useData(state);

  const load = (next: PlaygroundState, problem: string | null = null) => {
    setNote(problem === null ? null : { text: problem, isProblem: true });
    training.start(next);
  };
  const edit = useCallback(({ state: next, problem }: Edit) => {
    setNote(problem === null ? null : { text: problem, isProblem: true });
    if (problem === null && next !== training.view.live.state) training.change(next);
    return problem;
  }, []);
  useLink(id, first, load);

  const playing = report?.playing === true;
  const pace = (PACES[speed] ?? PACES[0])?.pace ?? { unit: 'epoch', perSecond: null };
  const isPreview = preview !== undefined && report === preview.report;
  const message = messageOf(view, note);
  const isCompact = whole !== undefined;
  // several small ones may stand on a page
  const title = isCompact ? `Playground: ${preset && findPreset(preset)?.label}` : 'Playground';
  return (
    <section
      class={`live-figure playground${isCompact ? ' is-compact' : ''}`}
      id={id}
      aria-label={title}
      tabindex={-1}
    >
      <PlaygroundBar
        id={id}
        playing={playing}
        speed={speed}
        isCompact={isCompact}
        onPreset={(name) => load(findPreset(name)?.state ?? state)}
        onToggle={() => {
          setNote(null);
          if (playing) training.pause();
          else training.play(pace);
        }}
        onStep={(unit) => {
          setNote(null);
          training.step(unit);
        }}
        onRestart={() => {
          setNote(null);
          training.restart(live);
        }}
        onNewWeights={() => load(newWeights(state).state)}
        onSpeed={(next) => {
          setSpeed(next);
          const chosen = PACES[next];
          if (playing && chosen) training.play(chosen.pace);
        }}
      />
      <p class="play-standing" aria-live={playing || report === null ? 'off' : 'polite'}>
        {standing(report, isPreview)}
      </p>
      <p class={`play-notice${message?.isProblem ? ' is-problem' : ''}`} role="status">
        {message?.text}
      </p>
      <Stage
        id={id}
        live={live}
        kept={kept}
        preview={isPreview ? preview : null}
        paper={paper}
        data={data}
        adding={adding}
        pass={pass}
        whole={whole}
        training={training}
        onAdding={setAdding}
        onEdit={edit}
        onNote={(text) => setNote({ text, isProblem: false })}
      />
      {kept && (
        <Comparison
          id={id}
          kept={kept}
          live={live}
          paper={paper}
          onPlay={(runs) => training.play(pace, runs)}
          onPause={(runs) => training.pause(runs)}
          onRestart={(run) => training.restart(run)}
          onSwap={() => training.swap()}
          onLetGo={() => training.letGo()}
        />
      )}
      {!isCompact && <PlaygroundControls id={id} state={state} onEdit={edit} />}
      {!isCompact && <OwnPoints id={id} state={state} onEdit={edit} />}
      <DataTables
        data={data}
        history={live.history}
        isClassification={state.problem === 'classification'}
        isWhole={!isCompact}
        title={title}
      />
    </section>
  );
}
