/** A confusion matrix that can be edited, and the scores that follow from it. */
import {
  accuracy,
  classScores,
  commonestClassAccuracy,
  formatNumber,
  type Matrix,
  macroF1,
  parseNumber,
  sum,
  wilsonInterval,
} from '@engine';

export interface ConfusionState {
  /** Rows are true classes, columns what was said. */
  readonly counts: Matrix;
}

/** What cannot be used leaves the state as it is, with a sentence for the reader. */
export interface Edit {
  readonly state: ConfusionState;
  readonly problem: string | null;
}

const LARGEST = 100_000;
const DECIMALS = 3;
/** In place of a score that nothing could be divided by. */
const NONE = '–';

export function editCount(state: ConfusionState, row: number, column: number, text: string): Edit {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { state, problem: 'Type a number.' };
  if (parsed.kind === 'unreadable') return { state, problem: parsed.reason };
  const count = parsed.value;
  if (!Number.isInteger(count) || count < 0 || count > LARGEST) {
    return { state, problem: `Type a whole number from 0 to ${LARGEST.toLocaleString('en-GB')}.` };
  }
  const counts = state.counts.map((entries, i) =>
    entries.map((entry, j) => (i === row && j === column ? count : entry)),
  );
  return { state: { counts }, problem: null };
}

export interface ClassView {
  readonly support: number;
  /** How often it was said. */
  readonly said: number;
  readonly precision: string;
  readonly recall: string;
  readonly f1: string;
  /** Of the samples of this class, the share that was called each class: 0 to 1. */
  readonly shares: readonly number[];
}

export interface ConfusionView {
  readonly total: number;
  readonly classes: readonly ClassView[];
  /** Accuracy, baseline, macro F1 and the interval, with their names; none without samples. */
  readonly readings: readonly (readonly [name: string, text: string])[];
  readonly sentence: string;
}

const text = (value: number | null) => (value === null ? NONE : formatNumber(value, DECIMALS));

export function derive({ counts }: ConfusionState, names: readonly string[]): ConfusionView {
  const total = sum(counts.flat());
  const scores = total === 0 ? null : classScores(counts);
  const classes = counts.map((row, k): ClassView => {
    const support = sum(row);
    const score = scores?.[k];
    return {
      support,
      said: sum(counts.map((other) => other[k] ?? 0)),
      precision: text(score?.precision ?? null),
      recall: text(score?.recall ?? null),
      f1: text(score?.f1 ?? null),
      shares: row.map((count) => (support === 0 ? 0 : count / support)),
    };
  });
  if (total === 0) {
    return { total, classes, readings: [], sentence: 'There is no sample, and so no score.' };
  }
  return { total, classes, readings: readingsOf(counts), sentence: sentenceOf(counts, names) };
}

function readingsOf(counts: Matrix): ConfusionView['readings'] {
  const total = sum(counts.flat());
  const right = sum(counts.map((row, k) => row[k] ?? 0));
  const [low, high] = wilsonInterval(right, total) as [number, number];
  return [
    ['Accuracy', text(accuracy(counts))],
    ['95 % interval', `${text(low)} to ${text(high)}`],
    ['Baseline', text(commonestClassAccuracy(counts))],
    ['Macro F1', text(macroF1(counts))],
  ];
}

/** Is it better than the baseline, and where is it weakest? */
function sentenceOf(counts: Matrix, names: readonly string[]): string {
  const gain = accuracy(counts) - commonestClassAccuracy(counts);
  const beats =
    Math.abs(gain) < 1e-12
      ? 'It is right as often as always saying the commonest class.'
      : `It is right ${gain > 0 ? 'more' : 'less'} often than always saying the commonest class.`;
  const recalls = classScores(counts).map(({ recall }) => recall ?? 1);
  const least = Math.min(...recalls);
  if (least === 1) return `${beats} It finds all of every class.`;
  const weakest = names[recalls.indexOf(least)] ?? '';
  return `${beats} It finds the smallest share of the class ${weakest}: ${text(least)}.`;
}
