import { EngineError } from '../errors.ts';
import type { Random } from '../randoms.ts';
import type { Vector } from '../types.ts';
import { type PlaygroundOptions, readOptions } from './playground.ts';
import type { ClassedPoints } from './spiral-arms.ts';

/** Distance of the clouds' centres from the origin: that of the two clouds of `gaussians`. */
const CENTRE_DISTANCE = Math.hypot(2, 2);

/**
 * Gaussian clouds around `classCount` centres, evenly spread on a circle from the upper right on, with
 * variance .5 + 7 · noise in each direction: `gaussians` for more classes than two.
 *
 * @throws EngineError unless classCount is an integer ≥ 2, size one ≥ 0 and noise in [0, .5].
 */
export function cloudsOfClasses(
  random: Random,
  classCount: number,
  options: PlaygroundOptions = {},
): ClassedPoints {
  const { size, noise } = readOptions('cloudsOfClasses', options);
  if (!Number.isInteger(classCount) || classCount < 2) {
    throw new EngineError('cloudsOfClasses', `needs two classes or more, not ${classCount}`);
  }
  const std = Math.sqrt(0.5 + 7 * noise);
  // Class after class, as even in number as can be.
  const classes = Array.from({ length: size }, (_, s) => Math.floor((s * classCount) / size));
  const points = classes.map((kind): Vector => {
    const angle = Math.PI / 4 + (2 * Math.PI * kind) / classCount;
    const x = random.normal(CENTRE_DISTANCE * Math.cos(angle), std);
    return [x, random.normal(CENTRE_DISTANCE * Math.sin(angle), std)];
  });
  return { points, classes };
}
