/** A race of optimizers down a surface, as plain state: the start, who runs with what, which step. */
import type { Area } from '@components/diagrams/contour/heights.ts';
import { PLACES, type SurfaceName } from '@components/diagrams/figures/descents.ts';
import { fourDigits } from '@components/math/four-digits.ts';
import type { OptimizerKind, Vector } from '@engine';
import { type Setting, SHOWN } from '../ledger/settings.ts';

export interface Runner {
  readonly on: boolean;
  readonly settings: Readonly<Record<Setting, number>>;
}

export interface RaceState {
  readonly surface: SurfaceName;
  readonly start: Vector;
  readonly maxSteps: number;
  readonly tolerance: number;
  readonly runners: Readonly<Record<OptimizerKind, Runner>>;
  /** The step that is shown, from 0. */
  readonly step: number;
  /** Whose memory and hyperparameters are shown. */
  readonly chosen: OptimizerKind;
}

export const KINDS: readonly OptimizerKind[] = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
  'adamw',
];

const DEFAULTS: Readonly<Record<Setting, number>> = {
  learningRate: 0.7,
  beta: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0,
};

/** The source's race of four, with the other three waiting beside the track. */
const FIRST: readonly OptimizerKind[] = ['sgd', 'adagrad', 'rmsprop', 'adam'];

export const START: RaceState = {
  surface: 'twoMinima',
  start: PLACES.twoMinima.start,
  maxSteps: 100,
  tolerance: PLACES.twoMinima.tolerance,
  runners: Object.fromEntries(
    KINDS.map((kind): [OptimizerKind, Runner] => [
      kind,
      {
        on: FIRST.includes(kind),
        settings: { ...DEFAULTS, ...(kind === 'adamw' && { weightDecay: 0.01 }) },
      },
    ]),
  ) as RaceState['runners'],
  step: 100,
  chosen: 'adam',
};

/** The settings of one optimizer as the engine takes them: those that its formulas name. */
export function optionsOf(kind: OptimizerKind, { settings }: Runner) {
  const used = Object.fromEntries(SHOWN[kind].map((name) => [name, settings[name]]));
  return { weightDecay: 0, ...used, kind, learningRate: settings.learningRate };
}

export const areaOf = (surface: SurfaceName): Area => PLACES[surface].area;

/** `(7.5, 4.2)`. */
export const pointText = ([x = 0, y = 0]: Vector) => `(${fourDigits(x)}, ${fourDigits(y)})`;
