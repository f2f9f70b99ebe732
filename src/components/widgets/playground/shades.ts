/** What a node says, as a colour: orange below 0, blue above, the class colours for more than two. */

import { classCount } from './data.ts';
import type { PlaygroundState, Problem } from './state.ts';

export type Rgb = readonly [number, number, number];

const negative: Rgb = [201, 104, 36];
const positive: Rgb = [42, 111, 163];
export const CLASS_COLOURS: readonly Rgb[] = [negative, positive, [74, 140, 74], [140, 82, 160]];

/** How many shades a colour has, and how strong the last one is. */
export const SHADES = 256;
export const STRONGEST = 0.85;

/** Which of the colours a point has: its class, or the side of 0 of its number. */
export function colourIndex(problem: Problem, value: number): number {
  return problem === 'regression' ? (value < 0 ? 0 : 1) : value;
}

/**
 * A colour and its strength in one number: SHADES for each of `CLASS_COLOURS`. At the share 0 it is
 * the page, at 1 the colour.
 */
function codeOf(colour: number, share: number): number {
  return colour * SHADES + Math.round(Math.min(1, Math.max(0, share)) * (SHADES - 1));
}

/** The shade of one number between −1 and 1. */
export function signedCode(value: number): number {
  return value < 0 ? codeOf(0, -value) : codeOf(1, value);
}

/** The shade of what the output says at one place, from its nodes' values there. */
export function outputCoder(state: PlaygroundState): (outputs: ArrayLike<number>) => number {
  if (state.problem === 'regression' || state.head === 'tanh') {
    return (outputs) => signedCode(outputs[0] ?? 0);
  }
  if (classCount(state) === 2) return (outputs) => signedCode(2 * (outputs[1] ?? 0) - 1);
  return (outputs) => {
    let best = 0;
    for (let k = 1; k < outputs.length; k++) {
      if ((outputs[k] as number) > (outputs[best] as number)) best = k;
    }
    const least = 1 / outputs.length;
    const share = ((outputs[best] as number) - least) / (1 - least);
    return codeOf(best, 0.15 + 0.85 * share);
  };
}

let lastPaper: Rgb | null = null;
let lastPalette = new Uint8ClampedArray();

/** Three bytes for every shade on a page of this colour; made once a page. */
export function paletteOf(paper: Rgb): Uint8ClampedArray {
  if (paper === lastPaper) return lastPalette;
  lastPaper = paper;
  lastPalette = new Uint8ClampedArray(3 * SHADES * CLASS_COLOURS.length);
  for (let code = 0; code < SHADES * CLASS_COLOURS.length; code++) {
    const colour = CLASS_COLOURS[Math.floor(code / SHADES)] as Rgb;
    const part = ((code % SHADES) / (SHADES - 1)) * STRONGEST;
    for (let k = 0; k < 3; k++) {
      lastPalette[3 * code + k] = (paper[k] as number) * (1 - part) + (colour[k] as number) * part;
    }
  }
  return lastPalette;
}
