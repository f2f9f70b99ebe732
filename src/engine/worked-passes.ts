import { backward, type Gradients } from './backward.ts';
import type { Calculation } from './calculations.ts';
import { EngineError } from './errors.ts';
import { type ForwardPass, forward } from './forward.ts';
import { gradientStep } from './gradients.ts';
import { measureLoss } from './operations.ts';
import { type LayerPlan, planOf } from './trace-plans.ts';
import { RecordedStep, TraceSource } from './traces.ts';
import type { Layer, Network, Trace, TraceStep, Vector } from './types.ts';

/** What a worked pass is made of. */
export interface WorkedPassOptions {
  readonly network: Network;
  /** n⁽⁰⁾ numbers. */
  readonly input: Vector;
  /** n⁽ᴸ⁾ numbers. */
  readonly target: Vector;
  /** η. */
  readonly learningRate: number;
}

/** One sample worked through: forward, loss, backward, update, and the loss again. */
export interface WorkedPass extends WorkedPassOptions, Calculation {
  readonly network: Network;
  readonly target: Vector;
  readonly pass: ForwardPass;
  readonly gradients: Gradients;
  /** The network after one gradient step. */
  readonly updatedNetwork: Network;
  /** The same input through the updated network. */
  readonly updatedPass: ForwardPass;
  readonly lossBefore: number;
  readonly lossAfter: number;
  /** Every step, phases in the order given → forward → loss → backward → update → verify. */
  readonly trace: Trace;
}

/** What a worked pass consists of before its trace is put together. */
type Parts = WorkedPassOptions &
  Pick<WorkedPass, 'pass' | 'gradients' | 'updatedNetwork' | 'updatedPass' | 'lossAfter'>;

/** The steps of update (from the last layer down) and verify. */
function traceUpdate(
  { network, updatedNetwork, updatedPass, lossAfter }: Parts,
  source: TraceSource,
) {
  const plan = planOf(network, 'workPass');
  const { steps } = source;
  for (let index = plan.layers.length - 1; index >= 0; index--) {
    const layer = plan.layers[index] as LayerPlan;
    const { weights, bias } = updatedNetwork.layers[index] as Layer;
    steps.push(new RecordedStep(layer.newWeights, weights, source));
    steps.push(new RecordedStep(layer.newBias, bias, source));
  }
  plan.layers.forEach((layer, index) => {
    const z = updatedPass.preActivations[index] as Vector;
    const a = updatedPass.activations[index + 1] as Vector;
    steps.push(new RecordedStep(layer.newPreActivation, z, source));
    steps.push(new RecordedStep(layer.newActivation, a, source));
  });
  steps.push(new RecordedStep(plan.newMeasured, lossAfter, source));
}

/** The traces of both passes put in the order of the phases, with update and verify added. */
function joinTraces(parts: Parts): Trace {
  const plan = planOf(parts.network, 'workPass');
  const source = new TraceSource(null);
  const [target, ...backwardSteps] = parts.gradients.trace as [TraceStep, ...TraceStep[]];
  const [input, ...rest] = parts.pass.trace as [TraceStep, ...TraceStep[]];
  const parameters = 2 * plan.layers.length;
  const eta = new RecordedStep(plan.learningRate, parts.learningRate, source);
  source.steps.push(input, target, ...rest.slice(0, parameters), eta);
  source.steps.push(...rest.slice(parameters), ...backwardSteps);
  traceUpdate(parts, source);
  return source.steps;
}

/**
 * Works one sample through a network: forward pass, loss, backward pass, one gradient step, and
 * the forward pass again with the new weights. One trace holds it all.
 *
 * @throws EngineError if network, input and target do not fit together or η is not finite.
 * @example workPass({ network, input: [0.9, 0.7], target: [0, 1, 0], learningRate: 0.1 })
 */
export function workPass(options: WorkedPassOptions): WorkedPass {
  const { network, input, target, learningRate } = options;
  const pass = forward(network, input);
  const gradients = backward(network, pass, target);
  const updatedNetwork = gradientStep(network, gradients, learningRate);
  const updatedPass = forward(updatedNetwork, input);
  const logits = updatedPass.preActivations.at(-1) as Vector;
  const lossAfter = measureLoss(network.loss, logits, updatedPass.output, target);
  const given = { network, input, target, learningRate };
  const parts = { ...given, pass, gradients, updatedNetwork, updatedPass, lossAfter };
  const trace = joinTraces(parts);
  const steps = new Map(trace.map((step) => [step.quantity.id, step]));
  return {
    ...parts,
    lossBefore: gradients.loss,
    trace,
    has: (id) => steps.has(id),
    step: (id) => {
      const step = steps.get(id);
      if (step === undefined) throw new EngineError('workPass', `no quantity '${id}' in this pass`);
      return step;
    },
  };
}
