import { describe, expect, test } from 'vitest';
import { parseTex, unknownParts } from '../../../src/components/math/tex.ts';
import { renderTextWithTex } from '../../../src/components/prose/text-with-tex.ts';
import { explain, expressionToTex } from '../../../src/engine/index.ts';
import { everyProblem } from '../../engine/practice/support.ts';

describe('the formulas of exercises', () => {
  test('are drawn by the small renderer and by KaTeX', () => {
    const formulas = new Set<string>();
    for (const { task, calculation, asked, decimals } of everyProblem(1)) {
      for (const [index, part] of task.split('$').entries())
        if (index % 2 === 1) formulas.add(part);
      for (const { quantity, formula } of calculation.trace) {
        formulas.add(quantity.symbol);
        formulas.add(formula);
      }
      for (const id of asked) {
        formulas.add(expressionToTex(explain(calculation.step(id), 0, 0).expression, decimals));
      }
    }
    for (const tex of formulas) {
      expect(unknownParts(parseTex(tex)), tex).toEqual([]);
      expect(() => renderTextWithTex(`$${tex}$`), tex).not.toThrow();
    }
  });
});
