import { SoftmaxBars } from '@components/widgets/softmax-bars/SoftmaxBars.tsx';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const html = renderToString(<SoftmaxBars id="s" logits={[2, 1, 0, 5]} />);

test('the page comes with every probability and their sum', () => {
  for (const text of ['0.0463', '0.0170', '0.0063', '0.9304', '1.0000']) {
    expect(html).toContain(text);
  }
});

test('each class has a name, a slider and a field, in their order', () => {
  const names = [...html.matchAll(/aria-label="(Logit of digit \d)"/g)].map(([, name]) => name);
  expect(names).toEqual([0, 1, 2, 3].map((k) => `Logit of digit ${k}`));
  expect(html.match(/aria-label="Logit of digit \d, slider"/g)).toHaveLength(4);
});

test('one class stands out', () => {
  expect(html.match(/softmax-row is-emphasised/g)).toHaveLength(1);
});
