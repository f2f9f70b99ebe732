/** The two plots of a perceptron's run: the plane with its line, and the errors on the way. */
import { formatGiven } from '@engine';
import type { Area } from '../contour/heights.ts';
import { createScale } from '../plot/scales.ts';
import type { DataPoint, Series } from '../plot/series.ts';
import type { Table } from '../plot/tables.ts';
import { halfPlane } from './half-planes.ts';
import type { PerceptronPicture } from './perceptron-runs.ts';

export type ClassNames = readonly [positive: string, negative: string];

export interface PerceptronPlots {
  readonly area: Area;
  /** Both classes, the misclassified points and the line. */
  readonly plane: readonly Series[];
  /** Corners of the side that is called positive, in percent of the plane. */
  readonly positiveSide: readonly DataPoint[];
  readonly errors: readonly Series[];
  readonly tables: readonly Table[];
}

export function perceptronPlots(picture: PerceptronPicture, names: ClassNames): PerceptronPlots {
  const area = areaOf(picture);
  const { corners, line } = halfPlane(picture.weights, area);
  const [x, y] = [createScale(area.x), createScale(area.y)];
  const wrong = pointsWhere(picture, (index) => picture.wrong[index] === true);
  return {
    area,
    plane: [
      classSeries(picture, 1, names[0]),
      classSeries(picture, -1, names[1]),
      { name: 'misclassified', points: wrong, mark: 'points', shape: 'ring', size: 7, colour: 6 },
      { name: 'line', points: line ?? [], colour: 4 },
    ],
    positiveSide: corners.map(([across, up]) => [x.at(across), 100 - y.at(up)]),
    errors: [
      {
        points: picture.run.errors.map((count, update): DataPoint => [update, count]),
        mark: 'line',
        colour: 6,
        ...(picture.run.errors.length > 40 ? { thin: true } : { shape: 'circle' }),
      },
    ],
    tables: tablesOf(picture, names),
  };
}

/** A square with room around the points. */
function areaOf({ points }: PerceptronPicture): Area {
  const far = points.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const edge = Math.ceil(1.05 * far);
  return { x: [-edge, edge], y: [-edge, edge] };
}

function classSeries(picture: PerceptronPicture, label: 1 | -1, name: string): Series {
  return {
    name,
    points: pointsWhere(picture, (index) => picture.labels[index] === label),
    mark: 'points',
    shape: label === 1 ? 'circle' : 'diamond',
    size: 3.4,
    colour: label === 1 ? 1 : 5,
  };
}

function pointsWhere({ points }: PerceptronPicture, test: (index: number) => boolean): DataPoint[] {
  return points.flatMap(([x = 0, y = 0], index) => (test(index) ? [[x, y] as DataPoint] : []));
}

function tablesOf({ points, labels, wrong, run }: PerceptronPicture, names: ClassNames): Table[] {
  return [
    {
      caption: 'The points',
      head: ['x₁', 'x₂', 'class', 'at the end'],
      rows: points.map((point, index) => [
        ...point.map((value) => formatGiven(value, 3)),
        labels[index] === 1 ? names[0] : names[1],
        wrong[index] ? 'misclassified' : 'right',
      ]),
    },
    {
      caption: 'The updates',
      head: ['updates', 'misclassified points', 'w₁', 'w₂', 'b'],
      rows: run.weights.map((weights, update) => [
        String(update),
        String(run.errors[update] ?? ''),
        ...weights.map((weight) => formatGiven(weight, 4)),
      ]),
    },
  ];
}
