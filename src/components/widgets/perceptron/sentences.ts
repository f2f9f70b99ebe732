/** What a run says, in words. */
import { formatGiven, formatNumber, type Vector } from '@engine';
import type { PerceptronView } from './model.ts';

export const DECIMALS = 3;

/** `(2.497, 1.862)`. */
export function pointText(point: Vector): string {
  return `(${point.map((entry) => formatGiven(entry, DECIMALS)).join(', ')})`;
}

export function labelText(label: number): string {
  return label > 0 ? '+1' : '−1';
}

/** Where the run stands: spoken at every step. */
export function standing(view: PerceptronView): string {
  const { index, last, points, wrong, run, bound } = view;
  const total = points.length;
  if (total === 0) return 'Place a point to begin.';
  const after = index === 0 ? 'Before the first update' : `After ${countOf(index, 'update')}`;
  if (wrong.length === 0) return `${after} no point is misclassified. The rule stops.`;
  const are = wrong.length === 1 ? 'is' : 'are';
  const counted = `${after} ${wrong.length} of ${countOf(total, 'point')} ${are} misclassified.`;
  if (index < last || run.converged) return counted;
  if (bound) return `${counted} The run was stopped here, but it would end.`;
  return `${counted} The run was stopped here; it would never end.`;
}

/** The update that comes next, or the last one, and why it is made. */
export function updateText({ atHand, final, points }: PerceptronView): string {
  const update = atHand ?? final;
  if (!update) return points.length === 0 ? '' : 'There is nothing to correct.';
  const { point, extended, label, sum } = update;
  const place = pointText(extended.slice(0, 2));
  const [opening, be, wanted] = atHand ? ['Next', 'is', 'be'] : ['Last', 'was', 'have been'];
  const aim = label > 0 ? `should ${wanted} positive` : `should not ${wanted} positive`;
  return `${opening}: point ${point + 1} at ${place}, with y = ${labelText(label)}. Its sum w · x̃ ${be} ${formatNumber(sum, DECIMALS)} and ${aim}.`;
}

/** Whether the rule can succeed, and by when. */
export function prospect({ points, bound }: PerceptronView, fewest: number | null): string {
  if (points.length === 0) return '';
  if (bound) {
    const { margin, radius, most } = bound;
    return `A line separates these points, with margin γ = ${formatNumber(margin, DECIMALS)} and radius R = ${formatNumber(radius, DECIMALS)}. From these first weights there can be at most ${most.toLocaleString('en-GB')} updates.`;
  }
  const best = fewest === null ? '' : ` The best line there is gets ${fewest} wrong.`;
  return `No line separates these points, so the rule cannot succeed: it goes on for ever.${best}`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
