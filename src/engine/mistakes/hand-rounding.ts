/**
 * A number rounded half away from zero, as it is done by hand.
 *
 * @example roundByHand(-0.125, 2) // -0.13
 */
export function roundByHand(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * unit)) / unit;
  return Number.isFinite(rounded) ? rounded : value;
}
