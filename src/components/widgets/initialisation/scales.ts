/** Powers of ten for an axis that holds the values: five at most, evenly spaced, around 1. */
const LOWEST = -20;
const HIGHEST = 20;
const STEPS = [1, 2, 4, 5, 10];

export function powersFor(values: readonly number[]): readonly number[] {
  const logs = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  const low = Math.max(LOWEST, Math.min(-2, Math.floor(Math.min(...logs, 0))));
  const high = Math.min(HIGHEST, Math.max(1, Math.ceil(Math.max(...logs, 0))));
  const step = STEPS.find((each) => (high - low) / each <= 5) ?? 10;
  const first = Math.floor(low / step) * step;
  const count = Math.ceil((high - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step);
}
