import { drawBinomial, LARGEST_INVERSION_MEAN } from './binomials.ts';
import { EngineError } from './errors.ts';
import { MersenneTwister } from './mersenne-twister.ts';
import type { Random, RandomState } from './randoms.ts';

/** `Random` on a Mersenne Twister, with NumPy's legacy order of draws. */
export class LegacyRandom implements Random {
  readonly #twister: MersenneTwister;
  #cachedNormal: number | null;

  constructor(state: RandomState) {
    this.#twister = new MersenneTwister(state);
    this.#cachedNormal = state.cachedNormal;
  }

  uint32(): number {
    return this.#twister.uint32();
  }

  uniform(low = 0, high = 1): number {
    if (!Number.isFinite(high - low)) {
      throw new EngineError('uniform', `no finite range from ${low} to ${high}`);
    }
    return low + (high - low) * this.#unit();
  }

  normal(mean = 0, std = 1): number {
    if (!Number.isFinite(mean) || !Number.isFinite(std) || std < 0) {
      throw new EngineError(
        'normal',
        `mean and standard deviation must be finite, the second not negative: ${mean}, ${std}`,
      );
    }
    return mean + std * this.#standardNormal();
  }

  integer(low: number, high: number): number {
    const count = high - low;
    const integers = Number.isSafeInteger(low) && Number.isSafeInteger(high);
    if (!integers || count < 1 || count > 2 ** 32) {
      throw new EngineError(
        'integer',
        `needs integers with 1 ≤ high − low ≤ 2³², not low ${low} and high ${high}`,
      );
    }
    return low + this.#upTo(count - 1);
  }

  permutation(n: number): number[] {
    if (!Number.isInteger(n) || n < 0 || n >= 2 ** 32) {
      throw new EngineError('permutation', `needs an integer from 0 to 4294967295, not ${n}`);
    }
    return this.shuffle(Array.from({ length: n }, (_, index) => index));
  }

  shuffle<Item>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const chosen = this.#upTo(last);
      const item = shuffled[last] as Item;
      shuffled[last] = shuffled[chosen] as Item;
      shuffled[chosen] = item;
    }
    return shuffled;
  }

  binomial(n: number, p: number): number {
    const valid = Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1;
    if (!valid || n * Math.min(p, 1 - p) > LARGEST_INVERSION_MEAN) {
      throw new EngineError(
        'binomial',
        `needs an integer n ≥ 0, p in [0, 1] and n · min(p, 1 − p) ≤ 30, not n ${n} and p ${p}`,
      );
    }
    return drawBinomial(n, p, () => this.#unit());
  }

  state(): RandomState {
    return { ...this.#twister.state(), cachedNormal: this.#cachedNormal };
  }

  /** A fraction in [0, 1) with 53 random bits, from two words. */
  #unit(): number {
    const high = this.#twister.uint32() >>> 5;
    const low = this.#twister.uint32() >>> 6;
    return (high * 2 ** 26 + low) / 2 ** 53;
  }

  /** A draw from N(0, 1): a point of the unit disc gives two, the second is kept. */
  #standardNormal(): number {
    const cached = this.#cachedNormal;
    if (cached !== null) {
      this.#cachedNormal = null;
      return cached;
    }
    for (;;) {
      const first = 2 * this.#unit() - 1;
      const second = 2 * this.#unit() - 1;
      const square = first * first + second * second;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#cachedNormal = factor * first;
      return factor * second;
    }
  }

  /** An integer in [0, largest], `largest` < 2³²: as many low bits as it needs, until they fit. */
  #upTo(largest: number): number {
    if (largest === 0) return 0;
    const mask = 0xffffffff >>> Math.clz32(largest);
    for (;;) {
      const value = (this.#twister.uint32() & mask) >>> 0;
      if (value <= largest) return value;
    }
  }
}
