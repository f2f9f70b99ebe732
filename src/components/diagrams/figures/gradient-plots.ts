/** Plots of slopes on x² + y²: two slices with their tangents, the slope by direction, the lift. */
import {
  formatGiven,
  formatNumber,
  gradientArrow,
  slopeAlong,
  surfaces,
  type Vector,
} from '@engine';
import type { Arrow } from '../contour/PlotArrow.tsx';
import type { DataPoint, Mark, Series } from '../plot/series.ts';

const bowl = surfaces.paraboloid;
const AXES = ['x', 'y'] as const;
/** How far a tangent reaches to either side. */
const REACH = 0.55;

/** `count` numbers evenly from `low` to `high`. */
function evenly(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
}

export interface Slice {
  readonly title: string;
  readonly slope: number;
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
}

/** The bowl cut along each axis through a point, with the tangent there. */
export function slicesThrough(at: Vector): readonly Slice[] {
  return AXES.map((axis, k) => {
    const here = at[k] ?? 0;
    const other = 1 - k;
    const heightAt = (across: number) =>
      bowl.value(at.map((entry, j) => (j === k ? across : entry)));
    const slope = bowl.gradient(at)[k] ?? 0;
    const height = heightAt(here);
    return {
      title: `${AXES[other]} stays ${formatGiven(at[other] ?? 0, 4)}; slope along ${axis}: ${formatNumber(slope, 1)}`,
      slope,
      series: [
        {
          points: evenly(-1.2, 1.2, 61).map((across): DataPoint => [across, heightAt(across)]),
          name: `height along ${axis}`,
          colour: 5,
        },
        {
          points: [-REACH, REACH].map((step): DataPoint => [here + step, height + slope * step]),
          name: 'tangent',
          kind: 'weightGradient',
          thin: true,
        },
      ],
      marks: [{ at: [here, height], kind: 'input' }],
    };
  });
}

export interface DirectionPlot {
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
  readonly description: string;
}

/** Degrees, counter-clockwise from the x axis. */
const unit = (degrees: number): Vector => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
};

/** The slope of the bowl at a point in every direction. */
export function slopesAround(at: Vector): DirectionPlot {
  const [gx = 0, gy = 0] = bowl.gradient(at);
  const steepest = (Math.atan2(gy, gx) * 180) / Math.PI;
  const slopeAt = (degrees: number) => slopeAlong(bowl, at, unit(degrees));
  const places = [
    { degrees: steepest, label: 'along $\\nabla f$', side: 'above' },
    { degrees: steepest - 90, label: 'along the contour', side: 'right' },
    { degrees: steepest + 90, label: 'along the contour', side: 'right' },
    { degrees: steepest + 180, label: 'against $\\nabla f$', side: 'below' },
  ] as const;
  return {
    series: [
      {
        points: evenly(0, 360, 121).map((degrees): DataPoint => [degrees, slopeAt(degrees)]),
        kind: 'weightGradient',
      },
    ],
    marks: places.map(({ degrees, label, side }) => ({
      at: [degrees, slopeAt(degrees)],
      label,
      side,
      shape: 'circle',
      colour: 5,
    })),
    description: `At (${at.map((entry) => formatNumber(entry, 1)).join(', ')}) the slope is a cosine wave of the direction: ${formatNumber(slopeAt(steepest), 3)} at ${formatNumber(steepest, 0)} degrees, along the gradient; 0 at right angles to it; ${formatNumber(slopeAt(steepest + 180), 3)} against it.`,
  };
}

export interface LiftPlot {
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
  readonly arrows: readonly Arrow[];
  readonly description: string;
}

/** Where the vertical cut is drawn: distance along the gradient, and height. */
export const LIFT_AREA = { x: [-1.1, 1.7], y: [-0.15, 2.4] } as const;

/** A vertical cut through a point along its gradient: the gradient in the plane, the lift on the surface. */
export function liftSection(at: Vector): LiftPlot {
  const gradient = bowl.gradient(at);
  const length = Math.hypot(...gradient);
  const { foot, tip } = gradientArrow(bowl, at);
  const distance = ([x = 0, y = 0]: Vector) =>
    ((x - (at[0] ?? 0)) * (gradient[0] ?? 0) + (y - (at[1] ?? 0)) * (gradient[1] ?? 0)) / length;
  const onCut = (step: number) =>
    bowl.value(at.map((entry, k) => entry + (step * (gradient[k] ?? 0)) / length));
  const place = (point: Vector): DataPoint => [distance(point), point[2] ?? 0];
  return {
    series: [
      {
        points: evenly(LIFT_AREA.x[0], LIFT_AREA.x[1], 81).map((s): DataPoint => [s, onCut(s)]),
        name: 'surface',
        colour: 5,
      },
      {
        points: [
          [0, 0],
          [0, foot[2] ?? 0],
        ],
        name: 'from the plane to the surface',
        colour: 5,
        dash: 'dotted',
        thin: true,
      },
    ],
    marks: [
      { at: [0, 0], kind: 'input', shape: 'ring' },
      { at: place(foot), kind: 'input' },
    ],
    arrows: [
      { from: [0, 0], to: [length, 0], label: '$\\nabla f$', kind: 'weightGradient' },
      { from: place(foot), to: place(tip), label: 'its lift', colour: 1 },
    ],
    description: `A vertical cut through the bowl along the gradient at (${at.map((entry) => formatNumber(entry, 1)).join(', ')}). The gradient lies flat in the plane, ${formatNumber(length, 3)} long. Its lift starts on the surface at height ${formatNumber(foot[2] ?? 0, 2)}, has the same length, and climbs to height ${formatNumber(tip[2] ?? 0, 3)}.`,
  };
}
