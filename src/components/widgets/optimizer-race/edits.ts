/** What a reader can do to a race. What can't be used leaves the state as it is, with a sentence. */
import { PLACES, type SurfaceName } from '@components/diagrams/figures/descents.ts';
import { type OptimizerKind, parseNumber, type Vector } from '@engine';
import { SETTINGS, type Setting } from '../ledger/settings.ts';
import { areaOf, KINDS, type RaceState, type Runner } from './model.ts';

export interface Edit {
  readonly state: RaceState;
  readonly problem: string | null;
}

/** The most steps a race may take. */
export const MOST_STEPS = 1000;
/** How far outside the picture a start may lie. */
const FARTHEST = 100;

export function editStart(state: RaceState, axis: 0 | 1, text: string): Edit {
  const read = readNumber(text);
  if (typeof read === 'string') return { state, problem: read };
  if (Math.abs(read) > FARTHEST) {
    return { state, problem: `Keep between −${FARTHEST} and ${FARTHEST}.` };
  }
  const start = state.start.map((old, k) => (k === axis ? read : old));
  return { state: { ...state, start }, problem: null };
}

/** The start at a place of the picture, kept inside it, with two decimals. */
export function moveStart(state: RaceState, [x = 0, y = 0]: Vector): RaceState {
  const area = areaOf(state.surface);
  const inside = (value: number, [low, high]: readonly [number, number]) =>
    Number(Math.min(high, Math.max(low, value)).toFixed(2));
  return { ...state, start: [inside(x, area.x), inside(y, area.y)] };
}

/** The start moved by an arrow key; null for any other key. */
export function nudgeStart(state: RaceState, key: string, far: boolean): RaceState | null {
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key];
  if (way === undefined) return null;
  const step = far ? 1 : 0.1;
  return moveStart(
    state,
    state.start.map((at, axis) => at + step * (way[axis] ?? 0)),
  );
}

export function editSetting(
  state: RaceState,
  kind: OptimizerKind,
  name: Setting,
  text: string,
): Edit {
  const read = readNumber(text);
  if (typeof read === 'string') return { state, problem: read };
  const problem = SETTINGS[name].problem(read);
  return problem === null
    ? { state: withSetting(state, kind, name, read), problem }
    : { state, problem };
}

/** One learning rate for all. */
export function editRates(state: RaceState, text: string): Edit {
  const read = readNumber(text);
  if (typeof read === 'string') return { state, problem: read };
  const problem = SETTINGS.learningRate.problem(read);
  if (problem !== null) return { state, problem };
  const all = KINDS.reduce((next, kind) => withSetting(next, kind, 'learningRate', read), state);
  return { state: all, problem: null };
}

function withSetting(
  state: RaceState,
  kind: OptimizerKind,
  name: Setting,
  value: number,
): RaceState {
  const { settings } = state.runners[kind];
  return withRunner(state, kind, { settings: { ...settings, [name]: value } });
}

function withRunner(state: RaceState, kind: OptimizerKind, change: Partial<Runner>): RaceState {
  return {
    ...state,
    runners: { ...state.runners, [kind]: { ...state.runners[kind], ...change } },
  };
}

export function editMaxSteps(state: RaceState, text: string): Edit {
  const read = readNumber(text);
  if (typeof read === 'string') return { state, problem: read };
  if (!Number.isInteger(read) || read < 1 || read > MOST_STEPS) {
    return { state, problem: `Give a whole number from 1 to ${MOST_STEPS}.` };
  }
  // who looks at the end goes on looking at the end
  const step = state.step >= state.maxSteps ? read : Math.min(state.step, read);
  return { state: { ...state, maxSteps: read, step }, problem: null };
}

export function editTolerance(state: RaceState, text: string): Edit {
  const read = readNumber(text);
  if (typeof read === 'string') return { state, problem: read };
  if (read < 0 || read > 10) return { state, problem: 'Keep the tolerance between 0 and 10.' };
  return { state: { ...state, tolerance: read }, problem: null };
}

/** Another surface, with the start and the tolerance that go with it. */
export function chooseSurface(state: RaceState, surface: SurfaceName): RaceState {
  const { start, tolerance } = PLACES[surface];
  return { ...state, surface, start, tolerance };
}

export function setRunning(state: RaceState, kind: OptimizerKind, on: boolean): RaceState {
  return withRunner(state, kind, { on });
}

export function choose(state: RaceState, kind: OptimizerKind): RaceState {
  return { ...state, chosen: kind };
}

export function goTo(state: RaceState, step: number): RaceState {
  return { ...state, step: Math.min(state.maxSteps, Math.max(0, Math.round(step))) };
}

function readNumber(text: string): number | string {
  const parsed = parseNumber(text);
  if (parsed.kind === 'number') return parsed.value;
  return parsed.kind === 'empty' ? 'Type a number.' : parsed.reason;
}
