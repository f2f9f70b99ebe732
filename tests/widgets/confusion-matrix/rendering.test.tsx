import { ANIMALS, CONFUSION } from '@components/math/evaluation-examples.ts';
import { ConfusionMatrix } from '@components/widgets/confusion-matrix/ConfusionMatrix.tsx';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

test('every count is a named field, and every score is there without a browser', () => {
  const html = renderToString(<ConfusionMatrix id="test" names={ANIMALS} counts={CONFUSION} />);
  for (const truth of ANIMALS) {
    for (const said of ANIMALS) expect(html).toContain(`aria-label="${truth}, said to be ${said}"`);
  }
  for (const text of ['0.750', '0.684', '0.867', '0.400']) expect(html).toContain(text);
  expect(html).toContain('aria-live="polite"');
});
