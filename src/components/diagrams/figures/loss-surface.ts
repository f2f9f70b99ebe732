/** The loss of a small network as a surface over two of its weights. */
import { backward, entryOf, forward, type Network, type Vector } from '@engine';
import { findPreset, type PresetId } from '../../widgets/worked-pass/presets.ts';

/** A weight by layer, row and column, from 1. */
export type WeightPlace = readonly [layer: number, row: number, column: number];

export interface LossSurface {
  /** Both weights as the preset has them. */
  readonly at: Vector;
  value(point: Vector): number;
  gradient(point: Vector): Vector;
}

export function lossSurface(
  preset: PresetId,
  places: readonly [WeightPlace, WeightPlace],
): LossSurface {
  const { network, input, target } = findPreset(preset);
  const passAt = (point: Vector) => {
    const changed = places.reduce((of, place, k) => withWeight(of, place, point[k] ?? 0), network);
    return backward(changed, forward(changed, input), target);
  };
  const entryAt = (
    [layer, row, column]: WeightPlace,
    of: Network['layers'][number]['weights'] | undefined,
  ) => {
    if (!of) throw new Error(`lossSurface: no layer ${layer}`);
    return entryOf(of, row - 1, column - 1);
  };
  return {
    at: places.map((place) => entryAt(place, network.layers[place[0] - 1]?.weights)),
    value: (point) => passAt(point).loss,
    gradient: (point) => {
      const { weightGradients } = passAt(point);
      return places.map((place) => entryAt(place, weightGradients[place[0] - 1]));
    },
  };
}

function withWeight(network: Network, [layer, row, column]: WeightPlace, value: number): Network {
  const layers = network.layers.map((each, l) => {
    if (l !== layer - 1) return each;
    const weights = each.weights.map((entries, i) =>
      i === row - 1 ? entries.map((entry, j) => (j === column - 1 ? value : entry)) : entries,
    );
    return { ...each, weights };
  });
  return { ...network, layers };
}

/** The two weights of the book's figure, and where it shows them. */
export const PLACES_OF_LOSS: readonly [WeightPlace, WeightPlace] = [
  [1, 1, 1],
  [2, 1, 1],
];
export const LOSS_AREA = { x: [-4, 4], y: [-4, 4] } as const;
