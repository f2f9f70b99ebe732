import {
  canRedo,
  canUndo,
  record,
  redo,
  replace,
  startHistory,
  undo,
} from '@components/widgets/worked-pass/history.ts';
import { expect, test } from 'vitest';

test('undo and redo walk back and forth', () => {
  const history = record(record(startHistory(1), 2), 3);
  expect(undo(history).present).toBe(2);
  expect(undo(undo(history)).present).toBe(1);
  expect(redo(undo(history)).present).toBe(3);
  expect(redo(redo(undo(undo(history)))).present).toBe(3);
});

test('at either end nothing happens', () => {
  const start = startHistory('only');
  expect(undo(start)).toBe(start);
  expect(redo(start)).toBe(start);
  expect([canUndo(start), canRedo(start)]).toEqual([false, false]);
});

test('a new change drops what was undone', () => {
  const history = record(undo(record(startHistory(1), 2)), 5);
  expect(canRedo(history)).toBe(false);
  expect(undo(history).present).toBe(1);
});

test('changes in a row with one tag are one undo', () => {
  const dragged = [2, 3, 4].reduce((all, value) => record(all, value, 'eta'), startHistory(1));
  expect(dragged.present).toBe(4);
  expect(undo(dragged).present).toBe(1);
  const other = record(dragged, 9, 'W1');
  expect(undo(other).present).toBe(4);
});

test('after an undo the same tag starts anew', () => {
  const history = undo(record(record(startHistory(1), 2, 'W'), 3, 'eta'));
  expect(undo(record(history, 7, 'eta')).present).toBe(2);
});

test('what did not change is not remembered', () => {
  const start = startHistory({});
  expect(record(start, start.present)).toBe(start);
  expect(replace(start, start.present)).toBe(start);
});

test('replacing is not remembered either', () => {
  const history = replace(record(startHistory(1), 2), 3);
  expect(history.present).toBe(3);
  expect(undo(history).present).toBe(1);
});

test('undo keeps from the present what it is told to', () => {
  const place = (old: { n: number; at: number }, now: { n: number; at: number }) => ({
    ...old,
    at: now.at,
  });
  const history = replace(record(startHistory({ n: 1, at: 0 }), { n: 2, at: 0 }), { n: 2, at: 8 });
  expect(undo(history, place).present).toEqual({ n: 1, at: 8 });
  expect(redo(undo(history, place), place).present).toEqual({ n: 2, at: 8 });
});

test('the past is bounded', () => {
  let history = startHistory(0);
  for (let value = 1; value <= 250; value++) history = record(history, value);
  expect(history.past).toHaveLength(100);
  expect(history.past[0]).toBe(150);
});
