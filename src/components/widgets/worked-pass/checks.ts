/** The reader's answers against the pass as it is now. */
import {
  type CheckResult,
  checkAnswers,
  type EntryRef,
  type Hint,
  hint,
  toleranceOf,
  type VerdictKind,
} from '@engine';
import { answersOf, hintGrade, isTurned } from './answers.ts';
import { isAsked } from './asking.ts';
import { derive } from './derive.ts';
import type { AnswerGrid, PassState } from './state.ts';
import type { PassStep } from './steps.ts';

interface Marked {
  readonly on: readonly unknown[];
  readonly verdicts: Map<string, CheckResult>;
}

const marked = new WeakMap<PassState['answers'], Marked>();

/** The verdicts so far on these answers, for these numbers; none of other numbers. */
function markedSoFar(state: PassState): Map<string, CheckResult> {
  const { answers, check, decimals, stepChecks } = state;
  const on = [derive(state).worked, decimals, check, stepChecks];
  const known = marked.get(answers);
  if (known?.on.every((each, index) => each === on[index])) return known.verdicts;
  const fresh: Marked = { on, verdicts: new Map() };
  marked.set(answers, fresh);
  return fresh.verdicts;
}

/** The verdicts on one quantity's typed answers, for the numbers as they are now. */
export function verdictsFor(state: PassState, id: string): CheckResult {
  const known = markedSoFar(state);
  const remembered = known.get(id);
  if (remembered) return remembered;
  const { worked } = derive(state);
  const verdicts = checkAnswers({
    worked,
    id,
    answers: answersOf(state, id),
    earlier: otherAnswers(state, id),
    decimals: state.decimals,
  });
  known.set(id, verdicts);
  return verdicts;
}

/** The reader's own numbers elsewhere; what the page shows there instead does not count. */
function otherAnswers(state: PassState, id: string): ReadonlyMap<string, AnswerGrid> {
  const { worked } = derive(state);
  const others = Object.keys(state.answers).filter((each) => each !== id && worked.has(each));
  return new Map(others.map((each) => [each, askedAnswers(state, each)]));
}

function askedAnswers(state: PassState, id: string): AnswerGrid {
  const turned = isTurned(state, id);
  return answersOf(state, id).map((texts, i) =>
    texts.map((text, j) => {
      const [row, column] = turned ? [j, i] : [i, j];
      return isAsked(state, { id, row, column }) ? text : '';
    }),
  );
}

/** The tolerance printed beside an entry's field. */
export function toleranceFor(state: PassState, { id, row, column }: EntryRef): number {
  return toleranceOf(derive(state).worked, id, row, column, state.decimals);
}

/** The hint of the grade taken for an entry, or null if none was. */
export function hintFor(state: PassState, { id, row, column }: EntryRef): Hint | null {
  const grade = hintGrade(state, id, row, column);
  if (grade === 0) return null;
  return hint(derive(state).worked, id, row, column, grade, state.decimals);
}

/** What may be shown of an entry: its value, what the reader typed, or nothing yet. */
export type Shown =
  | { readonly kind: 'value' }
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'hidden' };

/** Asked entries stay hidden, in diagrams and later steps too, until right or given up. */
export function shownOf(state: PassState, ref: EntryRef): Shown {
  if (!isAsked(state, ref) || hintGrade(state, ref.id, ref.row, ref.column) === 4) {
    return { kind: 'value' };
  }
  const turned = isTurned(state, ref.id);
  const [row, column] = turned ? [ref.column, ref.row] : [ref.row, ref.column];
  const text = answersOf(state, ref.id)[row]?.[column] ?? '';
  const kind = verdictsFor(state, ref.id).entries[row]?.[column]?.kind ?? 'empty';
  if (kind === 'right') return { kind: 'value' };
  return kind === 'empty' || kind === 'unreadable' ? { kind: 'hidden' } : { kind: 'typed', text };
}

export interface Progress {
  readonly asked: number;
  readonly answered: number;
  readonly right: number;
}

/** How far the reader is with a step. */
export function progressOf(state: PassState, step: PassStep): Progress {
  const kinds = step.asks.flatMap((id) => askedKinds(state, id));
  const isAnswer = (kind: VerdictKind) => kind !== 'empty' && kind !== 'unreadable';
  return {
    asked: kinds.length,
    answered: kinds.filter(isAnswer).length,
    right: kinds.filter((kind) => kind === 'right' || kind === 'followsThrough').length,
  };
}

/** The verdicts on the entries of a quantity that are to be filled in. */
function askedKinds(state: PassState, id: string): readonly VerdictKind[] {
  const turned = isTurned(state, id);
  return verdictsFor(state, id).entries.flatMap((entries, i) =>
    entries.flatMap(({ kind }, j) => {
      const [row, column] = turned ? [j, i] : [i, j];
      return isAsked(state, { id, row, column }) ? [kind] : [];
    }),
  );
}
