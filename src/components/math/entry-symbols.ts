/** TeX of one entry of a quantity: `\delta^{(2)}` in row 3 is `\delta^{(2)}_{3}`. */
import type { PrintedQuantity } from './arithmetic-brackets.ts';

/** Rows and columns counted from 0, printed from 1; `3,12` where digits would run together. */
function subscript([, columns]: readonly [number, number], row: number, column: number): string {
  if (columns === 1) return `${row + 1}`;
  const comma = row >= 9 || column >= 9 ? ',' : '';
  return `${row + 1}${comma}${column + 1}`;
}

export function entrySymbol(quantity: PrintedQuantity, row: number, column: number): string {
  const { shape, kind } = quantity;
  if (shape[0] === 1 && shape[1] === 1 && kind !== 'weights' && kind !== 'weightGradient') {
    return quantity.symbol;
  }
  const index = subscript(shape, row, column);
  // an entry of a matrix is written small
  const symbol = quantity.symbol.replace(/^(\\nabla )?W/u, '$1w');
  if (symbol.endsWith('_{\\text{new}}')) {
    return symbol.replace('_{\\text{new}}', `_{${index},\\,\\text{new}}`);
  }
  // f'(z^{(2)}): the index belongs to z
  return symbol.endsWith(')') ? `${symbol.slice(0, -1)}_{${index}})` : `${symbol}_{${index}}`;
}
