import { describe, expect, test } from 'vitest';
import { checkAnswers, type Network, workPass } from '../../../src/engine/index.ts';
import golden from '../../golden/backprop.json';
import { checkAlone, goldenPass, kindsOf, rightAnswer } from './support.ts';

const worked = goldenPass();

describe('one entry, one verdict', () => {
  test('a right answer is right in every entry', () => {
    for (const id of ['z1', 'a2', 'a3', 'L', 'delta2', 'gradW2', 'newW3', 'newL']) {
      const { entries, firstWrong, transposed } = checkAlone(
        worked,
        id,
        rightAnswer(worked, id, 4),
      );
      expect(new Set(entries.flat().map(({ kind }) => kind)), id).toEqual(new Set(['right']));
      expect(firstWrong).toBeNull();
      expect(transposed).toBe(false);
    }
  });

  test('the new weights are named in δ⁽²⁾', () => {
    const wrong = golden.classification_2_2_4_3[0]?.runs.tanh.wrong_delta_if_W_updated_first[1];
    expect(wrong?.[2]?.toFixed(4)).toBe('-0.8285');
    const answers = rightAnswer(worked, 'delta2', 4);
    answers[2] = ['−0.8285'];
    const { entries, firstWrong } = checkAlone(worked, 'delta2', answers);
    expect(entries[2]?.[0]).toMatchObject({ kind: 'mistake', mistake: { id: 'new-weights' } });
    expect(entries[2]?.[0]?.sentence).toContain('after W⁽³⁾ was updated');
    expect(firstWrong).toEqual({ id: 'delta2', row: 2, column: 0 });
  });

  test('the new weights are named when the whole of δ⁽²⁾ is made from them', () => {
    const wrong = golden.classification_2_2_4_3[0]?.runs.tanh.wrong_delta_if_W_updated_first[1];
    const { entries } = checkAlone(
      worked,
      'delta2',
      (wrong ?? []).map((entry) => [entry.toFixed(4)]),
    );
    expect(entries.flat().map(({ mistake }) => mistake?.id)).toEqual(Array(4).fill('new-weights'));
  });

  test('nothing and what cannot be read are no attempts', () => {
    const { entries, firstWrong } = checkAlone(worked, 'delta2', [[''], [' '], ['abc'], ['1,234']]);
    expect(entries.flat().map(({ kind }) => kind)).toEqual([
      'empty',
      'empty',
      'unreadable',
      'unreadable',
    ]);
    expect(entries[2]?.[0]?.sentence).toContain('“abc”');
    expect(firstWrong).toBeNull();
  });

  test('more decimals than asked are fine, fewer are rounded too early', () => {
    const kinds = (text: string) => kindsOf(checkAlone(worked, 'L', [[text]]))[0];
    expect(kinds('1.36696246')).toBe('right');
    expect(kinds('1.367')).toBe('right');
    expect(kinds('1.37')).toBe('roundedEarly');
    expect(kinds('1.4')).toBe('roundedEarly');
    expect(kinds('1')).not.toBe('roundedEarly');
    expect(kinds('1.5')).not.toBe('roundedEarly');
    expect(kinds('2')).toBe('wrong');
  });

  test('a short number that has lost more than a tenth is not right', () => {
    const [first] = kindsOf(checkAlone(worked, 'delta2', [['0'], [''], [''], ['']]));
    expect(first).not.toBe('roundedEarly');
  });

  test('a fraction is not rounded', () => {
    expect(kindsOf(checkAlone(worked, 'z1', [['−33/100'], ['1/10']]))).toEqual(['right', 'right']);
    expect(kindsOf(checkAlone(worked, 'z1', [['−1/3'], ['1/8']]))).toEqual(['wrong', 'wrong']);
  });

  test('a grid of the wrong shape says so', () => {
    const { entries } = checkAlone(worked, 'delta2', [
      ['0.1', '0.2'],
      ['0.3', ''],
    ]);
    expect(entries[0]?.[0]).toMatchObject({ kind: 'wrong', mistake: null });
    expect(entries[0]?.[0]?.sentence).toBe('δ⁽²⁾ has the shape 4×1, not 2×2.');
    expect(entries[1]?.[1]?.kind).toBe('empty');
  });

  test('a grid larger than the quantity is read where it is filled', () => {
    const right = rightAnswer(worked, 'z1', 4).map(([text]) => [text as string, '']);
    const { entries } = checkAlone(worked, 'z1', [...right, ['', '']]);
    expect(entries.flat().map(({ kind }) => kind)).toEqual([
      'right',
      'empty',
      'right',
      'empty',
      'empty',
      'empty',
    ]);
  });

  test('each verdict carries the tolerance that is printed', () => {
    expect(checkAlone(worked, 'z1', [[''], ['']]).entries[0]?.[0]?.tolerance).toBe(0.00005);
  });

  test('an unknown quantity is misuse', () => {
    expect(() => checkAlone(worked, 'z9', [['1']])).toThrow("no quantity 'z9'");
  });
});

describe('the other convention for the squared error', () => {
  const [set] = golden.regression_2_4_1;
  const pass = (loss: Network['loss']) =>
    workPass({
      network: {
        layers: (set?.W ?? []).map((weights, index) => ({
          weights,
          bias: set?.b[index] ?? [],
          activation: index === 0 ? 'tanh' : 'linear',
        })),
        loss,
      },
      input: set?.x ?? [],
      target: set?.y ?? [],
      learningRate: golden.eta,
    });
  const half = pass('halfSquaredError');
  const full = pass('squaredError');

  test('is right under that convention, from the loss to the update', () => {
    for (const id of ['L', 'delta2', 'gradW2', 'delta1', 'gradW1']) {
      const { entries, firstWrong } = checkAlone(half, id, rightAnswer(full, id, 4));
      const [first] = entries.flat();
      expect(first?.kind, id).toBe('otherConvention');
      expect(first?.sentence).toContain('L = (ŷ − y)²; here L = ½(ŷ − y)²');
      expect(firstWrong).toBeNull();
    }
    expect(kindsOf(checkAlone(full, 'L', rightAnswer(half, 'L', 4)))).toEqual(['otherConvention']);
  });

  test('is not right any more once the reader has worked under the one in force', () => {
    const earlier = new Map([['delta2', rightAnswer(half, 'delta2', 4)]]);
    const check = (id: string) =>
      checkAnswers({ worked: half, id, answers: rightAnswer(full, id, 4), earlier, decimals: 4 });
    for (const kind of kindsOf(check('gradW2'))) expect(['mistake', 'wrong']).toContain(kind);
    expect(kindsOf(check('L'))).toEqual(['otherConvention']);
  });

  test('stays right while the reader keeps to it', () => {
    const earlier = new Map([['delta2', rightAnswer(full, 'delta2', 4)]]);
    const answers = rightAnswer(full, 'gradW2', 4);
    const result = checkAnswers({ worked: half, id: 'gradW2', answers, earlier, decimals: 4 });
    expect(new Set(kindsOf(result))).toEqual(new Set(['otherConvention']));
    expect(result.firstWrong).toBeNull();
  });

  test('a mistake is named under that convention too', () => {
    const [[text]] = rightAnswer(full, 'delta2', 4) as [[string]];
    const { entries } = checkAlone(half, 'delta2', [[`-${text}`]]);
    expect(entries[0]?.[0]?.mistake?.id).toBe('error-signal-reversed');
  });
});

test('where the pass overflows nothing is called right, and the entry says why', () => {
  const layers = [{ weights: [[1e308, 1e308]], bias: [0], activation: 'linear' as const }];
  const network: Network = { layers, loss: 'halfSquaredError' };
  const overflown = workPass({ network, input: [10, 10], target: [0], learningRate: 0.1 });
  const { entries } = checkAnswers({
    worked: overflown,
    id: 'z1',
    answers: [['1e308']],
    earlier: new Map(),
    decimals: 4,
  });
  expect(entries[0]?.[0]).toMatchObject({ kind: 'wrong', mistake: null });
  expect(entries[0]?.[0]?.sentence).toContain('too large');
});
