import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setWeights } from '../../../src/components/widgets/playground/edits.ts';
import { drawNetwork } from '../../../src/components/widgets/playground/networks.ts';
import { PRESETS } from '../../../src/components/widgets/playground/presets.ts';
import { DEFAULT_STATE } from '../../../src/components/widgets/playground/state.ts';
import {
  decodeState,
  encodeState,
  holdsState,
} from '../../../src/components/widgets/playground/url.ts';
import { states } from './support.ts';

const fallback = { ...DEFAULT_STATE, points: 77 };

describe('a playground as a link', () => {
  it('reads back as the state that was written, whatever it is', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(states, (state) => {
        const hash = `#${encodeState(state)}`;
        expect(decodeState(hash, fallback)).toEqual({ state, problem: null });
        expect(hash).not.toMatch(/[\s+"<>]/);
        expect(decodeState(encodeURI(hash), fallback).state).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  it.each(PRESETS.map((preset) => [preset.id, preset.state] as const))(
    'reads the preset %s back, with its weights too',
    (_id, state) => {
      expect(decodeState(encodeState(state), fallback).state).toEqual(state);
      const { state: weighted } = setWeights(state, drawNetwork({ ...state, weightSeed: 9 }));
      expect(weighted.weights).not.toBeNull();
      expect(decodeState(encodeState(weighted), fallback).state).toEqual(weighted);
    },
  );

  it('keeps two widgets of a page apart', () => {
    const hash = encodeState(DEFAULT_STATE, 'second');
    expect(holdsState(hash, 'second')).toBe(true);
    expect(holdsState(hash)).toBe(false);
    expect(decodeState(hash, fallback)).toEqual({ state: fallback, problem: null });
  });

  it('takes the default for what an older link leaves out', () => {
    expect(decodeState('#play=1;hidden=3', fallback)).toEqual({
      state: { ...DEFAULT_STATE, hidden: [3] },
      problem: null,
    });
  });

  it('keeps all four stop conditions, and reads older links that have two', () => {
    const stop = { epochs: 50, loss: null, testLoss: 0.1, accuracy: 0.98 };
    const hash = encodeState({ ...DEFAULT_STATE, stop });
    expect(hash).toContain(';stop=50,,0.1,0.98');
    expect(decodeState(hash, fallback).state.stop).toEqual(stop);
    const older = decodeState('#play=1;stop=20,0.5', fallback).state.stop;
    expect(older).toEqual({ epochs: 20, loss: 0.5, testLoss: null, accuracy: null });
  });
});

describe('a link that cannot be read', () => {
  it.each([
    ['play=2', 'it is of version “2”, not 1'],
    ['play=', 'it is of version “”, not 1'],
    ['play=1;eta=fast', 'eta has “fast” for a number'],
    ['play=1;eta=-1', 'eta is -1, not from 0 to 100'],
    ['play=1;batch=2.5', 'batch is 2.5, not a whole number'],
    ['play=1;hidden=1,1,1,1,1,1,1', '7 hidden layers; 6 fit'],
    ['play=1;hidden=9', 'hidden is 9, not from 1 to 8'],
    ['play=1;act=swish', 'act says “swish”'],
    ['play=1;stop=1,2,3,1,5', 'stop has more than four numbers'],
    ['play=1;stop=,,,2', 'stop is 2, not from 0 to 1'],
    ['play=1;features=', 'it has no feature'],
    ['play=1;data=plane', 'the data “plane” are not for classification'],
    ['play=1;data=own', 'it has no points of its own'],
    ['play=1;data=own;own=1,2,0/1,1,7', 'its points do not fit'],
    ['play=1;data=own;own=1,2,0/1,1', 'own has a point of other than 3 numbers'],
    [
      'play=1;data=own;head=tanh;own=1,2,0/1,1,3',
      'one tanh output cannot say more than two classes',
    ],
    ['play=1;data=spiral;classes=3;head=tanh', 'one tanh output cannot say more than two classes'],
    ['play=1;classes=5', 'classes is 5, not from 2 to 4'],
    ['play=1;hidden=;W1=1,2;b1=0', 'W1 is not 2×2'],
    ['play=1;hidden=;W1=1,2/3,4', 'b1 is missing'],
    [`play=1;own=${'1,1,1/'.repeat(20_000)}`, 'it is too long'],
  ])('%.60s: says why, and the default stands', (hash, why) => {
    expect(decodeState(`#${hash}`, fallback)).toEqual({
      state: fallback,
      problem: `The link holds a playground that can’t be read (${why}); this is the one the page comes with.`,
    });
  });

  it('never throws, and never gives a state that is out of range', { timeout: 20_000 }, () => {
    const broken = fc
      .tuple(states, fc.nat(), fc.string({ maxLength: 3, unit: 'binary' }), fc.nat(4))
      .map(([state, at, put, cut]) => {
        const hash = encodeState(state);
        const place = at % hash.length;
        return hash.slice(0, place) + put + hash.slice(place + cut);
      });
    fc.assert(
      fc.property(
        fc.oneof(
          broken,
          fc.string({ unit: 'binary' }).map((text) => `play=1;${text}`),
        ),
        (hash) => {
          const { state, problem } = decodeState(hash, fallback);
          if (problem !== null) expect(state).toBe(fallback);
          expect(decodeState(encodeState(state), fallback).state).toEqual(state);
          if (state.weights === null)
            expect(drawNetwork(state).layers).toHaveLength(state.hidden.length + 1);
        },
      ),
      { numRuns: 200 },
    );
  });
});
