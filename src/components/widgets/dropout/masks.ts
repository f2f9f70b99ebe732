/** The masks of all batches, drawn once for a seed and its rates, and what became of them. */
import { createRandom, drawDropoutMasks, probabilityAllDropped, type Vector } from '@engine';
import {
  BATCHES,
  type DropoutExample,
  type DropoutState,
  droppableSizes,
  layerName,
} from './model.ts';

/** By layer, the input first: 1 for a node that stays, 0 for one that is dropped. */
export type ExampleMasks = readonly Vector[];

let remembered: { readonly key: string; readonly batches: readonly (readonly ExampleMasks[])[] } = {
  key: '',
  batches: [],
};

/** The masks of every batch and example. A layer without dropout has ones only. */
export function drawBatches(
  example: DropoutExample,
  { rates, seed }: Pick<DropoutState, 'rates' | 'seed'>,
): readonly (readonly ExampleMasks[])[] {
  const sizes = droppableSizes(example);
  const key = `${seed};${rates.join(',')};${sizes.join(',')};${example.samples.length}`;
  if (remembered.key !== key) {
    const random = createRandom(seed);
    const batches = Array.from({ length: BATCHES }, () =>
      example.samples.map((): ExampleMasks => {
        const drawn = drawDropoutMasks(example.network, rates, random);
        return sizes.map((size, layer) => drawn[layer]?.mask ?? new Array<number>(size).fill(1));
      }),
    );
    remembered = { key, batches };
  }
  return remembered.batches;
}

/** The masks of the example at hand, with the nodes that were switched by hand. */
export function masksOf(example: DropoutExample, state: DropoutState): ExampleMasks {
  const drawn = drawBatches(example, state)[state.batch]?.[state.example] ?? [];
  return drawn.map((mask, layer) =>
    mask.map((stays, row) => (state.switched.includes(`${layer}:${row}`) ? 1 - stays : stays)),
  );
}

export const isEmpty = (mask: Vector) => mask.every((stays) => stays === 0);

export interface EmptyRow {
  readonly layer: number;
  readonly name: string;
  readonly size: number;
  readonly rate: number;
  /** How likely it is that an example loses the whole layer. */
  readonly probability: number;
  /** How many examples of all batches did. */
  readonly count: number;
}

export interface EmptyLayers {
  readonly rows: readonly EmptyRow[];
  /** How likely it is that an example loses at least one layer. */
  readonly either: number;
  /** Examples in all batches. */
  readonly examples: number;
  readonly count: number;
  /** The first example that lost a whole layer. */
  readonly first: { readonly batch: number; readonly example: number } | null;
}

/** How often a whole layer is dropped: by the rule, and in the masks of this seed. */
export function countEmptyLayers(example: DropoutExample, state: DropoutState): EmptyLayers {
  const batches = drawBatches(example, state);
  const drawn = batches.flat();
  const rows = droppableSizes(example).map((size, layer): EmptyRow => {
    const rate = state.rates[layer] ?? 0;
    return {
      layer,
      name: layerName(layer),
      size,
      rate,
      probability: probabilityAllDropped(size, rate),
      count: drawn.filter((masks) => isEmpty(masks[layer] as Vector)).length,
    };
  });
  const place = drawn.findIndex((masks) => masks.some(isEmpty));
  const size = example.samples.length;
  return {
    rows,
    either: 1 - rows.reduce((all, { probability }) => all * (1 - probability), 1),
    examples: drawn.length,
    count: drawn.filter((masks) => masks.some(isEmpty)).length,
    first: place < 0 ? null : { batch: Math.floor(place / size), example: place % size },
  };
}
