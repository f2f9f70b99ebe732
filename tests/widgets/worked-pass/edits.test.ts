import * as model from '@components/widgets/worked-pass/model.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const start = model.createPass('classifier-2-2-4-3');
const weightOf = (state: model.PassState, layer: number, row: number, column: number) =>
  state.network.layers[layer - 1]?.weights[row]?.[column];

describe('editing a number', () => {
  test.each([
    ['0.25', 0.25],
    ['−0.25', -0.25],
    ['-0,25', -0.25],
    ['1/4', 0.25],
    ['.5', 0.5],
    ['1e-3', 0.001],
  ])('reads %s', (text, value) => {
    const { state, problem } = model.editWeight(start, 2, 3, 1, text);
    expect(problem).toBeNull();
    expect(weightOf(state, 2, 3, 1)).toBe(value);
  });

  test('changes that number only, and not the old state', () => {
    const before = structuredClone(start);
    const { state } = model.editWeight(start, 2, 3, 1, '9');
    expect(start).toEqual(before);
    expect(state.network.layers[0]).toBe(start.network.layers[0]);
    expect(weightOf(state, 2, 3, 0)).toBe(-0.5);
  });

  test('reaches inputs, biases, the learning rate and the decimals', () => {
    expect(model.editInput(start, 1, '2').state.input).toEqual([0.9, 2]);
    expect(model.editBias(start, 3, 0, '1/2').state.network.layers[2]?.bias).toEqual([
      0.5, -0.4, 0.1,
    ]);
    expect(model.editLearningRate(start, '1e-3').state.learningRate).toBe(0.001);
    expect(model.editDecimals(start, '6').state.decimals).toBe(6);
  });

  test.each(['', '  ', 'abc', '1/0', '--1', '1 2', '1e999', '1.2.3'])('refuses “%s”', (text) => {
    for (const edit of [
      model.editWeight(start, 1, 0, 0, text),
      model.editBias(start, 1, 0, text),
      model.editInput(start, 0, text),
      model.editLearningRate(start, text),
      model.editDecimals(start, text),
      model.editSeed(start, text),
    ]) {
      expect(edit.state).toBe(start);
      expect(edit.problem).toMatch(/\.$/);
    }
  });

  test('refuses what makes no sense, in a sentence', () => {
    expect(model.editDecimals(start, '9').problem).toBe('Type a whole number from 2 to 8.');
    expect(model.editDecimals(start, '2.5').problem).toBe('Type a whole number from 2 to 8.');
    expect(model.editLearningRate(start, '-1').problem).toMatch(/not negative/);
    expect(model.editSeed(start, '-1').problem).toMatch(/whole number/);
  });

  test('the derived numbers are never those of the old state', () => {
    const { state } = model.editInput(start, 0, '0');
    expect(model.derive(state).worked.input).toEqual([0, 0.7]);
    expect(model.derive(state).lossBefore).not.toBe(model.derive(start).lossBefore);
  });
});

describe('pasting weights', () => {
  test('fills a block from its corner and leaves off what sticks out', () => {
    const block = [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ];
    const { state, problem } = model.pasteWeights(start, 2, 3, 1, block);
    expect(problem).toBeNull();
    expect(state.network.layers[1]?.weights[3]).toEqual([-0.5, 1]);
  });

  test('is all or nothing', () => {
    const { state, problem } = model.pasteWeights(start, 1, 0, 0, [
      ['1', '2'],
      ['x', '4'],
    ]);
    expect(state).toBe(start);
    expect(problem).toMatch(/x/);
  });
});

describe('the target', () => {
  test('is a class with softmax', () => {
    expect(model.chooseClass(start, 2).target).toEqual([0, 0, 1]);
    expect(model.editTarget(start, 0, '0.5').problem).toMatch(/one class/);
  });

  test('is any number with a linear output', () => {
    const regression = model.createPass('regression-2-4-1');
    expect(model.editTarget(regression, 0, '-7').state.target).toEqual([-7]);
  });

  test('lies between 0 and 1 with binary cross-entropy', () => {
    const binary = model.createPass('saturated-sigmoid');
    expect(model.editTarget(binary, 0, '0.3').state.target).toEqual([0.3]);
    expect(model.editTarget(binary, 0, '1.5').problem).toMatch(/between 0 and 1/);
  });
});

describe('choosing functions', () => {
  test('changes one hidden layer', () => {
    const state = model.chooseActivation(start, 2, 'relu');
    expect(model.hiddenActivations(state)).toEqual(['tanh', 'relu']);
    expect(model.chooseActivation(start, 3, 'relu')).toBe(start);
  });

  test.each(model.OUTPUT_CHOICES.map((choice) => choice.id))('%s works for every preset', (id) => {
    for (const preset of model.PRESETS) {
      const state = model.chooseOutput(model.createPass(preset.id), id);
      expect(model.outputChoice(state).id).toBe(id);
      expect(model.targetProblem(state.target, model.outputChoice(state))).toBeNull();
      expect(model.derive(state).worked.network.loss).toBe(model.lossOf(state));
    }
  });

  test('an unknown output changes nothing', () => {
    expect(model.chooseOutput(start, 'softmax+binaryCrossEntropy')).toBe(start);
  });

  test('keeps the reader’s place', () => {
    const here = model.goToStep(start, 'update2');
    const there = model.chooseOutput(here, 'sigmoid+squaredError');
    expect(model.derive(there).step.id).toBe('update2');
  });
});

describe('new weights', () => {
  test('come from the next seed, have one decimal and are never 0', () => {
    const state = model.newWeights(start);
    expect(state.seed).toBe(start.seed + 1);
    const numbers = state.network.layers.flatMap(({ weights, bias }) => [
      ...weights.flat(),
      ...bias,
    ]);
    for (const number of numbers) {
      expect(number).not.toBe(0);
      expect(Math.abs(number)).toBeLessThanOrEqual(1);
      expect(String(number)).toMatch(/^-?\d(\.\d)?$/);
    }
  });

  test('are the same for the same seed', () => {
    expect(model.editSeed(start, '2').state.network).toEqual(model.newWeights(start).network);
    expect(model.newWeights({ ...start, seed: 2 ** 32 - 1 }).seed).toBe(0);
  });

  test('leave sizes, functions, input and target alone', () => {
    const state = model.newWeights(start);
    expect(model.sizesOf(state)).toEqual([2, 2, 4, 3]);
    expect(model.hiddenActivations(state)).toEqual(['tanh', 'tanh']);
    expect(state.input).toBe(start.input);
  });
});

test('a preset brings its own numbers and keeps the reader’s settings', () => {
  const busy = { ...model.typeAnswer(start, 'z1', 0, 0, '1'), decimals: 6, speed: 2 };
  const state = model.choosePreset(busy, 'dead-relu');
  expect(state.network).toEqual(model.findPreset('dead-relu').network);
  expect([state.decimals, state.speed, state.step, state.answers]).toEqual([6, 2, 0, {}]);
});

test('1,000 texts into any field: a sentence or a number, never an exception', () => {
  const text = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('1/3', '−', '1e308'));
  fc.assert(
    fc.property(text, fc.nat(3), (typed, field) => {
      const edits = [
        model.editWeight(start, 3, 2, 1, typed),
        model.editInput(start, 1, typed),
        model.editLearningRate(start, typed),
        model.editDecimals(start, typed),
      ];
      const { state, problem } = edits[field] as model.Edit;
      if (problem === null) expect(model.derive(state).steps).toHaveLength(19);
      else expect(state).toBe(start);
    }),
    { numRuns: 1000 },
  );
});
