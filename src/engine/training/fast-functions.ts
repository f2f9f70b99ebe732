/** 2ⁿ for n = 0 … 63. */
const powersOfTwo = Float64Array.from({ length: 64 }, (_, n) => 2 ** n);
const perLn2 = 1 / Math.LN2;
/** ln 2 in two parts, the first with so few bits that a small whole multiple of it is exact. */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
/** Beyond this |z| tanh z is ±1 to the last bit. */
const flat = 20;

/**
 * tanh z, to about two units in the last place, faster than `Math.tanh`.
 *
 * From m = e^{2|z|} − 1 as tanh |z| = m/(m + 2). With 2|z| = n ln 2 + r, |r| ≤ ½ ln 2, m is
 * 2ⁿ (eʳ − 1) + (2ⁿ − 1): near 0, where n = 0, no digit is lost.
 */
export function fastTanh(z: number): number {
  const size = Math.abs(z);
  if (!(size < flat)) return z > 0 ? 1 : z < 0 ? -1 : Number.NaN;
  const twice = 2 * size;
  const n = Math.floor(twice * perLn2 + 0.5);
  const r = twice - n * ln2High - n * ln2Low;
  const power = powersOfTwo[n] as number;
  const m = power * expMinusOne(r) + (power - 1);
  const t = m / (m + 2);
  return z < 0 ? -t : t;
}

/**
 * eʳ − 1 for |r| ≤ ½ ln 2, as r + r² q(r): q is the polynomial of degree 9 through the Chebyshev
 * nodes of that interval, which leaves a relative error below 5e−17.
 */
function expMinusOne(r: number): number {
  let q = 2.510038549551032e-8;
  q = q * r + 2.7620088445409746e-7;
  q = q * r + 2.7557268459997064e-6;
  q = q * r + 2.4801521295954376e-5;
  q = q * r + 0.00019841269863053618;
  q = q * r + 0.0013888888917213717;
  q = q * r + 0.008333333333330062;
  q = q * r + 0.04166666666662413;
  q = q * r + 0.16666666666666669;
  q = q * r + 0.5000000000000001;
  return r + r * r * q;
}
