import {
  createProblem,
  entryOf,
  generatorVersion,
  type Level,
  type Problem,
  problemKinds,
  type TraceStep,
  type Value,
} from '../../../src/engine/index.ts';

export const levels: readonly Level[] = [1, 2, 3];

/** A problem of this edition. */
export function problemOf(kind: string, level: Level, seed: number): Problem {
  return createProblem({ kind, level, seed, version: generatorVersion });
}

/** Every kind at every level for some seeds. */
export function* everyProblem(seeds: number): Generator<Problem> {
  for (const { id } of problemKinds) {
    for (const level of levels) {
      for (let seed = 0; seed < seeds; seed++) yield problemOf(id, level, seed);
    }
  }
}

/** The numbers of a value, row by row. */
export function flat({ quantity }: TraceStep, value: Value = quantity.value): number[] {
  const [rows, columns] = quantity.shape;
  return Array.from({ length: rows * columns }, (_, index) =>
    entryOf(value, Math.floor(index / columns), index % columns),
  );
}

/** The numbers of one quantity of a problem. */
export function numbersOf({ calculation }: Problem, id: string): number[] {
  return flat(calculation.step(id));
}

/** A value typed out in the quantity's shape; the right number where the value has none. */
export function typedGrid(step: TraceStep, value: Value, decimals: number): string[][] {
  const [rows, columns] = step.quantity.shape;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const entry = entryOf(value, row, column);
      const shown = Math.abs(entry) < 1e6 ? entry : entryOf(step.quantity.value, row, column);
      return shown.toFixed(decimals);
    }),
  );
}
