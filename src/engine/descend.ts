import { EngineError } from './errors.ts';
import type { Optimizer, OptimizerState } from './optimizers/types.ts';
import type { Random } from './randoms.ts';
import type { Surface } from './surfaces.ts';
import type { Vector } from './types.ts';

/** How a descent starts and when it ends. */
export interface DescendOptions {
  /** The first point, [x, y]. */
  readonly start: Vector;
  /** The most steps taken; 100 unless said. */
  readonly maxSteps?: number;
  /** A step shorter than this is not taken and ends the descent; 10⁻⁴ unless said. */
  readonly tolerance?: number;
  /** σ of the noise N(0, σ²) added to each entry of the gradient; 0 unless said. */
  readonly noise?: number;
  /** Where noise is drawn from, for x first, then for y, each step, even with σ = 0. */
  readonly random?: Random;
}

/** A path over a surface. All numbers in it are finite. */
export interface Descent {
  /** The start, then the point after each step. */
  readonly points: readonly Vector[];
  /** The height of the surface at each point. */
  readonly values: readonly number[];
  /** What the optimizer remembered at each point. */
  readonly states: readonly OptimizerState<Vector>[];
  /**
   * Why it ended: a step shorter than the tolerance, all steps taken, or a step to a point that is
   * not finite or has no finite height. The step that ends it by tolerance or divergence is not
   * taken.
   */
  readonly stopped: 'tolerance' | 'maxSteps' | 'diverged';
}

/**
 * Walks down a surface with an optimizer whose parameters are the point [x, y].
 *
 * @example
 * const halving = createOptimizer({ kind: 'sgd', learningRate: 0.25 });
 * descend(surfaces.paraboloid, halving, { start: [4, 0], maxSteps: 2 }).points
 * // [[4, 0], [2, 0], [1, 0]]
 * @throws EngineError if the start is not a finite 2×1 point of finite height, maxSteps is not an integer ≥ 0,
 *   tolerance or noise is negative or not finite, or there is noise and no `random`.
 */
export function descend(
  surface: Surface,
  optimizer: Pick<Optimizer, 'init' | 'step'>,
  options: DescendOptions,
): Descent {
  const { start, maxSteps = 100, tolerance = 1e-4, noise = 0, random } = options;
  requireOptions({ maxSteps, tolerance, noise, random });
  const points = [start];
  const values = [heightOfStart(surface, start)];
  const states: OptimizerState<Vector>[] = [optimizer.init(start)];
  const path = (stopped: Descent['stopped']): Descent => ({ points, values, states, stopped });
  for (let point = start, state = optimizer.init(start); points.length <= maxSteps; ) {
    const gradient = noisyGradient(surface, point, noise, random);
    const next = optimizer.step(point, gradient, state);
    const value = surface.value(next.parameters);
    if (![...next.parameters, value].every(Number.isFinite)) return path('diverged');
    if (distance(point, next.parameters) < tolerance) return path('tolerance');
    ({ parameters: point, state } = next);
    points.push(point);
    values.push(value);
    states.push(state);
  }
  return path('maxSteps');
}

function noisyGradient(
  surface: Surface,
  point: Vector,
  noise: number,
  random: Random | undefined,
): Vector {
  const gradient = surface.gradient(point);
  return random === undefined ? gradient : gradient.map((slope) => slope + random.normal(0, noise));
}

function distance(from: Vector, to: Vector): number {
  return Math.hypot(...to.map((coordinate, index) => coordinate - (from[index] ?? 0)));
}

function heightOfStart(surface: Surface, start: Vector): number {
  const finitePoint = start.length === 2 && start.every(Number.isFinite);
  const height = finitePoint ? surface.value(start) : Number.NaN;
  if (Number.isFinite(height)) return height;
  throw new EngineError(
    'descend',
    `the start must be a finite 2×1 point of finite height, not [${start.join(', ')}]`,
  );
}

function requireOptions(
  options: Required<Pick<DescendOptions, 'maxSteps' | 'tolerance' | 'noise'>> & { random?: Random },
): void {
  const { maxSteps, tolerance, noise, random } = options;
  if (!Number.isInteger(maxSteps) || maxSteps < 0) {
    throw new EngineError('descend', `maxSteps must be an integer ≥ 0, not ${maxSteps}`);
  }
  for (const [name, value] of Object.entries({ tolerance, noise })) {
    if (!Number.isFinite(value) || value < 0) {
      throw new EngineError('descend', `${name} must be finite and not negative, not ${value}`);
    }
  }
  if (noise > 0 && random === undefined) {
    throw new EngineError('descend', 'noise needs a source of random numbers');
  }
}
