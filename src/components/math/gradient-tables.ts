/** Tables of numbers about gradients: arrows and their lifts, difference quotients, one neuron. */
import {
  formatGiven,
  formatNumber,
  gradientArrow,
  surfaceDifferences,
  surfaces,
  type Vector,
  workPass,
} from '@engine';

interface NumberTable {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const column = (entries: Vector, decimals: number) =>
  `(${entries.map((entry) => formatNumber(entry, decimals)).join(', ')})`;

/** The arrows of the source's three figures: what is the gradient, and what is drawn. */
export function liftTable(): NumberTable {
  const cases = [
    { at: [-0.2, 0.2], downhill: false },
    { at: [-0.5, 0.5], downhill: false },
    { at: [-0.5, 0.5], downhill: true },
  ];
  return {
    label: 'The gradient in the plane and its lift on the surface',
    head: ['Point', 'Way', 'In the plane', 'Lift on the surface', 'Length of both'],
    rows: cases.map(({ at, downhill }) => {
      const gradient = surfaces.paraboloid.gradient(at);
      const { arrow } = gradientArrow(surfaces.paraboloid, at, { downhill });
      return [
        column(at, 1),
        downhill ? 'downhill' : 'uphill',
        column(
          gradient.map((slope) => (downhill ? -slope : slope)),
          1,
        ),
        column(arrow, 3),
        formatNumber(Math.hypot(...gradient), 3),
      ];
    }),
  };
}

/** The difference quotients by x of the surface with one minimum at (2, 1). */
export const DIFFERENCE_POINT: Vector = [2, 1];
export const DIFFERENCE_STEPS: readonly number[] = [1, 1e-1, 1e-2, 1e-3, 1e-5, 1e-8, 1e-12];

export function differenceTable(): NumberTable {
  const power = (h: number) => formatGiven(h, 0).replace('1×', '');
  return {
    label: 'Difference quotients and their errors',
    head: ['Step $\\h$', 'One-sided', 'Error', 'Central', 'Error'],
    rows: DIFFERENCE_STEPS.map((h) => {
      const { oneSided, central, oneSidedError, centralError } = surfaceDifferences(
        surfaces.singleMinimum,
        DIFFERENCE_POINT,
        h,
      );
      return [
        power(h),
        formatNumber(oneSided[0] ?? Number.NaN, 8),
        formatGiven(oneSidedError, 0),
        formatNumber(central[0] ?? Number.NaN, 8),
        formatGiven(centralError, 0),
      ];
    }),
  };
}

/** One neuron without an activation function, for the worked example. */
export const NEURON: NeuronSetting = { weight: 0.8, bias: -0.1, input: 2, target: 1 };

interface NeuronSetting {
  readonly weight: number;
  readonly bias: number;
  readonly input: number;
  readonly target: number;
}

export function neuronPass({ weight, bias, input, target }: NeuronSetting) {
  return workPass({
    network: {
      layers: [{ weights: [[weight]], bias: [bias], activation: 'linear' }],
      loss: 'halfSquaredError',
    },
    input: [input],
    target: [target],
    learningRate: 0.1,
  });
}
