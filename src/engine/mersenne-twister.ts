import { EngineError } from './errors.ts';

const LENGTH = 624;
const SHIFT = 397;
const UPPER_BIT = 0x80000000;
const LOWER_BITS = 0x7fffffff;
const TWIST = 0x9908b0df;
const LARGEST_WORD = 0xffffffff;

/** Where a Mersenne Twister stands: plain data that can be stored and restored. */
export interface TwisterState {
  /** The 624 words of the generator, each an integer in [0, 2³² − 1]. */
  readonly key: readonly number[];
  /** The word to be given out next, 0 … 624; at 624 a new block of words is made first. */
  readonly position: number;
}

/**
 * MT19937, the 32-bit Mersenne Twister with period 2¹⁹⁹³⁷ − 1.
 *
 * Source: Matsumoto and Nishimura, "Mersenne Twister: A 623-dimensionally equidistributed
 * uniform pseudorandom number generator", ACM TOMACS 8 (1998), 3–30.
 */
export class MersenneTwister {
  readonly #key: Uint32Array;
  #position: number;

  /**
   * Continues from a stored state; the state is copied.
   *
   * @throws EngineError unless `key` has 624 words in [0, 2³² − 1], not all 0, and `position`
   *   is an integer in [0, 624].
   */
  constructor({ key, position }: TwisterState) {
    requireState(key, position);
    this.#key = Uint32Array.from(key);
    this.#position = position;
  }

  /** The next word: an integer in [0, 2³² − 1], every value equally likely. */
  uint32(): number {
    if (this.#position === LENGTH) this.#makeWords();
    let word = this.#key[this.#position++] ?? 0;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    word ^= word >>> 18;
    return word >>> 0;
  }

  /** A copy of the state, from which the same words follow again. */
  state(): TwisterState {
    return { key: Array.from(this.#key), position: this.#position };
  }

  #makeWords(): void {
    const key = this.#key;
    for (let k = 0; k < LENGTH; k++) {
      const here = key[k] ?? 0;
      const next = key[(k + 1) % LENGTH] ?? 0;
      const mixed = (here & UPPER_BIT) | (next & LOWER_BITS);
      key[k] = (key[(k + SHIFT) % LENGTH] ?? 0) ^ (mixed >>> 1) ^ (mixed & 1 ? TWIST : 0);
    }
    this.#position = 0;
  }
}

/**
 * The state that `numpy.random.seed(seed)` gives: Knuth's linear fill, `init_genrand` of the
 * reference implementation.
 *
 * @throws EngineError unless `seed` is an integer in [0, 2³² − 1].
 */
export function seedTwister(seed: number): TwisterState {
  if (!isWord(seed)) {
    throw new EngineError(
      'createRandom',
      `the seed must be an integer from 0 to 4294967295, not ${seed}`,
    );
  }
  const key = [seed];
  for (let k = 1; k < LENGTH; k++) {
    const previous = key[k - 1] ?? 0;
    key.push((Math.imul(previous ^ (previous >>> 30), 1812433253) + k) >>> 0);
  }
  return { key, position: LENGTH };
}

function isWord(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST_WORD;
}

function requireState(key: readonly number[], position: number): void {
  if (key.length !== LENGTH || !key.every(isWord) || key.every((word) => word === 0)) {
    throw new EngineError('restoreRandom', 'the key must be 624 integers below 2³², not all 0');
  }
  if (!Number.isInteger(position) || position < 0 || position > LENGTH) {
    throw new EngineError('restoreRandom', `the position must be from 0 to 624, not ${position}`);
  }
}
