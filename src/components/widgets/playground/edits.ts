/** Changes of a state: each gives the new one, or the one that was and a sentence for the reader. */
import { formatGiven, type HiddenActivationName, type OptimizerKind, parseNumber } from '@engine';
import { changed, refused } from './changes.ts';
import { FEATURES } from './features.ts';
import {
  type Edit,
  type FeatureName,
  LIMITS,
  type PlaygroundState,
  type WeightStart,
} from './state.ts';

export * from './data-edits.ts';
export * from './network-edits.ts';
export * from './stop-edits.ts';

/** The fields that hold one number, with their ranges and whether it is a whole one. */
export const NUMBER_FIELDS = {
  points: { ...LIMITS.points, whole: true, name: 'the number of points' },
  noise: { ...LIMITS.noise, whole: false, name: 'the noise' },
  testShare: { ...LIMITS.testShare, whole: false, name: 'the test share' },
  dataSeed: { ...LIMITS.seed, whole: true, name: 'the seed' },
  weightSeed: { ...LIMITS.seed, whole: true, name: 'the seed' },
  learningRate: { ...LIMITS.learningRate, whole: false, name: 'η' },
  beta: { ...LIMITS.fraction, whole: false, name: 'β' },
  beta1: { ...LIMITS.fraction, whole: false, name: 'β₁' },
  beta2: { ...LIMITS.fraction, whole: false, name: 'β₂' },
  batchSize: { ...LIMITS.batchSize, whole: true, name: 'the batch size' },
  l1: { ...LIMITS.penalty, whole: false, name: 'λ₁' },
  l2: { ...LIMITS.penalty, whole: false, name: 'λ₂' },
  decay: { ...LIMITS.penalty, whole: false, name: 'the decay' },
  dropout: { ...LIMITS.fraction, whole: false, name: 'the dropout rate' },
} as const;

export type NumberFieldName = keyof typeof NUMBER_FIELDS;

/** Changes a number by what the reader typed; a new weight seed draws new weights. */
export function editNumber(state: PlaygroundState, field: NumberFieldName, text: string): Edit {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return refused(state, 'Type a number.');
  if (parsed.kind === 'unreadable') return refused(state, parsed.reason);
  return setNumber(state, field, parsed.value);
}

export function setNumber(state: PlaygroundState, field: NumberFieldName, value: number): Edit {
  const { least, most, whole, name } = NUMBER_FIELDS[field];
  if (!(value >= least && value <= most)) {
    return refused(
      state,
      `Keep ${name} between ${formatGiven(least, 4)} and ${formatGiven(most, 4)}.`,
    );
  }
  if (whole && !Number.isInteger(value)) return refused(state, `Let ${name} be a whole number.`);
  const isNewDraw = field === 'weightSeed';
  return changed(state, { [field]: value, ...(isNewDraw ? { weights: null } : {}) });
}

/** Takes a feature in, or out; one is left at least. */
export function toggleFeature(state: PlaygroundState, name: FeatureName): Edit {
  const isIn = state.features.includes(name);
  if (isIn && state.features.length === 1) return refused(state, 'Leave one feature at least.');
  const features = FEATURES.map((feature) => feature.name).filter((each) =>
    each === name ? !isIn : state.features.includes(each),
  );
  return changed(state, { features });
}

/** Fields that hold one of several names. */
export function setActivation(state: PlaygroundState, activation: HiddenActivationName): Edit {
  return changed(state, { activation });
}

export function setWeightStart(state: PlaygroundState, weightStart: WeightStart): Edit {
  return changed(state, { weightStart, weights: null });
}

export function setOptimizer(state: PlaygroundState, optimizer: OptimizerKind): Edit {
  return changed(state, { optimizer });
}
