/** The hyperparameters of each optimizer that a ledger or a race shows, and what they may be. */
import type { OptimizerKind } from '@engine';

export type Setting = 'learningRate' | 'beta' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay';

export const SHOWN: Readonly<Record<OptimizerKind, readonly Setting[]>> = {
  sgd: ['learningRate', 'weightDecay'],
  momentum: ['learningRate', 'beta', 'weightDecay'],
  nesterov: ['learningRate', 'beta', 'weightDecay'],
  adagrad: ['learningRate', 'epsilon', 'weightDecay'],
  rmsprop: ['learningRate', 'beta', 'epsilon', 'weightDecay'],
  adam: ['learningRate', 'beta1', 'beta2', 'epsilon', 'weightDecay'],
  adamw: ['learningRate', 'beta1', 'beta2', 'epsilon', 'weightDecay'],
};

interface SettingWords {
  /** As it stands beside its field. */
  readonly label: string;
  /** Of the arrow keys. */
  readonly step: number;
  /** Why a number can't be used, or null. */
  readonly problem: (value: number) => string | null;
}

const positive = (most: number, name: string) => (value: number) =>
  value > 0 && value <= most ? null : `Keep ${name} above 0, and at most ${most}.`;
const atLeastZero = (most: number, name: string) => (value: number) =>
  value >= 0 && value <= most ? null : `Keep ${name} between 0 and ${most}.`;
const fraction = (name: string) => (value: number) =>
  value >= 0 && value < 1 ? null : `Keep ${name} between 0 and 1, and below 1.`;

export const SETTINGS: Readonly<Record<Setting, SettingWords>> = {
  learningRate: { label: 'η', step: 0.1, problem: positive(1000, 'η') },
  beta: { label: 'β', step: 0.1, problem: fraction('β') },
  beta1: { label: 'β₁', step: 0.1, problem: fraction('β₁') },
  beta2: { label: 'β₂', step: 0.001, problem: fraction('β₂') },
  epsilon: { label: 'ε', step: 1e-8, problem: positive(1, 'ε') },
  weightDecay: { label: 'λ', step: 0.01, problem: atLeastZero(100, 'λ') },
};
