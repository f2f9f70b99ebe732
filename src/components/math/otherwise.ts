/** What a number of a preset's pass would be under other circumstances. All of it is the engine's. */
import {
  entryOf,
  formatNumber,
  type LossName,
  mistakes,
  type QuantityKind,
  slipsOf,
  type WorkedPass,
  workPass,
} from '@engine';
import { findPreset } from '../widgets/worked-pass/presets.ts';

export interface Circumstances {
  readonly preset: string;
  /** The quantity's id: `delta2`, `newW3`, `newL`. */
  readonly of: string;
  /** From 1. */
  readonly row?: number;
  /** From 1. */
  readonly column?: number;
  readonly decimals?: number;
  /** The mistake that is made in this quantity, by its id in the engine: `new-weights`. */
  readonly mistake?: string;
  /** Another loss than the preset's. */
  readonly loss?: LossName;
  /** Another learning rate than the preset's. */
  readonly learningRate?: number;
}

export interface OtherNumber {
  readonly kind: QuantityKind;
  readonly value: number;
  readonly text: string;
}

/** @throws Error if nothing differs from the preset, or the mistake cannot be made there. */
export function otherwise(circumstances: Circumstances): OtherNumber {
  const { of, row = 1, column = 1, mistake, loss, learningRate } = circumstances;
  if (mistake === undefined && loss === undefined && learningRate === undefined) {
    throw new Error(`${of}: say what is otherwise: a mistake, a loss or a learning rate`);
  }
  const preset = findPreset(circumstances.preset);
  const worked = workPass({
    network: { ...preset.network, loss: loss ?? preset.network.loss },
    input: preset.input,
    target: preset.target,
    learningRate: learningRate ?? preset.learningRate,
  });
  const { quantity } = worked.step(of);
  const decimals = circumstances.decimals ?? preset.decimals;
  const shown = mistake === undefined ? quantity.value : slipValue(worked, of, mistake, decimals);
  const value = entryOf(shown, row - 1, column - 1);
  return { kind: quantity.kind, value, text: formatNumber(value, decimals) };
}

/** The quantity as the mistake gives it, in its first way of being made. */
function slipValue(worked: WorkedPass, of: string, id: string, decimals: number) {
  const found = mistakes.find((mistake) => mistake.id === id);
  if (!found) throw new Error(`the engine knows no mistake "${id}"`);
  const lookup = (name: string) => worked.step(name).quantity.value;
  const [slip] = slipsOf(found, { worked, step: worked.step(of), lookup, decimals });
  if (!slip) throw new Error(`the mistake "${id}" cannot be made in ${of}`);
  return slip.value;
}
