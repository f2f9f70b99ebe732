/** One noisy walk as it is with single samples and as it is with batches, all else equal. */
import { mean, surfaces } from '@engine';
import type { Series } from '../plot/series.ts';
import { type DescentSetting, walksOf } from './descents.ts';

/** σ of a single sample's gradient. */
export const SAMPLE_NOISE = 0.05;
export const WALK_SIZES: readonly number[] = [1, 10, 25];
/** The last steps, over which the heights are averaged. */
export const LAST_STEPS = 50;

/** The same surface, start, learning rate, steps, tolerance and seed for every batch size. */
export const FAIR: DescentSetting = {
  surface: 'singleMinimum',
  learningRate: 10,
  maxSteps: 100,
  seed: 99,
};

export interface NoisyWalk {
  readonly batchSize: number;
  /** σ/√B. */
  readonly noise: number;
  /** Above the minimum, at the start and after each step. */
  readonly heights: readonly number[];
  readonly lastMean: number;
}

export function noisyWalk(batchSize: number): NoisyWalk {
  const noise = SAMPLE_NOISE / Math.sqrt(batchSize);
  const [walk] = walksOf({ ...FAIR, noise });
  if (!walk) throw new Error('no walk');
  const bottom = surfaces.singleMinimum.value([0, 0]);
  const heights = walk.descent.values.map((value) => value - bottom);
  return { batchSize, noise, heights, lastMean: mean(heights.slice(-LAST_STEPS)) };
}

export function noisyWalkSeries(): readonly Series[] {
  const dashes = ['dotted', 'solid', 'dashed'] as const;
  return WALK_SIZES.map(noisyWalk).map(({ batchSize, heights }, index) => ({
    label: `$B$ = ${batchSize}`,
    points: heights.map((height, step) => [step, height] as const),
    dash: dashes[index],
    thin: true,
  }));
}
