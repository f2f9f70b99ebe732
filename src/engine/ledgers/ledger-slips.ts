import type { OptimizerSettings } from '../optimizers/settings.ts';
import { type Ledger, ledgerPlace, recomputeInLedger } from './ledgers.ts';
import { averageSlips, correctionSlips, sumSlips, velocitySlips } from './memory-slips.ts';
import { gradientSlips, scaledStepSlips, stepSlips, weightSlips } from './step-slips.ts';

/** A line of a ledger to be got wrong: its step, its operands' numbers, the hyperparameters. */
export interface SlipPlace {
  readonly name: string;
  readonly t: number;
  readonly settings: OptimizerSettings;
  /** A number of this ledger and weight, `m2`. */
  readonly read: (id: string) => number;
  /** The line's result with some of those numbers changed. */
  readonly recompute: (changes: Readonly<Record<string, number>>) => number;
}

/** A known mistake with the number it gives here. */
export interface LedgerSlip {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly value: number;
  /** What happened and why it is wrong, in two sentences of the second person. */
  readonly says: string;
}

/**
 * The known mistakes that can be made in one number of a ledger, with the number each gives.
 *
 * `read` gives the numbers to work with: the ledger's, or the reader's own.
 * @throws EngineError if the number is given.
 */
export function ledgerSlips(
  ledger: Ledger,
  id: string,
  read: (id: string) => number,
): readonly LedgerSlip[] {
  const { name, t } = ledgerPlace(id);
  const { settings } = ledger.optimizer;
  const recompute = (changes: Readonly<Record<string, number>>) =>
    recomputeInLedger(ledger, id, (operand) => changes[operand] ?? read(operand));
  return slipsOf({ name, t, settings, read, recompute });
}

function slipsOf(place: SlipPlace): readonly LedgerSlip[] {
  const adaptive = ['adam', 'adamw', 'rmsprop', 'adagrad'].includes(place.settings.kind);
  switch (place.name) {
    case 'g':
      return gradientSlips(place);
    case 'G':
      return sumSlips(place);
    case 'm':
      return averageSlips(place);
    case 'v':
      return adaptive ? averageSlips(place) : velocitySlips(place);
    case 'mHat':
    case 'vHat':
      return correctionSlips(place);
    case 'step':
      return [...stepSlips(place), ...(adaptive ? scaledStepSlips(place) : [])];
    default:
      return weightSlips(place);
  }
}
