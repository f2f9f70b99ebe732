import type { Calculation } from '../calculations.ts';
import { mapEntries } from '../elementwise.ts';
import { isMatrix } from '../shapes.ts';
import type { Matrix, TraceStep, Value } from '../types.ts';
import { operandId, recomputeWith } from './instances.ts';
import type { Instance, Mistake } from './kinds.ts';
import { outputOf } from './outputs.ts';

/** Whether δ⁽ᴸ⁾ is simply output − target, with the output's slope already cancelled. */
function slopeCancels({ network }: Calculation, step: TraceStep): boolean {
  const output = network.layers.at(-1)?.activation;
  return step.operation === 'outputError' && step.operands.length === 2 && output !== 'linear';
}

const slopeNotNeeded: Mistake = {
  id: 'output-slope-not-needed',
  title: 'You multiplied by f′ where it has cancelled.',
  why: 'For softmax or sigmoid with cross-entropy the slope of the output cancels: δ⁽ᴸ⁾ = p − y.',
  applies: slopeCancels,
  slips: (instance) => {
    const p = outputOf(instance);
    const errorSignal = recomputeWith(instance, {}) as readonly number[];
    return [
      {
        value: errorSignal.map((entry, k) => entry * (p[k] as number) * (1 - (p[k] as number))),
        happened: 'This is p − y times p(1 − p).',
      },
    ];
  },
};

/** Whether the step is, or multiplies by, the slope of a softmax output: a matrix. */
function hasJacobian(worked: Calculation, step: TraceStep): boolean {
  const { layer } = step.quantity;
  const isSlope = step.operation === 'derivative' || step.operation === 'outputError';
  const softmax = worked.network.layers[layer - 1]?.activation === 'softmax';
  return isSlope && softmax && worked.has(`fprime${layer}`);
}

function withJacobian(instance: Instance, change: (jacobian: Matrix) => Matrix): Value {
  const { step, lookup } = instance;
  const id = step.operation === 'derivative' ? step.quantity.id : operandId(step, 2);
  const jacobian = step.operation === 'derivative' ? recomputeWith(instance, {}) : lookup(id);
  if (!isMatrix(jacobian)) return mapEntries(jacobian, () => Number.NaN);
  const changed = change(jacobian);
  return step.operation === 'derivative' ? changed : recomputeWith(instance, { [id]: changed });
}

const onlyDiagonal: Mistake = {
  id: 'softmax-slope-diagonal',
  title: 'You kept only the diagonal of softmax’s slope.',
  why: 'Every p depends on every z, so the slopes −pᵢpⱼ beside the diagonal count too.',
  applies: hasJacobian,
  slips: (instance) => [
    {
      value: withJacobian(instance, (jacobian) =>
        jacobian.map((row, i) => row.map((slope, j) => (i === j ? slope : 0))),
      ),
      happened: 'This comes from p(1 − p) alone.',
    },
  ],
};

const slopeLeftOut: Mistake = {
  id: 'softmax-slope-left-out',
  title: 'You left out the slope of softmax.',
  why: 'Only with cross-entropy does it cancel; with a squared error it stays in δ⁽ᴸ⁾.',
  applies: (worked, step) => hasJacobian(worked, step) && step.operation === 'outputError',
  slips: (instance) => [
    {
      value: withJacobian(instance, (jacobian) =>
        jacobian.map((row, i) => row.map((_slope, j) => (i === j ? 1 : 0))),
      ),
      happened: 'This is the derivative with respect to p, not yet to z.',
    },
  ],
};

/** What goes wrong with the slope of the output in δ⁽ᴸ⁾. */
export const outputSlopeMistakes: readonly Mistake[] = [slopeNotNeeded, slopeLeftOut, onlyDiagonal];
