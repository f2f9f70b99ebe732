/** The data of a plot as tables: one where all series stand over the same x, else one a series. */
import { formatGiven } from '@engine';
import { plainLabel } from './label-runs.ts';
import type { Series } from './series.ts';

export interface Table {
  /** What it holds, where there is more than one. */
  readonly caption: string | null;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableOptions {
  /** What the columns are called: the labels of the axes. */
  readonly x: string;
  readonly y: string;
  /** Digits after the point at most; 4 unless said. */
  readonly decimals?: number;
  /** At most so many rows a table, evenly taken from the data; 201 unless said. */
  readonly rows?: number;
}

export function tablesOf(series: readonly Series[], options: TableOptions): readonly Table[] {
  const { x, y, decimals = 4, rows: most = 201 } = options;
  const text = (value: number | undefined) =>
    value === undefined ? '' : formatGiven(value, decimals);
  const named = (each: Series) => plainLabel(each.name ?? each.label ?? y);
  if (sameAcross(series)) {
    const rows = longestOf(series).map(([across], index) => [
      text(across),
      ...series.map(({ points }) => text(points[index]?.[1])),
    ]);
    const heads = series.length === 1 ? [plainLabel(y)] : series.map(named);
    return [{ caption: null, head: [plainLabel(x), ...heads], rows: thinned(rows, most) }];
  }
  return series.map((each) => ({
    caption: series.length > 1 ? named(each) : null,
    head: [plainLabel(x), plainLabel(y)],
    rows: thinned(
      each.points.map((point) => point.map(text)),
      most,
    ),
  }));
}

/** Is every series a beginning of the longest one's x values? */
function sameAcross(series: readonly Series[]): boolean {
  const longest = longestOf(series);
  return series.every(({ points }) => points.every(([x], index) => x === longest[index]?.[0]));
}

function longestOf(series: readonly Series[]): Series['points'] {
  return series.reduce<Series['points']>(
    (best, { points }) => (points.length > best.length ? points : best),
    [],
  );
}

/** At most `most` rows: the first, the last, and some evenly between them. */
function thinned<Row>(rows: readonly Row[], most: number): readonly Row[] {
  const stride = Math.ceil((rows.length - 1) / Math.max(1, most - 1));
  return stride <= 1 ? rows : rows.filter((_, k) => k % stride === 0 || k === rows.length - 1);
}
