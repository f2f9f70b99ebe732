/** Changes of the data, the problem, and how classes are said: these go together. */
import { formatGiven } from '@engine';
import { changed, refused } from './changes.ts';
import { classCount } from './data.ts';
import {
  CLASSIFICATION_DATA,
  type DatasetName,
  type Edit,
  type Head,
  LIMITS,
  type OwnPoint,
  type PlaygroundState,
  type Problem,
  REGRESSION_DATA,
} from './state.ts';

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
    return wrong === null ? withFittingHead(state, { dataset }) : refused(state, wrong);
  }
  const problem = CLASSIFICATION_DATA.includes(dataset) ? 'classification' : 'regression';
  return withFittingHead(state, { dataset, problem });
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
  const isMany = next.problem === 'classification' && classCount(next) > 2;
  const needsSoftmax = next.head === 'tanh' && isMany;
  return changed(state, needsSoftmax ? { ...change, head: 'softmax' } : change);
}

export function setHead(state: PlaygroundState, head: Head): Edit {
  if (head === 'tanh' && classCount(state) > 2 && state.problem === 'classification') {
    return refused(state, 'One tanh output tells two classes apart; these points have more.');
  }
  return changed(state, { head });
}

/** Changes how many classes the Gaussians or the spiral have. */
export function setClasses(state: PlaygroundState, classes: number): Edit {
  const { least, most } = LIMITS.classes;
  if (!(Number.isInteger(classes) && classes >= least && classes <= most)) {
    return refused(state, `Choose ${least} to ${most} classes.`);
  }
  return withFittingHead(state, { classes });
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
