/** Powers of ten in print. */
import { formatNumber } from '@engine';

/** `10⁻⁴`, and `1` for the power 0. */
export function powerOfTen(power: number): string {
  if (power === 0) return '1';
  const signs = [...String(power)].map((sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)]));
  return `10${signs.join('')}`;
}

/** A factor in print: three decimals, or three digits and a power of ten where it is far from 1. */
export function formatFactor(value: number): string {
  if (value === 0 || (value >= 1e-3 && value < 1e4)) {
    return formatNumber(value, value < 100 ? 3 : 0);
  }
  const power = Math.floor(Math.log10(value));
  return `${formatNumber(value / 10 ** power, 2)}×${powerOfTen(power)}`;
}
