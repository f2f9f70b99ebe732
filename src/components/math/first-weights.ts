/** Drawing first weights by hand, and what each rule holds constant. */
import { createNetwork, createRandom, formatNumber } from '@engine';
import { formatFactor } from '../diagrams/plot/powers.ts';

export const DRAWN = { sizes: [2, 2, 1, 3], seed: 53 } as const;

export interface DrawnWeight {
  readonly layer: number;
  /** Row and column, from 1. */
  readonly place: readonly [number, number];
  readonly fanIn: number;
  /** √(2/fan-in). */
  readonly deviation: number;
  /** From N(0, 1). */
  readonly draw: number;
  readonly weight: number;
}

/** The weights of 2-2-1-3 by He's rule, in the order they are drawn. */
export function drawnWeights(): readonly DrawnWeight[] {
  const { sizes, seed } = DRAWN;
  const network = createNetwork({ sizes, initializer: 'he', random: createRandom(seed) });
  const random = createRandom(seed);
  return network.layers.flatMap(({ weights }, index) =>
    weights.flatMap((row, i) =>
      row.map((weight, j): DrawnWeight => {
        const fanIn = sizes[index] as number;
        const deviation = Math.sqrt(2 / fanIn);
        const draw = random.normal();
        return { layer: index + 1, place: [i + 1, j + 1], fanIn, deviation, draw, weight };
      }),
    ),
  );
}

export function drawnWeightsTable() {
  return {
    label: 'the weights of 2-2-1-3, drawn by the rule of He',
    head: ['Weight', 'Fan-in', 'Deviation $\\sw$', 'Draw from N(0, 1)', 'Weight'],
    rows: drawnWeights().map(({ layer, place, fanIn, deviation, draw, weight }) => [
      `layer ${layer}, $\\w{${layer}}{${place[0]}}{${place[1]}}$`,
      String(fanIn),
      formatNumber(deviation, 4),
      formatNumber(draw, 4),
      formatNumber(weight, 4),
    ]),
  };
}

/** A factor a layer, and what 30 layers make of it. */
export function factorTable() {
  const factors = [0.5, 0.9, 1, 1.1, 1.5, 2];
  return {
    label: 'thirty times the same factor',
    head: ['Factor a layer', ...factors.map(String)],
    rows: [
      ['after 10 layers', ...factors.map((factor) => formatFactor(factor ** 10))],
      ['after 30 layers', ...factors.map((factor) => formatFactor(factor ** 30))],
    ],
  };
}

export const FUNNEL = [256, 128, 64, 32, 16, 8] as const;

const RULES: readonly (readonly [string, (fanIn: number, fanOut: number) => number])[] = [
  ['LeCun, $1/\\fanin$', (fanIn) => 1 / fanIn],
  ['backward, $1/\\fanout$', (_, fanOut) => 1 / fanOut],
  ['Glorot, $2/(\\fanin + \\fanout)$', (fanIn, fanOut) => 2 / (fanIn + fanOut)],
];

/** What a signal's mean square is multiplied by through the funnel, forward and backward. */
export function funnelFactors(variance: (fanIn: number, fanOut: number) => number) {
  const layers = FUNNEL.slice(1).map((fanOut, index) => [FUNNEL[index] as number, fanOut] as const);
  const through = (factor: (fanIn: number, fanOut: number) => number) =>
    layers.reduce((total, [fanIn, fanOut]) => total * factor(fanIn, fanOut), 1);
  return {
    forward: through((fanIn, fanOut) => fanIn * variance(fanIn, fanOut)),
    backward: through((fanIn, fanOut) => fanOut * variance(fanIn, fanOut)),
  };
}

export function funnelTable() {
  return {
    label: 'three rules in a network that narrows',
    head: ['Variance of a weight', 'Mean square forward', 'Mean square backward'],
    rows: RULES.map(([name, variance]) => {
      const { forward, backward } = funnelFactors(variance);
      return [name, `× ${formatFactor(forward)}`, `× ${formatFactor(backward)}`];
    }),
  };
}
