/** The perceptron rule to step through, on the source's data or on the reader's own points. */
import { Choice } from '@components/controls/Choice.tsx';
import { PlayBar } from '@components/controls/PlayBar.tsx';
import { DataTables } from '@components/diagrams/plot/DataTables.tsx';
import { Plot2D } from '@components/diagrams/plot/Plot2D.tsx';
import { LinkNote } from '@components/links/LinkNote.tsx';
import { useStateLink } from '@components/links/useStateLink.ts';
import { LiveFoot } from '../LiveFoot.tsx';
import { ClassKey } from './ClassKey.tsx';
import { fewestErrors, type PerceptronView } from './model.ts';
import { OwnPoints } from './OwnPoints.tsx';
import { PlaneView } from './PlaneView.tsx';
import { errorCurve } from './pictures.ts';
import { POINT_SETS, type PointSetId } from './point-sets.ts';
import { prospect, standing } from './sentences.ts';
import { UpdateTable } from './UpdateTable.tsx';
import { SPEEDS, usePerceptron } from './usePerceptron.ts';
import '../live-figure.css';
import '@components/diagrams/figures/figures.css';
import './perceptron.css';

export interface PerceptronProps {
  /** Unique on the page. */
  id: string;
  set: PointSetId;
  /** The fewest errors of any line where no line separates: too long to find while a page loads. */
  fewest: Readonly<Partial<Record<PointSetId, number>>>;
}

const OPTIONS = Object.entries(POINT_SETS).map(([value, { name }]) => ({ value, label: name }));

export function Perceptron({ id, set, fewest }: PerceptronProps) {
  const simulation = usePerceptron(set);
  const { move } = simulation;
  const [state, view] = [simulation.state.value, simulation.view.value];
  const address = useStateLink({
    key: id,
    state: simulation.state,
    open: simulation.open,
    codec: async () => (await import('./url.ts')).perceptronLink,
  });
  const { index, last, points } = view;
  const isOwn = state.set === 'own';
  const face = POINT_SETS[state.set];
  const words = standing(view);
  const known = isOwn && points.length > 0 && !view.bound ? fewestErrors(state) : fewest[state.set];
  return (
    <section
      class="live-figure perceptron"
      ref={address.root}
      tabindex={-1}
      aria-label={`The perceptron rule on ${face.name}`}
      onKeyDown={simulation.onKeyDown}
    >
      <LinkNote note={address.note} />
      <Choice
        id={`${id}-set`}
        label="Points"
        value={state.set}
        options={OPTIONS}
        onChoose={(value) => simulation.choose(value as PointSetId)}
      />
      <div class="perceptron-parts">
        <div>
          <PlaneView
            id={id}
            face={face}
            view={view}
            description={`${points.length} points and the line after ${index} updates. ${words}`}
            onPlace={isOwn ? simulation.place : null}
          />
          <ClassKey classes={face.classes} />
        </div>
        <div class="perceptron-side">
          <ErrorPlot id={id} view={view} />
          <UpdateTable view={view} />
        </div>
      </div>
      <PlayBar
        id={id}
        index={index}
        count={last + 1}
        stepText={`update ${index} of ${last}`}
        playing={simulation.playing.value}
        speed={simulation.speed.value}
        speeds={SPEEDS}
        onRestart={() => move(0)}
        onBack={() => move(index - 1)}
        onTogglePlay={simulation.togglePlay}
        onNext={() => move(index + 1)}
        onScrub={move}
        onSpeed={(speed) => {
          simulation.speed.value = speed;
        }}
      />
      <p class="perceptron-standing" aria-live="polite" aria-busy={simulation.playing.value}>
        {words}
      </p>
      <p class="live-sentence perceptron-prospect">{prospect(view, known ?? null)}</p>
      {isOwn && (
        <OwnPoints
          id={id}
          own={state.own}
          label={simulation.label.value}
          problem={simulation.problem.value}
          onLabel={(label) => {
            simulation.label.value = label;
          }}
          onEdit={simulation.edit}
          onFlip={simulation.flip}
          onRemove={simulation.remove}
          onAdd={() => simulation.place(0, 0)}
        />
      )}
      {points.length > 0 && (
        <DataTables
          title={`The perceptron rule on ${face.name}`}
          tables={simulation.tables.value}
        />
      )}
      <LiveFoot address={address} onReset={simulation.reset} />
    </section>
  );
}

function ErrorPlot({ id, view }: { id: string; view: PerceptronView }) {
  const { run, last } = view;
  const [first, end] = [run.errors[0] ?? 0, run.errors.at(-1) ?? 0];
  return (
    <Plot2D
      id={`${id}-errors`}
      title="Misclassified points against updates"
      description={`From ${first} before the first update to ${end} after ${last}.`}
      {...errorCurve(view)}
      x={{ label: 'updates', whole: true, domain: [0, Math.max(1, last)] }}
      y={{ label: 'misclassified points', zero: true, whole: true }}
      height={150}
    />
  );
}
