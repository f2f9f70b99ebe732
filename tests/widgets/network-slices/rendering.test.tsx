import { batch } from '@components/math/batch-example.ts';
import { BatchSlices } from '@components/widgets/network-slices/BatchSlices.tsx';
import { moreSamples } from '@components/widgets/network-slices/samples.ts';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

const samples = [...batch.samples, ...moreSamples(29)];
const weight = { layer: 2, row: 3, column: 0 };
const render = (batchSize: number) =>
  renderToString(
    <BatchSlices
      id="s"
      network={batch.network}
      samples={samples}
      batchSize={batchSize}
      turn={36}
      tilt={20}
      weight={weight}
    />,
  );

test('without a script there is a slice for each sample, and the first is looked at', () => {
  const html = render(10);
  expect(html.match(/<g class="slice /g)).toHaveLength(10);
  expect(html.match(/<g class="slice is-front"[^>]*data-sample="0"/g)).toHaveLength(1);
  expect(html.match(/<g class="slice [^>]*tabindex="0"/g)).toHaveLength(1);
  expect(html.match(/<g class="slice is-before"/g)).toBeNull();
});

test('the mean gradient of the chapter is there for its three samples', () => {
  const html = render(3);
  expect(html).toContain('The mean loss of the batch is 1.5139.');
  expect(html).toContain('>0.3510<');
  expect(html.match(/<tbody>(?:(?!<\/tbody>).)*mean/gs)).not.toBeNull();
});
