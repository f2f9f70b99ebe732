/** What the reader asks to fill in, types and is helped with. */
import type { HintGrade } from '@engine';
import { derive } from './derive.ts';
import { type AnswerGrid, type CheckMode, entryKey, type PassState } from './state.ts';

/** Worked, half-worked or blank: for the whole pass. */
export function chooseCheck(state: PassState, check: CheckMode): PassState {
  return { ...state, check, stepChecks: {} };
}

/** The same for one step, whatever the rest is. */
export function chooseStepCheck(state: PassState, stepId: string, check: CheckMode): PassState {
  const { [stepId]: _, ...others } = state.stepChecks;
  const stepChecks = check === state.check ? others : { ...others, [stepId]: check };
  return { ...state, stepChecks };
}

/** Rows × columns of the true quantity. */
function shapeOf(state: PassState, id: string): readonly [number, number] {
  return derive(state).worked.step(id).quantity.shape;
}

function gridOf(rows: number, columns: number, at: (i: number, j: number) => string): AnswerGrid {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => at(i, j)),
  );
}

/** Did the reader turn this quantity's grid (columns × rows)? */
export function isTurned(state: PassState, id: string): boolean {
  const [rows, columns] = shapeOf(state, id);
  const grid = state.answers[id];
  return rows !== columns && grid?.length === columns && grid[0]?.length === rows;
}

/** The typed answers of a quantity, cut or filled up to its shape (or its turned shape). */
export function answersOf(state: PassState, id: string): AnswerGrid {
  const grid = state.answers[id] ?? [];
  const [rows, columns] = shapeOf(state, id);
  const [height, width] = isTurned(state, id) ? [columns, rows] : [rows, columns];
  return gridOf(height, width, (i, j) => grid[i]?.[j] ?? '');
}

/** One typed answer, kept exactly as typed; row and column as the reader's grid counts them. */
export function typeAnswer(
  state: PassState,
  id: string,
  row: number,
  column: number,
  text: string,
): PassState {
  return pasteAnswers(state, id, row, column, [[text]]);
}

/** A block of typed answers, its corner at (row, column); what sticks out is left off. */
export function pasteAnswers(
  state: PassState,
  id: string,
  row: number,
  column: number,
  block: AnswerGrid,
): PassState {
  const grid = answersOf(state, id).map((texts, i) =>
    texts.map((text, j) => block[i - row]?.[j - column] ?? text),
  );
  return { ...state, answers: { ...state.answers, [id]: grid } };
}

/** The reader's grid with rows and columns exchanged: the shape is part of the answer. */
export function turnAnswers(state: PassState, id: string): PassState {
  const grid = answersOf(state, id);
  const turned = gridOf(grid[0]?.length ?? 0, grid.length, (i, j) => grid[j]?.[i] ?? '');
  return { ...state, answers: { ...state.answers, [id]: turned } };
}

/** Takes back the answers and hints of some quantities, or of all. */
export function clearAnswers(state: PassState, ids?: readonly string[]): PassState {
  if (!ids) return { ...state, answers: {}, hints: {} };
  const isOther = ([key]: readonly [string, unknown]) => !ids.includes(key.split(':')[0] ?? '');
  return {
    ...state,
    answers: Object.fromEntries(Object.entries(state.answers).filter(isOther)),
    hints: Object.fromEntries(Object.entries(state.hints).filter(isOther)),
  };
}

/** The grade of hint taken for an entry (of the true quantity, from 0); 0 if none was. */
export function hintGrade(
  state: PassState,
  id: string,
  row: number,
  column: number,
): HintGrade | 0 {
  return state.hints[entryKey(id, row, column)] ?? 0;
}

/** One grade more, up to the answer. */
export function takeHint(state: PassState, id: string, row: number, column: number): PassState {
  const grade = Math.min(4, hintGrade(state, id, row, column) + 1) as HintGrade;
  return { ...state, hints: { ...state.hints, [entryKey(id, row, column)]: grade } };
}
