import { expect, test } from 'vitest';
import { createRandom, datasets } from '../../../src/engine/index.ts';
import golden from '../../golden/softmax10.json';

test('the ten logits of the seed 100', () => {
  const logits = datasets.tenDigitLogits(createRandom(golden.seed));
  expect(logits).toEqual(golden.noisy_logits);
  expect(logits.indexOf(Math.max(...logits))).toBe(golden.argmax);
});
