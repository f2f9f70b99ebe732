import {
  DEPTHS,
  nextSeed,
  optionsOf,
  START,
  typeField,
} from '@components/widgets/initialisation/model.ts';
import { powersFor } from '@components/widgets/initialisation/scales.ts';
import {
  fateOf,
  rowsOf,
  type Summary,
  sentenceOf,
  shownLayers,
  summaryOf,
  summarySteps,
} from '@components/widgets/initialisation/summaries.ts';
import { type Turns, work } from '@components/widgets/initialisation/working.ts';
import { type LayerSignals, rootMeanSquare, signals } from '@engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const SMALL = { ...START, depth: 6, width: 8 };

describe('fields', () => {
  test('take numbers, and round counts', () => {
    expect(typeField(START, 'depth', '12.3').state.depth).toBe(12);
    expect(typeField(START, 'deviation', '1/4').state.deviation).toBe(0.25);
    expect(typeField(START, 'seed', '7').state.seed).toBe(7);
  });

  test.each([
    ['depth', '51'],
    ['depth', '1'],
    ['width', '3'],
    ['seed', '-1'],
    ['deviation', '11'],
    ['width', 'wide'],
    ['width', ''],
  ] as const)('%s does not take “%s”, and the state stays', (field, text) => {
    const { state, problem } = typeField(START, field, text);
    expect(state).toBe(START);
    expect(problem).not.toBeNull();
  });

  test('new weights are those of the next seed', () => {
    expect(nextSeed(START).seed).toBe(2);
    expect(nextSeed({ ...START, seed: 999_999 }).seed).toBe(0);
  });
});

describe('the signals', () => {
  test('of one seed differ between rules by the scale of the weights alone', () => {
    const linear = { ...SMALL, activation: 'linear', rule: 'normal' } as const;
    const [one, half] = [1, 0.5].map((deviation) => signals(optionsOf({ ...linear, deviation })));
    const size = (layers: readonly LayerSignals[] | undefined, index: number) =>
      rootMeanSquare(layers?.[index]?.activations ?? []);
    for (const index of [0, 2, 5]) {
      expect(size(half, index)).toBeCloseTo(size(one, index) * 0.5 ** (index + 1), 9);
    }
  });

  test('are summed up for the hidden layers only, every value counted', () => {
    const summary = summaryOf(optionsOf(SMALL));
    expect(summary.layers.map(({ layer }) => layer)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(rowsOf(summary)).toHaveLength(6);
    for (const { activations, errorSignals } of summary.pictures) {
      for (const { counts, below, above } of [activations, errorSignals]) {
        expect(counts.reduce((a, b) => a + b, below + above)).toBe(32 * 8);
      }
    }
  });

  test('say what becomes of them', () => {
    const say = (change: Partial<typeof START>) => {
      const state = { ...START, width: 32, ...change };
      return sentenceOf(summaryOf(optionsOf(state)), state.activation);
    };
    expect(say({})).toMatch(/Forward the signal keeps its size.*Up to \d+\s% .* are off/);
    expect(say({ rule: 'lecun' })).toContain('Forward the signal vanishes');
    expect(say({ rule: 'normal' })).toContain('explodes');
    expect(say({ rule: 'zeros' })).toContain('is 0 throughout');
    expect(say({ activation: 'sigmoid' })).toContain('At the end all samples look the same.');
    expect(say({ activation: 'tanh', rule: 'normal' })).toMatch(/are saturated/);
  });

  test('fates', () => {
    expect(fateOf(1, 1e-4)).toBe('vanishes');
    expect(fateOf(1, 0.1)).toBe('shrinks');
    expect(fateOf(1, 10)).toBe('grows');
    expect(fateOf(1, 0)).toBe('dies out');
    expect(fateOf(1, Number.POSITIVE_INFINITY)).toContain('leaves the numbers');
  });
});

test('the shown layers run from the first to the last, each once', () => {
  for (let depth = DEPTHS[0]; depth <= DEPTHS[1]; depth++) {
    const layers = shownLayers(depth);
    expect([layers[0], layers.at(-1)]).toEqual([1, depth]);
    expect(new Set(layers).size).toBe(layers.length);
  }
});

test('an axis holds its values, with six ticks at most', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -19, max: 19, noNaN: true }), { maxLength: 8 }),
      (logs) => {
        const powers = powersFor(logs.map((log) => 10 ** log));
        expect(powers.length).toBeLessThanOrEqual(7);
        expect(powers[0]).toBeLessThanOrEqual(Math.min(0, ...logs) + 1e-9);
        expect(powers.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...logs) - 1e-9);
      },
    ),
  );
});

describe('work', () => {
  /** Every look at the clock takes 5 ms; pauses are kept to be run by hand. */
  function slowTurns() {
    let time = 0;
    const waiting: (() => void)[] = [];
    const turns: Turns = { now: () => (time += 5), later: (then) => waiting.push(then) };
    return { turns, waiting };
  }

  test('pauses, and ends with what the engine gives at once', () => {
    const { turns, waiting } = slowTurns();
    const found: Summary[] = [];
    work(summarySteps(optionsOf(SMALL)), (summary) => found.push(summary), turns);
    let pauses = 0;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      next();
      pauses += 1;
    }
    expect(pauses).toBeGreaterThan(3);
    expect(found).toEqual([summaryOf(optionsOf(SMALL))]);
  });

  test('that is cancelled never reports', () => {
    const { turns, waiting } = slowTurns();
    const found: unknown[] = [];
    const running = work(summarySteps(optionsOf(SMALL)), (summary) => found.push(summary), turns);
    waiting.shift()?.();
    running.cancel();
    for (let next = waiting.shift(); next; next = waiting.shift()) next();
    expect(found).toEqual([]);
  });
});
