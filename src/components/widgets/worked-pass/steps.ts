/** The reader's steps: the trace's quantities, grouped as one would work them on paper. */
import type { Phase, WorkedPass } from '@engine';
import { sayGiven, sayGradientCheck, sayLossChange, sayQuantities } from './sentences.ts';
import { stepTitle } from './titles.ts';

export interface PassStep {
  /** From 0. */
  readonly index: number;
  /** `given`, `z1`, `a1`, `L`, `delta3`, `grad3`, `update3`, `verify-loss`, `verify-gradients`. */
  readonly id: string;
  readonly phase: Phase;
  /** ℓ; 0 for given and verify. */
  readonly layer: number;
  /** E.g. `Forward · weighted sum of layer 1`. */
  readonly title: string;
  /** The quantities this step produces, in order: `['fprime2', 'delta2']`. */
  readonly ids: readonly string[];
  /** The one to feature: `delta2`; '' for the gradient check, which has none. */
  readonly main: string;
  /** The quantities a reader can be asked for. */
  readonly asks: readonly string[];
}

export const PHASES: readonly Phase[] = [
  'given',
  'forward',
  'loss',
  'backward',
  'update',
  'verify',
];

export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  given: 'Given',
  forward: 'Forward',
  loss: 'Loss',
  backward: 'Backward',
  update: 'Update',
  verify: 'Verify',
};

type Outline = Omit<PassStep, 'index' | 'title'>;

function outline(
  id: string,
  phase: Phase,
  layer: number,
  ids: readonly string[],
  main: string,
  asks: readonly string[] = ids,
): Outline {
  return { id, phase, layer, ids, main, asks };
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function givenStep(last: number): Outline {
  const parameters = upTo(last).flatMap((layer) => [`W${layer}`, `b${layer}`]);
  return outline('given', 'given', 0, ['x', 'y', ...parameters, 'eta'], 'x', []);
}

function forwardSteps(layer: number): readonly Outline[] {
  return [`z${layer}`, `a${layer}`].map((id) => outline(id, 'forward', layer, [id], id));
}

function backwardSteps(worked: WorkedPass, layer: number): readonly Outline[] {
  const delta = `delta${layer}`;
  const fprime = `fprime${layer}`;
  const errorIds = worked.has(fprime) ? [fprime, delta] : [delta];
  const gradientIds = [`gradW${layer}`, `gradb${layer}`];
  return [
    outline(delta, 'backward', layer, errorIds, delta),
    outline(`grad${layer}`, 'backward', layer, gradientIds, `gradW${layer}`),
  ];
}

function updateStep(layer: number): Outline {
  const ids = [`newW${layer}`, `newb${layer}`];
  return outline(`update${layer}`, 'update', layer, ids, `newW${layer}`);
}

function verifySteps(last: number): readonly Outline[] {
  const second = upTo(last).flatMap((layer) => [`newz${layer}`, `newa${layer}`]);
  return [
    outline('verify-loss', 'verify', 0, [...second, 'newL'], 'newL', ['newL']),
    outline('verify-gradients', 'verify', 0, [], '', []),
  ];
}

function makeSteps(worked: WorkedPass): readonly PassStep[] {
  const last = worked.network.layers.length;
  const backwards = upTo(last).toReversed();
  const outlines = [
    givenStep(last),
    ...upTo(last).flatMap(forwardSteps),
    outline('L', 'loss', last, ['L'], 'L'),
    ...backwards.flatMap((layer) => backwardSteps(worked, layer)),
    ...backwards.map(updateStep),
    ...verifySteps(last),
  ];
  return outlines.map((each, index) => ({ ...each, index, title: stepTitle(each, worked) }));
}

const known = new WeakMap<WorkedPass, readonly PassStep[]>();

/** All steps of a pass; 19 for the network 2-2-4-3. */
export function stepsOf(worked: WorkedPass): readonly PassStep[] {
  let steps = known.get(worked);
  if (!steps) {
    steps = makeSteps(worked);
    known.set(worked, steps);
  }
  return steps;
}

/** The index of the step with this id, or that produces this quantity; −1 if there is none. */
export function indexOfStep(steps: readonly PassStep[], id: string): number {
  const named = steps.findIndex((step) => step.id === id);
  return named >= 0 ? named : steps.findIndex((step) => step.ids.includes(id));
}

/** What the step found, in one sentence for the spoken line. */
export function stepSentence(step: PassStep, worked: WorkedPass, decimals: number): string {
  if (step.id === 'given') return sayGiven(worked, decimals);
  if (step.id === 'verify-loss') return sayLossChange(worked, decimals);
  if (step.id === 'verify-gradients') return sayGradientCheck(worked);
  return sayQuantities(step.ids, worked, decimals);
}
