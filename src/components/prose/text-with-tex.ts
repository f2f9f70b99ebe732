import katex from 'katex';
import { afterFormula, unbroken } from '../../build/unbroken.ts';
import { katexOptions } from '../math/macros.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Plain text with TeX between dollar signs, as HTML. A short formula stays on one line, with what
 * touches it.
 * @throws ParseError if the TeX is wrong.
 */
export function renderTextWithTex(text: string): string {
  const parts = text.split('$');
  return parts
    .map((part, index) => {
      if (index % 2 === 0) {
        return escapeHtml(unbroken(part.slice(tailOf(parts, index - 1).length)));
      }
      if (part.length > shortest) return renderTex(part);
      const tail = escapeHtml(tailOf(parts, index));
      return `<span class="keep-together">${renderTex(part)}${tail}</span>`;
    })
    .join('');
}

/** Signs of TeX in a formula that never has to break. */
const shortest = 14;

/** What must stay with the formula at `index`: nothing, if it is long. */
function tailOf(parts: readonly string[], index: number): string {
  const formula = parts[index];
  if (formula === undefined || formula.length > shortest) return '';
  return afterFormula.exec(parts[index + 1] ?? '')?.[0] ?? '';
}

/** TeX as HTML with MathML beside it, which the search skips. @throws ParseError on wrong TeX. */
export function renderTex(tex: string): string {
  const html = katex.renderToString(tex, { ...katexOptions, throwOnError: true });
  return html.replace('class="katex-mathml"', 'class="katex-mathml" data-pagefind-ignore');
}

/**
 * Plain text with TeX between dollar signs, as words for an accessible name: the letters and signs
 * of a formula in their order.
 *
 * @example plainTextOfTex('The share $p_1$') // 'The share p 1'
 */
export function plainTextOfTex(text: string): string {
  return text
    .split('$')
    .map((part, index) => (index % 2 === 1 ? lettersOf(part) : part))
    .join('')
    .trim();
}

function lettersOf(tex: string): string {
  const options = { ...katexOptions, output: 'mathml', throwOnError: true } as const;
  const mathml = katex
    .renderToString(tex, options)
    .replace(/<annotation[\s\S]*?<\/annotation>/g, '');
  return mathml
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
