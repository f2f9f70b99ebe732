/** Titles and descriptions of a figure of descents, for those who don't see it. */
import { formatGiven } from '@engine';
import { plainLabel } from '../plot/label-runs.ts';
import { type DescentSetting, OPTIMIZER_NAMES, PLACES, type Walk } from './descents.ts';

export interface DescentWords {
  readonly title: string;
  /** Of the surface from above. */
  readonly above: string;
  /** Of the heights. */
  readonly beside: string;
}

export function describeWalks(setting: DescentSetting, walks: readonly Walk[]): DescentWords {
  const { words, start } = PLACES[setting.surface];
  const [x = 0, y = 0] = setting.start ?? start;
  const from = `(${formatGiven(x, 4)}, ${formatGiven(y, 4)})`;
  const names = walks.map(({ name }) => plainLabel(name)).join(', ');
  const [first] = walks;
  const single = first && walks.length === 1;
  const title = single
    ? `${OPTIMIZER_NAMES[first.kind]} on ${words}, η = ${formatGiven(first.learningRate, 6)}`
    : `${names} on ${words}`;
  const ends = walks.map((walk) =>
    single ? walk.sentence : `${plainLabel(walk.name)}: ${walk.sentence}`,
  );
  return {
    title,
    above: `Contours of ${words}, darker where it is lower, and the way from ${from}. ${ends.join(' ')}`,
    beside: walks.map((walk) => heightsOf(walk, single === true)).join(' '),
  };
}

function heightsOf({ name, descent }: Walk, alone: boolean): string {
  const [first = 0, last = 0] = [descent.values[0], descent.values.at(-1)];
  const lowest = descent.values.reduce((least, value) => Math.min(least, value), first);
  const text = (value: number) => formatGiven(value, 4);
  const who = alone ? 'The height' : plainLabel(name);
  return `${who} goes from ${text(first)} to ${text(last)} in ${descent.values.length - 1} steps; its lowest is ${text(lowest)}.`;
}
