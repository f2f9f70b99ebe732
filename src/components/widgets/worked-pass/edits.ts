/** Edits of a pass's numbers. Each takes raw text; what can't be read leaves the state alone. */
import { createRandom, friendlyNetwork, type HiddenActivationName, type Layer } from '@engine';
import { fitTarget, OUTPUT_CHOICES, oneHot, outputChoice, targetProblem } from './choices.ts';
import { editNumber, readNumber, wholeBetween, withEntry } from './fields.ts';
import { keepPlace } from './places.ts';
import type { PresetId } from './presets.ts';
import { createPass, type Edit, LIMITS, outputOf, type PassState, sizesOf } from './state.ts';

/** The preset's own numbers, from its first step; the reader's settings stay, answers go. */
export function choosePreset(state: PassState, id: PresetId): PassState {
  const { check, speed, decimals } = state;
  return { ...createPass(id), check, speed, decimals };
}

/** x_j, counted from 0. */
export function editInput(state: PassState, row: number, text: string): Edit {
  return editNumber(state, text, (value) => ({
    ...state,
    input: withEntry(state.input, row, value),
  }));
}

/** y_k, counted from 0, where the target is typed as numbers. */
export function editTarget(state: PassState, row: number, text: string): Edit {
  const withTarget = (value: number) => withEntry(state.target, row, value);
  return editNumber(
    state,
    text,
    (value) => ({ ...state, target: withTarget(value) }),
    (value) => targetProblem(withTarget(value), outputChoice(state)),
  );
}

/** The class (from 0) as a one-hot target. */
export function chooseClass(state: PassState, index: number): PassState {
  return { ...state, target: oneHot(state.target.length, index) };
}

function withLayer(state: PassState, layer: number, change: (old: Layer) => Layer): PassState {
  const layers = state.network.layers.map((old, index) =>
    index === layer - 1 ? change(old) : old,
  );
  return { ...state, network: { ...state.network, layers } };
}

/** w⁽ℓ⁾ᵢⱼ: `layer` counts from 1, `row` and `column` from 0. */
export function editWeight(
  state: PassState,
  layer: number,
  row: number,
  column: number,
  text: string,
): Edit {
  return pasteWeights(state, layer, row, column, [[text]]);
}

/** A block of texts into W⁽ℓ⁾, its corner at (row, column); what sticks out is left off. */
export function pasteWeights(
  state: PassState,
  layer: number,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
): Edit {
  let problem: string | null = null;
  const read = (old: number, text: string | undefined) => {
    if (text === undefined || problem !== null) return old;
    const reading = readNumber(text);
    problem = reading.problem;
    return reading.value ?? old;
  };
  const next = withLayer(state, layer, (old) => ({
    ...old,
    weights: old.weights.map((weights, i) =>
      weights.map((weight, j) => read(weight, block[i - row]?.[j - column])),
    ),
  }));
  return problem === null ? { state: next, problem } : { state, problem };
}

/** b⁽ℓ⁾ᵢ: `layer` counts from 1, `row` from 0. */
export function editBias(state: PassState, layer: number, row: number, text: string): Edit {
  return editNumber(state, text, (value) =>
    withLayer(state, layer, (old) => ({ ...old, bias: withEntry(old.bias, row, value) })),
  );
}

export function editLearningRate(state: PassState, text: string): Edit {
  return editNumber(
    state,
    text,
    (learningRate) => ({ ...state, learningRate }),
    (value) => (value < 0 ? 'A learning rate is not negative: the step goes downhill.' : null),
  );
}

export function editDecimals(state: PassState, text: string): Edit {
  const { least, most } = LIMITS.decimals;
  const apply = (decimals: number) => ({ ...state, decimals });
  return editNumber(state, text, apply, wholeBetween(least, most));
}

/** f⁽ℓ⁾ of a hidden layer. */
export function chooseActivation(
  state: PassState,
  layer: number,
  activation: HiddenActivationName,
): PassState {
  if (layer >= state.network.layers.length) return state;
  return withLayer(state, layer, (old) => ({ ...old, activation }));
}

/** Output and loss together, by the id of one of OUTPUT_CHOICES; the target is made to fit. */
export function chooseOutput(state: PassState, choiceId: string): PassState {
  const choice = OUTPUT_CHOICES.find((each) => each.id === choiceId);
  if (!choice) return state;
  const last = state.network.layers.length;
  const changed = withLayer(state, last, (old) => ({ ...old, activation: choice.output }));
  const network = { ...changed.network, loss: choice.loss };
  const target = fitTarget(state.target, state.target.length, choice);
  return keepPlace({ ...state, network, target }, state);
}

/** Fresh weights and biases with one decimal, drawn from `seed`; the network stays otherwise. */
export function weightsFromSeed(state: PassState, seed: number): PassState {
  const network = friendlyNetwork({
    sizes: sizesOf(state),
    activation: hiddenActivations(state),
    output: outputOf(state),
    loss: state.network.loss,
    random: createRandom(seed),
  });
  return { ...state, seed, network };
}

/** "New weights": the next seed. */
export function newWeights(state: PassState): PassState {
  return weightsFromSeed(state, state.seed < LIMITS.seed.most ? state.seed + 1 : 0);
}

export function editSeed(state: PassState, text: string): Edit {
  const { least, most } = LIMITS.seed;
  return editNumber(state, text, (seed) => weightsFromSeed(state, seed), wholeBetween(least, most));
}

/** The hidden layers' activations, from layer 1. */
export function hiddenActivations(state: PassState): readonly HiddenActivationName[] {
  const hidden = state.network.layers.slice(0, -1);
  return hidden.map((layer) => layer.activation as HiddenActivationName);
}
