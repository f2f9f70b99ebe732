/** Walks over a surface for a figure: what the engine did, and one sentence on how it ended. */
import {
  createOptimizer,
  createRandom,
  type Descent,
  descend,
  formatGiven,
  formatNumber,
  type OptimizerKind,
  type OptimizerOptions,
  surfaces,
  type Vector,
} from '@engine';
import type { Area } from '../contour/heights.ts';

export type SurfaceName = keyof typeof surfaces;

export interface DescentSetting extends Partial<Omit<OptimizerOptions, 'kind'>> {
  readonly surface: SurfaceName;
  /** One optimizer (gradient descent unless said), or several from one start. */
  readonly optimizer?: OptimizerKind;
  readonly optimizers?: readonly OptimizerKind[];
  /** Several learning rates from one start, instead of one. */
  readonly learningRates?: readonly number[];
  readonly start?: Vector;
  readonly maxSteps?: number;
  readonly tolerance?: number;
  /** σ of the noise on each entry of the gradient. */
  readonly noise?: number;
  readonly seed?: number;
}

export interface Walk {
  readonly name: string;
  readonly kind: OptimizerKind;
  readonly learningRate: number;
  readonly descent: Descent;
  /** How it ended. */
  readonly sentence: string;
}

export const OPTIMIZER_NAMES: Readonly<Record<OptimizerKind, string>> = {
  sgd: 'Gradient descent',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};

interface Place {
  readonly area: Area;
  readonly start: Vector;
  readonly tolerance: number;
  /** In a few words, for titles. */
  readonly words: string;
}

/** Where each surface is shown, and where a walk over it starts unless said. */
export const PLACES: Readonly<Record<SurfaceName, Place>> = {
  paraboloid: {
    area: { x: [-1.2, 1.2], y: [-1.2, 1.2] },
    start: [-1, 0.6],
    tolerance: 1e-4,
    words: 'the bowl x² + y²',
  },
  singleMinimum: {
    area: { x: [-10, 10], y: [-10, 10] },
    start: [6, 6],
    tolerance: 1e-4,
    words: 'a surface with one minimum',
  },
  twoMinima: {
    area: { x: [-5, 10], y: [-5, 10] },
    start: [7.5, 4.2],
    tolerance: 1e-2,
    words: 'a surface with two minima',
  },
};

/** One walk for each optimizer or each learning rate asked for. */
export function walksOf(setting: DescentSetting): readonly Walk[] {
  const kinds = setting.optimizers ?? [setting.optimizer ?? 'sgd'];
  const rates = setting.learningRates ?? [setting.learningRate ?? 0.1];
  return kinds.flatMap((kind) =>
    rates.map((learningRate) => {
      const descent = walk(setting, kind, learningRate);
      const name =
        rates.length > 1 ? `$\\eta$ = ${formatGiven(learningRate, 6)}` : OPTIMIZER_NAMES[kind];
      return { name, kind, learningRate, descent, sentence: endOf(descent, setting) };
    }),
  );
}

function walk(setting: DescentSetting, kind: OptimizerKind, learningRate: number): Descent {
  const { surface, noise = 0, seed } = setting;
  if (noise > 0 && seed === undefined) throw new Error('DescentFigure: noise needs a seed');
  const { start, tolerance } = { ...PLACES[surface], ...defined(setting) };
  return descend(
    surfaces[surface],
    createOptimizer({ ...hyperparameters(setting), kind, learningRate }),
    {
      start,
      tolerance,
      maxSteps: setting.maxSteps ?? 100,
      noise,
      ...(seed === undefined ? {} : { random: createRandom(seed) }),
    },
  );
}

/** What is said of start and tolerance, without what is left open. */
function defined({ start, tolerance }: DescentSetting): Partial<Place> {
  return { ...(start && { start }), ...(tolerance !== undefined && { tolerance }) };
}

function hyperparameters(setting: DescentSetting): Partial<OptimizerOptions> {
  const { beta, beta1, beta2, epsilon, weightDecay, dampening } = setting;
  const given = { beta, beta1, beta2, epsilon, weightDecay, dampening };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** How a walk ended, in one sentence with the engine's numbers. */
export function endOf({ points, values, stopped }: Descent, setting: DescentSetting): string {
  const steps = points.length - 1;
  const count = `${steps} ${steps === 1 ? 'step' : 'steps'}`;
  const [x = 0, y = 0] = points.at(-1) ?? [];
  const height = formatNumber(values.at(-1) ?? Number.NaN, 4);
  const at = `at (${formatNumber(x, 2)}, ${formatNumber(y, 2)}), at height ${height}`;
  if (stopped === 'diverged') return `It diverged after ${count}, from ${at.slice(3)}.`;
  if (stopped === 'maxSteps') return `After all ${count} it is ${at}, and has not come to rest.`;
  const tolerance = formatGiven(setting.tolerance ?? PLACES[setting.surface].tolerance, 6);
  return `It stopped after ${count} ${at}: the next one would have been shorter than ${tolerance}.`;
}
