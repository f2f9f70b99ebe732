import { ActivationPlot } from '@components/widgets/activation-plot/ActivationPlot.tsx';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const html = renderToString(<ActivationPlot id="a" activation="sigmoid" z={1} />);

test('the page comes with both curves and both numbers', () => {
  expect(html.match(/class="plot-line/g)).toHaveLength(3);
  expect(html).toContain('0.7311');
  expect(html).toContain('0.1966');
});

test('the point is a slider that says where it is', () => {
  expect(html).toMatch(/role="slider" tabindex="0"[^>]*aria-valuenow="1"/);
  expect(html).toContain('aria-valuetext="z = 1: f(z) = 0.7311, slope 0.1966"');
});

test('a point outside is not drawn', () => {
  const outside = renderToString(<ActivationPlot id="a" z={9} />);
  expect(outside).not.toContain('role="slider"');
});

test('without a choice there is no select', () => {
  expect(renderToString(<ActivationPlot id="a" choices={['tanh']} />)).not.toContain('<select');
});
