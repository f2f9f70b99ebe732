/** Functions of the engine as curves: activations, their derivatives, losses of one output. */
import {
  activations,
  type HiddenActivationName,
  type LossName,
  losses,
  type QuantityKind,
} from '@engine';
import { evenly } from '../contour/heights.ts';
import type { Domain } from '../plot/scales.ts';
import type { DataPoint, Series } from '../plot/series.ts';

/** `tanh` is f, `tanh'` is f′; a loss is drawn against the output. */
export type CurveName = HiddenActivationName | `${HiddenActivationName}'` | LossName;

interface Curve {
  readonly label: string;
  readonly kind: QuantityKind;
  readonly domain: Domain;
  readonly value: (x: number, target: number) => number;
}

const ACTIVATION_NAMES: Readonly<Record<HiddenActivationName, string>> = {
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  linear: 'linear',
};

const LOSS_NAMES: Readonly<Record<LossName, string>> = {
  crossEntropy: 'cross-entropy',
  binaryCrossEntropy: 'binary cross-entropy',
  halfSquaredError: 'half squared error',
  squaredError: 'squared error',
};

const ACTIVATION_DOMAIN: Domain = [-4, 4];
const LOSS_DOMAINS: Readonly<Record<LossName, Domain>> = {
  crossEntropy: [0.01, 1],
  binaryCrossEntropy: [0.01, 0.99],
  halfSquaredError: [-2, 2],
  squaredError: [-2, 2],
};

export function isLossName(name: string): name is LossName {
  return Object.hasOwn(LOSS_NAMES, name);
}

function curveOf(name: CurveName): Curve {
  if (isLossName(name)) {
    const { value } = losses[name];
    return {
      label: LOSS_NAMES[name],
      kind: 'loss',
      domain: LOSS_DOMAINS[name],
      value: (output, target) => value([output], [target]),
    };
  }
  const prime = name.endsWith("'");
  const base = name.replace("'", '') as HiddenActivationName;
  const activation = activations[base];
  if (!activation) throw new Error(`CurvePlot: the engine has no function "${name}"`);
  return {
    label: `${ACTIVATION_NAMES[base]}${prime ? '′' : ''}`,
    kind: prime ? 'derivative' : 'activation',
    domain: ACTIVATION_DOMAIN,
    value: prime ? activation.derivative : activation.value,
  };
}

export interface CurveSetting {
  readonly curves: readonly CurveName[];
  /** From where to where; each function's own range without it. */
  readonly domain?: Domain;
  /** y of the losses; 1 unless said. */
  readonly target?: number;
  /** Where each label stands, by x; at the end of the curve where it is null. */
  readonly labelsAt?: readonly (number | null)[];
}

const SAMPLES = 161;
const DASHES = ['solid', 'dashed', 'dotted'] as const;

/** A series a function; of one kind each their colour, otherwise one after the other. */
export function curveSeries({ curves, domain, target = 1, labelsAt = [] }: CurveSetting): Series[] {
  const all = curves.map(curveOf);
  const distinct = new Set(all.map(({ kind }) => kind)).size === all.length;
  return all.map((curve, index): Series => {
    const xs = evenly(domain ?? curve.domain, SAMPLES).map((x) => Number(x.toPrecision(12)));
    const at = labelsAt[index];
    return {
      points: xs.map((x): DataPoint => [x, curve.value(x, target)]),
      // a single curve is named by its axis
      ...(all.length > 1 ? { label: curve.label } : { name: curve.label }),
      dash: DASHES[index % DASHES.length],
      ...(distinct && { kind: curve.kind }),
      ...(at !== null && at !== undefined && { labelAt: at }),
    };
  });
}
