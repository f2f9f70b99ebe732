import * as model from '@components/widgets/worked-pass/model.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passStates } from './states.ts';

const { decodeState, encodeState } = model;
const fallback = model.createPass('xor-two-relu');
const start = model.goToStep(model.createPass('classifier-2-2-4-3'), 'delta2');
const link = encodeState(start);
const swap = (from: string | RegExp, to: string) => decodeState(link.replace(from, to), fallback);

describe('a link', () => {
  test('can be read by a person', () => {
    expect(link).toBe(
      'pass=1;preset=classifier-2-2-4-3;hidden=tanh,tanh;output=softmax;loss=crossEntropy;' +
        'x=0.9,0.7;y=0,1,0;W1=0.7,-0.8/-0.8,0.6;b1=-0.4,0.4;' +
        'W2=-0.7,-0.7/-0.5,-0.4/-0.3,0.6/-0.5,-0.8;b2=0.5,-0.2,0.4,0.4;' +
        'W3=-0.8,-0.3,-0.5,0.7/0.2,-0.4,1,-0.2/0.8,-0.4,-0.4,1;b3=0.5,-0.4,0.1;' +
        'eta=0.1;decimals=4;seed=1;step=delta2;speed=1;check=worked',
    );
  });

  test('gives back every state exactly', () => {
    fc.assert(
      fc.property(passStates, (state) => {
        const hash = `#${encodeState(state)}`;
        expect(decodeState(hash, fallback)).toEqual({ state, problem: null });
        expect(decodeURIComponent(hash)).toBe(hash);
        expect(hash).not.toMatch(/[\s+"<>`]/);
      }),
      { numRuns: 400 },
    );
  });

  test('survives being percent-encoded on its way', () => {
    expect(decodeState(`#${encodeURIComponent(link)}`, fallback).state).toEqual(start);
  });

  test('leaves the reader’s answers and hints at home', () => {
    const answered = model.takeHint(model.typeAnswer(start, 'z1', 0, 0, '−0.33'), 'z1', 1, 0);
    expect(encodeState(answered)).toBe(link);
  });

  test('carries the widget’s id, and only that widget reads it', () => {
    const other = encodeState(start, 'practice');
    expect(other).toMatch(/^practice=1;/);
    expect(decodeState(other, fallback, 'practice').state).toEqual(start);
    expect(decodeState(other, fallback)).toEqual({ state: fallback, problem: null });
  });

  test('that is an anchor, or empty, is none of our business', () => {
    for (const hash of ['', '#', '#fig-3', '#eq-hidden-delta', '#passage']) {
      expect(decodeState(hash, fallback)).toEqual({ state: fallback, problem: null });
    }
  });

  test('may leave out what has a default, and hold what we don’t know', () => {
    const short = link.replace(/;decimals.*$/, ';colour=green');
    expect(decodeState(short, fallback)).toEqual({
      state: { ...start, step: 0, decimals: fallback.decimals, seed: fallback.seed },
      problem: null,
    });
    expect(swap('step=delta2', 'step=delta9').state.step).toBe(0);
    expect(swap('preset=classifier-2-2-4-3', 'preset=gone').state.preset).toBe('xor-two-relu');
  });
});

describe('a link that can’t be read gives the default and says what is wrong', () => {
  test.each<[string, string | RegExp, string, RegExp]>([
    ['another version', 'pass=1', 'pass=2', /version “2”, not 1/],
    ['no version', 'pass=1', 'pass=', /version “”/],
    ['a missing matrix', /W2=[^;]*;/, '', /W2 is missing/],
    ['a row too few', '/-0.5,-0.8', '', /W2 is 3×2, not 4×2/],
    ['a number too many', '-0.7,-0.7/', '-0.7,-0.7,1/', /W2 is 4×3, not 4×2/],
    ['no number', 'x=0.9', 'x=abc', /x has “abc” for a number/],
    ['an infinite number', 'x=0.9', 'x=1e999', /x has “1e999”/],
    ['hexadecimals', 'x=0.9', 'x=0x10', /x has “0x10”/],
    ['an empty number', 'x=0.9,', 'x=,', /x has “” for a number/],
    ['seven inputs', 'x=0.9,0.7', 'x=1,2,3,4,5,6,7', /x has 7 numbers; 1 to 6 fit/],
    ['an unknown activation', 'tanh,tanh', 'tanh,sine', /“sine” is no activation/],
    ['five layers', 'tanh,tanh', 'tanh,tanh,tanh,tanh', /5 layers; 4 fit/],
    ['functions that don’t match', 'softmax', 'linear', /linear\+crossEntropy is no output/],
    ['two classes at once', 'y=0,1,0', 'y=1,1,0', /y does not fit softmax/],
    ['a short target', 'y=0,1,0', 'y=0,1', /y has 2 numbers, not 3/],
    ['a negative rate', 'eta=0.1', 'eta=-1', /eta is negative/],
    ['nine decimals', 'decimals=4', 'decimals=9', /decimals is 9, not a whole number from 2 to 8/],
    ['a broken seed', 'seed=1', 'seed=1.5', /seed is 1\.5/],
  ])('%s', (_, from, to, problem) => {
    const decoded = swap(from, to);
    expect(decoded.state).toBe(fallback);
    expect(decoded.problem).toMatch(problem);
    expect(decoded.problem).toMatch(/^The link holds a pass that can’t be read \(.*\); this is/);
  });

  test('too long', () => {
    expect(decodeState(`${link};z=${'9'.repeat(30_000)}`, fallback).problem).toMatch(/too long/);
  });
});

describe('1,000 broken links', () => {
  const cut = fc.nat(link.length);
  const broken = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.string({ maxLength: 300 }).map((text) => `#pass=1;${text}`),
    fc
      .tuple(cut, fc.nat(12), fc.string({ maxLength: 12 }))
      .map(([at, gone, text]) => link.slice(0, at) + text + link.slice(at + gone)),
    fc
      .tuple(cut, fc.constantFrom('%', '%zz', '=', ';', ',', '/', '1e308', '-', '\u0000', '∞'))
      .map(([at, text]) => link.slice(0, at) + text + link.slice(at)),
  );

  test('never throw, and always leave a pass that works', () => {
    fc.assert(
      fc.property(broken, (hash) => {
        const { state, problem } = decodeState(hash, fallback);
        if (problem !== null) expect(state).toBe(fallback);
        const { worked, steps, step } = model.derive(state);
        expect(steps).toContain(step);
        expect(model.stepSentence(step, worked, state.decimals)).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
