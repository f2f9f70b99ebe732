/** Changes of a state: each gives the new one, or the one that was and a sentence for the reader. */
import {
  formatGiven,
  type HiddenActivationName,
  type Network,
  type OptimizerKind,
  parseNumber,
} from '@engine';
import { FEATURES } from './features.ts';
import { fitsState } from './networks.ts';
import {
  CLASSIFICATION_DATA,
  type DatasetName,
  type Edit,
  type FeatureName,
  type Head,
  LIMITS,
  type OwnPoint,
  type PlaygroundState,
  type Problem,
  REGRESSION_DATA,
  type StopConditions,
  type WeightStart,
} from './state.ts';

/** Weights that no longer fit are let go: the network is drawn from its seed again. */
function changed(state: PlaygroundState, change: Partial<PlaygroundState>): Edit {
  const next = { ...state, ...change };
  const fits = next.weights !== null && fitsState(next.weights, next);
  return { state: fits ? next : { ...next, weights: null }, problem: null };
}

function refused(state: PlaygroundState, problem: string): Edit {
  return { state, problem };
}

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

/** What is wrong with a reader's points for a problem, as a sentence; null if nothing is. */
export function ownPointsProblem(points: readonly OwnPoint[], problem: Problem): string | null {
  if (points.length > LIMITS.ownPoints.most) {
    return `There is room for ${LIMITS.ownPoints.most} points, not ${points.length}.`;
  }
  const { least, most } = LIMITS.coordinate;
  const isOutside = ({ x1, x2 }: OwnPoint) => ![x1, x2].every((x) => x >= least && x <= most);
  if (points.some(isOutside))
    return `Keep x₁ and x₂ between ${formatGiven(least, 4)} and ${formatGiven(most, 4)}.`;
  if (points.some(({ value }) => !Number.isFinite(value))) return 'Every point needs a number.';
  const classes = LIMITS.classes.most;
  const isClass = ({ value }: OwnPoint) => Number.isInteger(value) && value >= 0 && value < classes;
  if (problem === 'regression' || points.every(isClass)) return null;
  return `For classes, number them 0 to ${classes - 1}; for other values choose regression.`;
}

/** Two points at least, one to learn from and one to test. */
const FEWEST_OWN_POINTS = 2;

/** Changes the data; a data set that fits the other problem only changes the problem with it. */
export function setDataset(state: PlaygroundState, dataset: DatasetName): Edit {
  if (dataset === 'own') {
    if (state.ownPoints.length < FEWEST_OWN_POINTS) {
      return refused(state, 'Add at least two points of your own first.');
    }
    const wrong = ownPointsProblem(state.ownPoints, state.problem);
    return wrong === null ? changed(state, { dataset }) : refused(state, wrong);
  }
  const problem = CLASSIFICATION_DATA.includes(dataset) ? 'classification' : 'regression';
  return changed(state, { dataset, problem });
}

/** Changes the problem, and the data where they do not fit it. */
export function setProblem(state: PlaygroundState, problem: Problem): Edit {
  const fitting = problem === 'classification' ? CLASSIFICATION_DATA : REGRESSION_DATA;
  if (state.dataset === 'own') {
    const wrong = ownPointsProblem(state.ownPoints, problem);
    if (wrong !== null) return refused(state, wrong);
  }
  const dataset = fitting.includes(state.dataset) ? state.dataset : (fitting[0] as DatasetName);
  return withFittingHead(state, { problem, dataset });
}

/** One tanh output tells two classes apart, not more: with more the head becomes a softmax. */
function withFittingHead(state: PlaygroundState, change: Partial<PlaygroundState>): Edit {
  const next = { ...state, ...change };
  const isMany = next.dataset === 'own' && next.ownPoints.some(({ value }) => value > 1);
  const needsSoftmax = next.problem === 'classification' && next.head === 'tanh' && isMany;
  return changed(state, needsSoftmax ? { ...change, head: 'softmax' } : change);
}

export function setHead(state: PlaygroundState, head: Head): Edit {
  const isMany = state.dataset === 'own' && state.ownPoints.some(({ value }) => value > 1);
  if (head === 'tanh' && isMany && state.problem === 'classification') {
    return refused(state, 'One tanh output tells two classes apart; your points have more.');
  }
  return changed(state, { head });
}

/** Puts a reader's points in the place of the data. */
export function setOwnPoints(state: PlaygroundState, ownPoints: readonly OwnPoint[]): Edit {
  const wrong = ownPointsProblem(ownPoints, state.problem);
  if (wrong !== null) return refused(state, wrong);
  const isEnough = ownPoints.length >= FEWEST_OWN_POINTS;
  const dataset = isEnough ? 'own' : state.dataset === 'own' ? 'circle' : state.dataset;
  return withFittingHead(state, { ownPoints, dataset });
}

/** Adds a point, from a click in the picture; the data are the reader's once there are two. */
export function addPoint(state: PlaygroundState, point: OwnPoint): Edit {
  return setOwnPoints(state, [...state.ownPoints, point]);
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

export function setStop(state: PlaygroundState, stop: StopConditions): Edit {
  const { stopEpochs, stopLoss } = LIMITS;
  const { epochs, loss } = stop;
  if (epochs !== null && !(Number.isInteger(epochs) && epochs >= 1 && epochs <= stopEpochs.most)) {
    return refused(state, `Stop after a whole number of epochs, 1 to ${stopEpochs.most}.`);
  }
  if (loss !== null && !(loss >= 0 && loss <= stopLoss.most)) {
    return refused(state, `Let the loss to stop at be between 0 and ${stopLoss.most}.`);
  }
  return changed(state, { stop });
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
