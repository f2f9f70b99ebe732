/** The plots and the table of a figure of descents. */
import { formatGiven, surfaces } from '@engine';
import { type ContourPicture, contourPicture } from '../contour/contour-pictures.ts';
import { plainLabel } from '../plot/label-runs.ts';
import type { DataPoint, Mark, Series } from '../plot/series.ts';
import type { Table } from '../plot/tables.ts';
import { type DescentSetting, PLACES, type Walk, walksOf } from './descents.ts';
import { pathStyle, walkStyle } from './walk-styles.ts';

export interface DescentPicture {
  readonly walks: readonly Walk[];
  readonly contour: ContourPicture;
  readonly paths: readonly Series[];
  readonly marks: readonly Mark[];
  readonly losses: readonly Series[];
  readonly table: Table;
}

/** A line that turns more often than this is drawn fine. */
const MANY_TURNS = 30;

/** How often numbers in a row turn from rising to falling or back. */
export function turnsOf(values: readonly number[]): number {
  const ways = values.slice(1).map((value, k) => Math.sign(value - (values[k] ?? 0)));
  const moves = ways.filter((way) => way !== 0);
  return moves.filter((way, k) => k > 0 && way !== moves[k - 1]).length;
}

export function descentPicture(setting: DescentSetting): DescentPicture {
  const walks = walksOf(setting);
  const several = walks.length > 1;
  return {
    walks,
    contour: contourPicture(surfaces[setting.surface], PLACES[setting.surface].area),
    paths: walks.map(({ descent }, index) => ({
      points: descent.points.map(([x = 0, y = 0]): DataPoint => [x, y]),
      ...(several ? pathStyle(index) : { colour: 5, shape: 'circle' }),
      size: 2.4,
    })),
    marks: marksOf(walks),
    losses: walks.map(({ name, descent }, index) => ({
      points: descent.values.map((value, step): DataPoint => [step, value]),
      ...(several
        ? { ...pathStyle(index), label: name, thin: turnsOf(descent.values) > MANY_TURNS }
        : { kind: 'loss', shape: descent.values.length > 30 ? undefined : 'circle' }),
    })),
    table: several ? compareWalks(walks) : tableOfWalk(walks[0] as Walk),
  };
}

/** The start, and where each walk ended; the end is named where there is one walk. */
function marksOf(walks: readonly Walk[]): readonly Mark[] {
  const [x = 0, y = 0] = walks[0]?.descent.points[0] ?? [];
  const ends = walks.map(({ descent }, index): Mark => {
    const [across = 0, up = 0] = descent.points.at(-1) ?? [];
    const { shape, colour } = walkStyle(index);
    return walks.length > 1
      ? { at: [across, up], shape, colour }
      : { at: [across, up], shape: 'square', colour: 5, label: 'end', side: 'below' };
  });
  return [{ at: [x, y], shape: 'ring', colour: 5, label: 'start' }, ...ends];
}

function tableOfWalk({ descent }: Walk): Table {
  return {
    caption: null,
    head: ['step', 'x', 'y', 'height'],
    rows: descent.points.map((point, step) => [
      String(step),
      ...[...point, descent.values[step] ?? Number.NaN].map((value) => formatGiven(value, 4)),
    ]),
  };
}

/** The heights of all walks, step by step. */
function compareWalks(walks: readonly Walk[]): Table {
  const steps = Math.max(...walks.map(({ descent }) => descent.values.length));
  return {
    caption: null,
    head: ['step', ...walks.map(({ name }) => plainLabel(name))],
    rows: Array.from({ length: steps }, (_, step) => [
      String(step),
      ...walks.map(({ descent }) => {
        const value = descent.values[step];
        return value === undefined ? '' : formatGiven(value, 4);
      }),
    ]),
  };
}
