import { batch } from '@components/math/batch-example.ts';
import { input, network, target } from '@components/math/dropout-example.ts';
import { Dropout } from '@components/widgets/dropout/Dropout.tsx';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const samples = [{ input, target }, ...batch.samples];
const html = renderToString(
  <Dropout id="d" network={network} samples={samples} rates={[0, 0, 0.2]} seed={42} layer={2} />,
);

test('without a script one node is dropped, and its arrows with it', () => {
  expect(html.match(/network-node [^"]*is-dropped/g)).toHaveLength(1);
  expect(html.match(/network-edge is-weight [^"]*is-dropped/g)).toHaveLength(2 + 3);
  expect(html.match(/network-edge is-bias [^"]*is-dropped/g)).toHaveLength(1);
});

test('the numbers of both passes are in the page, and what is said of them', () => {
  expect(html).toContain('Batch 1, example 1. Dropped: node 2 of layer 2.');
  for (const number of ['0.7173', '−1.0533', '−0.9815', '0.8263']) expect(html).toContain(number);
});

test('one node of the picture is a stop of the Tab key, and every one that can be dropped a button', () => {
  expect(html.match(/<g class="network-node[^>]*tabindex="0"/g)).toHaveLength(1);
  expect(html.match(/<g class="network-node[^>]*role="button"/g)).toHaveLength(2 + 2 + 4);
});
