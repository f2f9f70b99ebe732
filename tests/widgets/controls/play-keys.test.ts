import { playCommand } from '@components/controls/play-keys.ts';
import { describe, expect, test } from 'vitest';

describe('the keys of a figure that plays', () => {
  const free = { isField: false, isButton: false };
  const place = { index: 20, last: 200 };

  test.each([
    ['ArrowRight', 21],
    ['ArrowLeft', 19],
    ['PageDown', 30],
    ['PageUp', 10],
    ['Home', 0],
    ['End', 200],
  ])('%s moves from 20 to %i', (key, index) => {
    expect(playCommand(key, place, free)).toBe(index);
  });

  test('stay within the run', () => {
    expect(playCommand('PageUp', { index: 3, last: 5 }, free)).toBe(0);
    expect(playCommand('PageDown', { index: 3, last: 5 }, free)).toBe(5);
  });

  test('Space plays, but not on a button, and fields keep their keys', () => {
    expect(playCommand(' ', place, free)).toBe('play');
    expect(playCommand(' ', place, { ...free, isButton: true })).toBeNull();
    expect(playCommand('Home', place, { ...free, isField: true })).toBeNull();
    expect(playCommand('a', place, free)).toBeNull();
  });
});
