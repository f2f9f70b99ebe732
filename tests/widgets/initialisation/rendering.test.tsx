import {
  firstSummary,
  Initialisation,
} from '@components/widgets/initialisation/Initialisation.tsx';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const html = renderToString(<Initialisation id="i" first={firstSummary()} />);

test('the page comes with its lines, histograms, sentence and table', () => {
  expect(html.match(/class="plot-line/g)).toHaveLength(3);
  expect(html.match(/class="initialisation-bars"/g)).toHaveLength(10);
  expect(html).toContain('Forward the signal keeps its size');
  // 30 layers; two histograms of 21 bins and what lies beyond; a head each
  expect(html.match(/<tr>/g)).toHaveLength(31 + 2 * 24);
});

test('σ can be typed only where the rule asks for it', () => {
  expect(html).not.toContain('σ of the weights');
});
