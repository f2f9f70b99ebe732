/** A quantity of the trace as a grid of cells ready to draw, and the names of its entries. */
import { type EntryRef, entryOf, type Quantity, type QuantityKind } from '@engine';
import { entryKey } from './entries.ts';
import { speakTex } from './tex-speech.ts';

/** `selected`: the entry being explained; `used`: a number that went into it. */
export type Mark = 'selected' | 'used';

/** `open` shows where the number comes from; `edit` turns a given number into a field. */
export type CellAction = 'open' | 'edit';

export interface CellView {
  readonly text: string;
  readonly entry: string;
  /** Spoken: which entry of what, and its value. */
  readonly label: string;
  readonly mark: Mark | null;
  readonly action: CellAction | null;
}

export interface MatrixView {
  readonly id: string;
  readonly kind: QuantityKind;
  /** TeX, with ⊤ where the numbers are transposed. */
  readonly symbol: string;
  readonly spoken: string;
  readonly rows: readonly (readonly CellView[])[];
  readonly isScalar: boolean;
}

export type EntryText = (entry: EntryRef, value: number) => string;

export interface MatrixOptions {
  /** What is printed for an entry: its number, or something in its place. */
  readonly text: EntryText;
  readonly transposed?: boolean;
  readonly mark?: (entry: string) => Mark | null;
  readonly action?: (entry: string, quantity: Quantity) => CellAction | null;
}

/** TeX of a quantity's symbol with ⊤ added: `W^{(3)}` is `W^{(3)\top}`. */
export function transposedSymbol(symbol: string): string {
  const layered = /^(.*\^\{\([^)]*\))\}(.*)$/u.exec(symbol);
  return layered ? `${layered[1]}\\top}${layered[2]}` : `${symbol}^{\\top}`;
}

/** `, row 3`, `, row 1, column 2`, or nothing for a scalar. */
export function entryPlace(
  [rows, columns]: readonly [number, number],
  row: number,
  column: number,
) {
  if (rows === 1 && columns === 1) return '';
  return columns === 1 ? `, row ${row + 1}` : `, row ${row + 1}, column ${column + 1}`;
}

export function matrixView(quantity: Quantity, options: MatrixOptions): MatrixView {
  const { id, kind, shape, value } = quantity;
  const { transposed = false, mark, action } = options;
  const [rows, columns] = shape;
  const symbol = transposed ? transposedSymbol(quantity.symbol) : quantity.symbol;
  const spokenSymbol = speakTex(quantity.symbol);
  const cell = (row: number, column: number): CellView => {
    const entry = entryKey(id, row, column);
    const text = options.text({ id, row, column }, entryOf(value, row, column));
    return {
      text,
      entry,
      label: `${spokenSymbol}${entryPlace(shape, row, column)}: ${text}`,
      mark: mark?.(entry) ?? null,
      action: action?.(entry, quantity) ?? null,
    };
  };
  const [across, down] = transposed ? [rows, columns] : [columns, rows];
  return {
    id,
    kind,
    symbol,
    spoken: `${speakTex(symbol)}, ${down} by ${across}`,
    rows: Array.from({ length: down }, (_, i) =>
      Array.from({ length: across }, (__, j) => (transposed ? cell(j, i) : cell(i, j))),
    ),
    isScalar: rows === 1 && columns === 1,
  };
}
