import { rowsOf, runsAt, sentenceOf, tablesAt } from '@components/widgets/optimizer-race/derive.ts';
import {
  choose,
  chooseSurface,
  editMaxSteps,
  editRates,
  editSetting,
  editStart,
  editTolerance,
  goTo,
  moveStart,
  nudgeStart,
  setRunning,
} from '@components/widgets/optimizer-race/edits.ts';
import { memoryOf } from '@components/widgets/optimizer-race/memory.ts';
import { KINDS, type RaceState, START } from '@components/widgets/optimizer-race/model.ts';
import { type OptimizerKind, surfaces } from '@engine';
import { describe, expect, test } from 'vitest';

const everybody = KINDS.reduce((state, kind) => setRunning(state, kind, true), START);
const runOf = (state: RaceState, kind: OptimizerKind) => {
  const run = runsAt(state).find((each) => each.kind === kind);
  if (!run) throw new Error(`${kind} does not run`);
  return run;
};

describe('the source’s race', () => {
  test('stops after the source’s counts of steps', () => {
    const rows = rowsOf(START, runsAt(START)).filter(({ on }) => on);
    expect(rows.map(({ kind, steps }) => [kind, steps])).toEqual([
      ['sgd', '56'],
      ['adagrad', '12'],
      ['rmsprop', '100'],
      ['adam', '71'],
    ]);
    expect(rows.map(({ status }) => status)).toEqual([
      'stopped: next step under 0.01',
      'stopped: next step under 0.01',
      'out of steps, still moving',
      'stopped: next step under 0.01',
    ]);
  });

  test('has its sentence, and on the way another', () => {
    expect(sentenceOf(START, runsAt(START))).toBe(
      'Step 100: Adam is lowest, at (−0.0243, 0.319) and height −4.696, in the deep dip.',
    );
    const early = goTo(START, 8);
    expect(rowsOf(early, runsAt(early))[0]?.status).toBe('on its way');
    expect(sentenceOf(early, runsAt(early))).toContain('Step 8: ');
  });

  test('of all seven', () => {
    expect(runsAt(everybody).map(({ descent }) => descent.points.length - 1)).toEqual([
      56, 100, 100, 12, 100, 71, 75,
    ]);
  });
});

describe('edits', () => {
  test('the start, typed, dragged and moved by keys', () => {
    expect(editStart(START, 1, '−1/2').state.start).toEqual([7.5, -0.5]);
    expect(editStart(START, 0, '1000')).toEqual({
      state: START,
      problem: 'Keep between −100 and 100.',
    });
    expect(moveStart(START, [3.146, 99]).start).toEqual([3.15, 10]);
    expect(nudgeStart(START, 'ArrowLeft', false)?.start).toEqual([7.4, 4.2]);
    expect(nudgeStart(START, 'ArrowUp', true)?.start).toEqual([7.5, 5.2]);
    expect(nudgeStart(START, 'Enter', false)).toBeNull();
  });

  test('one hyperparameter of one optimizer, or the rate of all', () => {
    const { state } = editSetting(START, 'adam', 'beta1', '0.5');
    expect(state.runners.adam.settings.beta1).toBe(0.5);
    expect(state.runners.adamw.settings.beta1).toBe(0.9);
    expect(editSetting(START, 'adam', 'beta2', '1').problem).toContain('below 1');
    const all = editRates(START, '.1').state;
    expect(KINDS.every((kind) => all.runners[kind].settings.learningRate === 0.1)).toBe(true);
    expect(editRates(START, 'fast').state).toBe(START);
  });

  test('when a race ends', () => {
    expect(editMaxSteps(START, '20').state).toMatchObject({ maxSteps: 20, step: 20 });
    expect(editMaxSteps(goTo(START, 7), '20').state.step).toBe(7);
    for (const text of ['0', '1001', '2.5', ''])
      expect(editMaxSteps(START, text).state).toBe(START);
    expect(editTolerance(START, '0').problem).toBeNull();
    expect(editTolerance(START, '-1').problem).not.toBeNull();
  });

  test('another surface brings its own start', () => {
    expect(chooseSurface(START, 'paraboloid')).toMatchObject({ start: [-1, 0.6], tolerance: 1e-4 });
  });

  test('steps stay within the race', () => {
    expect([goTo(START, -3).step, goTo(START, 5000).step, goTo(START, 12.4).step]).toEqual([
      0, 100, 12,
    ]);
  });
});

describe('trouble', () => {
  test('divergence is said, with the step and what to change', () => {
    const wild = editRates(chooseSurface(START, 'paraboloid'), '100').state;
    const state = goTo(editMaxSteps(wild, '1000').state, 1000);
    const text = sentenceOf(state, runsAt(state));
    expect(text).toMatch(/^Gradient descent diverged in step \d+: /);
    expect(text).toContain('Try a learning rate below 100.');
  });

  test('whoever leaves the picture is named', () => {
    const state = editRates(setRunning(START, 'momentum', true), '2').state;
    expect(sentenceOf(state, runsAt(state))).toContain('Momentum left the picture.');
  });

  test('nobody runs', () => {
    const nobody = KINDS.reduce((state, kind) => setRunning(state, kind, false), START);
    expect(runsAt(nobody)).toEqual([]);
    expect(sentenceOf(nobody, [])).toBe('Nobody runs. Tick an optimizer.');
  });
});

describe('inside an optimizer', () => {
  test('the next step leads to the next point, line by line', () => {
    for (const kind of KINDS) {
      const state = choose(goTo(everybody, 5), kind);
      const run = runOf(state, kind);
      const { lines, t, ends } = memoryOf(state, run);
      expect([t, ends]).toEqual([6, false]);
      const [x = 0] = run.descent.points[6] ?? [];
      expect(Number(lines.at(-1)?.texts[0].replace('−', '-'))).toBeCloseTo(x, 2);
      expect(lines[0]?.id).toBe('g');
    }
  });

  test('where a walk has stopped, it is the step that was not taken', () => {
    const run = runOf(START, 'adam');
    const { ends, length } = memoryOf(START, run);
    expect(ends).toBe(true);
    expect(Number(length)).toBeLessThan(0.01);
    expect(memoryOf(START, runOf(START, 'rmsprop')).ends).toBe(false);
  });

  test('its gradient is the surface’s', () => {
    const state = goTo(START, 0);
    const [gx] = surfaces.twoMinima.gradient(START.start);
    expect(memoryOf(state, runOf(state, 'sgd')).lines[0]?.texts[0]).toBe(gx?.toFixed(5));
  });
});

test('the table holds every height, whatever step is shown, and is kept', () => {
  const tables = tablesAt(runsAt(START));
  const table = tables?.[0];
  expect(table?.head).toEqual(['step', 'Gradient descent', 'AdaGrad', 'RMSProp', 'Adam']);
  expect(table?.rows).toHaveLength(101);
  expect(table?.rows[71]?.[4]).toBe('−4.696');
  expect(tablesAt(runsAt(goTo(START, 3)))).toBe(tables);
  expect(tablesAt(runsAt(editRates(START, '1').state))).not.toBe(tables);
  expect(tablesAt([])).toBeNull();
});
