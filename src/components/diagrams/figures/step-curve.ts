/** The step of a perceptron with one input and the weights (0, 1), and its slope. */
import type { DataPoint, Series } from '../plot/series.ts';

const REACH = 5;
/** Drawn as a gap: no line across the jump. */
const GAP = Number.NaN;

/** A perceptron's output: 1 for z > 0, else −1. */
export function step(z: number): number {
  return z > 0 ? 1 : -1;
}

export function stepSeries(): readonly Series[] {
  const jump = (left: number, right: number): DataPoint[] => [
    [-REACH, left],
    [0, left],
    [0, GAP],
    [0, right],
    [REACH, right],
  ];
  return [
    { label: 'step', points: jump(step(-1), step(1)), kind: 'activation', labelAt: 3.8 },
    { label: 'slope', points: jump(0, 0), kind: 'derivative', dash: 'dashed', labelAt: 3.8 },
  ];
}
