/** Errata of gradient descent, in numbers. */
import {
  createOptimizer,
  descend,
  formatGiven,
  type Surface,
  surfaces,
  symmetricEigenvalues,
  type Vector,
} from '@engine';
import { type Demonstrations, list, num } from './demonstration.ts';

const start = [6, 6];

/** Between the two dips, along x. */
const ridge = 2;

const walk = (surface: Surface, learningRate: number, from: Vector, maxSteps = 1000) =>
  descend(surface, createOptimizer({ kind: 'sgd', learningRate }), {
    start: from,
    maxSteps,
    tolerance: surface === surfaces.twoMinima ? 1e-2 : 1e-4,
  });

const steepness = (surface: Surface, point: Vector) => Math.hypot(...surface.gradient(point));

/** The lowest point near a start, found with small steps. */
function lowest(surface: Surface, from: Vector): Vector {
  const small = createOptimizer({ kind: 'sgd', learningRate: 0.1 });
  const { points } = descend(surface, small, { start: from, maxSteps: 2000, tolerance: 1e-10 });
  return points.at(-1) as Vector;
}

/** The start, some points on the way, the edge of the bowl at √8, and near the minimum. */
const distances = [Math.hypot(...start), 6, 4, Math.sqrt(8), 1, 0.1];

export const descentDemonstrations: Demonstrations = {
  80: () => {
    const { singleMinimum } = surfaces;
    return {
      of: 'The first step from (6, 6)',
      notebook: `“no learning rate” with $\\lr = 50$: ${num(50 * steepness(singleMinimum, start), 3)} long`,
      right: `without $\\lr$ it is ${num(steepness(singleMinimum, start), 3)} long, as with $\\lr = 1$`,
    };
  },
  81: () => ({
    of: `How steep the surface of cell 32 is, ${distances.map((r) => formatGiven(r, 2)).join(', ')} from the minimum`,
    notebook: 'steeper all the way in',
    right: distances.map((r) => num(steepness(surfaces.singleMinimum, [r, 0]))).join(', '),
  }),
  82: () => {
    const optimizer = createOptimizer({ kind: 'sgd', learningRate: 0.1 });
    const { parameters } = optimizer.step([1], [0.4], optimizer.init([1]));
    return {
      of: 'The weight 1 after a step with the gradient 0.4 and $\\lr = 0.1$',
      notebook: num(1 - (0.4 + 0.1), 2),
      right: num((parameters as Vector)[0] as number, 2),
    };
  },
  83: () => {
    const { points, stopped } = walk(surfaces.singleMinimum, 1, start);
    if (stopped !== 'tolerance') throw new Error('η = 1 arrives');
    return {
      of: 'When descent with $\\lr = 1$ arrives',
      notebook: 'never',
      right: `after ${points.length - 1} steps`,
    };
  },
  100: () => {
    const [[atEdge = 0] = []] = surfaces.singleMinimum.hessian([3, 0]);
    const [[inside = 0] = []] = surfaces.singleMinimum.hessian([1, 0]);
    return {
      of: 'The curvature of the bowl along $x$',
      notebook: 'positive everywhere',
      right: `${num(inside)} at (1, 0), ${num(atEdge)} at (3, 0)`,
    };
  },
  101: () => {
    const { twoMinima } = surfaces;
    const dips = [
      [0, 0],
      [4, 0],
    ].map((from) => twoMinima.value(lowest(twoMinima, from)));
    return {
      of: 'What the heights of the two dips say about new data',
      notebook: 'the deeper one generalises better',
      right: `nothing: ${list(dips, 2)} are losses on the data trained on`,
    };
  },
  102: () => {
    const { twoMinima } = surfaces;
    const { points, values } = walk(twoMinima, 1, [7.5, 4.2], 100);
    const limit =
      2 / (symmetricEigenvalues(twoMinima.hessian(lowest(twoMinima, [0, 0])))[0] as number);
    return {
      of: 'Where descent with $\\lr = 1$ ends',
      notebook: 'in the deeper dip, with luck',
      right: `at ${list(points.at(-1) as Vector, 2)}, height ${num(values.at(-1) as number, 2)}; the deep dip holds only steps with $\\eta < ${num(limit, 3)}$`,
    };
  },
  103: () => {
    const { points } = walk(surfaces.twoMinima, 5, [7.5, 4.2], 100);
    const across = points.flatMap(([x = 0], step) => (x < ridge ? [step] : []));
    return {
      of: 'Descent with $\\lr = 5$',
      notebook: 'bounces between the dips',
      right: `is in the deep one at step ${across.join(', ')} only; in the end $x$ stays at ${num((points.at(-1) as Vector)[0] as number, 3)}`,
    };
  },
};
