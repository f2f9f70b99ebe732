import { EngineError } from './errors.ts';
import { assertMatrix, assertVector, describeShape, shapeOf } from './shapes.ts';
import type { Matrix, Vector } from './types.ts';

function cannotMultiply(operation: string, left: Matrix, right: Matrix | Vector): EngineError {
  return new EngineError(
    operation,
    `cannot multiply ${describeShape(shapeOf(left))} by ${describeShape(shapeOf(right))}`,
  );
}

/**
 * The matrix product A B of an m×n and an n×k matrix: m×k.
 *
 * @throws EngineError `matmul: cannot multiply 2×3 by 4×1`.
 * @example matmul([[1, 2]], [[3], [4]]) // [[11]]
 */
export function matmul(left: Matrix, right: Matrix): Matrix {
  assertMatrix('matmul', 'the left factor', left);
  assertMatrix('matmul', 'the right factor', right);
  const inner = right.length;
  if (left[0]?.length !== inner) throw cannotMultiply('matmul', left, right);
  const columns = (right[0] as Vector).length;
  return left.map((row) => {
    const product = new Array<number>(columns).fill(0);
    for (let k = 0; k < inner; k++) {
      const factor = row[k] as number;
      const other = right[k] as Vector;
      for (let j = 0; j < columns; j++) {
        product[j] = (product[j] as number) + factor * (other[j] as number);
      }
    }
    return product;
  });
}

/**
 * A matrix times a column: m×n by n gives m.
 *
 * @throws EngineError `matvec: cannot multiply 2×3 by 4×1`.
 * @example matvec([[1, 2], [3, 4]], [1, -1]) // [-1, -1]
 */
export function matvec(matrix: Matrix, vector: Vector): Vector {
  assertMatrix('matvec', 'the matrix', matrix);
  assertVector('matvec', 'the vector', vector);
  if (matrix[0]?.length !== vector.length) throw cannotMultiply('matvec', matrix, vector);
  return matrix.map((row) => {
    let total = 0;
    for (let j = 0; j < row.length; j++) total += (row[j] as number) * (vector[j] as number);
    return total;
  });
}

/**
 * The transpose Aᵀ: an m×n matrix becomes n×m, a vector of n its row 1×n.
 *
 * @throws EngineError if the rows differ in length.
 * @example transpose([[1, 2, 3]]) // [[1], [2], [3]]
 */
export function transpose(matrix: Matrix): Matrix {
  assertMatrix('transpose', 'the matrix', matrix);
  return (matrix[0] as Vector).map((_, j) => matrix.map((row) => row[j] as number));
}

/**
 * The outer product u vᵀ of vectors of m and n numbers: m×n, entry (i, j) is uᵢ vⱼ.
 *
 * @example outer([1, 2], [3, 4, 5]) // [[3, 4, 5], [6, 8, 10]]
 */
export function outer(left: Vector, right: Vector): Matrix {
  const rows = left.length;
  const columns = right.length;
  const product = new Array<Vector>(rows);
  for (let i = 0; i < rows; i++) {
    const factor = left[i] as number;
    const row = new Array<number>(columns);
    for (let j = 0; j < columns; j++) row[j] = factor * (right[j] as number);
    product[i] = row;
  }
  return product;
}

/**
 * A matrix of one number everywhere.
 *
 * @throws EngineError if a size is no whole number of at least 1.
 * @example filledMatrix(2, 2, 0) // [[0, 0], [0, 0]]
 */
export function filledMatrix(rows: number, columns: number, value: number): Matrix {
  if (!(Number.isInteger(rows) && Number.isInteger(columns) && rows > 0 && columns > 0)) {
    throw new EngineError('filledMatrix', `no matrix is ${rows}×${columns}`);
  }
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(value));
}
