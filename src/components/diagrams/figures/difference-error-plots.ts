/** The error of a gradient check against h, as the series of a plot. */
import { differenceErrors } from '@engine';
import { findPreset } from '../../widgets/worked-pass/presets.ts';
import type { Series } from '../plot/series.ts';

/** From 0.1 down to 10⁻¹², four to a power of ten. */
export const STEP_SIZES: readonly number[] = Array.from({ length: 45 }, (_, k) =>
  Number((10 ** (-1 - k / 4)).toPrecision(3)),
);

export function differenceErrorSeries(preset: string): readonly Series[] {
  const { network, input, target } = findPreset(preset);
  const errors = STEP_SIZES.map((h) => differenceErrors(network, input, target, h)).toReversed();
  return [
    {
      label: 'one-sided',
      points: errors.map(({ stepSize, oneSided }) => [stepSize, oneSided] as const),
      dash: 'dashed',
    },
    {
      label: 'central',
      points: errors.map(({ stepSize, central }) => [stepSize, central] as const),
    },
  ];
}
