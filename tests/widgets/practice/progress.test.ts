import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  joinProgress,
  noProgress,
  type Progress,
  progressVersion,
  writeProgress,
} from '../../../src/components/widgets/practice/progress/attempts.ts';
import {
  importProgress,
  keepAttempt,
  loadProgress,
  type Store,
  storageKey,
  wipeProgress,
} from '../../../src/components/widgets/practice/progress/keeper.ts';
import { readProgress } from '../../../src/components/widgets/practice/progress/reading.ts';
import {
  dueReviews,
  reviewsOf,
} from '../../../src/components/widgets/practice/progress/reviews.ts';
import {
  nextLevel,
  summariseChapters,
  summariseHunts,
  summariseKinds,
} from '../../../src/components/widgets/practice/progress/summaries.ts';

const minute = 60_000;
const day = 1440 * minute;

function attempt(id: string, change: Partial<Attempt> = {}): Attempt {
  return {
    id,
    at: 0,
    form: 'work',
    kind: 'softmax',
    level: 1,
    seed: 1,
    version: 1,
    outcome: 'clean',
    hints: 0,
    mistakes: [],
    review: null,
    planted: null,
    ...change,
  };
}

const made = { mistake: 'log-sign', quantity: 'L', entry: [0, 0] } as const;
const progressOf = (...attempts: readonly Attempt[]): Progress => ({
  version: progressVersion,
  attempts,
});

/** A browser's storage, which may be full or forbidden. */
function storage(
  broken: 'full' | 'forbidden' | null = null,
): Store & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const guard = () => {
    if (broken === 'forbidden') throw new Error('SecurityError');
  };
  return {
    kept,
    getItem: (key) => {
      guard();
      return kept.get(key) ?? null;
    },
    setItem: (key, value) => {
      guard();
      if (broken === 'full') throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => {
      guard();
      kept.delete(key);
    },
  };
}

describe('progress', () => {
  test('can be written and read', () => {
    const progress = progressOf(attempt('a', { mistakes: [made] }), attempt('b', { at: 5 }));
    expect(readProgress(writeProgress(progress))).toEqual({
      kind: 'progress',
      progress,
      skipped: 0,
    });
  });

  test('of two tabs is joined, each attempt once', () => {
    const one = progressOf(attempt('a'), attempt('b', { at: 1 }));
    const other = progressOf(attempt('b', { at: 1 }), attempt('c', { at: 2 }));
    expect(joinProgress(one, other).attempts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('leaves out what makes no sense, and counts it', () => {
    const text = JSON.stringify({ version: 1, attempts: [attempt('a'), { id: 'b' }, null, 7] });
    expect(readProgress(text)).toMatchObject({ kind: 'progress', skipped: 3 });
  });

  test('that is corrupt or newer is told apart', () => {
    expect(readProgress('{')).toEqual({ kind: 'corrupt' });
    expect(readProgress('[]')).toEqual({ kind: 'corrupt' });
    expect(readProgress('{"version":3,"attempts":[]}')).toEqual({ kind: 'newer' });
  });

  test('is read without throwing, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['progress', 'corrupt', 'newer']).toContain(readProgress(text).kind);
      }),
    );
  });

  test('of the first version is read without loss', () => {
    const { form: _form, planted: _planted, ...old } = attempt('a', { outcome: 'helped' });
    const madeOld = { mistake: 'log-sign', quantity: 'L' };
    const attempts = [
      { ...old, mistakes: [madeOld] },
      { ...old, id: 'b', at: 1, review: madeOld },
    ];
    const read = readProgress(JSON.stringify({ version: 1, attempts }));
    expect(read).toEqual({
      kind: 'progress',
      skipped: 0,
      progress: progressOf(
        attempt('a', { outcome: 'helped', mistakes: [{ ...madeOld, entry: null }] }),
        attempt('b', { outcome: 'helped', at: 1, review: { ...madeOld, entry: null } }),
      ),
    });
    const store = storage();
    store.setItem(storageKey, JSON.stringify({ version: 1, attempts }));
    keepAttempt(store, noProgress, attempt('c', { at: 2 }));
    expect(loadProgress(store).progress.attempts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect([...store.kept.keys()]).toEqual([storageKey]);
  });

  test('says how each chapter stands and what to try next', () => {
    const order = ['networks-in-action', 'from-perceptron-to-network', 'no-such-chapter'];
    const progress = progressOf(
      attempt('a', { level: 2 }),
      attempt('b', { at: 1, kind: 'activations', outcome: 'helped' }),
    );
    const [third, second, ...more] = summariseChapters(progress, order);
    expect(more).toEqual([]);
    expect(third).toMatchObject({ practised: 0, next: { kind: 'four-corners' } });
    expect(second?.kinds.map(({ kind }) => kind)).toEqual(['activations', 'softmax']);
    expect(second).toMatchObject({ practised: 2, next: { kind: 'activations' } });
    const third3 = attempt('c', { kind: 'four-corners', level: 3 });
    expect(summariseChapters(progressOf(third3), order)[0]?.next).toBeNull();
    expect(nextLevel({ kind: 'x', worked: 0, recent: 0, clean: 0, level: null })).toBe(1);
    expect(nextLevel({ kind: 'x', worked: 1, recent: 1, clean: 1, level: 1 })).toBe(2);
    expect(nextLevel({ kind: 'x', worked: 4, recent: 4, clean: 2, level: 2 })).toBe(2);
  });

  test('counts the errors found, those found least well first, and keeps them off the kinds', () => {
    const hunt = (id: string, planted: string, outcome: Attempt['outcome']) =>
      attempt(id, { form: 'hunt', planted, outcome });
    const progress = progressOf(
      hunt('a', 'log-sign', 'clean'),
      hunt('b', 'log-base', 'helped'),
      hunt('c', 'log-base', 'clean'),
    );
    expect(summariseHunts(progress)).toEqual([
      { mistake: 'log-base', hunted: 2, clean: 1 },
      { mistake: 'log-sign', hunted: 1, clean: 1 },
    ]);
    expect(summariseKinds(progress).every(({ worked }) => worked === 0)).toBe(true);
  });

  test('says how each kind stands', () => {
    const progress = progressOf(
      attempt('a'),
      attempt('b', { at: 1, outcome: 'helped', level: 2 }),
      attempt('c', { at: 2, outcome: 'left' }),
    );
    const softmax = summariseKinds(progress).find(({ kind }) => kind === 'softmax');
    expect(softmax).toEqual({ kind: 'softmax', worked: 2, recent: 2, clean: 1, level: 1 });
  });
});

describe('what went wrong', () => {
  test('comes back after ten minutes, then after longer and longer', () => {
    const first = attempt('a', { outcome: 'helped', mistakes: [made] });
    expect(dueReviews(progressOf(first), 9 * minute)).toEqual([]);
    expect(dueReviews(progressOf(first), 10 * minute)).toMatchObject([
      { ...made, kind: 'softmax' },
    ]);
    const passed = attempt('b', { at: 10 * minute, review: made });
    expect(reviewsOf(progressOf(first, passed))).toMatchObject([
      { passed: 1, due: 10 * minute + day },
    ]);
  });

  test('begins again when the mistake is made again', () => {
    const first = attempt('a', { mistakes: [made] });
    const passed = attempt('b', { at: day, review: made });
    const failed = attempt('c', { at: 3 * day, review: made, mistakes: [made] });
    expect(reviewsOf(progressOf(first, passed, failed))).toMatchObject([
      { passed: 0, due: 3 * day + 10 * minute },
    ]);
  });

  test('keeps an error that was missed apart from one that was made', () => {
    const missed = attempt('a', { form: 'hunt', planted: 'log-sign', mistakes: [made] });
    const worked = attempt('b', { mistakes: [made] });
    expect(
      reviewsOf(progressOf(missed, worked))
        .map(({ form }) => form)
        .sort(),
    ).toEqual(['hunt', 'work']);
    const elsewhere = { ...made, quantity: 'p' };
    const found = attempt('c', { at: day, form: 'hunt', planted: 'log-sign', review: elsewhere });
    expect(reviewsOf(progressOf(missed, found)).map(({ form, passed }) => [form, passed])).toEqual([
      ['hunt', 1],
    ]);
  });

  test('is done with after five reviews without it', () => {
    const reviews = [1, 2, 3, 4, 5].map((n) =>
      attempt(`r${n}`, { at: n * 30 * day, review: made }),
    );
    expect(reviewsOf(progressOf(attempt('a', { mistakes: [made] }), ...reviews))).toEqual([]);
  });
});

describe('keeping', () => {
  test('joins what another tab has written meanwhile', () => {
    const store = storage();
    keepAttempt(store, noProgress, attempt('other tab'));
    const kept = keepAttempt(store, noProgress, attempt('this tab', { at: 1 }));
    expect(kept.progress.attempts.map(({ id }) => id)).toEqual(['other tab', 'this tab']);
    expect(loadProgress(store).progress).toEqual(kept.progress);
  });

  test.each([
    ['{ broken', 'could not be read'],
    ['{"version":9,"attempts":[1]}', 'newer edition'],
  ])('sets aside what it can’t use and says so: %s', (text, said) => {
    const store = storage();
    store.setItem(storageKey, text);
    const loaded = loadProgress(store);
    expect(loaded.note).toContain(said);
    expect([...store.kept.values()]).toEqual([text]);
    keepAttempt(store, loaded.progress, attempt('a'));
    expect([...store.kept.values()]).toContain(text);
  });

  test('never puts one thing aside over another', () => {
    const store = storage();
    for (const text of ['{ one', '{ two', '{ one']) {
      store.setItem(storageKey, text);
      loadProgress(store);
    }
    expect([...store.kept.values()]).toEqual(['{ one', '{ two']);
  });

  test.each(['full', 'forbidden'] as const)('goes on when storage is %s, and says so', (broken) => {
    const kept = keepAttempt(storage(broken), noProgress, attempt('a'));
    expect(kept.progress.attempts).toHaveLength(1);
    expect(kept.note).toContain(broken === 'full' ? 'no room left' : 'does not let');
    expect(
      keepAttempt(null, kept.progress, attempt('b', { at: 1 })).progress.attempts,
    ).toHaveLength(2);
  });

  test('reads a file, and changes nothing for one that is no progress', () => {
    const known = progressOf(attempt('a'));
    const text = writeProgress(progressOf(attempt('b', { at: 1 })));
    const read = importProgress(storage(), known, text);
    expect(read.progress.attempts).toHaveLength(2);
    expect(read.note).toBe('1 problem read from the file.');
    expect(importProgress(storage(), known, 'x').progress).toBe(known);
    expect(importProgress(storage(), known, '{"version":3}').note).toContain('newer edition');
  });

  test('wipes everything', () => {
    const store = storage();
    store.setItem(storageKey, '{ broken');
    loadProgress(store);
    keepAttempt(store, noProgress, attempt('a'));
    expect(wipeProgress(store).progress).toEqual(noProgress);
    expect(store.kept.size).toBe(0);
    expect(wipeProgress(storage('forbidden')).note).toContain('does not let');
  });
});
