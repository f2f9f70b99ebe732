/** The small calculations of the chapter on evaluation. */
import {
  accuracy,
  classScores,
  commonestClassAccuracy,
  formatGiven,
  formatNumber,
  type Matrix,
  macroF1,
  proportionError,
  regressionErrors,
  sum,
  type Vector,
  wilsonInterval,
} from '@engine';

const four = (value: number | null) => (value === null ? 'none' : formatNumber(value, 4));
const three = (value: number) => formatNumber(value, 3);

export const ANIMALS = ['cat', 'dog', 'fox'] as const;
/** Sixty pictures: rows are true, columns what was said. */
export const CONFUSION: Matrix = [
  [26, 3, 1],
  [4, 15, 1],
  [2, 4, 4],
];

export function confusionTable() {
  const columns = ANIMALS.map((_, j) => sum(CONFUSION.map((row) => row[j] as number)));
  return {
    label: 'confusion matrix of three classes',
    head: ['True class', ...ANIMALS.map((name) => `said “${name}”`), 'All'],
    rows: [
      ...CONFUSION.map((row, i) => [ANIMALS[i] ?? '', ...row.map(String), String(sum(row))]),
      ['all', ...columns.map(String), String(sum(columns))],
    ],
  };
}

export function scoreTable() {
  return {
    label: 'precision, recall and F1 of three classes',
    head: ['Class', 'Precision', 'Recall', 'F1'],
    rows: classScores(CONFUSION).map(({ precision, recall, f1 }, k) => [
      ANIMALS[k] ?? '',
      four(precision),
      four(recall),
      four(f1),
    ]),
  };
}

const pictures = sum(CONFUSION.flat());
const right = Math.round(accuracy(CONFUSION) * pictures);
const [low, high] = wilsonInterval(right, pictures) as [number, number];

export const animals = {
  right,
  pictures,
  accuracy: accuracy(CONFUSION),
  baseline: commonestClassAccuracy(CONFUSION),
  macroF1: macroF1(CONFUSION),
  low,
  high,
  text: {
    accuracy: four(accuracy(CONFUSION)),
    baseline: four(commonestClassAccuracy(CONFUSION)),
    macroF1: four(macroF1(CONFUSION)),
    low: four(low),
    high: four(high),
  },
};

/** Four numbers that were predicted. */
export const NUMBERS = { predictions: [3.2, 4.9, 7.4, 8.5], targets: [3, 5, 7, 9] } as const;
export const numberErrors = regressionErrors(NUMBERS.predictions, NUMBERS.targets);

export function numberErrorTable() {
  const { meanAbsolute, meanSquared, rootMeanSquared, explained } = numberErrors;
  return {
    label: 'errors of four predicted numbers',
    head: ['Measure', 'Value'],
    rows: [
      ['mean absolute error', four(meanAbsolute)],
      ['mean squared error', four(meanSquared)],
      ['its root', four(rootMeanSquared)],
      ['share explained, $R^2$', four(explained)],
    ],
  };
}

/** How sure a share of 0.9 is, for tests of several sizes. */
export const TEST_SIZES: Vector = [20, 100, 1000, 10_000];
const SHARE = 0.9;

export function certaintyTable() {
  return {
    label: 'how sure an accuracy of 0.9 is',
    head: ['Test samples', 'Standard error', '95 % from', 'to'],
    rows: TEST_SIZES.map((size) => {
      const [from, to] = wilsonInterval(Math.round(SHARE * size), size) as [number, number];
      return [
        size.toLocaleString('en-GB'),
        four(proportionError(SHARE, size)),
        three(from),
        three(to),
      ];
    }),
  };
}

/**
 * The expected share of the luckiest of some classifiers that all toss a coin: the mean of the
 * largest of n draws from Bin(questions, ½), over the questions.
 */
export function luckiest(classifiers: number, questions: number): number {
  let chance = 0.5 ** questions;
  let upTo = 0;
  let expected = 0;
  for (let k = 0; k <= questions; k += 1) {
    const before = upTo ** classifiers;
    upTo = Math.min(1, upTo + chance);
    expected += k * (upTo ** classifiers - before);
    chance *= (questions - k) / (k + 1);
  }
  return expected / questions;
}

export const luck = {
  one: luckiest(1, 60),
  half: formatGiven(luckiest(1, 60), 4),
  text: three(luckiest(20, 60)),
};
