/** What `npm run experiments overfitting` found: one run in full, twenty in short. */
import { formatNumber, mean } from '@engine';
import data from '../../../content/data/overfitting.json';
import type { DataPoint, Series } from '../plot/series.ts';

const { settings, runs, drawn } = data;
const four = (value: number) => formatNumber(value, 4);

type Part = 'training' | 'validation' | 'test';

const shown = runOf(drawn.seed);

/** @throws Error if there is no run of that seed. */
function runOf(wanted: number) {
  const found = runs.find(({ seed }) => seed === wanted);
  if (!found) throw new Error(`overfitting.json has no run of seed ${wanted}`);
  return found;
}

/** The run of the figure, in words. */
export const drawnRun = {
  seed: drawn.seed,
  epoch: String(shown.best.epoch),
  stopped: String(shown.stopped),
  best: four(shown.best.test.loss),
  last: four(shown.last.test.loss),
  bestCorrect: String(shown.best.test.correct),
  lastCorrect: String(shown.last.test.correct),
};

const over = (pick: (run: (typeof runs)[number]) => number) => mean(runs.map(pick));
const accuracyText = (correct: number) => formatNumber(correct / settings.test, 3);

/** All seeds together. */
export const manyRuns = {
  count: String(runs.length),
  worse: String(runs.filter(({ best, last }) => last.test.loss > best.test.loss).length),
  best: four(over(({ best }) => best.test.loss)),
  last: four(over(({ last }) => last.test.loss)),
  bestAccuracy: accuracyText(over(({ best }) => best.test.correct)),
  lastAccuracy: accuracyText(over(({ last }) => last.test.correct)),
};

const STYLES = [
  ['training', 'solid', 1],
  ['validation', 'dashed', 2],
  ['test', 'dotted', 3],
] as const;

/** Mean loss against epoch for the three parts. */
export function overfittingSeries(): readonly Series[] {
  return STYLES.map(([part, dash, colour]) => ({
    label: part,
    points: drawn[part].losses.map((loss, epoch): DataPoint => [epoch, loss]),
    dash,
    colour,
  }));
}

/** The epoch that is kept, as a line across the plot. */
export const keptEpoch = shown.best.epoch;

/** Loss and accuracy of each part, at the epoch kept and at the last. */
export function bestAndLastTable() {
  const parts: readonly Part[] = ['training', 'validation', 'test'];
  const share = (part: Part, correct: number) => formatNumber(correct / settings[part], 3);
  return {
    label: 'loss and accuracy at the epoch kept and at the last',
    head: [
      'Set',
      `Loss, epoch ${keptEpoch}`,
      `Loss, epoch ${settings.epochs}`,
      `Accuracy, epoch ${keptEpoch}`,
      `Accuracy, epoch ${settings.epochs}`,
    ],
    rows: parts.map((part) => [
      part,
      four(shown.best[part].loss),
      four(shown.last[part].loss),
      share(part, shown.best[part].correct),
      share(part, shown.last[part].correct),
    ]),
  };
}
