/** How a session's answers are marked: one verdict a field, a standing a quantity and of the whole. */
import {
  type CheckResult,
  checkAnswers,
  type EntryRef,
  type EntryVerdict,
  markSign,
  nameOf,
  placeOf,
} from '@engine';
import { type Grid, usedSize } from './grids.ts';
import { askedOf, gridOf, type Session } from './session.ts';
import { isShapeAsked } from './shape-first.ts';

/** How a quantity stands. */
export type Standing = 'untouched' | 'begun' | 'wrong' | 'right';

const accepted: ReadonlySet<EntryVerdict['kind']> = new Set(['right', 'followsThrough']);

/** The reader's grids of all other quantities, by id. */
function earlierOf(session: Session, id: string): ReadonlyMap<string, Grid> {
  const others = Object.entries(session.answers).filter(([each]) => each !== id);
  return new Map(others);
}

const known = new WeakMap<Session['answers'], Map<string, CheckResult>>();

/** The verdicts on a quantity's grid, worked out once for the same answers. */
export function verdictsOf(session: Session, id: string): CheckResult {
  const found = known.get(session.answers) ?? new Map<string, CheckResult>();
  known.set(session.answers, found);
  const remembered = found.get(id);
  if (remembered && session.answers[id]) return remembered;
  const { calculation, decimals } = session.problem;
  const result = checkAnswers({
    worked: calculation,
    id,
    answers: gridOf(session, id),
    earlier: earlierOf(session, id),
    decimals,
  });
  if (session.answers[id]) found.set(id, result);
  return result;
}

const signVerdicts = {
  empty: { kind: 'empty', sentence: '' },
  right: { kind: 'right', sentence: 'The sign is right.' },
  wrong: { kind: 'wrong', sentence: 'The sign is not right. Count the minus signs.' },
  unreadable: { kind: 'unreadable', sentence: 'Type +, − or 0.' },
} as const;

/** The verdict on one field; in a session about signs, on its sign. */
export function verdictAt(
  session: Session,
  id: string,
  row: number,
  column: number,
): Pick<EntryVerdict, 'kind' | 'sentence' | 'mistake'> {
  if (!session.signsOnly) {
    const verdict = verdictsOf(session, id).entries[row]?.[column];
    return verdict ?? { ...signVerdicts.empty, mistake: null };
  }
  const { calculation, decimals } = session.problem;
  const step = calculation.step(id);
  const [rows, columns] = step.quantity.shape;
  const text = gridOf(session, id)[row]?.[column] ?? '';
  if (row >= rows || column >= columns) {
    const isEmpty = text.trim() === '';
    const sentence = isEmpty ? '' : `${nameOf(step.quantity)} has no entry there.`;
    return { kind: isEmpty ? 'empty' : 'wrong', sentence, mistake: null };
  }
  return { ...signVerdicts[markSign(step, row, column, text, decimals)], mistake: null };
}

/** Whether every entry of a quantity is accepted, and nothing stands beside them. */
export function isRight(session: Session, id: string): boolean {
  const [rows, columns] = session.problem.calculation.step(id).quantity.shape;
  const used = usedSize(gridOf(session, id));
  if (used[0] !== rows || used[1] !== columns) return false;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      if (!accepted.has(verdictAt(session, id, i, j).kind)) return false;
    }
  }
  return true;
}

export function standingOf(session: Session, id: string): Standing {
  if (isShapeAsked(session, id)) return session.said[id] ? 'wrong' : 'untouched';
  const grid = gridOf(session, id);
  const [rows] = usedSize(grid);
  if (rows === 0) return 'untouched';
  if (isRight(session, id)) return 'right';
  const isOff = grid.some((texts, i) =>
    texts.some((_, j) => !isFine(verdictAt(session, id, i, j).kind)),
  );
  return isOff ? 'wrong' : 'begun';
}

function isFine(kind: EntryVerdict['kind']): boolean {
  return kind === 'empty' || accepted.has(kind);
}

/** Whether all that is asked for is right. */
export function isDone(session: Session): boolean {
  return askedOf(session).every((id) => isRight(session, id));
}

/** The first number in the order of the computation that is not right, or null. */
export function firstWrong(session: Session): EntryRef | null {
  if (session.signsOnly) return null;
  for (const id of askedOf(session)) {
    const grid = gridOf(session, id);
    for (let row = 0; row < grid.length; row++) {
      for (let column = 0; column < (grid[row]?.length ?? 0); column++) {
        if (!isFine(verdictAt(session, id, row, column).kind)) return { id, row, column };
      }
    }
  }
  return null;
}

/** The first wrong number in words, for a problem of several steps; null if there is none. */
export function firstWrongSentence(session: Session): string | null {
  const ref = firstWrong(session);
  if (ref === null || askedOf(session).length < 2) return null;
  const { quantity } = session.problem.calculation.step(ref.id);
  const place = placeOf(quantity.shape, ref.row, ref.column);
  return `The first number that is not right is in ${nameOf(quantity)}${place && `, ${place}`}.`;
}
