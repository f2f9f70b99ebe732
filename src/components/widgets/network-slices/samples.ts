/** Samples for a larger batch, of three classes that lie round the middle like pieces of a cake. */
import { createRandom, oneHot, type Sample } from '@engine';

const SEED = 10;
const REACH = 1.5;
/** Where the first class begins, in degrees, and how wide each is. */
const FIRST = -30;
const WIDTH = 120;

/** The class of a point, from 0: 1 to the right, 2 below, 3 to the upper left. */
export function classOf(x: number, y: number): number {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const piece = Math.floor(((((degrees - FIRST) % 360) + 360) % 360) / WIDTH);
  return [0, 2, 1][piece] ?? 0;
}

/** `count` samples with one decimal each. */
export function moreSamples(count: number): readonly Sample[] {
  const random = createRandom(SEED);
  const coordinate = () => Number(random.uniform(-REACH, REACH).toFixed(1)) + 0;
  return Array.from({ length: count }, () => {
    const input = [coordinate(), coordinate()] as const;
    return { input, target: oneHot(classOf(...input), 3) };
  });
}
