import type { Random } from '../randoms.ts';
import type { Matrix, Vector } from '../types.ts';

/* Numbers that can be worked with on paper. */

/** A whole number from `low` to `high`, both counted in. */
export function whole(random: Random, low: number, high: number): number {
  return random.integer(low, high + 1);
}

/** One of some items. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random.integer(0, items.length)] as Item;
}

/** A whole number with either sign, never 0. */
export function signed(random: Random, largest: number): number {
  return whole(random, 1, largest) * pick(random, [1, -1]);
}

/** Tenths with either sign, never 0: −1.5 … 1.5 for `largest` 15. */
export function tenths(random: Random, largest = 15): number {
  return signed(random, largest) / 10;
}

/** A column of numbers drawn one after the other. */
export function column(count: number, draw: () => number): Vector {
  return Array.from({ length: count }, draw);
}

/** A matrix drawn row by row. */
export function matrix(rows: number, columns: number, draw: () => number): Matrix {
  return Array.from({ length: rows }, () => column(columns, draw));
}

/** Whole numbers from `low` to `high` that all differ. */
export function distinct(random: Random, count: number, low: number, high: number): Vector {
  const numbers: number[] = [];
  while (numbers.length < count) {
    const number = whole(random, low, high);
    if (!numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}
