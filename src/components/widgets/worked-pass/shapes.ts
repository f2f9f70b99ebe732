/** Changing a network's architecture: what fits stays, new weights are friendly ones. */
import {
  createRandom,
  friendlyNetwork,
  type HiddenActivationName,
  type Layer,
  type Vector,
} from '@engine';
import { fitTarget, outputChoice } from './choices.ts';
import { hiddenActivations } from './edits.ts';
import { wholeBetween } from './fields.ts';
import { keepPlace } from './places.ts';
import { type Edit, LIMITS, outputOf, type PassState, sizesOf } from './state.ts';

/** n⁽ℓ⁾: layer 0 is the input. */
export function resizeLayer(state: PassState, layer: number, size: number): Edit {
  const problem = wholeBetween(LIMITS.nodes.least, LIMITS.nodes.most)(size);
  if (problem !== null) return { state, problem };
  const sizes = sizesOf(state).map((old, index) => (index === layer ? size : old));
  return { state: rebuild(state, sizes, hiddenActivations(state), state.network.layers), problem };
}

/** One more hidden layer, just before the output, as large as the layer before it. */
export function addLayer(state: PassState): Edit {
  const { layers } = state.network;
  if (layers.length >= LIMITS.layers.most) {
    return { state, problem: `A pass has at most ${LIMITS.layers.most} layers of weights.` };
  }
  const sizes = sizesOf(state);
  const activations = hiddenActivations(state);
  const place = layers.length - 1;
  const added = sizes.toSpliced(place + 1, 0, sizes[place] ?? 1);
  const activation = activations.at(-1) ?? 'relu';
  return {
    state: rebuild(state, added, [...activations, activation], layers.toSpliced(place, 0, NONE)),
    problem: null,
  };
}

/** Takes hidden layer `layer` (from 1) out; the layer after it keeps what still fits. */
export function removeLayer(state: PassState, layer: number): Edit {
  const { layers } = state.network;
  if (layer < 1 || layer >= layers.length) {
    return { state, problem: 'Only a hidden layer can be removed.' };
  }
  const activations = hiddenActivations(state).toSpliced(layer - 1, 1);
  const sizes = sizesOf(state).toSpliced(layer, 1);
  return {
    state: rebuild(state, sizes, activations, layers.toSpliced(layer - 1, 1)),
    problem: null,
  };
}

/** A layer nothing is kept from. */
const NONE: Layer = { weights: [], bias: [], activation: 'linear' };

function rebuild(
  state: PassState,
  sizes: readonly number[],
  activation: readonly HiddenActivationName[],
  kept: readonly Layer[],
): PassState {
  const loss = state.network.loss;
  const random = createRandom(state.seed);
  const fresh = friendlyNetwork({ sizes, activation, output: outputOf(state), loss, random });
  const layers = fresh.layers.map((layer, index) => keep(kept[index] ?? NONE, layer));
  const input = fill(state.input, Array(sizes[0]).fill(0.5));
  const target = fitTarget(state.target, sizes.at(-1) ?? 1, outputChoice(state));
  return keepPlace({ ...state, network: { layers, loss }, input, target }, state);
}

function keep(old: Layer, fresh: Layer): Layer {
  return {
    ...fresh,
    weights: fresh.weights.map((row, i) => fill(old.weights[i] ?? [], row)),
    bias: fill(old.bias, fresh.bias),
  };
}

/** `old` cut or continued with `fresh` to the length of `fresh`. */
function fill(old: Vector, fresh: Vector): Vector {
  return fresh.map((value, index) => old[index] ?? value);
}
