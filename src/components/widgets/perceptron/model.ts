/** The perceptron rule, update by update: what is shown, and what a reader can do. */
import { dot, misclassifiedPoints, parseNumber, perceptron, type Vector } from '@engine';
import { type Case, caseOf } from './cases.ts';
import { EDGE, FIRST_OWN, MOST_POINTS, type OwnPoint, type PointSetId } from './point-sets.ts';

export { type Case, caseOf, fewestErrors } from './cases.ts';

export interface PerceptronState {
  readonly set: PointSetId;
  readonly own: readonly OwnPoint[];
  /** How many updates have been made: 0 stands at w₀. */
  readonly index: number;
}

/** What cannot be used leaves the state as it is, with a sentence for the reader. */
export interface Edit {
  readonly state: PerceptronState;
  readonly problem: string | null;
}

/** Stands at the end of its run, as the page is first seen. */
export function createState(set: PointSetId): PerceptronState {
  return goTo({ set, own: FIRST_OWN, index: 0 }, Number.POSITIVE_INFINITY);
}

export function choosePoints(state: PerceptronState, set: PointSetId): PerceptronState {
  return { ...state, set, index: 0 };
}

/** The state after `index` updates, as far as the run goes. */
export function goTo(state: PerceptronState, index: number): PerceptronState {
  const last = caseOf(state).run.picked.length;
  return { ...state, index: Math.min(last, Math.max(0, Math.round(index))) };
}

/** A point more, and the run begins again. */
export function addPoint(state: PerceptronState, point: OwnPoint): Edit {
  if (state.own.length >= MOST_POINTS) {
    return { state, problem: `There is room for ${MOST_POINTS} points.` };
  }
  return { state: withOwn(state, [...state.own, point]), problem: null };
}

export function editPoint(
  state: PerceptronState,
  place: number,
  field: 'x1' | 'x2',
  text: string,
): Edit {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { state, problem: 'Type a number.' };
  if (parsed.kind === 'unreadable') return { state, problem: parsed.reason };
  if (Math.abs(parsed.value) > EDGE) {
    return { state, problem: `Keep between −${EDGE} and ${EDGE}.` };
  }
  return { state: changePoint(state, place, { [field]: parsed.value }), problem: null };
}

export function flipPoint(state: PerceptronState, place: number): PerceptronState {
  return changePoint(state, place, { label: state.own[place]?.label === 1 ? -1 : 1 });
}

export function removePoint(state: PerceptronState, place: number): PerceptronState {
  return withOwn(
    state,
    state.own.filter((_, each) => each !== place),
  );
}

function changePoint(state: PerceptronState, place: number, change: Partial<OwnPoint>) {
  return withOwn(
    state,
    state.own.map((point, each) => (each === place ? { ...point, ...change } : point)),
  );
}

function withOwn(state: PerceptronState, own: readonly OwnPoint[]): PerceptronState {
  return { ...state, own, index: 0 };
}

/** One update: the next of a run, or its last. */
export interface Update {
  /** How many updates were made before it. */
  readonly before: number;
  /** w. */
  readonly weights: Vector;
  /** The point, from 0 in the order of the data. */
  readonly point: number;
  /** x̃. */
  readonly extended: Vector;
  readonly label: number;
  /** w·x̃, on the wrong side. */
  readonly sum: number;
  /** y x̃. */
  readonly added: Vector;
  /** w + y x̃. */
  readonly next: Vector;
}

export interface PerceptronView extends Case {
  readonly index: number;
  readonly last: number;
  readonly weights: Vector;
  /** The misclassified points, in order. */
  readonly wrong: readonly number[];
  /** The next update; null once nothing is misclassified. */
  readonly atHand: Update | null;
  /** The update that led here, where there is no next one. */
  readonly final: Update | null;
}

export function derive(state: PerceptronState): PerceptronView {
  const found = caseOf(state);
  const { points, labels, run } = found;
  const { index } = state;
  const weights = run.weights[index] ?? found.start;
  const wrong = misclassifiedPoints(points, labels, weights);
  const atHand = wrong.length > 0 ? updateAt(found, index, wrong[0] as number) : null;
  const picked = run.picked[index - 1];
  const final = atHand === null && picked !== undefined ? updateAt(found, index - 1, picked) : null;
  return { ...found, index, last: run.picked.length, weights, wrong, atHand, final };
}

/** The update after `before` others, with the point it takes. */
function updateAt({ points, labels, run, start }: Case, before: number, point: number): Update {
  const weights = run.weights[before] ?? start;
  const place = points[point] as Vector;
  const label = labels[point] as number;
  const extended = [...place, 1];
  // the engine makes the update: with this point alone, the rule takes just this step
  const alone = perceptron([place], [label], weights, { maxUpdates: 1 });
  return {
    before,
    weights,
    point,
    extended,
    label,
    sum: dot(weights, extended),
    added: extended.map((entry) => label * entry),
    next: alone.weights[1] ?? weights,
  };
}
