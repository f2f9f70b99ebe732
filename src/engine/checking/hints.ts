import type { Calculation } from '../calculations.ts';
import { explain } from '../explanations.ts';
import { expressionToTex, formatExpression } from '../expression-texts.ts';
import { formatEntry } from '../numbers.ts';
import { entryOf } from '../shapes.ts';
import { nudgeFor } from './nudges.ts';
import { ruleInWords } from './rules.ts';

/** How much a hint gives away: 1 nudge, 2 formula, 3 substitution, 4 answer. */
export type HintGrade = 1 | 2 | 3 | 4;

/** A hint for one entry. */
export interface Hint {
  readonly grade: HintGrade;
  readonly title: 'nudge' | 'formula' | 'substitution' | 'answer';
  /** Plain text. */
  readonly text: string;
  /** The same in TeX without dollar signs, where there is mathematics in it. */
  readonly tex: string | null;
}

/**
 * The right number as it should be written, with the decimals asked for; given numbers as they
 * are given.
 *
 * @throws EngineError if the pass has no such entry.
 * @example expectedText(worked, 'delta2', 2, 0, 4) // '−0.7959'
 */
export function expectedText(
  worked: Calculation,
  id: string,
  row: number,
  column: number,
  decimals: number,
): string {
  return formatEntry(id, entryOf(worked.step(id).quantity.value, row, column), decimals);
}

/**
 * A hint for one entry, in four grades: a question in words, the rule, the rule with its
 * numbers put in but not worked out, and the answer. Row and column count from 0.
 *
 * @throws EngineError if the pass has no such entry.
 * @example hint(worked, 'delta2', 2, 0, 3, 4).text
 *   // '(−0.5 · 0.2455 + 1.0 · −0.7451 + −0.4 · 0.4996) · 0.7455'
 */
export function hint(
  worked: Calculation,
  id: string,
  row: number,
  column: number,
  grade: HintGrade,
  decimals: number,
): Hint {
  const step = worked.step(id);
  const { expression } = explain(step, row, column);
  switch (grade) {
    case 1:
      return { grade, title: 'nudge', text: nudgeFor(worked, step, row, column), tex: null };
    case 2:
      return { grade, title: 'formula', text: ruleInWords(worked, step), tex: step.formula };
    case 3:
      return {
        grade,
        title: 'substitution',
        text: formatExpression(expression, decimals),
        tex: expressionToTex(expression, decimals),
      };
    case 4: {
      const text = expectedText(worked, id, row, column, decimals);
      return { grade, title: 'answer', text, tex: null };
    }
  }
}
