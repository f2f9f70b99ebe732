/** A point on an activation function: its value, its slope, and what they mean together. */
import { activations, formatNumber, type HiddenActivationName, parseNumber } from '@engine';

export interface ActivationState {
  readonly activation: HiddenActivationName;
  readonly z: number;
}

/** What cannot be used leaves the state as it is, with a sentence for the reader. */
export interface Edit {
  readonly state: ActivationState;
  readonly problem: string | null;
}

export type DataPoint = readonly [x: number, y: number];

/** The z that the plot shows; a typed one may lie outside. */
export const RANGE = [-5, 5] as const;
export const DECIMALS = 4;
const LARGEST = 1e6;
const SAMPLES = 201;

interface Face {
  readonly name: string;
  /** Lowest and highest value shown. */
  readonly rise: readonly [number, number];
  /** Where the names of the two curves stand, by z. */
  readonly namesAt: readonly [number, number];
}

export const FACES: Readonly<Record<HiddenActivationName, Face>> = {
  relu: {
    name: 'ReLU',
    rise: [-1, 5],
    namesAt: [3.2, 4.2],
  },
  leakyRelu: {
    name: 'leaky ReLU',
    rise: [-1, 5],
    namesAt: [3.2, 4.2],
  },
  tanh: {
    name: 'tanh',
    rise: [-1.2, 1.2],
    namesAt: [3.8, 3.8],
  },
  sigmoid: {
    name: 'sigmoid',
    rise: [-0.2, 1.2],
    namesAt: [4, 3.4],
  },
  linear: {
    name: 'linear',
    rise: [-5, 5],
    namesAt: [3.6, -4],
  },
};

export function chooseActivation(
  state: ActivationState,
  activation: HiddenActivationName,
): ActivationState {
  return { ...state, activation };
}

/** Moves the point by hand: inside the plot, and to hundredths. */
export function moveTo(state: ActivationState, z: number): ActivationState {
  const inside = Math.min(RANGE[1], Math.max(RANGE[0], z));
  const rounded = Number(inside.toFixed(2));
  return { ...state, z: rounded === 0 ? 0 : rounded };
}

export function typeZ(state: ActivationState, text: string): Edit {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { state, problem: 'Type a number.' };
  if (parsed.kind === 'unreadable') return { state, problem: parsed.reason };
  if (Math.abs(parsed.value) > LARGEST) {
    return { state, problem: 'Keep between −1,000,000 and 1,000,000.' };
  }
  return { state: { ...state, z: parsed.value }, problem: null };
}

export interface ActivationCurves {
  readonly value: readonly DataPoint[];
  readonly slope: readonly DataPoint[];
}

/** f and f′ over the plot. */
export function curvesOf(name: HiddenActivationName): ActivationCurves {
  const { value, derivative } = activations[name];
  const zs = Array.from({ length: SAMPLES }, (_, k) =>
    Number((RANGE[0] + ((RANGE[1] - RANGE[0]) * k) / (SAMPLES - 1)).toFixed(3)),
  );
  // at the kink of the ReLUs the slope jumps: no line across it
  const slope = zs.flatMap((z): DataPoint[] => {
    const [here, after] = [derivative(z), derivative(z + 1e-9)];
    const at: DataPoint = [z, here];
    return Math.abs(after - here) > 0.5 ? [at, [z, Number.NaN], [z, after]] : [at];
  });
  return { value: zs.map((z) => [z, value(z)]), slope };
}

export interface PointView {
  readonly value: number;
  readonly slope: number;
  /** Is z inside the plot? */
  readonly shown: boolean;
  /** The tangent's two ends, each `reach` to the side. */
  readonly tangent: readonly [DataPoint, DataPoint];
  readonly valueText: string;
  readonly slopeText: string;
  readonly sentence: string;
}

/** How far the tangent reaches to either side. */
const REACH = 1.4;
const FLAT = 0.01;

export function pointOf({ activation, z }: ActivationState): PointView {
  const { value, derivative } = activations[activation];
  const [a, slope] = [value(z), derivative(z)];
  const valueText = formatNumber(a, DECIMALS);
  const slopeText = formatNumber(slope, DECIMALS);
  return {
    value: a,
    slope,
    shown: z >= RANGE[0] && z <= RANGE[1],
    tangent: [
      [z - REACH, a - REACH * slope],
      [z + REACH, a + REACH * slope],
    ],
    valueText,
    slopeText,
    sentence: sentenceOf(activation, z, slope),
  };
}

function sentenceOf(activation: HiddenActivationName, z: number, slope: number): string {
  const outside = z < RANGE[0] || z > RANGE[1] ? ' (The point is outside the picture.)' : '';
  return `${meaningOf(activation, z, slope)}${outside}`;
}

/** What the slope does to an error on its way back. */
function meaningOf(activation: HiddenActivationName, z: number, slope: number): string {
  const isKinked = activation === 'relu' || activation === 'leakyRelu';
  if (z === 0 && isKinked) return 'The slope jumps here; the one from the left is taken.';
  if (slope === 0) return 'The slope is 0: no error comes back through this node.';
  if (slope === 1) return 'The slope is 1: the error comes back as it is.';
  if (slope < FLAT) return 'It is almost flat here: hardly any error comes back through this node.';
  return `The error that comes back through this node is multiplied by ${formatNumber(slope, DECIMALS)}.`;
}
