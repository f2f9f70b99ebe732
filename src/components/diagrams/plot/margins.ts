/** How much room the texts beside a plot need, in pixels. */
import { directLabels } from './direct-labels.ts';
import type { Frame } from './frames.ts';
import { labelRuns } from './label-runs.ts';
import type { Series } from './series.ts';

const WIDEST_DIGIT = 7.2;
const WIDEST_LETTER = 7.9;
/** A plot on a phone: how much of a label that begins before its end is inside at least. */
const NARROWEST = 200;

export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** About as wide as a label prints. */
export function labelWidth(label: string): number {
  const letters = labelRuns(label).reduce(
    (sum, { text, small }) => sum + [...text].length * (small ? 0.75 : 1),
    0,
  );
  return letters * WIDEST_LETTER;
}

export function marginsOf(frame: Frame, series: readonly Series[]): Margins {
  const ticks = Math.max(0, ...frame.y.ticks.map(({ text }) => [...text].length));
  const last = [...(frame.x.ticks.at(-1)?.text ?? '')].length;
  const ends = directLabels(frame, series, 1).filter(({ place }) => place === 'end');
  const labels = Math.max(
    0,
    ...ends.map(({ text, left: at }) => 10 + labelWidth(text) - ((100 - at) / 100) * NARROWEST),
  );
  return {
    left: Math.ceil(ticks * WIDEST_DIGIT + 12),
    right: Math.ceil(Math.max(labels, (last * WIDEST_DIGIT) / 2 + 2)),
  };
}
