import { EngineError } from '../errors.ts';
import type { Random } from '../randoms.ts';
import type { Matrix, Vector } from '../types.ts';
import { requireCount } from './labelled-points.ts';

/** Points of the plane in any number of classes. */
export interface ClassedPoints {
  /** One point [x₁, x₂] a row. */
  readonly points: Matrix;
  /** The class of each point, from 0. */
  readonly classes: Vector;
}

/** How many points and arms, and how much the points are disturbed. */
export interface SpiralArmsOptions {
  /** Points in all, as evenly over the arms as can be; 300 unless said. */
  readonly size?: number;
  /** Arms, one a class; 3 unless said. */
  readonly arms?: number;
  /** Standard deviation of each coordinate's noise; 0 unless said. */
  readonly noise?: number;
}

/**
 * Arms of a spiral around the origin, one a class and turned against each other by an equal angle.
 * Point s belongs to arm s mod `arms`. Its distance from the origin is drawn evenly from [0.1, 1); an
 * arm turns once on the way from 0 to 1. Then noise is drawn for x and for y.
 *
 * @throws EngineError unless size is an integer ≥ 0, arms one ≥ 1 and the noise finite and ≥ 0.
 * @example spiralArms(createRandom(1), { size: 6 }).classes // [0, 1, 2, 0, 1, 2]
 */
export function spiralArms(random: Random, options: SpiralArmsOptions = {}): ClassedPoints {
  const { size = 300, arms = 3, noise = 0 } = options;
  requireCount('spiralArms', size);
  if (!Number.isInteger(arms) || arms < 1) {
    throw new EngineError('spiralArms', `cannot draw ${arms} arms`);
  }
  const classes = Array.from({ length: size }, (_, s) => s % arms);
  const points = classes.map((arm) => {
    const distance = random.uniform(0.1, 1);
    const angle = 2 * Math.PI * (distance + arm / arms);
    return [distance * Math.cos(angle), distance * Math.sin(angle)].map(
      (entry) => entry + random.normal(0, noise),
    );
  });
  return { points, classes };
}
