import { OptimizerRace } from '@components/widgets/optimizer-race/OptimizerRace.tsx';
import { RATES } from '@components/widgets/optimizer-race/sweep.ts';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const html = renderToString(<OptimizerRace id="race" />);

test('the race stands at its end without code, with its numbers', () => {
  expect(html).toContain('Step 100: Adam is lowest');
  expect(html).toContain('stopped: next step under 0.01');
  expect(html.match(/type="checkbox"/g)).toHaveLength(7);
  expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
});

test('the start says where it is and how it is moved', () => {
  expect(html).toContain('aria-valuetext="(7.5, 4.2); arrow keys move it"');
});

test('the inside of Adam is there line by line', () => {
  expect(html).toContain('Inside Adam');
  expect(html).not.toContain('tex-unknown');
  expect(html).toContain('and not taken');
});

test('a sweep is offered with its true size', () => {
  expect(html).toContain(
    `each of ${RATES.length} learning rates from ${RATES[0]} to ${RATES.at(-1)}`,
  );
});
