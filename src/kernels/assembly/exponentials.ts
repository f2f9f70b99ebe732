/*
 * e^z, tanh z and the sigmoid of two numbers at a time. With z = n ln 2 + r and |r| ≤ ½ ln 2,
 * e^z − 1 = 2ⁿ (eʳ − 1) + (2ⁿ − 1). eʳ − 1 = r + r² q(r), where q is the polynomial of degree 9 through
 * the Chebyshev nodes of that interval (relative error below 5e−17 before rounding).
 */

const perLn2: f64 = Math.LOG2E;
/** ln 2 in two parts, the first with so few bits that a small whole multiple of it is exact. */
const ln2High: f64 = 0.6931471803691238;
const ln2Low: f64 = 1.9082149292705877e-10;
/** 2⁵² + 1023: added to n, it leaves the bits of 2ⁿ's exponent at the low end of the number. */
const exponentShift: f64 = 4503599627371519;

const q0: f64 = 0.5000000000000001;
const q1: f64 = 0.16666666666666669;
const q2: f64 = 0.04166666666662413;
const q3: f64 = 0.008333333333330062;
const q4: f64 = 0.0013888888917213717;
const q5: f64 = 0.00019841269863053618;
const q6: f64 = 2.4801521295954376e-5;
const q7: f64 = 2.7557268459997064e-6;
const q8: f64 = 2.7620088445409746e-7;
const q9: f64 = 2.510038549551032e-8;

/** a + b x, on both numbers. */
function line(a: f64, b: f64, x: v128): v128 {
  return f64x2.add(f64x2.splat(a), f64x2.mul(f64x2.splat(b), x));
}

/** eʳ − 1 for |r| ≤ ½ ln 2. */
function smallExpMinusOne(r: v128): v128 {
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const low = f64x2.add(line(q0, q1, r), f64x2.mul(line(q2, q3, r), r2));
  const middle = f64x2.add(line(q4, q5, r), f64x2.mul(line(q6, q7, r), r2));
  const high = f64x2.add(middle, f64x2.mul(line(q8, q9, r), r4));
  const q = f64x2.add(low, f64x2.mul(high, r4));
  return f64x2.add(r, f64x2.mul(r2, q));
}

/** 2ⁿ of whole numbers in −1022 … 1023. */
function powerOfTwo(n: v128): v128 {
  return i64x2.shl(f64x2.add(n, f64x2.splat(exponentShift)), 52);
}

/** z − n ln 2. */
function reduce(z: v128, n: v128): v128 {
  const high = f64x2.sub(z, f64x2.mul(n, f64x2.splat(ln2High)));
  return f64x2.sub(high, f64x2.mul(n, f64x2.splat(ln2Low)));
}

/** e^z for z ≤ 0, never below e⁻⁷⁰⁸; NaN stays NaN. */
export function expOfNegative(z: v128): v128 {
  const bounded = f64x2.pmax(z, f64x2.splat(-708));
  const n = f64x2.nearest(f64x2.mul(bounded, f64x2.splat(perLn2)));
  const power = powerOfTwo(n);
  return f64x2.add(power, f64x2.mul(power, smallExpMinusOne(reduce(bounded, n))));
}

/** tanh z = m/(m + 2) with m = e^{2|z|} − 1, and the sign of z; no digit is lost near 0. */
export function tanh(z: v128): v128 {
  const sign = v128.and(z, f64x2.splat(-0.0));
  const size = f64x2.pmin(f64x2.abs(z), f64x2.splat(20));
  const twice = f64x2.add(size, size);
  const n = f64x2.nearest(f64x2.mul(twice, f64x2.splat(perLn2)));
  const power = powerOfTwo(n);
  const m = f64x2.add(
    f64x2.mul(power, smallExpMinusOne(reduce(twice, n))),
    f64x2.sub(power, f64x2.splat(1)),
  );
  return v128.or(sign, f64x2.div(m, f64x2.add(m, f64x2.splat(2))));
}

/** 1/(1 + e⁻ᶻ), from e^{−|z|} on either side. */
export function sigmoid(z: v128): v128 {
  const power = expOfNegative(f64x2.neg(f64x2.abs(z)));
  const one = f64x2.splat(1);
  const top = v128.bitselect(power, one, f64x2.lt(z, f64x2.splat(0)));
  return f64x2.div(top, f64x2.add(one, power));
}
