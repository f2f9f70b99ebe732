/** What of a point the network is given. */
import type { Vector } from '@engine';
import type { FeatureName } from './state.ts';

export interface Feature {
  readonly name: FeatureName;
  /** TeX without dollar signs. */
  readonly tex: string;
  /** In words, for a field's label. */
  readonly label: string;
  readonly value: (x1: number, x2: number) => number;
}

export const FEATURES: readonly Feature[] = [
  { name: 'x1', tex: 'x_1', label: 'x₁', value: (x1) => x1 },
  { name: 'x2', tex: 'x_2', label: 'x₂', value: (_x1, x2) => x2 },
  { name: 'x1x1', tex: 'x_1^2', label: 'x₁²', value: (x1) => x1 * x1 },
  { name: 'x2x2', tex: 'x_2^2', label: 'x₂²', value: (_x1, x2) => x2 * x2 },
  { name: 'x1x2', tex: 'x_1 x_2', label: 'x₁x₂', value: (x1, x2) => x1 * x2 },
  { name: 'sin-x1', tex: '\\sin x_1', label: 'sin x₁', value: (x1) => Math.sin(x1) },
  { name: 'sin-x2', tex: '\\sin x_2', label: 'sin x₂', value: (_x1, x2) => Math.sin(x2) },
];

/** The chosen features, always in the order of `FEATURES`. */
export function featuresOf(names: readonly FeatureName[]): readonly Feature[] {
  return FEATURES.filter(({ name }) => names.includes(name));
}

/** x of a network for a point of the plane. */
export function inputOf(features: readonly Feature[], x1: number, x2: number): Vector {
  return features.map(({ value }) => value(x1, x2));
}
