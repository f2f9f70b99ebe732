/** Powers of ten in print. */
import { formatNumber } from '@engine';

/** `10⁻⁴`; `1` and `10` for the powers 0 and 1. */
export function powerOfTen(power: number): string {
  if (power === 0 || power === 1) return String(10 ** power);
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
