/** What is said about answers beside their verdicts: remarks, hints, the probe of a gradient. */
import { entryKey } from '@components/math/entries.ts';
import {
  type EntryRef,
  type EntryVerdict,
  type Hint,
  hint,
  type ProbeParameter,
  parseNumber,
  placeOf,
  probeGradient,
  type WorkedPass,
} from '@engine';
import { verdictAt, verdictsOf } from './marking.ts';
import { gridOf, type Session } from './session.ts';
import { shapeVerdictOf } from './shape-first.ts';

/** What is said about a quantity, each sentence once with the entries it is about. */
export interface Remark {
  readonly kind: EntryVerdict['kind'];
  readonly sentence: string;
  /** The id of the mistake it names, or null. */
  readonly mistake: string | null;
  readonly places: readonly string[];
}

export function remarksOn(session: Session, id: string): readonly Remark[] {
  const { shape } = session.problem.calculation.step(id).quantity;
  const remarks = new Map<string, Remark>();
  gridOf(session, id).forEach((texts, row) => {
    texts.forEach((_, column) => {
      const { kind, sentence, mistake } = verdictAt(session, id, row, column);
      if (kind === 'empty' || kind === 'right') return;
      const before = remarks.get(sentence);
      const place = placeOf(shape, row, column);
      const places = [...(before?.places ?? []), ...(place ? [place] : [])];
      remarks.set(sentence, { kind, sentence, mistake: mistake?.id ?? null, places });
    });
  });
  return [...remarks.values()];
}

/** A known mistake, and the entry in which it stands; null where it is in the shape. */
export interface StandingMistake {
  readonly mistake: string;
  readonly entry: readonly [row: number, column: number] | null;
}

/** The mistakes that stand in a quantity's answer, each at the first entry that has it. */
export function mistakesIn(session: Session, id: string): readonly StandingMistake[] {
  const inShape = shapeVerdictOf(session, id)?.mistake ?? null;
  const found = new Map<string, StandingMistake>();
  if (inShape !== null) found.set(inShape, { mistake: inShape, entry: null });
  const isMarked = !session.signsOnly && session.answers[id] !== undefined;
  const entries = isMarked ? verdictsOf(session, id).entries : [];
  entries.forEach((row, i) => {
    row.forEach(({ mistake }, j) => {
      if (mistake && !found.has(mistake.id)) {
        found.set(mistake.id, { mistake: mistake.id, entry: [i, j] });
      }
    });
  });
  return [...found.values()];
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
