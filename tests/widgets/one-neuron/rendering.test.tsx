import { OneNeuron } from '@components/widgets/one-neuron/OneNeuron.tsx';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const html = renderToString(
  <OneNeuron id="cover" input={0.8} weight={-1.5} bias={0.4} target={1} />,
);

test('the page comes with its numbers', () => {
  for (const number of ['−0.8000', '0.3100', '1.1711', '−0.5520']) expect(html).toContain(number);
});

test('each of the three numbers has a slider and a field', () => {
  for (const name of ['input x', 'weight w', 'bias b']) {
    expect(html).toContain(`>${name}</label>`);
    expect(html).toContain(`aria-label="${name}, slider"`);
  }
});

test('the target is a choice of two', () => {
  expect(html.match(/type="radio"/g)).toHaveLength(2);
  expect(html.match(/type="radio"[^>]*checked/g)).toHaveLength(1);
});
