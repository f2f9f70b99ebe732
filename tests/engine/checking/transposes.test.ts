import { describe, expect, test } from 'vitest';
import {
  checkAnswers,
  createRandom,
  friendlyNetwork,
  transpose,
  workPass,
} from '../../../src/engine/index.ts';
import { checkAlone, goldenPass, kindsOf, rightAnswer } from './support.ts';

const worked = goldenPass();

function turned(texts: readonly (readonly string[])[]): string[][] {
  return (texts[0] ?? []).map((_, column) => texts.map((row) => row[column] as string));
}

describe('an answer in the transposed shape', () => {
  test('is recognised as a whole, and the shape is named', () => {
    const result = checkAlone(worked, 'newW3', turned(rightAnswer(worked, 'newW3', 4)));
    expect(result.transposed).toBe(true);
    expect(new Set(kindsOf(result))).toEqual(new Set(['transposed']));
    expect(result.entries[0]?.[0]?.sentence).toBe(
      'The right numbers, but in the shape 4×3; it should be 3×4.',
    );
    expect(result.entries).toHaveLength(4);
    expect(result.firstWrong).toEqual({ id: 'newW3', row: 0, column: 0 });
  });

  test('of an outer product is a δᵀ for δ aᵀ', () => {
    const result = checkAlone(worked, 'gradW2', turned(rightAnswer(worked, 'gradW2', 4)));
    const mistakes = result.entries.flat().map(({ mistake }) => mistake?.id);
    expect(new Set(mistakes)).toEqual(new Set(['outer-product-transposed']));
    expect(new Set(kindsOf(result))).toEqual(new Set(['transposed']));
  });

  test('a column may be typed as a row', () => {
    const result = checkAlone(worked, 'delta2', turned(rightAnswer(worked, 'delta2', 4)));
    expect(new Set(kindsOf(result))).toEqual(new Set(['transposed']));
  });

  test('a wrong number in it is wrong, and its place is the quantity’s own', () => {
    const answers = turned(rightAnswer(worked, 'newW3', 4));
    (answers[2] as string[])[1] = '7.7777';
    const result = checkAlone(worked, 'newW3', answers);
    expect(result.entries[2]?.[1]?.kind).toBe('wrong');
    expect(result.entries[1]?.[2]?.kind).toBe('transposed');
    const only = [
      ['', '', ''],
      ['', '', ''],
      ['', '7.7777', ''],
      ['', '', ''],
    ];
    expect(checkAlone(worked, 'newW3', only).firstWrong).toEqual({
      id: 'newW3',
      row: 1,
      column: 2,
    });
  });

  test('a mistake in it is still named', () => {
    const wrong = worked.step('gradW3').quantity.value as readonly (readonly number[])[];
    const flipped = transpose(wrong.map((row) => row.map((entry) => -entry)));
    const answers = flipped.map((row) => row.map((entry) => entry.toFixed(4)));
    const result = checkAlone(worked, 'gradW3', answers);
    expect(new Set(kindsOf(result))).toEqual(new Set(['mistake']));
    expect(result.entries[0]?.[0]?.mistake?.id).toBe('error-signal-reversed');
  });
});

describe('a square answer', () => {
  const network = friendlyNetwork({
    sizes: [3, 3, 2],
    activation: 'tanh',
    random: createRandom(8),
  });
  const square = workPass({ network, input: [0.5, -0.8, 0.3], target: [1, 0], learningRate: 0.5 });
  const right = rightAnswer(square, 'gradW1', 4);
  const check = (answers: string[][]) =>
    checkAnswers({ worked: square, id: 'gradW1', answers, earlier: new Map(), decimals: 4 });

  test('that is mirrored is transposed', () => {
    const result = check(turned(right));
    expect(result.transposed).toBe(true);
    expect(new Set(kindsOf(result))).toEqual(new Set(['transposed']));
  });

  test('with blanks is still recognised', () => {
    const answers = turned(right).map((row, i) => row.map((text, j) => (i === j ? '' : text)));
    const kinds = kindsOf(check(answers));
    expect(kinds.filter((kind) => kind === 'transposed')).toHaveLength(6);
    expect(kinds.filter((kind) => kind === 'empty')).toHaveLength(3);
  });

  test('with one mirrored entry is one mistake, not a transpose', () => {
    const answers = right.map((row) => [...row]);
    (answers[0] as string[])[1] = (right[1] as string[])[0] as string;
    const result = check(answers);
    expect(result.transposed).toBe(false);
    expect(kindsOf(result).filter((kind) => kind === 'mistake')).toHaveLength(1);
  });

  test('that is right is not a transpose', () => {
    expect(new Set(kindsOf(check(right)))).toEqual(new Set(['right']));
  });
});
