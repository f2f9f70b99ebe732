import { EngineError } from './errors.ts';
import { LegacyRandom } from './legacy-random.ts';
import { seedTwister, type TwisterState } from './mersenne-twister.ts';

/** A generator's whole state as plain data: store it, and `restoreRandom` goes on from it. */
export interface RandomState extends TwisterState {
  /** The second number of the last pair of normals, not yet given out; `null` if there is none. */
  readonly cachedNormal: number | null;
}

/**
 * A stream of random numbers, the same for the same seed and the same calls: NumPy's legacy
 * generator (`numpy.random.RandomState`), so that its data come out again number for number.
 * Normals may differ from NumPy's in the last two bits, where logarithms round differently.
 */
export interface Random {
  /** An integer in [0, 2³² − 1]. */
  uint32(): number;

  /**
   * A number in [low, high), 53 random bits; [0, 1) unless said. Takes two words.
   * @throws EngineError unless high − low is finite.
   */
  uniform(low?: number, high?: number): number;

  /**
   * A draw from N(mean, std²), with mean 0 and standard deviation 1 unless said. The polar
   * method (Marsaglia and Bray, SIAM Review 6, 1964) makes pairs; the second of a pair waits for
   * the next call. Draws even when `std` is 0.
   * @throws EngineError unless the mean is finite and `std` is finite and not negative.
   */
  normal(mean?: number, std?: number): number;

  /**
   * An integer from `low` to `high − 1`, every one equally likely: `RandomState.randint`. Words
   * are cut to the bits of the largest value and drawn again while too large; a single possible
   * value takes none.
   * @throws EngineError unless both are integers and 1 ≤ high − low ≤ 2³².
   */
  integer(low: number, high: number): number;

  /**
   * The integers 0 … n − 1 in random order.
   * @throws EngineError unless n is an integer in [0, 2³² − 1].
   */
  permutation(n: number): number[];

  /** The items in random order, in a new array (Fisher–Yates from the end). */
  shuffle<Item>(items: readonly Item[]): Item[];

  /**
   * The number of successes in `n` trials of probability `p`, by inversion.
   * @throws EngineError unless n is an integer ≥ 0, p is in [0, 1] and n · min(p, 1 − p) ≤ 30.
   */
  binomial(n: number, p: number): number;

  /** The state as it is now. */
  state(): RandomState;
}

/**
 * A generator that gives the numbers of `numpy.random.RandomState(seed)`.
 *
 * @example createRandom(42).uniform() // 0.3745401188473625
 * @throws EngineError unless `seed` is an integer in [0, 2³² − 1].
 */
export function createRandom(seed: number): Random {
  return new LegacyRandom({ ...seedTwister(seed), cachedNormal: null });
}

/**
 * A generator that goes on exactly where `state` was taken.
 *
 * @throws EngineError unless the state is one that `Random.state` can return.
 */
export function restoreRandom(state: RandomState): Random {
  const { cachedNormal } = state;
  if (cachedNormal !== null && !Number.isFinite(cachedNormal)) {
    throw new EngineError('restoreRandom', `the cached normal must be finite, not ${cachedNormal}`);
  }
  return new LegacyRandom(state);
}
