/** One step of a trace in TeX: formula, the numbers put in, the result. */
import { explain, expressionToTex, type TraceStep, type WorkedPass } from '@engine';
import { rowsOf } from '../values.ts';

/** A number as the book prints it, in TeX. */
export function texNumber(id: string, value: number, decimals: number): string {
  return expressionToTex({ type: 'entry', ref: { id, row: 0, column: 0 }, value }, decimals);
}

function pmatrix(rows: readonly (readonly string[])[]): string {
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1) return first[0] ?? '';
  const body = rows.map((row) => row.join(' & ')).join(' \\\\ ');
  return `\\begin{pmatrix} ${body} \\end{pmatrix}`;
}

interface Printer {
  /** A quantity's numbers as a matrix. */
  readonly numbers: (id: string) => string;
  /** The same, rows and columns exchanged. */
  readonly turned: (id: string) => string;
  /** The same in brackets if it is a single, possibly negative number. */
  readonly factor: (id: string) => string;
}

function printerOf(worked: WorkedPass, decimals: number): Printer {
  const rowsFor = (id: string) =>
    rowsOf(worked.step(id).quantity.value).map((row) =>
      row.map((value) => texNumber(id, value, decimals)),
    );
  const numbers = (id: string) => pmatrix(rowsFor(id));
  return {
    numbers,
    factor: (id) => (isSingle(worked, id) ? `(${numbers(id)})` : numbers(id)),
    turned: (id) => {
      const rows = rowsFor(id);
      const turned = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
      return isSingle(worked, id) ? `(${pmatrix(turned)})` : pmatrix(turned);
    },
  };
}

function isSingle(worked: WorkedPass, id: string): boolean {
  const [rows, columns] = worked.step(id).quantity.shape;
  return rows * columns === 1;
}

/** The arithmetic of every entry, as a matrix of expressions. */
function arithmetic(step: TraceStep, decimals: number): string {
  const rows = rowsOf(step.quantity.value).map((row, i) =>
    row.map((_, j) => expressionToTex(explain(step, i, j).expression, decimals)),
  );
  return pmatrix(rows);
}

/** The formula with the numbers in place of the symbols; '' where there is nothing to put in. */
function substitution(worked: WorkedPass, step: TraceStep, decimals: number): string {
  const { numbers, turned, factor } = printerOf(worked, decimals);
  const [first = '', second = '', third = ''] = step.operands;
  switch (step.operation) {
    case 'given':
    case 'copy':
      return '';
    case 'affine':
      return `${factor(first)} ${factor(second)} + ${factor(third)}`;
    case 'propagate':
      return `\\left( ${turned(first)} ${factor(second)} \\right) \\odot ${factor(third)}`;
    case 'outer':
      return `${factor(first)} ${turned(second)}`;
    case 'descend':
      return `${numbers(first)} - ${numbers(third)} \\cdot ${factor(second)}`;
    default:
      return arithmetic(step, decimals);
  }
}

/** `\begin{align*} z^{(1)} &= W^{(1)} x + b^{(1)} \\ &= … \\ &= … \end{align*}`. */
export function texStep(worked: WorkedPass, step: TraceStep, decimals: number): string {
  const { symbol, id } = step.quantity;
  const formula = step.formula.startsWith(`${symbol} = `)
    ? step.formula.slice(symbol.length + 3)
    : '';
  const result = printerOf(worked, decimals).numbers(id);
  const parts = [formula, substitution(worked, step, decimals), result].filter(Boolean);
  const distinct = parts.filter((part, index) => part !== parts[index + 1]);
  return `\\begin{align*}\n${symbol} &= ${distinct.join(' \\\\\n &= ')}\n\\end{align*}`;
}
