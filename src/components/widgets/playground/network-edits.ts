/** Changes of the network: its layers, and its weights in place. */
import type { Network } from '@engine';
import { changed, refused } from './changes.ts';
import { setNumber } from './edits.ts';
import { fitsState } from './networks.ts';
import { type Edit, LIMITS, type PlaygroundState } from './state.ts';

/** Changes the widths of the hidden layers, one number each. */
export function setHidden(state: PlaygroundState, hidden: readonly number[]): Edit {
  const { layers, nodes } = LIMITS;
  if (hidden.length > layers.most) {
    return refused(state, `There is room for ${layers.most} hidden layers.`);
  }
  const fits = (size: number) =>
    Number.isInteger(size) && size >= nodes.least && size <= nodes.most;
  if (!hidden.every(fits)) {
    return refused(state, `A hidden layer has ${nodes.least} to ${nodes.most} nodes.`);
  }
  return changed(state, { hidden });
}

/** A new hidden layer behind the last one, as wide as it. */
export function addLayer(state: PlaygroundState): Edit {
  return setHidden(state, [...state.hidden, state.hidden.at(-1) ?? 4]);
}

export function removeLayer(state: PlaygroundState): Edit {
  return setHidden(state, state.hidden.slice(0, -1));
}

export function resizeLayer(state: PlaygroundState, layer: number, nodes: number): Edit {
  return setHidden(
    state,
    state.hidden.map((size, index) => (index === layer ? nodes : size)),
  );
}

/** Starts from these weights: those of a run, for a link, or edited ones. */
export function setWeights(state: PlaygroundState, weights: Network): Edit {
  if (!fitsState(weights, state)) return refused(state, 'These weights are of another network.');
  return { state: { ...state, weights }, problem: null };
}

/** One weight or bias of a network changed: what `replace` sends to a run. Indices from 0. */
export function withParameter(
  network: Network,
  place: { readonly layer: number; readonly row: number; readonly column: number | 'bias' },
  value: number,
): Network {
  const layers = network.layers.map((layer, index) => {
    if (index !== place.layer) return layer;
    if (place.column === 'bias') {
      return { ...layer, bias: layer.bias.map((b, i) => (i === place.row ? value : b)) };
    }
    const weights = layer.weights.map((row, i) =>
      i === place.row ? row.map((w, j) => (j === place.column ? value : w)) : row,
    );
    return { ...layer, weights };
  });
  return { ...network, layers };
}

/** The same shape with new weights, from the next seed. */
export function newWeights(state: PlaygroundState): Edit {
  return setNumber(state, 'weightSeed', (state.weightSeed + 1) % (LIMITS.seed.most + 1));
}
