/** The worked pass of a preset, computed once a build, and how its numbers are printed. */
import { entryOf, formatEntry, formatGiven, type WorkedPass, workPass } from '@engine';
import { findPreset } from '../widgets/worked-pass/presets.ts';
import type { Numbers } from './EntryArithmetic.tsx';
import { type MatrixView, matrixView } from './matrix-views.ts';

/** What every static figure of a preset is asked for. */
export interface PresetFigure {
  readonly preset: string;
  /** The preset's own, unless given. */
  readonly decimals?: number;
}

export interface PrintedPass {
  readonly worked: WorkedPass;
  readonly decimals: number;
  readonly numbers: Numbers;
  readonly matrix: (id: string, transposed?: boolean) => MatrixView;
}

const passes = new Map<string, WorkedPass>();

function passOf(preset: string): WorkedPass {
  const known = passes.get(preset);
  if (known) return known;
  const { network, input, target, learningRate } = findPreset(preset);
  const worked = workPass({ network, input, target, learningRate });
  passes.set(preset, worked);
  return worked;
}

/** @throws Error if there is no such preset. */
export function printedPass({ preset, decimals }: PresetFigure): PrintedPass {
  const worked = passOf(preset);
  const digits = decimals ?? findPreset(preset).decimals;
  const numbers: Numbers = {
    quantity: (id) => worked.step(id).quantity,
    text: ({ id }, value) => formatEntry(id, value, digits),
    constant: (value) => formatGiven(value, digits),
  };
  const matrix = (id: string, transposed = false) =>
    matrixView(worked.step(id).quantity, { text: numbers.text, transposed });
  return { worked, decimals: digits, numbers, matrix };
}

export interface PrintedNumber {
  readonly text: string;
  readonly kind: string;
}

/**
 * One number of a preset's pass; row and column from 1.
 *
 * @throws Error if the quantity has no such entry.
 */
export function printedNumber(figure: PresetFigure, id: string, row: number, column: number) {
  const { worked, numbers } = printedPass(figure);
  const { quantity } = worked.step(id);
  const [rows, columns] = quantity.shape;
  if (row < 1 || column < 1 || row > rows || column > columns) {
    throw new Error(
      `${figure.preset}: ${id} is ${rows}×${columns}, it has no entry ${row}, ${column}`,
    );
  }
  const value = entryOf(quantity.value, row - 1, column - 1);
  return {
    text: numbers.text({ id, row: row - 1, column: column - 1 }, value),
    kind: quantity.kind,
  };
}
