/** The plane and the errors of a run as data for the plots. */
import type { Area } from '@components/diagrams/contour/heights.ts';
import { halfPlane } from '@components/diagrams/figures/half-planes.ts';
import { createScale } from '@components/diagrams/plot/scales.ts';
import type { DataPoint, Mark, Series } from '@components/diagrams/plot/series.ts';
import type { Matrix, Vector } from '@engine';
import type { Case, PerceptronView } from './model.ts';

/** A square with room around the points; never smaller than from −2 to 2. */
export function areaOf(points: Matrix): Area {
  const far = points.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 1.8);
  const edge = Math.ceil(1.05 * far);
  return { x: [-edge, edge], y: [-edge, edge] };
}

const placeOf = (point: Vector | undefined): DataPoint => [point?.[0] ?? 0, point?.[1] ?? 0];

/** Both classes: what stays the same for the whole run. */
export function classSeries({ points, labels }: Case, size: number): readonly Series[] {
  const of = (label: number) =>
    points.flatMap((point, index) => (labels[index] === label ? [placeOf(point)] : []));
  return [
    { points: of(1), mark: 'points', shape: 'circle', size, colour: 1 },
    { points: of(-1), mark: 'points', shape: 'diamond', size, colour: 5 },
  ];
}

/** What changes with every update: the line, the rings, and the point at hand. */
export function movingParts({ points, weights, wrong, atHand }: PerceptronView, area: Area) {
  const { corners, line } = halfPlane(weights, area);
  const [x, y] = [createScale(area.x), createScale(area.y)];
  return {
    line: line ?? [],
    rings: wrong.map((index) => placeOf(points[index])),
    atHand: atHand ? placeOf(points[atHand.point]) : null,
    /** In a box of 1000 by 1000. */
    positiveSide: corners
      .map(([across, up]) => `${10 * x.at(across)},${10 * (100 - y.at(up))}`)
      .join(' '),
  };
}

/** The errors after every update, thin, and up to where the run stands, with a mark there. */
export function errorCurve({ run, index }: PerceptronView): {
  readonly series: readonly Series[];
  readonly marks: readonly Mark[];
} {
  const all = run.errors.map((count, update): DataPoint => [update, count]);
  const thin = all.length > 40;
  return {
    series: [
      { points: all, thin: true, colour: 7, dash: thin ? 'solid' : 'dotted' },
      { points: all.slice(0, index + 1), thin, colour: 6 },
    ],
    marks: [{ at: all[index] ?? [0, 0], colour: 6 }],
  };
}
