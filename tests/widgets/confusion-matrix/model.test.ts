import { ANIMALS, CONFUSION } from '@components/math/evaluation-examples.ts';
import { derive, editCount } from '@components/widgets/confusion-matrix/model.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const start = { counts: CONFUSION };

test('the sixty pictures have the scores of the chapter', () => {
  const { classes, readings, total, sentence } = derive(start, ANIMALS);
  expect(total).toBe(60);
  expect(classes.map(({ precision, recall, f1 }) => [precision, recall, f1])).toEqual([
    ['0.813', '0.867', '0.839'],
    ['0.682', '0.750', '0.714'],
    ['0.667', '0.400', '0.500'],
  ]);
  expect(Object.fromEntries(readings)).toEqual({
    Accuracy: '0.750',
    '95 % interval': '0.628 to 0.842',
    Baseline: '0.500',
    'Macro F1': '0.684',
  });
  expect(sentence).toBe(
    'It is right more often than always saying the commonest class. It finds the smallest share of the class fox: 0.400.',
  );
});

test('one class for everything is the baseline, and has no precision elsewhere', () => {
  const counts = CONFUSION.map((row) => [row.reduce((sum, count) => sum + count, 0), 0, 0]);
  const { classes, sentence } = derive({ counts }, ANIMALS);
  expect(classes.map(({ precision }) => precision)).toEqual(['0.500', '–', '–']);
  expect(sentence).toContain('right as often as always saying');
});

test('no samples have no scores, and say so', () => {
  const empty = { counts: CONFUSION.map((row) => row.map(() => 0)) };
  expect(derive(empty, ANIMALS)).toMatchObject({ total: 0, readings: [] });
  expect(derive(empty, ANIMALS).sentence).toBe('There is no sample, and so no score.');
});

test('all right is said too', () => {
  const counts = [
    [3, 0, 0],
    [0, 2, 0],
    [0, 0, 1],
  ];
  expect(derive({ counts }, ANIMALS).sentence).toContain('It finds all of every class.');
});

test('an edit changes one count, and the sums with it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 100_000 }),
      (row, column, count) => {
        const { state, problem } = editCount(start, row, column, String(count));
        expect(problem).toBeNull();
        const added = count - (CONFUSION[row]?.[column] ?? 0);
        const [before, after] = [derive(start, ANIMALS), derive(state, ANIMALS)];
        expect(after.total).toBe(before.total + added);
        expect(after.classes[row]?.support).toBe((before.classes[row]?.support ?? 0) + added);
        expect(after.classes[column]?.said).toBe((before.classes[column]?.said ?? 0) + added);
      },
    ),
  );
});

describe('what is no count', () => {
  test.each(['', 'many', '-1', '1.5', '1e9'])('“%s” leaves it as it is, with a reason', (text) => {
    const { state, problem } = editCount(start, 1, 1, text);
    expect(state).toBe(start);
    expect(problem).toMatch(/\.$/);
  });
});
