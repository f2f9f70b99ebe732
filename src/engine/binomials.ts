/** The largest mean n · min(p, 1 − p) for which inversion is used. */
export const LARGEST_INVERSION_MEAN = 30;

/**
 * One draw from Bin(n, p), an integer in [0, n], by inversion: a uniform number is walked down
 * the probabilities of 0, 1, 2, … until it is used up. For p above ½ the failures are drawn.
 *
 * Takes one uniform number, also where the result is certain; in the far tail, beyond ten
 * standard deviations, it starts again with a new one. `n` and `p` are not checked here.
 *
 * Source: the recursion of Kachitvichyanukul and Schmeiser, "Binomial random variate
 * generation", Communications of the ACM 31 (1988), 216–222, in the order of operations of
 * NumPy's legacy generator.
 */
export function drawBinomial(n: number, p: number, uniform: () => number): number {
  return p <= 0.5 ? invert(n, p, uniform) : n - invert(n, 1 - p, uniform);
}

function invert(n: number, p: number, uniform: () => number): number {
  const q = 1 - p;
  const probabilityOfNone = Math.exp(n * Math.log(q));
  const bound = Math.trunc(Math.min(n, n * p + 10 * Math.sqrt(n * p * q + 1)));
  let successes = 0;
  let probability = probabilityOfNone;
  let remaining = uniform();
  while (remaining > probability) {
    successes++;
    if (successes > bound) {
      successes = 0;
      probability = probabilityOfNone;
      remaining = uniform();
    } else {
      remaining -= probability;
      probability = ((n - successes + 1) * p * probability) / (successes * q);
    }
  }
  return successes;
}
