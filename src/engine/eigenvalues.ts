import { EngineError } from './errors.ts';
import { assertMatrix } from './shapes.ts';
import type { Matrix, Vector } from './types.ts';

const SWEEPS = 60;

/**
 * The eigenvalues of a symmetric matrix, the largest first, by Jacobi's rotations: each makes one
 * entry off the diagonal 0, until what is left is too small to count.
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th edition, 2013, section 8.5.
 * @throws EngineError unless the matrix is square and symmetric, up to rounding.
 * @example symmetricEigenvalues([[2, 1], [1, 2]]) // [3, 1]
 */
export function symmetricEigenvalues(matrix: Matrix): Vector {
  assertMatrix('symmetricEigenvalues', 'the argument', matrix);
  requireSymmetric(matrix);
  const work = matrix.map((row) => row.slice());
  const size = work.length;
  for (let sweep = 0; sweep < SWEEPS && !isDiagonal(work); sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(work, p, q);
  }
  return work.map((row, i) => row[i] as number).sort((a, b) => b - a);
}

/**
 * The condition number of a symmetric matrix with positive eigenvalues: the largest over the
 * smallest. As the curvature of a loss it says how much steeper the steepest way is than the
 * flattest; 1 is a round bowl.
 *
 * @throws EngineError unless the matrix is symmetric and all eigenvalues are positive.
 * @example conditionNumber([[2, 1], [1, 2]]) // 3
 */
export function conditionNumber(matrix: Matrix): number {
  const values = symmetricEigenvalues(matrix);
  const [largest, smallest] = [values[0] as number, values.at(-1) as number];
  if (!(smallest > 0)) {
    throw new EngineError('conditionNumber', `an eigenvalue is ${smallest}, not positive`);
  }
  return largest / smallest;
}

function requireSymmetric(matrix: Matrix): void {
  const largest = Math.max(...matrix.flat().map(Math.abs));
  matrix.forEach((row, i) => {
    row.forEach((entry, j) => {
      const mirrored = matrix[j]?.[i];
      if (mirrored === undefined || !(Math.abs(entry - mirrored) <= 1e-9 * largest)) {
        const problem = `row ${i + 1}, column ${j + 1} has no equal across the diagonal`;
        throw new EngineError('symmetricEigenvalues', problem);
      }
    });
  });
}

/** So small beside both diagonal entries that no eigenvalue would change. */
function isSmall(entry: number, first: number, second: number): boolean {
  return Math.abs(entry) <= 1e-18 * Math.sqrt(Math.abs(first * second));
}

function isDiagonal(work: readonly Vector[]): boolean {
  return work.every((row, i) =>
    row.every((entry, j) => i === j || isSmall(entry, row[i] as number, work[j]?.[j] as number)),
  );
}

/** Makes entries (p, q) and (q, p) 0 in place. */
function rotate(work: number[][], p: number, q: number): void {
  const [rowP, rowQ] = [work[p] as number[], work[q] as number[]];
  const off = rowP[q] as number;
  if (off === 0) return;
  const [first, second] = [rowP[p] as number, rowQ[q] as number];
  const theta = (second - first) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const row of work) {
    const [x, y] = [row[p] as number, row[q] as number];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (let k = 0; k < work.length; k++) {
    const [x, y] = [rowP[k] as number, rowQ[k] as number];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
  rowP[p] = first - t * off;
  rowQ[q] = second + t * off;
  rowP[q] = 0;
  rowQ[p] = 0;
}
