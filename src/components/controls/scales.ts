/** Where a value stands on a slider, and back. The slider itself runs from 0 to 1000. */
export interface Scale {
  readonly least: number;
  readonly most: number;
  /** Equal ways are equal factors: for rates. */
  readonly logarithmic: boolean;
}

export const SLIDER_STEPS = 1000;

/** The thumb's place, 0 to 1000; values outside the range stand at its ends. */
export function positionOf(value: number, { least, most, logarithmic }: Scale): number {
  const share = logarithmic
    ? Math.log(Math.max(value, least) / least) / Math.log(most / least)
    : (value - least) / (most - least);
  return Math.round(SLIDER_STEPS * Math.min(1, Math.max(0, share)));
}

/** The value at a place of the thumb, with few digits: two figures, or steps of a hundredth. */
export function valueAt(position: number, { least, most, logarithmic }: Scale): number {
  const share = Math.min(1, Math.max(0, position / SLIDER_STEPS));
  if (logarithmic) return Number((least * (most / least) ** share).toPrecision(2));
  const decimals = Math.max(0, 2 - Math.floor(Math.log10(most - least)));
  return Number((least + share * (most - least)).toFixed(decimals));
}
