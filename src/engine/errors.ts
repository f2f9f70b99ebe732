/**
 * The one error the engine throws: misuse, named by operation.
 *
 * The message reads `operation: what is wrong`, with both shapes where shapes disagree,
 * e.g. `matmul: cannot multiply 2×3 by 4×1`.
 */
export class EngineError extends Error {
  /** The operation that was misused, e.g. `matmul`. */
  readonly operation: string;

  constructor(operation: string, problem: string) {
    super(`${operation}: ${problem}`);
    this.name = 'EngineError';
    this.operation = operation;
  }
}
