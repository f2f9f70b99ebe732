import { derivativeStep, errorStep, gradientStep, updateStep } from './gradient-descriptions.ts';
import { sizesOf, validateNetwork } from './network-checks.ts';
import {
  activationStep,
  given,
  lossStep,
  preActivationStep,
  type StepDescription,
  type Structure,
} from './trace-descriptions.ts';
import { outputSymbol } from './trace-formulas.ts';
import type { ActivationName, Layer, LossName, Network, Shape } from './types.ts';

/** The steps of one layer. */
export interface LayerPlan {
  readonly weights: StepDescription;
  readonly bias: StepDescription;
  readonly preActivation: StepDescription;
  readonly activation: StepDescription;
  /** Null where δ does not need f′. */
  readonly derivative: StepDescription | null;
  readonly errorSignal: StepDescription;
  readonly weightGradient: StepDescription;
  readonly biasGradient: StepDescription;
  readonly newWeights: StepDescription;
  readonly newBias: StepDescription;
  readonly newPreActivation: StepDescription;
  readonly newActivation: StepDescription;
}

/** What every trace of one architecture shares; made once, then looked up. */
export interface TracePlan {
  readonly sizes: readonly number[];
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
  readonly input: StepDescription;
  readonly target: StepDescription;
  readonly learningRate: StepDescription;
  readonly measured: StepDescription;
  readonly newMeasured: StepDescription;
  /** δ⁽ᴸ⁾ for a cross-entropy target that does not sum to 1. */
  readonly weightedError: StepDescription;
  readonly layers: readonly LayerPlan[];
}

function layerPlan(structure: Structure, layer: number): LayerPlan {
  const rows = structure.sizes[layer] as number;
  const shape: Shape = [rows, structure.sizes[layer - 1] as number];
  const column: Shape = [rows, 1];
  return {
    weights: given(`W${layer}`, 'weights', layer, `W^{(${layer})}`, shape),
    bias: given(`b${layer}`, 'bias', layer, `b^{(${layer})}`, column),
    preActivation: preActivationStep(structure, layer, ''),
    activation: activationStep(structure, layer, ''),
    derivative: derivativeStep(structure, layer),
    errorSignal: errorStep(structure, layer, false),
    weightGradient: gradientStep('W', layer, shape),
    biasGradient: gradientStep('b', layer, column),
    newWeights: updateStep('W', layer, shape),
    newBias: updateStep('b', layer, column),
    newPreActivation: preActivationStep(structure, layer, 'new'),
    newActivation: activationStep(structure, layer, 'new'),
  };
}

function makePlan(network: Network): TracePlan {
  const sizes = sizesOf(network);
  const activations = network.layers.map((layer) => layer.activation);
  const { loss } = network;
  const depth = activations.length;
  const output = activations[depth - 1] as ActivationName;
  const symbol = outputSymbol(output, loss);
  const structure = { sizes, activations, loss, depth, output, outputSymbol: symbol };
  return {
    sizes,
    activations,
    loss,
    input: given('x', 'input', 0, 'x', [sizes[0] as number, 1], 'x = a^{(0)}'),
    target: given('y', 'target', depth, 'y', [sizes[depth] as number, 1]),
    learningRate: given('eta', 'learningRate', depth, '\\eta', [1, 1]),
    measured: lossStep(structure, ''),
    newMeasured: lossStep(structure, 'new'),
    weightedError: errorStep(structure, depth, true),
    layers: activations.map((_, index) => layerPlan(structure, index + 1)),
  };
}

/** Whether a network still has the shapes and functions a plan was made for. */
function fits(plan: TracePlan, network: Network): boolean {
  const { layers } = network;
  if (layers.length !== plan.activations.length || network.loss !== plan.loss) return false;
  for (let index = 0; index < layers.length; index++) {
    const layer = layers[index] as Layer;
    const columns = plan.sizes[index];
    const rows = plan.sizes[index + 1];
    if (layer.activation !== plan.activations[index]) return false;
    if (layer.weights.length !== rows || layer.bias.length !== rows) return false;
    for (const row of layer.weights) if (row.length !== columns) return false;
  }
  return true;
}

/** The part of a network that its plan depends on, as a key. */
function keyOf(network: Network): string {
  const names = network.layers.map((layer) => layer.activation);
  return [sizesOf(network).join('-'), ...names, network.loss].join(' ');
}

const plansByNetwork = new WeakMap<Network, TracePlan>();
const plansByKey = new Map<string, TracePlan>();
/** More architectures than a reader meets; beyond it the plans are made anew. */
const plansKept = 100;

/**
 * The plan of a network's traces: looked up if the network, or one like it, was seen before.
 *
 * @throws EngineError if the network's shapes or functions do not fit together.
 */
export function planOf(network: Network, operation: string): TracePlan {
  const known = plansByNetwork.get(network);
  if (known !== undefined && fits(known, network)) return known;
  validateNetwork(network, operation);
  const key = keyOf(network);
  const plan = plansByKey.get(key) ?? makePlan(network);
  if (plansByKey.size >= plansKept) plansByKey.clear();
  plansByKey.set(key, plan);
  plansByNetwork.set(network, plan);
  return plan;
}
