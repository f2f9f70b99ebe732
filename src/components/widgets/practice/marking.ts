/** What is said of a session's answers: one verdict a field, a summary a quantity and of the whole. */
import { entryKey } from '@components/math/entries.ts';
import {
  type CheckResult,
  checkAnswers,
  type EntryRef,
  type EntryVerdict,
  type Hint,
  hint,
  markSign,
  nameOf,
  type ProbeParameter,
  parseNumber,
  placeOf,
  probeGradient,
  type WorkedPass,
} from '@engine';
import { askedOf, type Grid, gridOf, type Session, usedSize } from './session.ts';

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

/** What is said about a quantity, each sentence once with the entries it is about. */
export interface Remark {
  readonly kind: EntryVerdict['kind'];
  readonly sentence: string;
  readonly places: readonly string[];
}

export function remarksOn(session: Session, id: string): readonly Remark[] {
  const { shape } = session.problem.calculation.step(id).quantity;
  const remarks = new Map<string, Remark>();
  gridOf(session, id).forEach((texts, row) => {
    texts.forEach((_, column) => {
      const { kind, sentence } = verdictAt(session, id, row, column);
      if (kind === 'empty' || kind === 'right') return;
      const before = remarks.get(sentence);
      const place = placeOf(shape, row, column);
      const places = [...(before?.places ?? []), ...(place ? [place] : [])];
      remarks.set(sentence, { kind, sentence, places });
    });
  });
  return [...remarks.values()];
}

/** The ids of the mistakes that stand in a quantity's answer. */
export function mistakesIn(session: Session, id: string): readonly string[] {
  if (session.signsOnly) return [];
  const found = verdictsOf(session, id).entries.flat();
  return [...new Set(found.flatMap(({ mistake }) => (mistake ? [mistake.id] : [])))];
}

/** The hint taken for an entry, or null. */
export function hintOn(session: Session, id: string, row: number, column: number): Hint | null {
  const grade = session.hints[entryKey(id, row, column)];
  if (grade === undefined) return null;
  const { calculation, decimals } = session.problem;
  return hint(calculation, id, row, column, grade, decimals);
}

/** The parameter whose gradient an entry is, in a pass; null for anything else. */
function parameterOf({ id, row, column }: EntryRef): ProbeParameter | null {
  const found = /^grad([Wb])(\d+)$/.exec(id);
  if (!found) return null;
  return { layer: Number(found[2]), row, column: found[1] === 'b' ? null : column };
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(6)}`;
}

/** What a nudge of one parameter says about the gradient typed for it; null where it can't be asked. */
export function probeSentence(session: Session, ref: EntryRef): string | null {
  const parameter = parameterOf(ref);
  const { calculation, decimals } = session.problem;
  if (parameter === null || calculation.network.layers.length === 0) return null;
  const typed = parseNumber(gridOf(session, ref.id)[ref.row]?.[ref.column] ?? '');
  const [rows, columns] = calculation.step(ref.id).quantity.shape;
  if (typed.kind !== 'number' || ref.row >= rows || ref.column >= columns) return null;
  const tolerance = 10 ** -decimals;
  const probe = probeGradient(calculation as WorkedPass, parameter, typed.value, tolerance);
  const says = probe.agrees ? 'The two agree.' : 'The two do not agree.';
  return `Nudged by ${probe.nudge}, the loss moved by ${signed(probe.moved)}; your gradient says ${signed(probe.claimed)}. ${says}`;
}
