import { describe, expect, test } from 'vitest';
import {
  addToHistory,
  type HistoryPoint,
} from '../../../src/components/widgets/playground/history.ts';
import type {
  NodePictures,
  RunReport,
} from '../../../src/components/widgets/playground/messages.ts';
import {
  offsetOf,
  paintNode,
  paintOutput,
} from '../../../src/components/widgets/playground/pictures.ts';
import { runningChange } from '../../../src/components/widgets/playground/running-changes.ts';
import { shadeOf } from '../../../src/components/widgets/playground/shades.ts';
import { DEFAULT_STATE } from '../../../src/components/widgets/playground/state.ts';

const paper = [250, 250, 250] as const;

function report(change: Partial<RunReport>): RunReport {
  return {
    steps: 1,
    epochs: 0,
    position: 0,
    training: { loss: 1, accuracy: 0, confusion: [] },
    test: null,
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

  test('is thinned out when it is long, and keeps its end', () => {
    let history: readonly HistoryPoint[] = [];
    for (let epochs = 1; epochs <= 1000; epochs++) {
      history = addToHistory(history, report({ epochs }), 10);
    }
    expect(history.length).toBeLessThanOrEqual(401);
    expect(history.at(-1)?.epochs).toBe(1000);
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

  test('fade to the page at 0, and to blue and orange beside it', () => {
    expect([...paintNode(pictures, { layer: 0, node: 0 }, paper)]).toEqual([250, 250, 250, 255]);
    const [red = 0, , blue = 0] = shadeOf(-1, paper);
    expect(red).toBeGreaterThan(blue);
    const [less = 0, , more = 0] = shadeOf(1, paper);
    expect(more).toBeGreaterThan(less);
  });

  test('show which class the output says, and how surely', () => {
    const [red = 0, , blue = 0] = paintOutput(pictures, DEFAULT_STATE, paper);
    expect(blue).toBeGreaterThan(red);
    const one = { ...DEFAULT_STATE, head: 'tanh' as const };
    const said = { ...pictures, sizes: [2, 1], values: Float32Array.from([0, -1, -1]) };
    const [more = 0, , less = 0] = paintOutput(said, one, paper);
    expect(more).toBeGreaterThan(less);
  });
});
