import { describe, expect, test } from 'vitest';
import {
  addToHistory,
  extentOf,
  thinned,
} from '../../../src/components/widgets/playground/history.ts';
import type {
  LossPoint,
  NodePictures,
  RunReport,
} from '../../../src/components/widgets/playground/messages.ts';
import {
  nodeShades,
  offsetOf,
  outputShades,
  painted,
} from '../../../src/components/widgets/playground/pictures.ts';
import { runningChange } from '../../../src/components/widgets/playground/running-changes.ts';
import { CLASS_COLOURS, SHADES } from '../../../src/components/widgets/playground/shades.ts';
import { DEFAULT_STATE } from '../../../src/components/widgets/playground/state.ts';

const paper = [250, 250, 250] as const;

function report(change: Partial<RunReport>): RunReport {
  return {
    steps: 1,
    epochs: 0,
    position: 0,
    training: { loss: 1, accuracy: 0, confusion: [] },
    test: null,
    passed: [],
    ...change,
  } as RunReport;
}

describe('which edits a run takes', () => {
  test('η, the batch and the penalties go on', () => {
    expect(runningChange(DEFAULT_STATE, { ...DEFAULT_STATE, learningRate: 0.5, l2: 0.1 })).toEqual({
      learningRate: 0.5,
      l2: 0.1,
    });
  });

  test('a point of one’s own changes nothing while others are the data', () => {
    const waiting = { ...DEFAULT_STATE, ownPoints: [{ x1: 1, x2: 1, value: 0 }] };
    expect(runningChange(DEFAULT_STATE, waiting)).toEqual({});
    expect(
      runningChange({ ...waiting, dataset: 'own' }, { ...DEFAULT_STATE, dataset: 'own' }),
    ).toBe(null);
  });

  test('everything else starts anew', () => {
    expect(runningChange(DEFAULT_STATE, { ...DEFAULT_STATE, hidden: [3] })).toBeNull();
    expect(runningChange(DEFAULT_STATE, { ...DEFAULT_STATE, optimizer: 'adam' })).toBeNull();
  });
});

describe('the history of a run', () => {
  test('grows by epochs and parts of them, and begins anew with a run', () => {
    const one = addToHistory([], report({ epochs: 1, position: 5 }), 10);
    expect(one).toEqual([{ epochs: 1.5, training: 1, test: null }]);
    const two = addToHistory(one, report({ epochs: 2 }), 10);
    expect(two).toHaveLength(2);
    expect(addToHistory(two, report({ steps: 0 }), 10)).toEqual([
      { epochs: 0, training: 1, test: null },
    ]);
  });

  test('takes the losses on the way to a report, none twice', () => {
    const way = [1, 2, 4, 8].map((epochs) => ({ epochs, training: 1 / epochs, test: null }));
    const first = addToHistory([], report({ epochs: 2 }), 10);
    const history = addToHistory(first, report({ epochs: 8, passed: way }), 10);
    expect(history.map(({ epochs }) => epochs)).toEqual([2, 4, 8]);
    expect(history[1]).toEqual(way[2]);
  });

  test('has the way to the first report of a run', () => {
    const way = [1, 2].map((epochs) => ({ epochs, training: 1 / epochs, test: null }));
    const old = addToHistory([], report({ epochs: 9 }), 10);
    for (const before of [[], old]) {
      const history = addToHistory(before, report({ epochs: 3, passed: way }), 10);
      expect(history.map(({ epochs }) => epochs)).toEqual([1, 2, 3]);
    }
  });

  test('is thinned out when it is long, and keeps its end', () => {
    let history: readonly LossPoint[] = [];
    for (let epochs = 1; epochs <= 1000; epochs++) {
      history = addToHistory(history, report({ epochs }), 10);
    }
    expect(history.length).toBeLessThanOrEqual(401);
    expect(history.at(-1)?.epochs).toBe(1000);
  });
});

describe('the losses of a run', () => {
  const losses = Array.from({ length: 101 }, (_, k) => ({
    epochs: k,
    training: 1 - k / 200,
    test: k === 3 ? Number.POSITIVE_INFINITY : null,
  }));

  test('share axes that hold every number, whatever overflows', () => {
    expect(extentOf(losses)).toEqual({ last: 100, top: 1 });
    expect(extentOf([])).toEqual({ last: 1, top: 1e-9 });
  });

  test('are thinned out for a table, first and last kept', () => {
    const few = thinned(losses, 40);
    expect(few).toHaveLength(40);
    expect([few[0], few.at(-1)]).toEqual([losses[0], losses[100]]);
    expect(thinned(few, 40)).toBe(few);
  });
});

describe('pictures', () => {
  const pictures: NodePictures = {
    resolution: 1,
    sizes: [2, 2],
    values: Float32Array.from([0, -1, 0.25, 0.75]),
  };

  test('are found node by node', () => {
    expect(offsetOf(pictures, { layer: 1, node: 1 })).toBe(3);
  });

  const bytesOf = (shades: ReturnType<typeof nodeShades>) => [...painted(shades, paper)];

  test('fade to the page at 0, and to blue and orange beside it', () => {
    expect(bytesOf(nodeShades(pictures, { layer: 0, node: 0 }))).toEqual([250, 250, 250, 255]);
    const [red = 0, , blue = 0] = bytesOf(nodeShades(pictures, { layer: 0, node: 1 }));
    expect(red).toBeGreaterThan(blue);
    const plus = { ...pictures, values: Float32Array.from([3, 0, 0, 0]) };
    const [less = 0, , more = 0] = bytesOf(nodeShades(plus, { layer: 0, node: 0 }));
    expect(more).toBeGreaterThan(less);
  });

  test('show which class the output says, and how surely', () => {
    const [red = 0, , blue = 0] = bytesOf(outputShades(pictures, DEFAULT_STATE));
    expect(blue).toBeGreaterThan(red);
    const one = { ...DEFAULT_STATE, head: 'tanh' as const };
    const said = { ...pictures, sizes: [2, 1], values: Float32Array.from([0, -1, -1]) };
    const [more = 0, , less = 0] = bytesOf(outputShades(said, one));
    expect(more).toBeGreaterThan(less);
  });

  test('give each of four classes its own colour, the surer the stronger', () => {
    const four = { ...DEFAULT_STATE, dataset: 'gaussians', classes: 4 } as const;
    const shadeOf = (...values: number[]) =>
      outputShades({ resolution: 1, sizes: [4], values: Float32Array.from(values) }, four)[0] ?? 0;
    for (const k of CLASS_COLOURS.keys()) {
      const sure = shadeOf(...CLASS_COLOURS.keys().map((j) => (j === k ? 1 : 0)));
      const unsure = shadeOf(...CLASS_COLOURS.keys().map((j) => (j === k ? 0.4 : 0.2)));
      expect(Math.floor(sure / SHADES)).toBe(k);
      expect(Math.floor(unsure / SHADES)).toBe(k);
      expect(sure).toBeGreaterThan(unsure);
    }
  });
});
