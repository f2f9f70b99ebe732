/** What a step found, said in one sentence: the line a screen reader speaks. */
import { formatEntry, formatNumber, type Quantity, type WorkedPass } from '@engine';
import { gradientCheckOf } from './gradient-checks.ts';
import { quantityName } from './titles.ts';
import { rowsOf } from './values.ts';

/** `Layer 2 error signal: 0.0364, 0.0244, −0.7959, 0.6574.` */
export function sayQuantities(
  ids: readonly string[],
  worked: WorkedPass,
  decimals: number,
): string {
  return ids.map((id) => sayQuantity(worked.step(id).quantity, decimals)).join(' ');
}

function sayQuantity(quantity: Quantity, decimals: number): string {
  const rows = rowsOf(quantity.value).map((row) =>
    row.map((value) => formatEntry(quantity.id, value, decimals)).join(', '),
  );
  const isMatrix = quantity.shape[1] > 1;
  const said = isMatrix
    ? rows.map((row, index) => `row ${index + 1}: ${row}`).join('; ')
    : rows.join(', ');
  return `${capitalise(quantityName(quantity))}: ${said}.`;
}

/** The same with nothing given away, for a step the reader is filling in. */
export function sayBlank(ids: readonly string[], worked: WorkedPass): string {
  const asked = ids.map((id) => {
    const { quantity } = worked.step(id);
    const [rows, columns] = quantity.shape;
    return `${quantityName(quantity)}, ${rows} × ${columns}`;
  });
  return `For you to fill in: ${asked.join('; ')}.`;
}

export function sayGiven(worked: WorkedPass, decimals: number): string {
  const sizes = [worked.input.length, ...worked.network.layers.map(({ bias }) => bias.length)];
  const given = sayQuantities(['x', 'y'], worked, decimals);
  return `A network of sizes ${sizes.join('-')}. ${given}`;
}

/** `The loss was 1.3670 and is 0.9181 after the step: it fell by 0.4488.` */
export function sayLossChange(worked: WorkedPass, decimals: number): string {
  const { lossBefore, lossAfter } = worked;
  const [before, after] = [lossBefore, lossAfter].map((loss) => formatNumber(loss, decimals));
  const change = formatNumber(Math.abs(lossAfter - lossBefore), decimals);
  return `The loss was ${before} and is ${after} after the step${changeWords(lossBefore, lossAfter, change)}`;
}

function changeWords(before: number, after: number, change: string): string {
  if (after < before) return `: it fell by ${change}.`;
  if (after > before) return `: it rose by ${change}; the step was too long.`;
  return before === after ? ': it did not change.' : ': they can’t be compared.';
}

export function sayGradientCheck(worked: WorkedPass): string {
  const { largestDifference } = gradientCheckOf(worked);
  if (!Number.isFinite(largestDifference)) {
    return 'The gradients can’t be checked: the numbers are no longer finite.';
  }
  const within = formatNumber(largestDifference, 12);
  return `Backpropagation and small differences agree to within ${within}.`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
