import { DescentLab } from '@components/widgets/descent/DescentLab.tsx';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const html = renderToString(<DescentLab id="d" />);

test('the page comes with the whole walk: three pictures, its end, and a table', () => {
  expect(html).toContain('It comes to rest at the minimum after 19 steps.');
  expect(html).toContain('class="scene-face"');
  expect(html).toContain('Height against step');
  expect(html.match(/<th scope="row"/g)).toHaveLength(20);
});

test('the limit stands on the strip and in words', () => {
  expect(html).toContain('2/λ<sub>max</sub>');
  expect(html).toContain('The limit 2/λ<sub>max</sub> is 20.1.');
});

test('a preset that does not exist is an error', () => {
  expect(() => renderToString(<DescentLab id="d" preset="none" />)).toThrow('no preset');
});
