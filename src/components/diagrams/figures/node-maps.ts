/** What each hidden node of a network makes of the plane. */
import { forward } from '@engine';
import { bandsOf } from '../contour/bands.ts';
import type { Area } from '../contour/heights.ts';
import { sampleGrid } from './decision-maps.ts';
import { activeCounts, type PlaygroundRun } from './playground-runs.ts';

export interface NodeMap {
  /** Painted in order, from the strongest third down to where the node is 0. */
  readonly bands: readonly { readonly path: string; readonly strength: number }[];
  readonly overhang: number;
  /** At how many training points it is above 0. */
  readonly active: number;
}

const COUNT = 49;
const OVERHANG = 0.02;

export function nodeMaps(run: PlaygroundRun, area: Area): readonly (readonly NodeMap[])[] {
  const passes = new Map<string, readonly (readonly number[])[]>();
  // before ReLU, so that the border where it begins is drawn straight
  const sumsAt = (x: number, y: number) => {
    const key = `${x},${y}`;
    const known = passes.get(key) ?? forward(run.network, [x, y]).preActivations;
    passes.set(key, known);
    return known;
  };
  return activeCounts(run).map((counts, layer) =>
    counts.map((active, node) => {
      const value = ([x, y]: readonly [number, number]) => sumsAt(x, y)[layer]?.[node] ?? 0;
      const grid = sampleGrid(value, area, COUNT, OVERHANG);
      const most = grid.flat().reduce((best, each) => Math.max(best, each), 0);
      const levels = [(2 / 3) * most, most / 3, 0];
      return { active, overhang: OVERHANG, bands: most > 0 ? bandsIn(grid, levels) : [] };
    }),
  );
}

function bandsIn(grid: readonly (readonly number[])[], levels: readonly number[]) {
  const paths = ['M0 0H1000V1000H0Z', ...bandsOf(grid, levels).map(({ path }) => path)];
  return paths.map((path, index) => ({ path, strength: (paths.length - 1 - index) / 3 }));
}
