import {
  createPass,
  derive,
  indexOfStep,
  PRESETS,
  stepSentence,
  stepsOf,
} from '@components/widgets/worked-pass/model.ts';
import { describe, expect, test } from 'vitest';

const mock = derive(createPass('classifier-2-2-4-3'));

describe('the steps of 2-2-4-3', () => {
  test('are 19, in the order of a hand calculation', () => {
    expect(mock.steps.map((step) => step.id)).toEqual([
      'given',
      ...['z1', 'a1', 'z2', 'a2', 'z3', 'a3'],
      'L',
      ...['delta3', 'grad3', 'delta2', 'grad2', 'delta1', 'grad1'],
      ...['update3', 'update2', 'update1'],
      ...['verify-loss', 'verify-gradients'],
    ]);
    expect(indexOfStep(mock.steps, 'delta2')).toBe(10);
  });

  test('have titles a reader can name', () => {
    const titles = mock.steps.map((step) => step.title);
    expect(titles[1]).toBe('Forward · weighted sum of layer 1');
    expect(titles[6]).toBe('Forward · output, probabilities');
    expect(titles[7]).toBe('Loss · cross-entropy');
    expect(titles[10]).toBe('Backward · error signal of layer 2');
    expect(titles[14]).toBe('Update · weights and bias of layer 3');
    expect(new Set(titles).size).toBe(19);
  });

  test('work f′ out before the error signal that needs it', () => {
    expect(mock.steps[10]?.ids).toEqual(['fprime2', 'delta2']);
    expect(mock.steps[8]?.ids).toEqual(['delta3']);
    expect(mock.steps[9]?.ids).toEqual(['gradW3', 'gradb3']);
  });

  test('are found by the quantities they produce', () => {
    expect(indexOfStep(mock.steps, 'gradb2')).toBe(indexOfStep(mock.steps, 'grad2'));
    expect(indexOfStep(mock.steps, 'W1')).toBe(0);
    expect(indexOfStep(mock.steps, 'delta7')).toBe(-1);
  });
});

describe('the steps of any pass', () => {
  test.each(PRESETS.map((preset) => preset.id))(
    '%s: hold each quantity of the trace once',
    (id) => {
      const { worked, steps } = derive(createPass(id));
      const ids = steps.flatMap((step) => step.ids);
      expect(ids.toSorted()).toEqual(worked.trace.map((step) => step.quantity.id).toSorted());
      for (const step of steps) {
        for (const produced of step.ids) expect(worked.step(produced).phase).toBe(step.phase);
        for (const asked of step.asks) expect(step.ids).toContain(asked);
      }
    },
  );

  test('are the same objects for the same pass', () => {
    expect(stepsOf(mock.worked)).toBe(mock.steps);
  });
});

describe('the sentence of a step', () => {
  const say = (id: string, decimals = 4) =>
    stepSentence(
      mock.steps[indexOfStep(mock.steps, id)] as (typeof mock.steps)[number],
      mock.worked,
      decimals,
    );

  test('says what was found', () => {
    expect(say('z1', 2)).toBe('Layer 1 weighted sum: −0.33, 0.10.');
    expect(say('delta2')).toContain('Layer 2 error signal: 0.0364, 0.0244, −0.7959, 0.6574.');
    expect(say('L')).toBe('Loss: 1.3670.');
  });

  test('reads a matrix row by row', () => {
    expect(say('grad1', 3)).toContain('Layer 1 weight gradient: row 1: −0.103, −0.080; row 2:');
  });

  test('names new parameters as new', () => {
    expect(say('update1', 3)).toMatch(
      /^New layer 1 weights: row 1: 0\.710, −0\.792;.*New layer 1 bias: /,
    );
  });

  test('gives the sizes first, and compares the losses at the end', () => {
    expect(say('given')).toBe('A network of sizes 2-2-4-3. Input: 0.9, 0.7. Target: 0, 1, 0.');
    expect(say('verify-loss')).toBe(
      'The loss was 1.3670 and is 0.9181 after the step: it fell by 0.4488.',
    );
    expect(say('verify-gradients')).toMatch(/agree to within 0\.00000000\d+/);
  });
});
