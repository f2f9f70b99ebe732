/** The gradient check of a preset as rows of text. */
import { checkGradients, entryOf, formatGiven, formatNumber, type Value } from '@engine';
import { findPreset } from '../widgets/worked-pass/presets.ts';

/** Id, row and column of an entry, from 1: `['gradW3', 2, 3]`. */
export type CheckedEntry = readonly [id: string, row: number, column: number];

export interface GradientCheckRow {
  /** With the book's macros: `\gw{3}{2}{3}`. */
  readonly tex: string;
  readonly analytic: string;
  readonly numeric: string;
}

/** @throws Error if an id is neither `gradW1`, … nor `gradb1`, …, or the layer is not there. */
export function gradientChecks(
  presetId: string,
  entries: readonly CheckedEntry[],
  decimals: number,
) {
  const { network, input, target } = findPreset(presetId);
  const { analytic, numeric, largestDifference } = checkGradients(network, input, target);
  const rows = entries.map(([id, row, column]): GradientCheckRow => {
    const [, letter, layer] = /^grad([Wb])(\d+)$/.exec(id) ?? [];
    const side = letter === 'b' ? 'biasGradients' : 'weightGradients';
    const index = Number(layer) - 1;
    const found: (Value | undefined)[] = [analytic[side][index], numeric[side][index]];
    const [exact, measured] = found.map((value) => {
      if (value === undefined) throw new Error(`${presetId} has no gradient "${id}"`);
      return formatNumber(entryOf(value, row - 1, column - 1), decimals);
    }) as [string, string];
    const tex = letter === 'b' ? `\\gbi{${layer}}{${row}}` : `\\gw{${layer}}{${row}}{${column}}`;
    return { tex, analytic: exact, numeric: measured };
  });
  const parameters = network.layers.reduce(
    (count, { weights, bias }) => count + bias.length * ((weights[0]?.length ?? 0) + 1),
    0,
  );
  return { rows, parameters, largestDifference: formatGiven(largestDifference, 1) };
}
