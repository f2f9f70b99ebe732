/** Names written at the lines themselves, moved apart where they would cover each other. */
import type { Frame } from './frames.ts';
import type { DataPoint, Series } from './series.ts';

export interface DirectLabel {
  readonly text: string;
  /** Percent from the left and from the top. */
  readonly left: number;
  readonly top: number;
  /** `end`: beyond the last point; `over` and `under`: at the line. */
  readonly place: 'end' | 'over' | 'under';
  /** Which series it names. */
  readonly index: number;
}

/**
 * Places in ascending order at least `gap` apart and within 0 to 100 as far as they fit, moved as
 * little as possible: neighbours that are too close share the middle.
 */
export function spread(places: readonly number[], gap: number): readonly number[] {
  const order = places.map((_, index) => index).sort((a, b) => at(places, a) - at(places, b));
  let blocks = order.map((index) => ({ members: [index], middle: at(places, index) }));
  for (let merged = true; merged; ) {
    merged = false;
    for (let k = 0; k + 1 < blocks.length; k++) {
      const [first, second] = [blocks[k], blocks[k + 1]];
      if (!first || !second) continue;
      const sizes = [first.members.length, second.members.length] as const;
      if (second.middle - first.middle >= (gap * (sizes[0] + sizes[1])) / 2 - 1e-9) continue;
      const members = [...first.members, ...second.members];
      const middle = members.reduce((sum, index) => sum + at(places, index), 0) / members.length;
      blocks = [...blocks.slice(0, k), { members, middle }, ...blocks.slice(k + 2)];
      merged = true;
      break;
    }
  }
  const result = [...places];
  for (const { members, middle } of blocks) {
    const reach = ((members.length - 1) * gap) / 2;
    const centre = Math.min(Math.max(middle, reach), Math.max(reach, 100 - reach));
    members.forEach((index, place) => {
      result[index] = centre - reach + place * gap;
    });
  }
  return result;
}

const at = (places: readonly number[], index: number) => places[index] ?? 0;

/** Labels that begin within so many percent of each other may meet. */
const NEAR = 25;

/** The labels of all series; `height` is the plot's, in pixels. */
export function directLabels(
  frame: Frame,
  series: readonly Series[],
  height: number,
): readonly DirectLabel[] {
  const labels = series.flatMap((each, index) => labelOf(frame, each, index));
  return labels.map((label) => {
    if (label.place !== 'end') return label;
    const near = labels.filter(
      ({ place, left }) => place === 'end' && Math.abs(left - label.left) < NEAR,
    );
    const tops = spread(
      near.map(({ top }) => top),
      (16 / height) * 100,
    );
    return { ...label, top: tops[near.indexOf(label)] ?? label.top };
  });
}

function labelOf(frame: Frame, series: Series, index: number): DirectLabel[] {
  const { label, labelAt, labelBelow = false, points } = series;
  const usable = points.filter(([x, y]) => inside(frame.x.at(x)) && inside(frame.y.at(y)));
  const last = usable.at(-1);
  if (!label || !last) return [];
  const [x, y] = labelAt === undefined ? last : [labelAt, heightAt(points, labelAt)];
  const place = labelAt === undefined ? 'end' : labelBelow ? 'under' : 'over';
  return [{ text: label, left: frame.x.at(x), top: 100 - frame.y.at(y), place, index }];
}

const inside = (percent: number) => percent >= -0.5 && percent <= 100.5;

/** The height of the line at an x, straight between its points. */
export function heightAt(points: readonly DataPoint[], x: number): number {
  const after = points.findIndex(([each]) => each >= x);
  const [next, before] = [points[after], points[after - 1]];
  if (!next) return points.at(-1)?.[1] ?? Number.NaN;
  if (!before || next[0] === before[0]) return next[1];
  return before[1] + ((next[1] - before[1]) * (x - before[0])) / (next[0] - before[0]);
}
