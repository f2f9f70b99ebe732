/** How large the error signal of each layer is in deep networks before training. */
import {
  backward,
  createNetwork,
  createRandom,
  forward,
  type HiddenActivationName,
  type Vector,
} from '@engine';
import type { Series } from '../plot/series.ts';

/** Ten hidden layers of 32 nodes each, then three classes; 32 inputs from N(0, 1). */
export const DEEP_SIZES: readonly number[] = [...new Array<number>(11).fill(32), 3];
const TRIALS = 50;

export interface SignalSizes {
  readonly activation: HiddenActivationName;
  /** Of layers 1 to 11: the typical size of one entry of δ. */
  readonly sizes: Vector;
}

/** Root mean square of the entries. */
function sizeOf(vector: Vector): number {
  return Math.sqrt(vector.reduce((total, entry) => total + entry * entry, 0) / vector.length);
}

function sizesOnce(activation: HiddenActivationName, seed: number): Vector {
  const random = createRandom(seed);
  const network = createNetwork({ sizes: DEEP_SIZES, activation, random });
  const input = Array.from({ length: DEEP_SIZES[0] as number }, () => random.normal(0, 1));
  return backward(network, forward(network, input), [1, 0, 0]).errorSignals.map(sizeOf);
}

/** The geometric mean over networks with weights of their own (He for ReLU, Glorot otherwise). */
export function signalSizes(activation: HiddenActivationName): SignalSizes {
  const runs = Array.from({ length: TRIALS }, (_, index) => sizesOnce(activation, index + 1));
  const sizes = DEEP_SIZES.slice(1).map((_, layer) =>
    Math.exp(runs.reduce((total, run) => total + Math.log(run[layer] as number), 0) / TRIALS),
  );
  return { activation, sizes };
}

/** Where each curve has its name. */
const CURVES = [
  { activation: 'relu', label: 'ReLU', labelAt: 4, labelBelow: false },
  { activation: 'tanh', label: 'tanh', labelAt: 2, labelBelow: true },
  { activation: 'sigmoid', label: 'sigmoid', labelAt: 5, labelBelow: true },
] as const;

/** The hidden layers' sizes, and a line that loses three quarters at every layer. */
export function signalSeries(): readonly Series[] {
  const found = CURVES.map(({ activation }) => signalSizes(activation));
  const hidden = DEEP_SIZES.length - 2;
  const curves = CURVES.map(
    ({ label, labelAt, labelBelow }, index): Series => ({
      label,
      points: (found[index]?.sizes ?? [])
        .slice(0, hidden)
        .map((size, layer) => [layer + 1, size] as const),
      shape: 'circle',
      labelAt,
      labelBelow,
    }),
  );
  const start = found.at(-1)?.sizes[hidden - 1] as number;
  const quarters = Array.from(
    { length: hidden },
    (_, index) => [index + 1, start * 0.25 ** (hidden - 1 - index)] as const,
  );
  return [
    ...curves,
    { label: '¼ a layer', points: quarters, dash: 'dotted', colour: 6, labelAt: 3 },
  ];
}
