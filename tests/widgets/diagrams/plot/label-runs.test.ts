import { labelRuns, plainLabel } from '@components/diagrams/plot/label-runs.ts';
import { expect, test } from 'vitest';

test('text is text, and letters between dollar signs are slanted', () => {
  expect(labelRuns('loss $L$')).toEqual([
    { text: 'loss ', face: 'text', level: 0, small: false },
    { text: 'L', face: 'italic', level: 0, small: false },
  ]);
});

test('scripts stand above and below', () => {
  const runs = labelRuns('$z_1^{(2)}$');
  expect(runs.map(({ text, level }) => [text, level])).toEqual([
    ['z', 0],
    ['1', -1],
    ['(', 1],
    ['2', 1],
    [')', 1],
  ]);
});

test.each([
  ['$-\\ln p$', '−ln p'],
  ["$f'(z)$", 'f′(z)'],
  ['$\\tanh(z)$', 'tanh(z)'],
  ['$\\eta = 0.1$', 'η = 0.1'],
  ['$a + b$', 'a + b'],
  ['validation', 'validation'],
  ['$\\frac{\\eta}{2}$', 'η/2'],
])('%s is %s in a table', (label, plain) => {
  expect(plainLabel(label)).toBe(plain);
});
