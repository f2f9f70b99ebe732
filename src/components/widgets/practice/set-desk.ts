/** A set of problems that a teacher's code fixes, and how its working stands. Pure. */
import {
  createProblem,
  formatKey,
  nameOf,
  type Problem,
  type ProblemSet,
  parseSetCode,
  problemsOf,
} from '@engine';
import { standingOf } from './marking.ts';
import type { Record } from './record.ts';
import { askedOf, beginSession, type Session } from './session.ts';

/** One problem of a set, being worked. */
export interface SetItem {
  readonly session: Session;
  readonly record: Record;
}

export interface SetState {
  readonly set: ProblemSet;
  readonly items: readonly SetItem[];
  readonly current: number;
}

export function openSet(set: ProblemSet): SetState {
  const items = problemsOf(set).map((key) => ({
    session: beginSession(createProblem(key)),
    record: [],
  }));
  return { set, items, current: 0 };
}

/** A set named in the address (`#set=…`) or typed, none, or a sentence on what is wrong. */
export type NamedSet =
  | { readonly kind: 'set'; readonly set: ProblemSet }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export function setInHash(hash: string): NamedSet {
  const code = new URLSearchParams(hash.replace(/^#/, '')).get('set');
  return code === null ? { kind: 'none' } : parseSetCode(code);
}

/** How one asked quantity of one problem stands, for the table and the text of results. */
export interface ResultLine {
  readonly problem: number;
  /** Lines of the problem that begin here; 0 in all but its first. */
  readonly of: number;
  readonly title: string;
  readonly key: string;
  readonly quantity: string;
  readonly standing: 'right' | 'wrong' | 'not begun' | 'unfinished';
  readonly mistakes: readonly string[];
  readonly hints: number;
}

const standings = {
  right: 'right',
  wrong: 'wrong',
  untouched: 'not begun',
  begun: 'unfinished',
} as const;

function hintsFor({ hints }: Session, id: string): number {
  return Object.entries(hints)
    .filter(([key]) => key.startsWith(`${id}:`))
    .reduce((sum, [, grade]) => sum + grade, 0);
}

function linesOf({ session, record }: SetItem, index: number): readonly ResultLine[] {
  const { problem } = session;
  const asked = askedOf(session);
  return asked.map((id, line) => ({
    problem: index + 1,
    of: line === 0 ? asked.length : 0,
    title: problem.kind.title,
    key: formatKey(problem.key),
    quantity: nameOf(problem.calculation.step(id).quantity),
    standing: standings[standingOf(session, id)],
    mistakes: record.filter(({ quantity }) => quantity === id).map(({ mistake }) => mistake),
    hints: hintsFor(session, id),
  }));
}

export function resultLines({ items }: SetState): readonly ResultLine[] {
  return items.flatMap(linesOf);
}

/** How many of the asked quantities are right. */
export function score(state: SetState): { readonly right: number; readonly asked: number } {
  const lines = resultLines(state);
  return {
    right: lines.filter(({ standing }) => standing === 'right').length,
    asked: lines.length,
  };
}

/** The results as plain text, with the seeds and a verdict a step. */
export function resultText(state: SetState, code: string): string {
  const { right, asked } = score(state);
  const lines = resultLines(state).map(
    ({ problem, title, key, quantity, standing, mistakes, hints }) => {
      const more = [
        ...(mistakes.length > 0 ? [`made on the way: ${mistakes.join(', ')}`] : []),
        ...(hints > 0 ? [`hints: ${hints}`] : []),
      ];
      return `${problem}. ${title} (${key}) ${quantity}: ${standing}${more.length > 0 ? `; ${more.join('; ')}` : ''}`;
    },
  );
  return [`Neural Networks by Hand, set ${code}: ${right} of ${asked} right`, ...lines].join('\n');
}

/** The problem with an item changed. */
export function changeItem(state: SetState, index: number, item: SetItem): SetState {
  return { ...state, items: state.items.map((each, k) => (k === index ? item : each)) };
}

/** The problem of an item. */
export function problemAt({ items }: SetState, index: number): Problem | undefined {
  return items[index]?.session.problem;
}
