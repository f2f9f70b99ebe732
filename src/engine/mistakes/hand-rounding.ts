/** What Float64 may take from a half: 0.145 · 100 is 14.499999999999998. */
const lostBits = 1e-9;

/**
 * A number rounded half away from zero, as it is done by hand: what is a half in decimals is a
 * half, whatever its last bits in Float64.
 *
 * @example roundByHand(-0.125, 2) // -0.13
 * @example roundByHand(0.145, 2) // 0.15
 */
export function roundByHand(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * unit + lostBits)) / unit;
  return Number.isFinite(rounded) ? rounded : value;
}
