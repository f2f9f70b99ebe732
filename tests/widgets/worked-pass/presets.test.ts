import {
  createPass,
  derive,
  editInput,
  editTarget,
  findPreset,
  isPresetId,
  PRESETS,
} from '@components/widgets/worked-pass/model.ts';
import { describe, expect, test } from 'vitest';
import golden from '../../golden/backprop.json' with { type: 'json' };
import { expectClose, numbersOf } from './support.ts';

const oneDecimal = (value: number) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;

describe('presets', () => {
  test('each has its own id, a title and one sentence', () => {
    expect(new Set(PRESETS.map((preset) => preset.id)).size).toBe(PRESETS.length);
    for (const preset of PRESETS) {
      expect(preset.title).not.toBe('');
      expect(preset.sentence).toMatch(/\.$/);
      expect(preset.sentence).not.toMatch(/\. [A-Z]/);
    }
  });

  test('an unknown one is refused by name', () => {
    expect(isPresetId('classifier')).toBe(false);
    expect(() => findPreset('classifier')).toThrow(
      /No preset "classifier"; there are classifier-2-4-2/,
    );
  });

  test.each(PRESETS.map((preset) => preset.id))(
    '%s: finite, and one step lowers the loss',
    (id) => {
      const { overflow, lossBefore, lossAfter } = derive(createPass(id));
      expect(overflow).toBeNull();
      if (id === 'xor-two-relu') expect([lossBefore, lossAfter]).toEqual([0, 0]);
      else expect(lossAfter).toBeLessThan(lossBefore);
    },
  );

  test.each(PRESETS.map((preset) => preset.id))('%s: every given number has one decimal', (id) => {
    const { network, input, target } = createPass(id);
    const parameters = network.layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]);
    expect([...parameters, ...input, ...target].every(oneDecimal)).toBe(true);
  });
});

describe('the numbers of a preset', () => {
  test('classifier-2-2-4-3 is set 0 of the reference, tanh', () => {
    const set = golden.classification_2_2_4_3[0];
    const run = set?.runs.tanh;
    if (!set || !run) throw new Error('the reference lacks set 0 with tanh');
    const { worked } = derive(createPass('classifier-2-2-4-3'));
    expect(worked.input).toEqual(set.x);
    expect(worked.target).toEqual(set.y);
    [1, 2, 3].forEach((layer, index) => {
      expect(numbersOf(worked, `W${layer}`)).toEqual(set.W[index]);
      expectClose(numbersOf(worked, `z${layer}`), run.z[index]);
      expectClose(numbersOf(worked, `delta${layer}`), run.delta[index]);
      expectClose(numbersOf(worked, `gradW${layer}`), run.grad_W[index]);
      expectClose(numbersOf(worked, `newb${layer}`), run.b_new[index]);
    });
    expectClose(worked.lossAfter, run.loss_after_step);
  });

  test('regression-2-4-1 is set 0 of the reference, tanh, half the squared error', () => {
    const set = golden.regression_2_4_1[0];
    const run = set?.runs.tanh_half;
    if (!set || !run) throw new Error('the reference lacks set 0 with tanh_half');
    const { worked } = derive(createPass('regression-2-4-1'));
    expectClose(numbersOf(worked, 'a2'), run.yhat);
    expectClose(numbersOf(worked, 'delta1'), run.delta[0]);
    expectClose(worked.lossAfter, run.loss_after_step);
  });

  test('relu-mistake has the z⁽²⁾ it names', () => {
    const { worked } = derive(createPass('relu-mistake'));
    expectClose(numbersOf(worked, 'z2'), [1.35, -4.3, 6.78, -0.32]);
    expectClose(numbersOf(worked, 'a2'), [1.35, 0, 6.78, 0]);
    expect(numbersOf(worked, 'fprime2')).toEqual([1, 0, 1, 0]);
  });

  test('dead-relu: node 2 is off for any input that is not negative, and nothing moves it', () => {
    const { worked } = derive(createPass('dead-relu'));
    const layer = worked.network.layers[0];
    expect(layer?.weights[1]?.every((weight) => weight < 0)).toBe(true);
    expect(layer?.bias[1]).toBeLessThan(0);
    expect(worked.pass.preActivations[0]?.[1]).toBeLessThan(0);
    expect(worked.gradients.weightGradients[0]?.[1]).toEqual([0, 0]);
    expect(worked.gradients.biasGradients[0]?.[1]).toBe(0);
    expect(worked.gradients.biasGradients[0]?.[0]).not.toBe(0);
  });

  test('saturated-sigmoid: |z| above 6 and a slope near 0.001', () => {
    const { worked } = derive(createPass('saturated-sigmoid'));
    const [z = [], slopes = []] = [
      numbersOf(worked, 'z1'),
      numbersOf(worked, 'fprime1'),
    ] as number[][];
    expect(z.every((value) => Math.abs(value) > 6)).toBe(true);
    for (const slope of slopes) {
      expect(slope).toBeGreaterThan(0.0009);
      expect(slope).toBeLessThan(0.0014);
    }
  });

  test.each([
    ['0', '0', '0'],
    ['0', '1', '1'],
    ['1', '0', '1'],
    ['1', '1', '0'],
  ])('xor-two-relu: %s and %s give exactly %s', (first, second, result) => {
    const start = createPass('xor-two-relu');
    const left = editInput(start, 0, first).state;
    const right = editInput(left, 1, second).state;
    const { worked } = derive(editTarget(right, 0, result).state);
    expect(worked.pass.output).toEqual([Number(result)]);
    expect(worked.lossBefore).toBe(0);
  });

  test('classifier-2-4-2: exactly one of the four ReLU nodes is off', () => {
    const { worked } = derive(createPass('classifier-2-4-2'));
    expect(worked.pass.preActivations[0]?.filter((z) => z <= 0)).toHaveLength(1);
  });
});
