import * as model from '@components/widgets/worked-pass/model.ts';
import { describe, expect, test } from 'vitest';

const start = model.createPass('classifier-2-2-4-3');

describe('derive', () => {
  test('remembers by reference', () => {
    expect(model.derive(start)).toBe(model.derive(start));
  });

  test('works the pass once for all its steps, modes and decimals', () => {
    const moved = model.goToEnd({ ...start, decimals: 7, check: 'blank' });
    expect(model.derive(moved).worked).toBe(model.derive(start).worked);
  });

  test('holds the current step and both losses', () => {
    const { step, lossBefore, lossAfter } = model.derive(model.goToStep(start, 'delta2'));
    expect(step.id).toBe('delta2');
    expect(lossBefore).toBeCloseTo(1.3669624574278307, 12);
    expect(lossAfter).toBeCloseTo(0.9181190433104487, 12);
  });

  test('checks gradients once a pass', () => {
    const { worked } = model.derive(start);
    const check = model.gradientCheckOf(worked);
    expect(model.gradientCheckOf(worked)).toBe(check);
    expect(check.largestDifference).toBeLessThan(1e-8);
  });
});

describe('overflow', () => {
  test('is null where all is finite', () => {
    expect(model.derive(start).overflow).toBeNull();
  });

  test('names the first quantity that left the finite numbers', () => {
    const linear = model.chooseActivation(model.createPass('classifier-2-4-2'), 1, 'linear');
    const large = model.editWeight(linear, 1, 2, 0, '1e308').state;
    const { state } = model.editInput(large, 0, '100');
    const overflow = model.derive(state).overflow;
    expect(overflow).toMatchObject({ id: 'z1', row: 2, column: 0 });
    expect(overflow?.sentence).toMatch(
      /^Overflow: the layer 1 weighted sum, row 3, is larger than/,
    );
  });

  test('every step of an overflowing pass still has its sentence', () => {
    const huge = [0, 1].reduce(
      (state, row) =>
        model.editInput(model.editWeight(state, 1, row, 0, '1e308').state, 0, '1e308').state,
      model.chooseOutput(model.createPass('classifier-2-4-2'), 'linear+squaredError'),
    );
    const { steps, worked, overflow } = model.derive(huge);
    expect(overflow).not.toBeNull();
    for (const step of steps) expect(model.stepSentence(step, worked, 4)).not.toBe('');
    expect(model.stepSentence(steps.at(-2) as (typeof steps)[number], worked, 4)).toMatch(
      /∞|not a number/,
    );
  });
});
