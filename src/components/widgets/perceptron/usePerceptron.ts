/** The simulation's state, its playing, and what the reader's acts do to it. */
import { playKeys } from '@components/controls/play-keys.ts';
import { usePlayback } from '@components/controls/usePlayback.ts';
import { useComputed, useSignal } from '@preact/signals';
import { caseOf } from './cases.ts';
import {
  addPoint,
  choosePoints,
  createState,
  derive,
  type Edit,
  editPoint,
  flipPoint,
  goTo,
  type PerceptronState,
  removePoint,
} from './model.ts';
import { type OwnPoint, POINT_SETS, type PointSetId } from './point-sets.ts';
import { runTables } from './run-tables.ts';

export const SPEEDS = [1, 4, 16] as const;

/** A place pressed on the plane, to a twentieth. */
const snap = (value: number) => Math.round(20 * value) / 20;

export function usePerceptron(set: PointSetId) {
  const state = useSignal(createState(set));
  const playing = useSignal(false);
  const speed = useSignal<number>(SPEEDS[1]);
  const label = useSignal<OwnPoint['label']>(1);
  const problem = useSignal<string | null>(null);
  const view = useComputed(() => derive(state.value));
  // the run as a whole, whatever update is shown
  const run = useComputed(() => caseOf(state.value));
  const tables = useComputed(() => runTables(run.value, POINT_SETS[state.peek().set].classes));
  const isAtEnd = () => state.value.index >= view.value.last;

  const put = (next: PerceptronState) => {
    problem.value = null;
    state.value = next;
  };
  const take = (edit: Edit) => {
    playing.value = false;
    state.value = edit.state;
    problem.value = edit.problem;
    return edit.problem;
  };
  const move = (to: number) => put(goTo(state.value, to));
  /** A state from elsewhere: a link, or the page. */
  const open = (next: PerceptronState) => {
    playing.value = false;
    put(next);
  };
  const togglePlay = () => {
    if (!playing.value && isAtEnd()) move(0);
    playing.value = !playing.value;
  };
  usePlayback({
    playing: playing.value,
    speed: speed.value,
    onBeat: () => {
      move(state.value.index + 1);
      return !isAtEnd();
    },
    onStop: () => {
      playing.value = false;
    },
  });

  return {
    state,
    view,
    tables,
    playing,
    speed,
    label,
    problem,
    move,
    togglePlay,
    open,
    reset: () => open(createState(set)),
    choose: (next: PointSetId) => {
      playing.value = false;
      put(choosePoints(state.value, next));
    },
    place: (x1: number, x2: number) =>
      take(addPoint(state.value, { x1: snap(x1), x2: snap(x2), label: label.value })),
    // what cannot be read is said beside its field
    edit: (place: number, field: 'x1' | 'x2', text: string) => {
      const edit = editPoint(state.value, place, field, text);
      playing.value = false;
      put(edit.state);
      return edit.problem;
    },
    flip: (place: number) => put(flipPoint(state.value, place)),
    remove: (place: number) => put(removePoint(state.value, place)),
    onKeyDown: playKeys(
      { index: state.value.index, last: view.value.last },
      { go: move, toggle: togglePlay },
    ),
  };
}
