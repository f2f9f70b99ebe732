import * as model from '@components/widgets/worked-pass/model.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const start = model.createPass('classifier-2-2-4-3');
const blank = model.goToStep(model.chooseCheck(start, 'blank'), 'delta2');
const type = (state: model.PassState, id: string, ...texts: string[]) =>
  texts.reduce((all, text, row) => model.typeAnswer(all, id, row, 0, text), state);
const kinds = (state: model.PassState, id: string) =>
  model.verdictsFor(state, id).entries.map((row) => row.map((entry) => entry.kind));
const stepOf = (state: model.PassState, id: string) => {
  const { steps } = model.derive(state);
  return steps[model.indexOfStep(steps, id)] as model.PassStep;
};

describe('what is asked', () => {
  const asked = (state: model.PassState, id: string, row: number, column = 0) =>
    model.isAsked(state, { id, row, column });

  test('nothing when worked, everything computed when blank', () => {
    expect(asked(start, 'delta2', 0)).toBe(false);
    expect(asked(blank, 'delta2', 0)).toBe(true);
    expect(asked(blank, 'fprime2', 3)).toBe(true);
    expect(asked(blank, 'W1', 0)).toBe(false);
    expect(asked(blank, 'newz1', 0)).toBe(false);
    expect(asked(blank, 'newL', 0)).toBe(true);
  });

  test('the second half when half-worked, and a single number', () => {
    const half = model.chooseCheck(start, 'half');
    expect([0, 1, 2, 3].map((row) => asked(half, 'z2', row))).toEqual([false, false, true, true]);
    expect([0, 1, 2].map((row) => asked(half, 'z3', row))).toEqual([false, true, true]);
    expect(asked(half, 'L', 0)).toBe(true);
    expect([0, 1].map((column) => asked(half, 'gradW1', 0, column))).toEqual([false, false]);
    expect([0, 1].map((column) => asked(half, 'gradW1', 1, column))).toEqual([true, true]);
  });

  test('one step can differ from the rest', () => {
    const one = model.chooseStepCheck(start, 'z1', 'blank');
    expect(asked(one, 'z1', 0)).toBe(true);
    expect(asked(one, 'a1', 0)).toBe(false);
    expect(model.chooseStepCheck(one, 'z1', 'worked').stepChecks).toEqual({});
    expect(model.chooseCheck(one, 'half').stepChecks).toEqual({});
  });

  test('given and gradient-check steps are always worked', () => {
    expect(model.checkModeOf(blank, stepOf(blank, 'given'))).toBe('worked');
    expect(model.checkModeOf(blank, stepOf(blank, 'verify-gradients'))).toBe('worked');
    expect(model.checkModeOf(blank, stepOf(blank, 'grad1'))).toBe('blank');
  });
});

describe('typed answers', () => {
  test('stay exactly as typed', () => {
    const state = type(blank, 'delta2', ' 0,0364', '', 'abc', '1/2');
    expect(model.answersOf(state, 'delta2')).toEqual([[' 0,0364'], [''], ['abc'], ['1/2']]);
    expect(kinds(state, 'delta2').flat()).toEqual(['right', 'empty', 'unreadable', 'wrong']);
  });

  test('can be pasted as a block', () => {
    const state = model.pasteAnswers(blank, 'gradW1', 0, 0, [
      ['−0.1032', '−0.0802', 'x'],
      ['−0.9255', '−0.7199'],
    ]);
    expect(kinds(state, 'gradW1').flat()).toEqual(['right', 'right', 'right', 'right']);
  });

  test('are marked again when the numbers change', () => {
    const typed = type(blank, 'z1', '−0.33', '0.10');
    expect(kinds(typed, 'z1')).toEqual([['right'], ['right']]);
    const { state } = model.editInput(typed, 0, '1.9');
    expect(model.answersOf(state, 'z1')).toEqual([['−0.33'], ['0.10']]);
    expect(kinds(state, 'z1').flat()).not.toContain('right');
    expect(kinds(typed, 'z1')).toEqual([['right'], ['right']]);
  });

  test('are marked again when other decimals are asked for', () => {
    const typed = type(blank, 'delta2', '0.04');
    expect(kinds(typed, 'delta2')[0]).not.toEqual(['right']);
    expect(kinds({ ...typed, decimals: 2 }, 'delta2')[0]).toEqual(['right']);
  });

  test('fit a layer that has changed its size, and come back with undo', () => {
    const typed = type(blank, 'z2', '1', '2', '3', '4');
    const small = model.resizeLayer(typed, 2, 2).state;
    expect(model.answersOf(small, 'z2')).toEqual([['1'], ['2']]);
    expect(kinds(small, 'z2')).toHaveLength(2);
    const back = model.resizeLayer(small, 2, 4).state;
    expect(model.answersOf(back, 'z2')).toEqual([['1'], ['2'], ['3'], ['4']]);
  });

  test('can be taken back, for some quantities or for all', () => {
    const typed = model.takeHint(type(type(blank, 'z1', '1'), 'a1', '2'), 'z1', 0, 0);
    const one = model.clearAnswers(typed, ['z1']);
    expect(Object.keys(one.answers)).toEqual(['a1']);
    expect(one.hints).toEqual({});
    expect(model.clearAnswers(typed).answers).toEqual({});
  });
});

describe('the shape is part of the answer', () => {
  const turned = model.turnAnswers(blank, 'gradW2');

  test('a grid can be turned, and turned back with what is in it', () => {
    expect(model.answersOf(turned, 'gradW2').map((row) => row.length)).toEqual([4, 4]);
    expect(model.isTurned(turned, 'gradW2')).toBe(true);
    const typed = model.typeAnswer(turned, 'gradW2', 1, 3, '7');
    expect(model.answersOf(model.turnAnswers(typed, 'gradW2'), 'gradW2')[3]?.[1]).toBe('7');
    expect(model.isTurned(model.turnAnswers(typed, 'gradW2'), 'gradW2')).toBe(false);
  });

  test('the right numbers in the transposed shape are called transposed', () => {
    const { worked } = model.derive(turned);
    const gradient = worked.gradients.weightGradients[1] ?? [];
    const transposed = [0, 1].map((j) => gradient.map((row) => row[j]?.toFixed(4) ?? ''));
    const state = model.pasteAnswers(turned, 'gradW2', 0, 0, transposed);
    expect(model.verdictsFor(state, 'gradW2').transposed).toBe(true);
    expect(model.shownOf(state, { id: 'gradW2', row: 3, column: 1 })).toEqual({
      kind: 'typed',
      text: transposed[1]?.[3],
    });
  });
});

describe('marks follow through', () => {
  const wrongZ = type(blank, 'z1', '0.33', '0.10');

  test('what is right given the reader’s own earlier numbers is said to be right', () => {
    const state = type(wrongZ, 'a1', Math.tanh(0.33).toFixed(4), '0.0997');
    expect(kinds(state, 'a1').flat()).toEqual(['followsThrough', 'right']);
    expect(model.verdictsFor(state, 'a1').firstWrong).toEqual({ id: 'z1', row: 0, column: 0 });
  });

  test('but not where the page itself shows the earlier numbers', () => {
    const state = type(wrongZ, 'a1', Math.tanh(0.33).toFixed(4), '0.0997');
    const shown = model.chooseStepCheck(state, 'z1', 'worked');
    expect(kinds(shown, 'a1').flat()).not.toContain('followsThrough');
  });

  test('the new weights used for δ are recognised', () => {
    const state = type(blank, 'delta2', '0.0364', '0.0244', '−0.8285');
    const verdict = model.verdictsFor(state, 'delta2').entries[2]?.[0];
    expect(verdict?.kind).toBe('mistake');
    expect(verdict?.mistake?.title).toMatch(/new weights/i);
  });
});

describe('hints', () => {
  const ref = { id: 'delta2', row: 2, column: 0 };
  const grade = (times: number) =>
    Array.from({ length: times }).reduce<model.PassState>(
      (state) => model.takeHint(state, ref.id, ref.row, ref.column),
      blank,
    );

  test('come in four grades and stop there', () => {
    expect(model.hintFor(blank, ref)).toBeNull();
    expect([1, 2, 3, 4, 5].map((times) => model.hintFor(grade(times), ref)?.title)).toEqual([
      'nudge',
      'formula',
      'substitution',
      'answer',
      'answer',
    ]);
    expect(model.hintFor(grade(3), ref)?.text).toBe(
      '(−0.5 · 0.2455 + 1.0 · −0.7451 + −0.4 · 0.4996) · 0.7455',
    );
  });

  test('the last one shows the number', () => {
    expect(model.shownOf(grade(3), ref).kind).toBe('hidden');
    expect(model.shownOf(grade(4), ref).kind).toBe('value');
  });

  test('the tolerance is at least half a unit of the last decimal', () => {
    expect(model.toleranceFor(blank, ref)).toBeGreaterThanOrEqual(0.00005);
    expect(model.toleranceFor({ ...blank, decimals: 2 }, ref)).toBeGreaterThanOrEqual(0.005);
  });
});

describe('nothing is given away', () => {
  const ref = (row: number) => ({ id: 'delta2', row, column: 0 });

  test('an entry is hidden until it is right; a wrong one shows what was typed', () => {
    const state = type(blank, 'delta2', '0.0364', '0.5', 'abc');
    expect([0, 1, 2, 3].map((row) => model.shownOf(state, ref(row)))).toEqual([
      { kind: 'value' },
      { kind: 'typed', text: '0.5' },
      { kind: 'hidden' },
      { kind: 'hidden' },
    ]);
  });

  test('the spoken line names what is to be filled in', () => {
    expect(model.spokenLine(blank)).toBe(
      'Backward · error signal of layer 2. For you to fill in: layer 2 slope f′(z), 4 × 1; layer 2 error signal, 4 × 1.',
    );
    expect(model.spokenLine({ ...blank, check: 'worked' })).toContain('−0.7959');
  });

  test('progress counts what is asked', () => {
    const step = stepOf(blank, 'delta2');
    const state = type(blank, 'delta2', '0.0364', '9', '', 'x');
    expect(model.progressOf(state, step)).toEqual({ asked: 8, answered: 2, right: 1 });
    const half = model.chooseCheck(state, 'half');
    expect(model.progressOf(half, step)).toEqual({ asked: 4, answered: 0, right: 0 });
  });
});

test('1,000 typed texts: always one verdict, never an exception', () => {
  const text = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('1/0', '−', '1e308'));
  const id = fc.constantFrom('z1', 'a3', 'L', 'fprime2', 'delta2', 'gradW3', 'newb1', 'newL');
  fc.assert(
    fc.property(id, text, fc.nat(3), fc.boolean(), (quantity, typed, row, turn) => {
      const turned = turn ? model.turnAnswers(blank, quantity) : blank;
      const state = model.typeAnswer(turned, quantity, row, 0, typed);
      const entries = model.verdictsFor(state, quantity).entries.flat();
      expect(entries).toHaveLength(model.answersOf(state, quantity).flat().length);
      expect(model.shownOf(state, { id: quantity, row: 0, column: 0 }).kind).toMatch(
        /value|typed|hidden/,
      );
    }),
    { numRuns: 1000 },
  );
});
