/** An entry of a worked pass, marked by the same checker as the live pass; fetched when it is wanted. */
import {
  type CheckResult,
  checkAnswers,
  type HintGrade,
  hint,
  type VerdictKind,
  type WorkedPass,
  workPass,
} from '@engine';
import { findPreset } from '../widgets/worked-pass/presets.ts';
import { markNumber } from './number-marking.ts';
import type { AskedFor, Marked, PassEntry, Tone } from './types.ts';

export { Tex } from '../math/Tex.tsx';

const passes = new Map<string, WorkedPass>();

function passOf(preset: string): WorkedPass {
  const worked = passes.get(preset) ?? workPass(findPreset(preset));
  passes.set(preset, worked);
  return worked;
}

const tones: Readonly<Record<VerdictKind, Tone>> = {
  empty: 'between',
  unreadable: 'between',
  right: 'right',
  followsThrough: 'right',
  otherConvention: 'between',
  roundedEarly: 'between',
  mistake: 'wrong',
  transposed: 'wrong',
  wrong: 'wrong',
};

function verdictsOn(text: string, entry: PassEntry, decimals: number): CheckResult {
  const { preset, id, row = 1, column = 1 } = entry;
  const worked = passOf(preset);
  const [rows, columns] = worked.step(id).quantity.shape;
  const answers = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => (i === row - 1 && j === column - 1 ? text : '')),
  );
  return checkAnswers({ worked, id, answers, earlier: new Map(), decimals });
}

/**
 * The verdict of the live pass on one typed entry. Where that knows no mistake, the question's
 * own slips are tried.
 */
export function markEntry(text: string, entry: PassEntry, asked: AskedFor): Marked {
  const { row = 1, column = 1 } = entry;
  const verdict = verdictsOn(text, entry, asked.decimals).entries[row - 1]?.[column - 1];
  if (!verdict || ['wrong', 'empty', 'unreadable'].includes(verdict.kind)) {
    return markNumber(text, asked);
  }
  return { tone: tones[verdict.kind], sentence: verdict.sentence };
}

/** A hint on one entry; the grade that gives the answer away is not among them. */
export function hintOn(entry: PassEntry, grade: HintGrade, decimals: number) {
  const { preset, id, row = 1, column = 1 } = entry;
  return hint(passOf(preset), id, row - 1, column - 1, grade, decimals);
}
