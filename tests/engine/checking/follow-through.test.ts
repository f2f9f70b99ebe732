import { describe, expect, test } from 'vitest';
import { type Answers, checkAnswers, recompute } from '../../../src/engine/index.ts';
import { goldenPass, kindsOf, rightAnswer, typed } from './support.ts';

const worked = goldenPass();
const decimals = 4;

/** Works a step from the true numbers, but for some that are given here. */
function workFrom(id: string, changes: Readonly<Record<string, readonly number[]>>) {
  const lookup = (operand: string) => changes[operand] ?? worked.step(operand).quantity.value;
  return recompute(worked.step(id), lookup);
}

function check(id: string, answers: Answers, earlier: Readonly<Record<string, Answers>>) {
  const map = new Map(Object.entries(earlier));
  return checkAnswers({ worked, id, answers, earlier: map, decimals });
}

describe('what is right given the reader’s own numbers', () => {
  const wrongZ1 = [-0.33, 0.9];
  const wrongA1 = workFrom('a1', { z1: wrongZ1 }) as readonly number[];
  const typedZ1 = [['-0.3300'], ['0.9']];

  test('follows through, and the sentence says where the first slip was', () => {
    const answers = typed(worked.step('a1'), wrongA1, decimals);
    const result = check('a1', answers, { z1: typedZ1 });
    expect(kindsOf(result)).toEqual(['right', 'followsThrough']);
    expect(result.entries[1]?.[0]?.sentence).toBe(
      'Right, given your own earlier numbers; the first slip is in z⁽¹⁾, row 2.',
    );
    expect(result.firstWrong).toEqual({ id: 'z1', row: 1, column: 0 });
  });

  test('an untyped quantity in between may be taken from the page', () => {
    const result = check('z2', rightAnswer(worked, 'z2', decimals), { z1: typedZ1 });
    expect(new Set(kindsOf(result))).toEqual(new Set(['right']));
    expect(result.firstWrong).toEqual({ id: 'z1', row: 1, column: 0 });
  });

  test('or worked out from what was typed', () => {
    const z2 = workFrom('z2', { a1: wrongA1 });
    const result = check('z2', typed(worked.step('z2'), z2, decimals), { z1: typedZ1 });
    expect(new Set(kindsOf(result))).toEqual(new Set(['followsThrough']));
  });

  test('the later of two typed quantities is the one that counts', () => {
    const ownA1 = [['-0.5'], ['0.25']];
    const z2 = workFrom('z2', { a1: [-0.5, 0.25] });
    const result = check('z2', typed(worked.step('z2'), z2, decimals), { z1: typedZ1, a1: ownA1 });
    expect(new Set(kindsOf(result))).toEqual(new Set(['followsThrough']));
    const fromZ1 = workFrom('z2', { a1: wrongA1 });
    const other = check('z2', typed(worked.step('z2'), fromZ1, decimals), {
      z1: typedZ1,
      a1: ownA1,
    });
    expect(kindsOf(other)).not.toContain('followsThrough');
  });

  test('entries left blank or unreadable are filled in by what is right there', () => {
    const z2 = workFrom('z2', { a1: [0.5, worked.pass.activations[1]?.[1] as number] });
    for (const blank of ['', 'abc']) {
      const result = check('z2', typed(worked.step('z2'), z2, decimals), {
        a1: [['0.5'], [blank]],
      });
      expect(new Set(kindsOf(result))).toEqual(new Set(['followsThrough']));
    }
  });

  test('an earlier column typed as a row still counts', () => {
    const z2 = workFrom('z2', { a1: [0.5, 0.25] });
    const result = check('z2', typed(worked.step('z2'), z2, decimals), { a1: [['0.5', '0.25']] });
    expect(new Set(kindsOf(result))).toEqual(new Set(['followsThrough']));
  });

  test('an earlier answer that is only too short is pointed to where nothing is wrong', () => {
    const short = [['-0.3'], ['0.1']];
    const z2 = workFrom('z2', { a1: [-0.3, 0.1] });
    const result = check('z2', typed(worked.step('z2'), z2, decimals), { a1: short });
    expect(kindsOf(result)).toContain('followsThrough');
    expect(result.firstWrong).toEqual({ id: 'a1', row: 0, column: 0 });
  });

  test('an error in a quantity that this one does not come from is left alone', () => {
    const result = check('gradb3', rightAnswer(worked, 'gradb3', decimals), { L: [['9']] });
    expect(result.firstWrong).toBeNull();
  });
});

describe('mistakes on the reader’s own numbers', () => {
  test('are named although nothing fits the true ones', () => {
    const delta3 = [0.2, -0.6, 0.4];
    const slope = (worked.step('fprime2').quantity.value as readonly number[]).map(() => 1);
    const noSlope = workFrom('delta2', { delta3, fprime2: slope });
    const result = check('delta2', typed(worked.step('delta2'), noSlope, decimals), {
      delta3: [['0.2'], ['-0.6'], ['0.4']],
    });
    const ids = result.entries.flat().map(({ mistake }) => mistake?.id);
    expect(ids).toEqual(Array(4).fill('derivative-left-out'));
    expect(result.firstWrong).toEqual({ id: 'delta3', row: 0, column: 0 });
  });

  test('new weights that the reader has typed wrong are the ones that are used', () => {
    const W3 = [
      [-0.9, 0, 0, 0],
      [0, 0.7, 0, 0],
      [0, 0, -0.3, 0.4],
    ];
    const lookup = (id: string) => (id === 'W3' ? W3 : worked.step(id).quantity.value);
    const wrong = recompute(worked.step('delta2'), lookup);
    const result = check('delta2', typed(worked.step('delta2'), wrong, decimals), {
      newW3: W3.map((row) => row.map(String)),
    });
    expect(result.entries.flat().map(({ mistake }) => mistake?.id)).toEqual(
      Array(4).fill('new-weights'),
    );
  });
});
