import { EngineError } from '../errors.ts';
import type { Random } from '../randoms.ts';
import type { Vector } from '../types.ts';
import { type LabelledPoints, requireCount } from './labelled-points.ts';

/** How many points, and how much they are disturbed. */
export interface PlaygroundOptions {
  /** Points in all, half of them a class where classes are drawn apart; 500 unless said. */
  readonly size?: number;
  /** From 0, clean, to .5, as noisy as the playground goes; 0 unless said. */
  readonly noise?: number;
}

/**
 * A disc of radius 2.5 labelled 1 inside a ring of radius 3.5 to 5 labelled −1, both around the
 * origin. Noise does not move a point: its label is that of the point disturbed by up to 5 · noise.
 *
 * Source: the "circle" data of TensorFlow Playground, Smilkov and Carter, 2016.
 * @throws EngineError unless size is an integer ≥ 0 and noise is in [0, .5].
 */
export function circle(random: Random, options: PlaygroundOptions = {}): LabelledPoints {
  const { half, size, noise } = readOptions('circle', options);
  return collect(size, (index) => {
    const distance = index < half ? random.uniform(0, 2.5) : random.uniform(3.5, 5);
    const angle = random.uniform(0, 2 * Math.PI);
    const point = [distance * Math.sin(angle), distance * Math.cos(angle)];
    const disturbed = point.map((entry) => entry + random.uniform(-5, 5) * noise);
    return { point, label: Math.hypot(...disturbed) < 2.5 ? 1 : -1 };
  });
}

/**
 * Points of the square [−5.3, 5.3]², .3 away from the axes: label 1 where exactly one coordinate
 * is positive, the exclusive or of the signs, else −1. Noise works as in `circle`.
 *
 * Source: the "exclusive or" data of TensorFlow Playground, which labels them the other way round.
 * @throws EngineError unless size is an integer ≥ 0 and noise is in [0, .5].
 */
export function xor(random: Random, options: PlaygroundOptions = {}): LabelledPoints {
  const { size, noise } = readOptions('xor', options);
  return collect(size, () => {
    const point = [awayFromAxis(random.uniform(-5, 5)), awayFromAxis(random.uniform(-5, 5))];
    const [x = 0, y = 0] = point.map((entry) => entry + random.uniform(-5, 5) * noise);
    return { point, label: x > 0 !== y > 0 ? 1 : -1 };
  });
}

/**
 * Two Gaussian clouds, around (2, 2) labelled 1 and around (−2, −2) labelled −1, with variance
 * .5 + 7 · noise in each direction.
 *
 * Source: the "Gaussian" data of TensorFlow Playground.
 * @throws EngineError unless size is an integer ≥ 0 and noise is in [0, .5].
 */
export function gaussians(random: Random, options: PlaygroundOptions = {}): LabelledPoints {
  const { half, size, noise } = readOptions('gaussians', options);
  const std = Math.sqrt(0.5 + 7 * noise);
  return collect(size, (index) => {
    const label = index < half ? 1 : -1;
    return { point: [random.normal(2 * label, std), random.normal(2 * label, std)], label };
  });
}

/**
 * Two arms of a spiral, 1.75 turns each out to radius 5, half a turn apart: labels 1 and −1. Each
 * coordinate is disturbed by up to `noise`.
 *
 * Source: the "spiral" data of TensorFlow Playground.
 * @throws EngineError unless size is an integer ≥ 0 and noise is in [0, .5].
 */
export function spiral(random: Random, options: PlaygroundOptions = {}): LabelledPoints {
  const { half, size, noise } = readOptions('spiral', options);
  return collect(size, (index) => {
    const first = index < half;
    const fraction = first ? index / half : (index - half) / (size - half);
    const angle = 1.75 * fraction * 2 * Math.PI + (first ? 0 : Math.PI);
    const x = 5 * fraction * Math.sin(angle) + random.uniform(-1, 1) * noise;
    const y = 5 * fraction * Math.cos(angle) + random.uniform(-1, 1) * noise;
    return { point: [x, y], label: first ? 1 : -1 };
  });
}

function awayFromAxis(coordinate: number): number {
  return coordinate + (coordinate > 0 ? 0.3 : -0.3);
}

function collect(
  size: number,
  draw: (index: number) => { readonly point: Vector; readonly label: 1 | -1 },
): LabelledPoints {
  const drawn = Array.from({ length: size }, (_, index) => draw(index));
  return { points: drawn.map(({ point }) => point), labels: drawn.map(({ label }) => label) };
}

export function readOptions(operation: string, { size = 500, noise = 0 }: PlaygroundOptions) {
  requireCount(operation, size);
  if (!(noise >= 0 && noise <= 0.5)) {
    throw new EngineError(operation, `the noise must be in [0, 0.5], not ${noise}`);
  }
  return { size, noise, half: Math.floor(size / 2) };
}
