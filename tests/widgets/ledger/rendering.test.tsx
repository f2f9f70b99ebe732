import { fourDigits } from '@components/math/four-digits.ts';
import { Ledger } from '@components/widgets/ledger/Ledger.tsx';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

const html = renderToString(<Ledger id="ledger" />);

test('its numbers are there without code', () => {
  for (const text of ['0.01299', '−0.09704', '4.996×10⁻⁷', '0.7049', '−0.6902']) {
    expect(html).toContain(text);
  }
  expect(html).toContain('After three steps of Adam the weights are 0.7049 and −0.6902.');
});

test('one number is open, down to numbers that open in turn', () => {
  expect(html.match(/aria-expanded="true"/g)).toHaveLength(1);
  expect(html.match(/data-action="trace"/g)).toHaveLength(2);
  expect(html).toContain('data-entry="vHat2:0:0"');
});

test('no part of a rule is unknown to the renderer', () => {
  for (const kind of [
    'sgd',
    'momentum',
    'nesterov',
    'adagrad',
    'rmsprop',
    'adam',
    'adamw',
  ] as const) {
    expect(renderToString(<Ledger id="ledger" kind={kind} />)).not.toContain('tex-unknown');
  }
});

describe('four digits', () => {
  test.each([
    [0.0312345, '0.03123'],
    [4e-7, '4×10⁻⁷'],
    [-0.09704321, '−0.09704'],
    [12345.678, '12346'],
    [0.5, '0.5'],
    [0, '0'],
    [Number.NaN, 'not a number'],
  ])('%d is %s', (value, text) => {
    expect(fourDigits(value)).toBe(text);
  });
});
