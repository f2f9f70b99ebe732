import {
  chooseMode,
  chooseOptimizer,
  editGiven,
  editSetting,
  NAMES,
  openCell,
  openInside,
  sentenceOf,
  typeAnswer,
} from '@components/widgets/ledger/edits.ts';
import { derive as deriveWith, type LedgerState, START } from '@components/widgets/ledger/model.ts';
import { SHOWN } from '@components/widgets/ledger/settings.ts';
import { createOptimizer, markLedgerAnswer, type OptimizerKind } from '@engine';
import { describe, expect, test } from 'vitest';

const derive = (state: LedgerState) => deriveWith(state, markLedgerAnswer);
const kinds = Object.keys(NAMES) as OptimizerKind[];
const cellsOf = (state: LedgerState) =>
  derive(state).tables.flatMap((rows) =>
    rows.flatMap(({ cells }) => cells.filter((c) => c !== null)),
  );
const cell = (state: LedgerState, key: string) => cellsOf(state).find((each) => each.key === key);

test('Adam’s table: seven rows, four columns, and nothing before the first step but W, m and v', () => {
  const [rows = []] = derive(START).tables;
  expect(rows.map(({ name }) => name)).toEqual(['g', 'm', 'v', 'mHat', 'vHat', 'step', 'W']);
  expect(rows.map(({ cells }) => cells[0] !== null)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(cell(START, 'step2:0')?.text).toBe('−0.09704');
  expect(cell(START, 'v1:1')?.text).toBe('4×10⁻⁷');
});

test('given numbers are fields, computed ones open, memories before the start are plain', () => {
  expect(['g1:0', 'W0:1', 'm0:0', 'm1:0'].map((key) => cell(START, key)?.face)).toEqual([
    'given',
    'given',
    'plain',
    'open',
  ]);
});

test.each(kinds)('%s ends where the engine’s optimizer ends', (kind) => {
  const state = { ...START, kind };
  const optimizer = createOptimizer({ kind, learningRate: 0.1, weightDecay: 0 });
  let [weights, memory] = [START.start, optimizer.init(START.start)];
  for (const gradient of START.gradients) {
    ({ parameters: weights, state: memory } = optimizer.step(weights, gradient, memory));
  }
  expect([cell(state, 'W3:0')?.value, cell(state, 'W3:1')?.value]).toEqual(weights);
  expect(SHOWN[kind][0]).toBe('learningRate');
  expect(sentenceOf(state)).toContain(NAMES[kind]);
});

describe('edits', () => {
  test('a gradient, a weight and a hyperparameter change what follows', () => {
    const { state } = editGiven(START, 'g2:0', '-2');
    expect(state.gradients[1]).toEqual([-2, -0.01]);
    expect(cell(state, 'm1:0')?.value).toBe(cell(START, 'm1:0')?.value);
    expect(cell(state, 'm2:0')?.value).toBeCloseTo(0.9 * 0.3 - 0.2, 12);
    expect(editGiven(START, 'W0:1', '1/4').state.start).toEqual([1, 0.25]);
    expect(editSetting(START, 'beta1', '0').state.settings.beta1).toBe(0);
  });

  test.each([
    ['learningRate', '0', 'Keep η above 0, and at most 1000.'],
    ['beta2', '1', 'Keep β₂ between 0 and 1, and below 1.'],
    ['epsilon', '0', 'Keep ε above 0, and at most 1.'],
    ['weightDecay', '-1', 'Keep λ between 0 and 100.'],
    ['learningRate', '', 'Type a number.'],
  ] as const)('%s = “%s” is refused, and the state stays', (name, text, problem) => {
    expect(editSetting(START, name, text)).toEqual({ state: START, problem });
  });

  test('what can’t be read or is too large is said', () => {
    expect(editGiven(START, 'g1:0', 'three').state).toBe(START);
    expect(editGiven(START, 'g1:0', '1e9').problem).toBe('Keep between −1000 and 1000.');
  });

  test('other numbers clear the answers, for they were about the old ones', () => {
    const typed = typeAnswer(chooseMode(START, 'blank'), 'm1:0', '0.3');
    expect(editGiven(typed, 'g1:0', '4').state.answers).toEqual({});
    expect(chooseOptimizer(typed, 'rmsprop').answers).toEqual({});
  });

  test('an L2 term gets rows of its own', () => {
    const { state } = editSetting(START, 'weightDecay', '0.1');
    expect(
      derive(state)
        .tables[0]?.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['gradW', 'g']);
    expect(editGiven(state, 'gradW3:1', '7').state.gradients[2]).toEqual([2.5, 7]);
  });
});

describe('opening', () => {
  test('a number lights what goes into it', () => {
    expect([...derive(START).lit]).toEqual(['mHat2:0', 'vHat2:0']);
  });

  test('goes down a number at a time, and up again', () => {
    const deeper = openInside(START, 0, 'vHat2:0');
    expect(deeper.opened).toEqual(['step2:0', 'vHat2:0']);
    expect(openInside(deeper, 1, 'v2:0').opened).toHaveLength(3);
    expect(openInside(deeper, 0, 'mHat2:0').opened).toEqual(['step2:0', 'mHat2:0']);
    expect(openInside(deeper, 0, 'vHat2:0').opened).toEqual(['step2:0']);
    expect(openCell(START, 'step2:0').opened).toEqual([]);
    expect(openCell(deeper, 'W1:1').opened).toEqual(['W1:1']);
  });

  test('nothing given lights anything', () => {
    expect(derive({ ...START, opened: ['g1:0'] }).lit.size).toBe(0);
  });
});

describe('filling in', () => {
  const half = chooseMode(START, 'half');
  const blank = chooseMode(START, 'blank');

  test('one weight, or both', () => {
    expect(derive(half).asked).toBe(18);
    expect(derive(blank).asked).toBe(36);
    expect(cell(half, 'm1:0')?.face).toBe('open');
    expect(blank.opened).toEqual([]);
  });

  test('nothing is marked before the marking is there', () => {
    const typed = typeAnswer(blank, 'vHat2:0', '0.01299');
    expect(deriveWith(typed).remarks).toEqual([]);
    expect(derive(typed).remarks).toHaveLength(1);
  });

  test('all of it right', () => {
    const full = cellsOf(blank).reduce(
      (state, each) =>
        each.face === 'blank'
          ? typeAnswer(state, each.key, String(each.value.toPrecision(4)))
          : state,
      blank,
    );
    expect(derive(full)).toMatchObject({ right: 36, asked: 36, remarks: [] });
  });

  test('a mistake is named beside its symbol', () => {
    const { remarks } = derive(typeAnswer(blank, 'vHat2:0', '0.01299'));
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatchObject({ symbol: '\\hat v_{2}', mark: { slip: 'not-corrected' } });
  });
});
