/** Both scales of a plot, from its data and what its axes ask for. */
import { type AxisOptions, createScale, type Domain, domainFor, type Scale } from './scales.ts';
import type { Mark, Rule, Series } from './series.ts';

export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
}

export interface FrameOptions {
  readonly series: readonly Series[];
  readonly marks?: readonly Mark[];
  readonly rules?: readonly Rule[];
  readonly x?: AxisOptions;
  readonly y?: AxisOptions;
}

/**
 * Lines run the whole width; points and bars keep off the edges. The y axis ends at ticks and
 * holds the foot of bars and areas.
 */
export function frameOf({ series, marks = [], rules = [], x = {}, y = {} }: FrameOptions): Frame {
  const points = [...series.flatMap((each) => each.points), ...marks.map(({ at }) => at)];
  const given = (values: readonly (number | undefined)[]) =>
    values.filter((value) => value !== undefined);
  const xs = [...points.map(([each]) => each), ...given(rules.map((rule) => rule.x))];
  const ys = [...points.map(([, each]) => each), ...given(rules.map((rule) => rule.y))];
  const standing = series.filter(({ mark }) => mark === 'bars' || mark === 'area');
  const feet = standing.map(({ baseline = 0 }) => baseline);
  const scattered = series.length > 0 && series.every(({ mark }) => mark === 'points');
  const across = x.domain ?? besideBars(domainFor(xs, x, scattered), series);
  return {
    x: createScale(across, x),
    y: createScale(domainFor([...ys, ...feet], y, true), y),
  };
}

/** Room for half a bar at both ends. */
function besideBars([low, high]: Domain, series: readonly Series[]): Domain {
  const bars = series.filter(({ mark }) => mark === 'bars');
  const half = Math.max(0, ...bars.map(({ width = 0.7 }) => width / 2 + 0.1));
  return [low - half, high + half];
}
