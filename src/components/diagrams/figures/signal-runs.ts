/** How a signal fares in a fresh network of 30 hidden layers, for several initialisers. */
import {
  createRandom,
  flatShares,
  type HiddenActivationName,
  histogram,
  type InitializerName,
  type LayerSignals,
  normal,
  rootMeanSquare,
  signals,
  spreadOverSamples,
} from '@engine';
import type { Series } from '../plot/series.ts';

export const DEEP = {
  layers: 30,
  width: 64,
  classes: 10,
  samples: 64,
  seed: 1,
  tiny: 0.01,
} as const;

/** `tiny` is N(0, 0.01²) at every width. */
export type DeepStart = Extract<InitializerName, 'normal' | 'lecun' | 'he'> | 'tiny';
export type DeepActivation = Extract<HiddenActivationName, 'relu' | 'tanh' | 'sigmoid'>;
export type DeepMeasure = 'activations' | 'errorSignals' | 'spread';

const known = new Map<string, readonly LayerSignals[]>();

/** The 30 hidden layers of the network with these weights, sent through once a build. */
export function deepLayers(activation: DeepActivation, start: DeepStart): readonly LayerSignals[] {
  const key = `${activation} ${start}`;
  const found = known.get(key);
  if (found) return found;
  const { layers, width, classes, samples, seed, tiny } = DEEP;
  const sizes = [...new Array<number>(layers + 1).fill(width), classes];
  const initializer =
    start === 'tiny'
      ? (...[rows, columns, random]: Parameters<typeof normal>) =>
          normal(rows, columns, random, tiny)
      : start;
  const random = createRandom(seed);
  const sent = signals({ sizes, activation, initializer, samples, random }).slice(0, layers);
  known.set(key, sent);
  return sent;
}

/** One number a hidden layer: typical size of a or of δ, or how far a tells the samples apart. */
export function deepMeasures(
  activation: DeepActivation,
  start: DeepStart,
  measure: DeepMeasure,
): readonly number[] {
  return deepLayers(activation, start).map(({ activations, errorSignals, width }) =>
    measure === 'spread'
      ? spreadOverSamples(activations, width)
      : rootMeanSquare(measure === 'activations' ? activations : errorSignals),
  );
}

/** Shares of flat entries and nodes in one layer, counted from 1. */
export function deepFlatShares(activation: DeepActivation, start: DeepStart, layer: number) {
  return flatShares(deepLayers(activation, start)[layer - 1] as LayerSignals, activation);
}

export const STARTS: readonly (readonly [DeepStart, string, Series['dash']])[] = [
  ['normal', 'σ = 1', 'dotted'],
  ['he', 'He', 'solid'],
  ['lecun', 'LeCun', 'dashed'],
  ['tiny', 'σ = 0.01', 'solid'],
];

export const ACTIVATION_TITLES: readonly (readonly [DeepActivation, string])[] = [
  ['relu', 'ReLU'],
  ['tanh', 'tanh'],
  ['sigmoid', 'sigmoid'],
];

/** A panel an activation, a line an initialiser. */
export function deepPanels(measure: DeepMeasure) {
  return ACTIVATION_TITLES.map(([activation, title]) => ({
    title,
    series: STARTS.map(
      ([start, name, dash], index): Series => ({
        name,
        points: deepMeasures(activation, start, measure).map(
          (value, layer) => [layer + 1, value] as const,
        ),
        dash,
        thin: start === 'tiny',
        colour: ([5, 1, 3, 4] as const)[index],
      }),
    ),
  }));
}

export const HISTOGRAM = { layers: [1, 10, 30], bins: 21, reach: 1.05 } as const;

/** tanh activations in three layers for three initialisers; the tallest bar of each is 1. */
export function histogramPanels() {
  const shown = STARTS.filter(([start]) => start !== 'he');
  return shown.flatMap(([start, name]) =>
    HISTOGRAM.layers.map((layer) => {
      const { reach, bins } = HISTOGRAM;
      const { activations } = deepLayers('tanh', start)[layer - 1] as LayerSignals;
      const { counts } = histogram(activations, -reach, reach, bins);
      const tallest = Math.max(...counts);
      const width = (2 * reach) / bins;
      const points = counts.map(
        (count, bin) => [(bin - (bins - 1) / 2) * width, count / tallest] as const,
      );
      return {
        title: `${name}, layer ${layer}`,
        series: [{ points, mark: 'bars', width: 0.9 * width, kind: 'activation' } satisfies Series],
      };
    }),
  );
}
