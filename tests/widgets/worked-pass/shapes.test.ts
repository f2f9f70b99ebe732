import * as model from '@components/widgets/worked-pass/model.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const start = model.createPass('classifier-2-2-4-3');

describe('resizing a layer', () => {
  test('keeps every weight that still has a place', () => {
    const { state, problem } = model.resizeLayer(start, 2, 5);
    expect(problem).toBeNull();
    expect(model.sizesOf(state)).toEqual([2, 2, 5, 3]);
    expect(state.network.layers[0]).toEqual(start.network.layers[0]);
    expect(state.network.layers[1]?.weights.slice(0, 4)).toEqual(start.network.layers[1]?.weights);
    expect(state.network.layers[2]?.weights[1]?.slice(0, 4)).toEqual([0.2, -0.4, 1, -0.2]);
  });

  test('fills new places with friendly numbers, the same each time', () => {
    const grown = () => model.resizeLayer(start, 2, 6).state;
    const added = grown().network.layers[1]?.weights[5] ?? [];
    expect(added.every((weight) => weight !== 0 && Math.abs(weight) <= 1)).toBe(true);
    expect(grown()).toEqual(grown());
  });

  test('cuts back to what it was', () => {
    const back = model.resizeLayer(model.resizeLayer(start, 2, 6).state, 2, 4).state;
    expect(back.network).toEqual(start.network);
  });

  test('brings the input and the target along', () => {
    expect(model.resizeLayer(start, 0, 3).state.input).toEqual([0.9, 0.7, 0.5]);
    expect(model.resizeLayer(start, 0, 1).state.input).toEqual([0.9]);
    expect(model.resizeLayer(start, 3, 5).state.target).toEqual([0, 1, 0, 0, 0]);
    expect(model.resizeLayer(start, 3, 1).state.target).toEqual([1]);
  });

  test.each([0, 7, 2.5, Number.NaN])('refuses %s nodes', (size) => {
    const { state, problem } = model.resizeLayer(start, 1, size);
    expect(state).toBe(start);
    expect(problem).toBe('Type a whole number from 1 to 6.');
  });
});

describe('adding and removing layers', () => {
  test('a new hidden layer stands before the output, which keeps its weights', () => {
    const { state } = model.addLayer(start);
    expect(model.sizesOf(state)).toEqual([2, 2, 4, 4, 3]);
    expect(model.hiddenActivations(state)).toEqual(['tanh', 'tanh', 'tanh']);
    expect(state.network.layers[3]).toEqual(start.network.layers[2]);
  });

  test('one layer can become two', () => {
    const single = model.removeLayer(model.createPass('xor-two-relu'), 1).state;
    expect(model.sizesOf(single)).toEqual([2, 1]);
    expect(model.sizesOf(model.addLayer(single).state)).toEqual([2, 2, 1]);
  });

  test('four layers are the most', () => {
    const four = model.addLayer(start).state;
    expect(model.addLayer(four)).toEqual({
      state: four,
      problem: 'A pass has at most 4 layers of weights.',
    });
  });

  test('removing takes one out and keeps what fits', () => {
    const { state } = model.removeLayer(start, 1);
    expect(model.sizesOf(state)).toEqual([2, 4, 3]);
    expect(state.network.layers[0]?.weights).toEqual(start.network.layers[1]?.weights);
    expect(state.network.layers[1]).toEqual(start.network.layers[2]);
  });

  test('the output layer stays', () => {
    expect(model.removeLayer(start, 3).problem).toMatch(/hidden layer/);
    expect(model.removeLayer(start, 0).problem).toMatch(/hidden layer/);
  });

  test('the reader stays at the step, or at its phase', () => {
    const here = model.goToStep(start, 'delta1');
    expect(model.derive(model.addLayer(here).state).step.id).toBe('delta1');
    const last = model.goToStep(start, 'delta3');
    expect(model.derive(model.removeLayer(last, 1).state).step.phase).toBe('backward');
  });
});

test('any sequence of changes gives a pass that works', () => {
  const change = fc.record({
    kind: fc.nat(3),
    layer: fc.nat(4),
    size: fc.integer({ min: -1, max: 8 }),
  });
  const apply = (
    state: model.PassState,
    { kind, layer, size }: { kind: number; layer: number; size: number },
  ) => {
    if (kind === 0) return model.addLayer(state).state;
    if (kind === 1) return model.removeLayer(state, layer).state;
    if (kind === 2) {
      const choice = model.OUTPUT_CHOICES[size] ?? model.OUTPUT_CHOICES[0];
      return model.chooseOutput(state, choice?.id ?? '');
    }
    return layer < model.sizesOf(state).length
      ? model.resizeLayer(state, layer, size).state
      : state;
  };
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.nat(18), (changes, step) => {
      const state = changes.reduce(apply, model.goTo(start, step));
      const { worked, overflow, steps } = model.derive(state);
      expect(overflow).toBeNull();
      expect(worked.pass.output).toHaveLength(state.target.length);
      expect(state.step).toBeLessThan(steps.length);
      expect(model.targetProblem(state.target, model.outputChoice(state))).toBeNull();
    }),
    { numRuns: 300 },
  );
});
