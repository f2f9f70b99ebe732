import { EngineError } from '../errors.ts';

/** The seven optimizers. */
export type OptimizerKind =
  | 'sgd'
  | 'momentum'
  | 'nesterov'
  | 'adagrad'
  | 'rmsprop'
  | 'adam'
  | 'adamw';

/** An optimizer's kind and hyperparameters; each kind reads those that its formulas name. */
export interface OptimizerSettings {
  readonly kind: OptimizerKind;
  /** η, finite and not negative. */
  readonly learningRate: number;
  /** β in [0, 1): how much of v is kept (momentum, nesterov, rmsprop). */
  readonly beta: number;
  /** β₁ in [0, 1): how much of the first moment m is kept (adam, adamw). */
  readonly beta1: number;
  /** β₂ in [0, 1): how much of the second moment v is kept (adam, adamw). */
  readonly beta2: number;
  /** ε ≥ 0, added outside the root; with ε = 0 a gradient that was always 0 gives 0/0. */
  readonly epsilon: number;
  /** λ ≥ 0: decoupled for adamw, the L2 term g + λW for the others. */
  readonly weightDecay: number;
  /** τ in [0, 1]: the part of g kept out of the velocity (momentum); τ = β averages gradients. */
  readonly dampening: number;
}

/** What is given to make an optimizer: the kind, η, and any hyperparameter to change. */
export type OptimizerOptions = Pick<OptimizerSettings, 'kind' | 'learningRate'> &
  Partial<OptimizerSettings>;

/**
 * The settings with every default filled in: β and β₁ .9, β₂ .999, ε 10⁻⁸, λ 0 (adamw .01), τ 0.
 *
 * @throws EngineError if a value is out of its range, or dampening is asked of nesterov.
 */
export function completeSettings(options: OptimizerOptions): OptimizerSettings {
  const settings: OptimizerSettings = {
    kind: options.kind,
    learningRate: options.learningRate,
    beta: options.beta ?? 0.9,
    beta1: options.beta1 ?? 0.9,
    beta2: options.beta2 ?? 0.999,
    epsilon: options.epsilon ?? 1e-8,
    weightDecay: options.weightDecay ?? (options.kind === 'adamw' ? 0.01 : 0),
    dampening: options.dampening ?? 0,
  };
  requireNotNegative(settings, ['learningRate', 'epsilon', 'weightDecay']);
  requireFraction(settings, ['beta', 'beta1', 'beta2']);
  requireDampening(settings);
  return settings;
}

type NumberName = Exclude<keyof OptimizerSettings, 'kind'>;

function requireNotNegative(settings: OptimizerSettings, names: readonly NumberName[]): void {
  for (const name of names) {
    const value = settings[name];
    if (!Number.isFinite(value) || value < 0) {
      throw misuse(`${name} must be finite and not negative, not ${value}`);
    }
  }
}

function requireFraction(settings: OptimizerSettings, names: readonly NumberName[]): void {
  for (const name of names) {
    const value = settings[name];
    if (!(value >= 0 && value < 1)) throw misuse(`${name} must be in [0, 1), not ${value}`);
  }
}

function requireDampening({ kind, dampening }: OptimizerSettings): void {
  if (!(dampening >= 0 && dampening <= 1)) {
    throw misuse(`dampening must be in [0, 1], not ${dampening}`);
  }
  if (kind === 'nesterov' && dampening > 0) throw misuse('nesterov has no dampening');
}

function misuse(problem: string): EngineError {
  return new EngineError('createOptimizer', problem);
}
