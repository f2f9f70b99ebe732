/** Calculations with small matrices, worked by the engine, as the parts of an equation to draw. */
import {
  add,
  formatGiven,
  formatNumber,
  hadamard,
  isMatrix,
  type Matrix,
  matmul,
  matvec,
  outer,
  type QuantityKind,
  scale,
  shapeOf,
  transpose,
  type Value,
  type Vector,
} from '@engine';
import type { EquationPart } from './equation-parts.ts';
import { type MatrixView, matrixView } from './matrix-views.ts';
import { parseTex } from './tex.ts';

/** A matrix or a column with the name that stands below it. */
export interface Named {
  /** TeX without dollar signs. */
  readonly symbol: string;
  readonly kind: QuantityKind;
  readonly value: Value;
  /** It was worked out and is printed with all its decimals; a given one has no zeros at its end. */
  readonly computed?: boolean;
}

export type CalculationKind = 'product' | 'affine' | 'columns' | 'outer' | 'hadamard' | 'transpose';

export interface Calculation {
  /** `columns` is a product with a column, as a sum of the matrix's columns. */
  readonly operation: CalculationKind;
  readonly operands: readonly Named[];
  readonly result: Omit<Named, 'value'>;
  /** Every number with all its decimals, also the given ones. */
  readonly fixed?: boolean;
}

type Values = readonly [left: Value, right?: Value, added?: Value];

function multiply(left: Value, right: Value): Value {
  return isMatrix(right) ? matmul(left as Matrix, right) : matvec(left as Matrix, right as Vector);
}

/** Σⱼ xⱼ (column j of A), column by column. */
function combineColumns(matrix: Matrix, weights: Vector): Vector {
  const [first = [], ...rest] = transpose(matrix).map((column, j) =>
    scale(column, weights[j] as number),
  );
  return rest.reduce<Vector>((sum, column) => add(sum, column), first);
}

const WORKS: Readonly<Record<CalculationKind, (...values: Values) => Value>> = {
  product: (left, right) => multiply(left, right as Value),
  affine: (left, right, added) => add(multiply(left, right as Value), added as Value),
  columns: (left, right) => combineColumns(left as Matrix, right as Vector),
  outer: (left, right) => outer(left as Vector, right as Vector),
  hadamard: (left, right, third) => {
    const two = hadamard(left, right as Value);
    return third === undefined ? two : hadamard(two, third);
  },
  transpose: (left) => transpose(left as Matrix),
};

/**
 * What the calculation gives.
 *
 * @throws EngineError if the shapes do not fit.
 */
export function resultOf({ operation, operands }: Calculation): Value {
  const [left, ...others] = operands.map(({ value }) => value);
  if (left === undefined) throw new Error(`${operation}: no operands`);
  return WORKS[operation](left, ...others);
}

export interface DrawnCalculation {
  readonly parts: readonly EquationPart[];
  readonly matrix: (id: string, transposed: boolean) => MatrixView;
  /** May be wider than a narrow phone, and then has to scroll. */
  readonly isWide: boolean;
}

/** Columns of numbers that fit on the narrowest phone. */
const narrowest = 4;

const SIGNS: Readonly<Record<CalculationKind, readonly string[]>> = {
  product: [''],
  affine: ['', '+'],
  columns: [],
  outer: [''],
  hadamard: ['\\odot', '\\odot'],
  transpose: [],
};

/** The calculation ready to draw; `name` is how its entries' names begin on the page. */
export function drawCalculation(calculation: Calculation, name: string): DrawnCalculation {
  const { operation, operands } = calculation;
  const result = { ...calculation.result, value: resultOf(calculation) };
  const shown = operation === 'columns' ? columnsOf(operands) : operands;
  const signs =
    operation === 'columns' ? shown.slice(1).map((_, i) => (i % 2 ? '+' : '')) : SIGNS[operation];
  const views = new Map(
    [...shown, result].map((named, index) => {
      const id = `${name}${index}`;
      return [
        id,
        viewer(named, id, calculation.fixed || named.computed ? formatNumber : formatGiven),
      ];
    }),
  );
  const parts = shown.flatMap((_, index): EquationPart[] => {
    const transposed = operation === 'outer' && index === 1;
    return [...signPart(signs[index - 1]), { type: 'matrix', id: `${name}${index}`, transposed }];
  });
  parts.push(...signPart(operation === 'transpose' ? '\\rightarrow' : '='));
  parts.push({ type: 'matrix', id: `${name}${shown.length}`, transposed: false });
  const matrix = (id: string, transposed: boolean) => {
    const view = views.get(id);
    if (!view) throw new Error(`no matrix "${id}" in the calculation ${name}`);
    return view(transposed);
  };
  const columns = parts.flatMap((part) =>
    part.type === 'matrix' ? [matrix(part.id, part.transposed).rows[0]?.length ?? 0] : [],
  );
  const isWide = columns.reduce((sum, count) => sum + count, 0) > narrowest;
  return { parts, matrix, isWide };
}

function signPart(sign: string | undefined): EquationPart[] {
  return sign ? [{ type: 'sign', nodes: parseTex(sign) }] : [];
}

/** x₁, column 1, x₂, column 2, … */
function columnsOf(operands: readonly Named[]): readonly Named[] {
  const [matrix, weights] = operands as readonly [Named, Named];
  return transpose(matrix.value as Matrix).flatMap((column, j): Named[] => [
    {
      ...weights,
      symbol: `${weights.symbol}_{${j + 1}}`,
      value: (weights.value as Vector)[j] as number,
    },
    { ...matrix, symbol: `\\text{column ${j + 1}}`, value: column },
  ]);
}

const decimals = 4;

function viewer({ symbol, kind, value }: Named, id: string, format: typeof formatNumber) {
  const quantity = { id, kind, layer: 0, symbol, shape: shapeOf(value), value };
  return (transposed: boolean) =>
    matrixView(quantity, { text: (_, entry) => format(entry, decimals), transposed });
}
