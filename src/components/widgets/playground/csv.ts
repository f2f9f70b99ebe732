/**
 * A reader's own points from pasted text: three numbers a line, x₁, x₂ and the class (0 to 3) or the
 * value. Separated by commas, semicolons, tabs or spaces; with a decimal comma, by anything but a comma.
 * A first line of words is a heading. Empty lines and lines that begin with # are skipped.
 */
import { parseNumber } from '@engine';
import { ownPointsProblem } from './data-edits.ts';
import { LIMITS, type OwnPoint, type Problem } from './state.ts';

/** Where a text cannot be read: line and column count from 1, the column in characters. */
export interface CsvProblem {
  readonly line: number;
  readonly column: number;
  /** A sentence that names both. */
  readonly sentence: string;
}

export type CsvReading =
  | { readonly kind: 'points'; readonly points: readonly OwnPoint[] }
  | ({ readonly kind: 'unreadable' } & CsvProblem);

/** A piece of a line, and the column where it begins. */
interface Cell {
  readonly text: string;
  readonly column: number;
}

const NAMES = ['x₁', 'x₂', 'the class or value'] as const;
const LONGEST = 100_000;

function unreadable(line: number, column: number, what: string): CsvReading {
  return {
    kind: 'unreadable',
    line,
    column,
    sentence: `Line ${line}, column ${column}: ${what}`,
  };
}

/** Cuts a line at the first kind of separator that it has: tab, semicolon, comma, spaces. */
function cut(line: string): readonly Cell[] {
  const separator = line.includes('\t')
    ? /\t/g
    : line.includes(';')
      ? /;/g
      : /,\s/.test(line.trim()) || (line.match(/,/g) ?? []).length > 1
        ? /,/g
        : /\s+/g;
  const cells: Cell[] = [];
  let start = 0;
  const add = (end: number) => {
    const text = line.slice(start, end);
    const lead = text.length - text.trimStart().length;
    cells.push({ text: text.trim(), column: start + lead + 1 });
  };
  const trimmedEnd = line.trimEnd().length;
  start = separator.source === '\\s+' ? line.length - line.trimStart().length : 0;
  for (const { index, 0: found } of line.slice(0, trimmedEnd).matchAll(separator)) {
    if (index < start) continue;
    add(index);
    start = index + found.length;
  }
  add(trimmedEnd);
  return cells;
}

/** The text without quotation marks around it. */
function unquoted(text: string): string {
  return /^"(.*)"$/.exec(text)?.[1] ?? text;
}

function isHeading(cells: readonly Cell[]): boolean {
  return cells.every(({ text }) => /[\p{L}]/u.test(text) && parse(text) === null);
}

function parse(text: string): number | null {
  const parsed = parseNumber(unquoted(text));
  return parsed.kind === 'number' && Number.isFinite(parsed.value) ? parsed.value : null;
}

function readLine(cells: readonly Cell[], line: number, problem: Problem): OwnPoint | CsvReading {
  const values: number[] = [];
  for (const [index, name] of NAMES.entries()) {
    const cell = cells[index];
    if (cell === undefined || cell.text === '') {
      const column = cell?.column ?? (cells.at(-1)?.column ?? 1) + (cells.at(-1)?.text.length ?? 0);
      return unreadable(line, column, `${name} is missing.`);
    }
    const value = parse(cell.text);
    if (value === null) {
      return unreadable(
        line,
        cell.column,
        `“${cell.text.slice(0, 24)}” is not a number for ${name}.`,
      );
    }
    const [x1, x2, third] = [0, 0, 0].with(index, value) as [number, number, number];
    const wrong = ownPointsProblem([{ x1, x2, value: third }], problem);
    if (wrong !== null) return unreadable(line, cell.column, wrong);
    values.push(value);
  }
  const extra = cells[NAMES.length];
  if (extra !== undefined) {
    return unreadable(
      line,
      extra.column,
      'only three numbers fit on a line: x₁, x₂, class or value.',
    );
  }
  const [x1, x2, value] = values as [number, number, number];
  return { x1, x2, value };
}

/** Reads pasted text; the first thing that cannot be read is named with its line and column. */
export function readCsv(text: string, problem: Problem): CsvReading {
  if (text.length > LONGEST) return unreadable(1, 1, 'the text is too long.');
  const points: OwnPoint[] = [];
  let isFirst = true;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const cells = cut(line);
    const mayHead = isFirst;
    isFirst = false;
    if (mayHead && isHeading(cells)) continue;
    const read = readLine(cells, index + 1, problem);
    if ('kind' in read) return read;
    points.push(read);
    if (points.length > LIMITS.ownPoints.most) {
      return unreadable(index + 1, 1, `there is room for ${LIMITS.ownPoints.most} points.`);
    }
  }
  if (points.length === 0) return unreadable(1, 1, 'there are no points in the text.');
  return { kind: 'points', points };
}

/** Points as text that `readCsv` reads. */
export function writeCsv(points: readonly OwnPoint[]): string {
  return ['x1,x2,class', ...points.map(({ x1, x2, value }) => `${x1},${x2},${value}`)].join('\n');
}
