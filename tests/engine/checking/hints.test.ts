import { describe, expect, test } from 'vitest';
import {
  expectedText,
  explain,
  formatExpression,
  type HintGrade,
  hint,
} from '../../../src/engine/index.ts';
import { computedSteps, goldenPass, handPass } from './support.ts';

const worked = goldenPass();
const grades: readonly HintGrade[] = [1, 2, 3, 4];

describe('hints in four grades', () => {
  test('ask, give the rule, put the numbers in, and answer', () => {
    const [nudge, formula, substitution, answer] = grades.map((grade) =>
      hint(worked, 'delta2', 2, 0, grade, 4),
    );
    expect(nudge?.title).toBe('nudge');
    expect(nudge?.text).toContain('column 3 of W⁽³⁾');
    expect(nudge?.text).toContain('?');
    expect(formula).toEqual({
      grade: 2,
      title: 'formula',
      text: 'δ⁽²⁾ is the column of W⁽³⁾ times δ⁽³⁾, term by term, and the sum times f′(z⁽²⁾).',
      tex: worked.step('delta2').formula,
    });
    expect(substitution?.text).toBe('(−0.5 · 0.2455 + 1.0 · −0.7451 + −0.4 · 0.4996) · 0.7455');
    expect(answer).toEqual({ grade: 4, title: 'answer', text: '−0.7959', tex: null });
  });

  test('a substitution is the explanation, not worked out', () => {
    const { expression } = explain(worked.step('z1'), 1, 0);
    expect(hint(worked, 'z1', 1, 0, 3, 4).text).toBe(formatExpression(expression, 4));
    expect(hint(worked, 'z1', 1, 0, 3, 4).text).not.toContain(expectedText(worked, 'z1', 1, 0, 4));
  });

  test('exist for every entry of every step, in words', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const pass = handPass({ seed, depth: 3, widest: 3 });
      for (const step of pass.trace) {
        const { id, shape } = step.quantity;
        const [row, column] = [shape[0] - 1, shape[1] - 1];
        for (const grade of grades) {
          const { text } = hint(pass, id, row, column, grade, 4);
          expect(text, `${id} ${grade}`).not.toMatch(/undefined|null|NaN|^$/);
        }
        expect(hint(pass, id, row, column, 1, 4).text, id).toMatch(/\?/);
        expect(hint(pass, id, row, column, 1, 4).text, id).not.toMatch(/\d\.\d{2}/);
        expect(hint(pass, id, row, column, 2, 4).text, id).toMatch(/\.$/);
      }
    }
  });

  test('an unknown entry is misuse', () => {
    expect(() => hint(worked, 'delta2', 9, 0, 1, 4)).toThrow();
  });
});

test('the expected text of every entry reads as the number it prints', () => {
  expect(expectedText(worked, 'delta2', 2, 0, 4)).toBe('−0.7959');
  expect(expectedText(worked, 'W1', 0, 0, 4)).toBe('0.7');
  for (const { quantity } of computedSteps(worked)) {
    expect(expectedText(worked, quantity.id, 0, 0, 4)).toMatch(/^−?\d+\.\d{4}$/);
  }
});
