import { readFileSync } from 'node:fs';
import { derive, editLogit, editTemperature } from '@components/widgets/softmax-bars/model.ts';
import { createRandom, datasets } from '@engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const golden = JSON.parse(readFileSync('tests/golden/softmax10.json', 'utf8'));
const start = { logits: datasets.tenDigitLogits(createRandom(100)), temperature: 1 };

test('the ten digits have the probabilities of the source', () => {
  const { bars } = derive(start);
  bars.forEach(({ probability }, k) => {
    expect(probability).toBeCloseTo(golden.probs[k], 12);
  });
  expect(derive(start).sum).toBe('1.0000');
  expect(derive(start).sentence).toBe(
    '3 has the highest probability, 0.5921. All 10 add up to 1.0000.',
  );
});

test('the probabilities always add up to 1, and the order of the logits is theirs', () => {
  const logits = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), {
    minLength: 2,
    maxLength: 10,
  });
  const temperatures = fc.double({ min: 0.01, max: 1000, noNaN: true });
  fc.assert(
    fc.property(logits, temperatures, (values, temperature) => {
      const { bars, sum } = derive({ logits: values, temperature });
      expect(sum).toBe('1.0000');
      const best = bars.reduce((a, b) => (b.logit > a.logit ? b : a));
      for (const { probability } of bars) expect(probability).toBeLessThanOrEqual(best.probability);
    }),
  );
});

describe('temperature', () => {
  const most = (temperature: number) => derive({ ...start, temperature }).bars[3]?.probability ?? 0;
  test('low ones sharpen, high ones level', () => {
    expect(most(0.1)).toBeGreaterThan(0.999);
    expect(most(1)).toBeCloseTo(0.5921, 4);
    expect(most(1000)).toBeCloseTo(0.1, 2);
  });
  test.each(['0', '-1', '1e9', '', 'warm'])('“%s” is refused with a reason', (text) => {
    const { state, problem } = editTemperature(start, text);
    expect(state).toBe(start);
    expect(problem).toMatch(/\.$/);
  });
});

test('one logit changes every probability', () => {
  const { state } = editLogit(start, 4, '12');
  const [before, after] = [derive(start), derive(state)];
  expect(state.logits[4]).toBe(12);
  for (const { index, probability } of after.bars) {
    expect(probability).not.toBeCloseTo(before.bars[index]?.probability ?? 0, 6);
  }
});

test.each(['', 'z', '1e5'])('“%s” leaves the logits as they are', (text) => {
  const { state, problem } = editLogit(start, 0, text);
  expect(state).toBe(start);
  expect(problem).not.toBeNull();
});

test('ties are said', () => {
  expect(derive({ logits: [1, 1], temperature: 1 }).sentence).toContain('equally probable');
  expect(derive({ logits: [2, 2, 0], temperature: 1 }).sentence).toContain('0 and 1 share');
});
