/** Names of single numbers in attributes, and the place in the network a number belongs to. */

/** `delta2:2:0`: row 2, column 0 (from 0) of the quantity `delta2`. */
export function entryKey(id: string, row: number, column: number): string {
  return `${id}:${row}:${column}`;
}

export interface Entry {
  readonly id: string;
  readonly row: number;
  readonly column: number;
}

/** The parts of an entry's name; null for the name of a whole quantity (`delta2`) or nonsense. */
export function parseEntry(key: string): Entry | null {
  const found = /^(\w+):(\d+):(\d+)$/u.exec(key);
  if (!found) return null;
  const [, id = '', row, column] = found;
  return { id, row: Number(row), column: Number(column) };
}

/** What a place in the drawing depends on: the last layer, and whether softmax has a column. */
export interface Stages {
  readonly last: number;
  readonly softmax: boolean;
}

/**
 * The arrow or node an entry belongs to: `arrow:3:1:2` for w₂₃⁽³⁾ and its gradient, `bias:3:1`
 * for b₂⁽³⁾, `node:2:0` for z, a, f′ and δ of one node, `output:0` for p and y where softmax is
 * drawn as a column of its own. Null where the drawing has none.
 */
export function placeOf(key: string, { last, softmax }: Stages): string | null {
  const entry = parseEntry(key);
  const parts = entry && /^(?:new|grad)?([A-Za-z]+?)(\d*)$/u.exec(entry.id);
  if (!entry || !parts) return null;
  const [, name = '', layer = ''] = parts;
  if (name === 'W') return `arrow:${layer}:${entry.row}:${entry.column}`;
  if (name === 'b') return `bias:${layer}:${entry.row}`;
  if (name === 'x') return `node:0:${entry.row}`;
  if (name === 'y' || (name === 'a' && Number(layer) === last)) {
    return softmax ? `output:${entry.row}` : `node:${last}:${entry.row}`;
  }
  return ['z', 'a', 'fprime', 'delta'].includes(name) ? `node:${layer}:${entry.row}` : null;
}
