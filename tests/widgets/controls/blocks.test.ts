import { parseBlock } from '@components/controls/blocks.ts';
import { expect, test } from 'vitest';

const block = [
  ['0.7', '-0.8'],
  ['-0.8', '0.6'],
];

test.each([
  ['a spreadsheet', '0.7\t-0.8\r\n-0.8\t0.6\r\n'],
  ['spaces', '0.7 -0.8\n-0.8   0.6'],
  ['semicolons', '0.7; -0.8\n-0.8;0.6\n'],
  ['commas and spaces', '0.7, -0.8\n-0.8, 0.6'],
  ['a program', '[[0.7, -0.8],\n [-0.8, 0.6]]'],
])('%s', (_, text) => {
  expect(parseBlock(text)).toEqual(block);
});

test('decimal commas stay', () => {
  expect(parseBlock('0,7\t-0,8')).toEqual([['0,7', '-0,8']]);
  expect(parseBlock('0,7 -0,8')).toEqual([['0,7', '-0,8']]);
});

test('empty cells of a spreadsheet stay', () => {
  expect(parseBlock('1\t\t3')).toEqual([['1', '', '3']]);
});

test('a column is a block of one cell a row', () => {
  expect(parseBlock('1\n2\n3\n')).toEqual([['1'], ['2'], ['3']]);
});

test('one cell pastes as text does', () => {
  for (const text of ['0.7', ' 0.7 ', '0.7\n', '', '1/3']) expect(parseBlock(text)).toBeNull();
});
