import { MatrixArrows } from '@components/widgets/matrix-arrows/MatrixArrows.tsx';
import { findPreset } from '@components/widgets/worked-pass/presets.ts';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const { network } = findPreset('classifier-2-4-2');
const html = renderToString(<MatrixArrows id="m" network={network} row={3} column={2} />);

test('one arrow and one number are chosen, and they are the same', () => {
  expect(html.match(/network-edge [^"]*is-selected/g)).toHaveLength(1);
  expect(html).toMatch(/is-selected" data-entry="W1:2:1"[^>]*aria-label="Arrow from input 2/);
  expect(html).toMatch(/is-selected" data-entry="W1:2:1"[^>]*aria-pressed/);
});

test('it is said in words', () => {
  expect(html).toContain('It goes to node 3 of layer 1: row 3. It comes from input 2: column 2.');
});

test('one number and one node are stops of the Tab key', () => {
  const stops = html.match(/<g class="network-node[^>]*tabindex="0"/g);
  expect(stops).toHaveLength(1);
});
