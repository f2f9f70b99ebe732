/** What a walk does, in sentences: step by step, and how it ended. */
import { formatGiven, formatNumber, type Vector } from '@engine';
import type { Walk } from './model.ts';
import { GROUNDS } from './places.ts';

export type Ending =
  | 'arrived'
  | 'stopped'
  | 'diverging'
  | 'trembling'
  | 'swinging'
  | 'stranded'
  | 'underway';

const distance = (point: Vector = []) => Math.hypot(...point);
const point = (at: Vector = []) => `(${at.map((entry) => formatNumber(entry, 2)).join(', ')})`;
const count = (steps: number) => `${steps} ${steps === 1 ? 'step' : 'steps'}`;

/** As near to the minimum as one can tell in the picture. */
function isNear({ settings }: Walk, at: Vector | undefined): boolean {
  const { area } = GROUNDS[settings.ground];
  return distance(at) < 0.005 * (area.x[1] - area.x[0]);
}

/** The first step beyond twice the picture’s reach, or −1. */
function firstAway({ settings, descent }: Walk): number {
  const { area } = GROUNDS[settings.ground];
  const reach = 2 * Math.max(distance(settings.start), area.x[1]);
  return descent.points.findIndex((at) => distance(at) > reach);
}

export function endingOf(walk: Walk): Ending {
  const { descent, limit, stepNoise, settings } = walk;
  const { points, stopped } = descent;
  const last = points.at(-1);
  if (stopped === 'diverged' || firstAway(walk) > 0) return 'diverging';
  if (stopped === 'tolerance') return isNear(walk, last) ? 'arrived' : 'stopped';
  if (stepNoise > 0) return 'trembling';
  const sides = points.slice(-8).map(([x = 0, y = 0]) => Math.sign(x + y));
  if (sides.includes(1) && sides.includes(-1))
    return settings.learningRate > limit ? 'swinging' : 'underway';
  const before = points.at(-2) ?? [];
  const lastStep = Math.hypot(...(last ?? []).map((entry, k) => entry - (before[k] ?? 0)));
  const thrown = distance(last) > distance(settings.start);
  return thrown && lastStep < 0.05 ? 'stranded' : 'underway';
}

/** How a walk ended, and what to change if it did not go well. */
export function endSentence(walk: Walk): string {
  const { descent, limit, settings } = walk;
  const steps = descent.points.length - 1;
  const last = descent.points.at(-1);
  const bound = formatGiven(limit, 1);
  switch (endingOf(walk)) {
    case 'arrived':
      return `It comes to rest at the minimum after ${count(steps)}.`;
    case 'stopped':
      return `It stops after ${count(steps)} at ${point(last)}, not at the minimum: the next step would be shorter than ${formatGiven(settings.tolerance, 6)}.`;
    case 'diverging': {
      const away = firstAway(walk);
      const when =
        away > 0 ? `at step ${away} it is far outside` : `step ${steps + 1} leads to no number`;
      return `It diverges: ${when}, and every step is longer. Try a learning rate η below ${bound}.`;
    }
    case 'trembling':
      return `After ${count(steps)} it trembles at ${point(last)}: with noise no step is quite right. A larger batch or a smaller η calms it.`;
    case 'swinging':
      return `After ${count(steps)} it still swings from side to side: η is above the limit ${bound}.`;
    case 'stranded':
      return `It was thrown over the dip to ${point(last)}, where the ground is so flat that it hardly moves. Try an η below ${bound}.`;
    case 'underway':
      return `After ${count(steps)} it is on its way, ${formatNumber(distance(last), 2)} from the minimum.`;
  }
}

/** One step in numbers; at the last one also how it ended. */
export function stepSentence(walk: Walk, step: number): string {
  const { points, values } = walk.descent;
  const height = formatNumber(values[step] ?? Number.NaN, 4);
  const end = step === points.length - 1 ? ` ${endSentence(walk)}` : '';
  if (step === 0) return `Start at ${point(points[0])}, height ${height}.${end}`;
  const before = points[step - 1] ?? [];
  const move = (points[step] ?? []).map((entry, k) => entry - (before[k] ?? 0));
  return `Step ${step}: by ${point(move)} to ${point(points[step])}, height ${height}.${end}`;
}

/** What the learning rate does at the minimum, by its factor 1 − ηλ_max. */
export function rateSentence({ settings, limit }: Walk): string {
  const factor = 1 - (2 * settings.learningRate) / limit;
  const shown = formatNumber(factor, 2);
  const bound = `The limit 2/λ_max is ${formatGiven(limit, 1)}.`;
  if (factor < -1)
    return `${bound} η is above it: near the minimum each step multiplies the distance by ${shown}.`;
  const way = factor < 0 ? 'it zigzags in' : 'it creeps in from one side';
  return `${bound} Near the minimum each step multiplies the distance by ${shown}: ${way}.`;
}
