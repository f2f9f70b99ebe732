import { type ParsedNumber, parseNumber } from '../parsed-numbers.ts';
import type { Shape } from '../types.ts';
import type { Answers } from './verdicts.ts';

/** A reader's grid, each field read. */
export type Readings = readonly (readonly ParsedNumber[])[];

const empty: ParsedNumber = { kind: 'empty' };

/** Reads every field of a grid. Never throws. */
export function readAnswers(answers: Answers): Readings {
  return answers.map((row) => row.map((text) => parseNumber(text)));
}

/** The field of a row and column; empty where the grid has none. */
export function readingAt(readings: Readings, row: number, column: number): ParsedNumber {
  return readings[row]?.[column] ?? empty;
}

/** How a grid lies on a quantity: as it should, on its side, or neither. */
export type Orientation = 'straight' | 'turned' | 'misshapen';

/** Rows × columns up to the last field with something in it. */
function extentOf(readings: Readings): Shape {
  let rows = 0;
  let columns = 0;
  readings.forEach((fields, row) => {
    fields.forEach((field, column) => {
      if (field.kind === 'empty') return;
      rows = row + 1;
      columns = Math.max(columns, column + 1);
    });
  });
  return [rows, columns];
}

/**
 * How a reader's grid lies on a quantity's shape. The grid's own size decides; a grid of any
 * other size is judged by the fields that are filled in.
 */
export function orientationOf(readings: Readings, [rows, columns]: Shape): Orientation {
  const height = readings.length;
  const width = Math.max(0, ...readings.map((fields) => fields.length));
  if (height === rows && width === columns) return 'straight';
  if (height === columns && width === rows) return 'turned';
  const [tall, wide] = extentOf(readings);
  if (tall <= rows && wide <= columns) return 'straight';
  return tall <= columns && wide <= rows ? 'turned' : 'misshapen';
}

/** The grid in the quantity's own orientation, or null if it fits neither way. */
export function straighten(readings: Readings, shape: Shape): Readings | null {
  const orientation = orientationOf(readings, shape);
  if (orientation === 'misshapen') return null;
  const [rows, columns] = shape;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      orientation === 'straight'
        ? readingAt(readings, row, column)
        : readingAt(readings, column, row),
    ),
  );
}
