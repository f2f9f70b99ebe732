import { Perceptron } from '@components/widgets/perceptron/Perceptron.tsx';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

test('the page comes with the end of the run', () => {
  const html = renderToString(<Perceptron id="p" set="separable" fewest={{}} />);
  expect(html).toContain('After 9 updates no point is misclassified. The rule stops.');
  for (const weight of ['5.734', '2.299', '−0.995']) expect(html).toContain(weight);
  expect(html).toContain('at most 110 updates');
  expect(html.match(/class="plot-circle"/g)?.length).toBeGreaterThanOrEqual(100);
});

test('what cannot be separated says so, with the best line’s errors', () => {
  const html = renderToString(<Perceptron id="p" set="xor" fewest={{ xor: 54 }} />);
  expect(html).toContain('the rule cannot succeed');
  expect(html).toContain('gets 54 wrong');
  expect(html.match(/class="plot-ring"/g)).toHaveLength(69 + 1 + 2);
});

test('own points come with a field for each coordinate', () => {
  const html = renderToString(<Perceptron id="p" set="own" fewest={{}} />);
  expect(html.match(/aria-label="x₁ of point/g)).toHaveLength(4);
  expect(html).toContain('Remove point 4');
});
