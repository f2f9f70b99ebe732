/** What a node says, as a colour: orange below 0, blue above, the class colours for more than two. */

import { classCount } from './data.ts';
import type { PlaygroundState } from './state.ts';

export type Rgb = readonly [number, number, number];

const negative: Rgb = [201, 104, 36];
const positive: Rgb = [42, 111, 163];
const classColours: readonly Rgb[] = [negative, positive, [74, 140, 74], [140, 82, 160]];

/** The colour of a class or of a number's sign; points and pictures share it. */
export function colourOf(state: PlaygroundState, value: number): Rgb {
  if (state.problem === 'regression') return value < 0 ? negative : positive;
  return classColours[value] ?? positive;
}

export function cssOf([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`;
}

/** Mixed with the page: the share 0 is the page, 1 the colour. */
function mixed(colour: Rgb, paper: Rgb, share: number): Rgb {
  const part = Math.min(1, Math.max(0, share)) * 0.85;
  return [0, 1, 2].map(
    (k) => (paper[k] as number) * (1 - part) + (colour[k] as number) * part,
  ) as unknown as Rgb;
}

/** The colour of one number between −1 and 1. */
export function shadeOf(value: number, paper: Rgb): Rgb {
  return mixed(value < 0 ? negative : positive, paper, Math.abs(value));
}

/** What the output says at one place of the grid, from its nodes' values there. */
export function outputShade(state: PlaygroundState, outputs: readonly number[], paper: Rgb): Rgb {
  const [first = 0, second = 0] = outputs;
  if (state.problem === 'regression' || state.head === 'tanh') return shadeOf(first, paper);
  if (classCount(state) === 2) return shadeOf(2 * second - 1, paper);
  const best = outputs.reduce((at, value, k) => (value > (outputs[at] as number) ? k : at), 0);
  const least = 1 / outputs.length;
  const share = ((outputs[best] as number) - least) / (1 - least);
  return mixed(classColours[best] ?? positive, paper, 0.15 + 0.85 * share);
}
