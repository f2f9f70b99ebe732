import { EngineError } from './errors.ts';
import type { ForwardPass } from './forward.ts';
import type { ParameterGradients } from './gradients.ts';
import { targetMass } from './losses.ts';
import { outer } from './matrices.ts';
import { differentiate, measureLoss, outputError, propagate } from './operations.ts';
import { assertVector, describeShapeOf } from './shapes.ts';
import type { StepDescription } from './trace-descriptions.ts';
import { type LayerPlan, planOf, type TracePlan } from './trace-plans.ts';
import { RecordedStep, TraceSource } from './traces.ts';
import type { Layer, Matrix, Network, Trace, Vector } from './types.ts';

/** The backward pass of one sample; index 0 is layer 1. */
export interface Gradients extends ParameterGradients {
  /** L of the sample. */
  readonly loss: number;
  /** δ⁽ˡ⁾ = ∂L/∂z⁽ˡ⁾, n⁽ˡ⁾. */
  readonly errorSignals: readonly Vector[];
  /** `y`, `L`, then from the last layer down `fprime`, `delta`, `gradW`, `gradb`. */
  readonly trace: Trace;
}

function assertFits(plan: TracePlan, pass: ForwardPass, target: Vector): void {
  assertVector('backward', 'the target', target);
  const outputs = plan.sizes[plan.layers.length] as number;
  if (target.length !== outputs) {
    throw new EngineError(
      'backward',
      `the target is ${describeShapeOf(target)}, the output is ${outputs}×1`,
    );
  }
  for (let layer = 0; layer < plan.sizes.length; layer++) {
    const given = pass.activations[layer];
    const size = plan.sizes[layer];
    if (given?.length !== size || (layer > 0 && pass.preActivations[layer - 1]?.length !== size)) {
      throw new EngineError(
        'backward',
        `the pass is of another network: its layer ${layer} is ${describeShapeOf(given)}, not ${size}×1`,
      );
    }
  }
}

/**
 * The backward pass: δ⁽ᴸ⁾ = ∂L/∂z⁽ᴸ⁾, then δ⁽ˡ⁾ = (W⁽ˡ⁺¹⁾ᵀ δ⁽ˡ⁺¹⁾) ⊙ f′(z⁽ˡ⁾) from the last layer
 * down, all with the weights of the pass, and ∇W⁽ˡ⁾ = δ⁽ˡ⁾ a⁽ˡ⁻¹⁾ᵀ, ∇b⁽ˡ⁾ = δ⁽ˡ⁾. Exact for any
 * target: for cross-entropy δ⁽ᴸ⁾ = (Σ y) p − y. Nothing given is changed.
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, algorithm 6.4.
 *
 * @throws EngineError if the target or the pass does not fit the network.
 * @example backward(network, forward(network, [0.9, 0.7]), [0, 1, 0]).weightGradients[2]
 */
export function backward(network: Network, pass: ForwardPass, target: Vector): Gradients {
  const plan = planOf(network, 'backward');
  assertFits(plan, pass, target);
  const source = new TraceSource(pass.trace);
  const { steps } = source;
  const logits = pass.preActivations[plan.layers.length - 1] as Vector;
  const loss = measureLoss(network.loss, logits, pass.output, target);
  steps.push(new RecordedStep(plan.target, target, source));
  steps.push(new RecordedStep(plan.measured, loss, source));
  const signals = traceErrors(network, plan, pass, target, source);
  return { loss, ...signals, trace: steps };
}

/** The backward steps of all layers, from the last one down. */
function traceErrors(
  network: Network,
  plan: TracePlan,
  pass: ForwardPass,
  target: Vector,
  source: TraceSource,
): { errorSignals: Vector[]; weightGradients: Matrix[]; biasGradients: Vector[] } {
  const depth = plan.layers.length;
  const errorSignals = new Array<Vector>(depth);
  const weightGradients = new Array<Matrix>(depth);
  const { steps } = source;
  for (let index = depth - 1; index >= 0; index--) {
    const layer = plan.layers[index] as LayerPlan;
    const derivative = layer.derivative && differentiateLayer(network, pass, index);
    if (layer.derivative && derivative) {
      steps.push(new RecordedStep(layer.derivative, derivative, source));
    }
    const next = network.layers[index + 1];
    const delta = next
      ? propagate(next.weights, errorSignals[index + 1] as Vector, derivative as Vector)
      : outputError(plan.loss, pass.output, target, derivative);
    const gradient = outer(delta, pass.activations[index] as Vector);
    steps.push(
      new RecordedStep(next ? layer.errorSignal : outputStep(plan, target), delta, source),
    );
    steps.push(new RecordedStep(layer.weightGradient, gradient, source));
    steps.push(new RecordedStep(layer.biasGradient, delta, source));
    errorSignals[index] = delta;
    weightGradients[index] = gradient;
  }
  return { errorSignals, weightGradients, biasGradients: errorSignals.slice() };
}

/** What δ⁽ᴸ⁾ is: p − y, or (Σ y) p − y where the target of a cross-entropy does not sum to 1. */
function outputStep(plan: TracePlan, target: Vector): StepDescription {
  const isWeighted = plan.loss === 'crossEntropy' && targetMass(target) !== 1;
  return isWeighted ? plan.weightedError : (plan.layers.at(-1) as LayerPlan).errorSignal;
}

function differentiateLayer(network: Network, pass: ForwardPass, index: number): Vector | Matrix {
  const { activation } = network.layers[index] as Layer;
  const z = pass.preActivations[index] as Vector;
  return differentiate(activation, z, pass.activations[index + 1] as Vector);
}
