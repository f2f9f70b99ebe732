/** Lines and areas as path data in a box of 1000 by 1000 that is stretched over the plot. */
import type { Frame } from './frames.ts';
import type { DataPoint } from './series.ts';

/** Far outside, but not so far that a browser rounds it away. */
const FAR = 20_000;

/** The place of a point in the box; null where it has none. */
function place({ x, y }: Frame, [across, up]: DataPoint): readonly [number, number] | null {
  const left = 10 * x.at(across);
  const top = 1000 - 10 * y.at(up);
  return Number.isNaN(left) || Number.isNaN(top) ? null : [clamp(left), clamp(top)];
}

const clamp = (value: number) => Math.min(FAR, Math.max(-FAR, value));

/** A coordinate with a tenth of a thousandth of the box. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(rounded === 0 ? 0 : rounded);
}

/** The runs of points that have a place, one after the other. */
function runsOf(frame: Frame, points: readonly DataPoint[]): (readonly [number, number])[][] {
  const runs: (readonly [number, number])[][] = [[]];
  for (const point of points) {
    const at = place(frame, point);
    if (at) runs.at(-1)?.push(at);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

const join = (run: readonly (readonly [number, number])[]) =>
  run.map(([left, top]) => `${coordinate(left)} ${coordinate(top)}`).join('L');

/** `M…L…`, broken where a point has no place. */
export function linePath(frame: Frame, points: readonly DataPoint[]): string {
  return runsOf(frame, points)
    .map((run) => `M${join(run)}`)
    .join('');
}

/** Each value is held until the next point's x. */
export function stepPath(frame: Frame, points: readonly DataPoint[]): string {
  const corners = points.flatMap((point, index): readonly DataPoint[] => {
    const before = points[index - 1];
    return before ? [[point[0], before[1]], point] : [point];
  });
  return linePath(frame, corners);
}

/** The line, closed down to a height. */
export function areaPath(frame: Frame, points: readonly DataPoint[], baseline = 0): string {
  const foot = clamp(1000 - 10 * frame.y.at(baseline));
  return runsOf(frame, points)
    .map((run) => {
      const [first, last] = [run[0]?.[0] ?? 0, run.at(-1)?.[0] ?? 0];
      return `M${coordinate(first)} ${coordinate(foot)}L${join(run)}L${coordinate(last)} ${coordinate(foot)}Z`;
    })
    .join('');
}

/** A place in percent, short. */
export function percent(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return `${rounded === 0 ? 0 : rounded}%`;
}

/** Does the point have a place, and inside the plot? */
export function isInside({ x, y }: Frame, [across, up]: DataPoint): boolean {
  return [x.at(across), y.at(up)].every((at) => at >= -0.5 && at <= 100.5);
}

/** Does any of the points lie outside the plot? */
export function leaves({ x, y }: Frame, points: readonly DataPoint[]): boolean {
  const outside = (percent: number) => percent < -0.5 || percent > 100.5;
  return points.some(([across, up]) => outside(x.at(across)) || outside(y.at(up)));
}
