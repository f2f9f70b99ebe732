import type { Random } from '../randoms.ts';
import type { Matrix, Vector } from '../types.ts';
import { type PlaygroundOptions, readOptions } from './playground.ts';

/** Points of the plane, each with a number. */
export interface ValuedPoints {
  /** One point [x₁, x₂] a row. */
  readonly points: Matrix;
  /** The number of each point, in [−1, 1]. */
  readonly values: Vector;
}

const RADIUS = 6;

/** Centres of the bumps, and which way each goes. */
const CENTRES: readonly (readonly [x: number, y: number, sign: 1 | -1])[] = [
  [-4, 2.5, 1],
  [0, 2.5, -1],
  [4, 2.5, 1],
  [-4, -2.5, -1],
  [0, -2.5, 1],
  [4, -2.5, -1],
];

/**
 * Points of the square [−6, 6]² with the value (x₁ + x₂)/10. Noise does not move a point: its value is
 * that of the point disturbed by up to 6 · noise.
 *
 * Source: the "plane" data of TensorFlow Playground, Smilkov and Carter, 2016.
 * @throws EngineError unless size is an integer ≥ 0 and noise is in [0, .5].
 */
export function plane(random: Random, options: PlaygroundOptions = {}): ValuedPoints {
  return draw('plane', random, options, (x, y) => (x + y) / 10);
}

/**
 * Points of the square [−6, 6]² on six bumps, up and down in turns: the value of a point is 1 − d/2
 * with the sign of the bump at distance d < 2, and 0 away from all. Noise works as in `plane`.
 *
 * Source: the "multi gaussian" data of TensorFlow Playground.
 * @throws EngineError unless size is an integer ≥ 0 and noise is in [0, .5].
 */
export function bumps(random: Random, options: PlaygroundOptions = {}): ValuedPoints {
  return draw('bumps', random, options, heightOfBumps);
}

function heightOfBumps(x: number, y: number): number {
  let height = 0;
  for (const [centreX, centreY, sign] of CENTRES) {
    const here = sign * Math.max(0, 1 - Math.hypot(x - centreX, y - centreY) / 2);
    if (Math.abs(here) > Math.abs(height)) height = here;
  }
  return height;
}

function draw(
  operation: string,
  random: Random,
  options: PlaygroundOptions,
  value: (x: number, y: number) => number,
): ValuedPoints {
  const { size, noise } = readOptions(operation, options);
  const drawn = Array.from({ length: size }, () => {
    const point = [random.uniform(-RADIUS, RADIUS), random.uniform(-RADIUS, RADIUS)];
    const [x = 0, y = 0] = point.map((entry) => entry + random.uniform(-RADIUS, RADIUS) * noise);
    return { point, value: value(x, y) };
  });
  return { points: drawn.map(({ point }) => point), values: drawn.map((each) => each.value) };
}
