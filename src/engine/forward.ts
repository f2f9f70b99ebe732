import { EngineError } from './errors.ts';
import { propagateForward } from './operations.ts';
import { assertVector, describeShapeOf } from './shapes.ts';
import { type LayerPlan, planOf } from './trace-plans.ts';
import { RecordedStep, TraceSource } from './traces.ts';
import type { Layer, Network, Trace, Vector } from './types.ts';

/** The forward pass of one sample. */
export interface ForwardPass {
  /** `preActivations[0]` is z⁽¹⁾, and so on to z⁽ᴸ⁾. */
  readonly preActivations: readonly Vector[];
  /** `activations[0]` is the input, `activations[l]` is a⁽ˡ⁾. */
  readonly activations: readonly Vector[];
  /** a⁽ᴸ⁾: p or ŷ. */
  readonly output: Vector;
  /** `x`, `W1`, `b1`, … and then `z1`, `a1`, … to the output. */
  readonly trace: Trace;
}

/**
 * The forward pass z⁽ˡ⁾ = W⁽ˡ⁾ a⁽ˡ⁻¹⁾ + b⁽ˡ⁾, a⁽ˡ⁾ = f(z⁽ˡ⁾) of one input of n⁽⁰⁾ numbers, with
 * its trace. Nothing given is changed.
 * Source: Goodfellow, Bengio, Courville, Deep Learning, 2016, algorithm 6.3.
 *
 * @throws EngineError if the network's shapes do not fit together or the input does not fit it.
 * @example forward(network, [0.9, 0.7]).output
 */
export function forward(network: Network, input: Vector): ForwardPass {
  const plan = planOf(network, 'forward');
  assertVector('forward', 'the input', input);
  if (input.length !== plan.sizes[0]) {
    throw new EngineError(
      'forward',
      `the input is ${describeShapeOf(input)}, the network takes ${plan.sizes[0]}×1`,
    );
  }
  const { preActivations, activations } = propagateForward(network, input);
  const source = new TraceSource(null);
  const { steps } = source;
  const depth = plan.layers.length;
  steps.push(new RecordedStep(plan.input, input, source));
  for (let index = 0; index < depth; index++) {
    const layer = plan.layers[index] as LayerPlan;
    const { weights, bias } = network.layers[index] as Layer;
    steps.push(new RecordedStep(layer.weights, weights, source));
    steps.push(new RecordedStep(layer.bias, bias, source));
  }
  for (let index = 0; index < depth; index++) {
    const layer = plan.layers[index] as LayerPlan;
    const z = preActivations[index] as Vector;
    const a = activations[index + 1] as Vector;
    steps.push(new RecordedStep(layer.preActivation, z, source));
    steps.push(new RecordedStep(layer.activation, a, source));
  }
  return { preActivations, activations, output: activations[depth] as Vector, trace: steps };
}
