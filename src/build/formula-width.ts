/**
 * How wide a formula will be, estimated from its MathML in em of its own size. Good to about a
 * tenth: enough to know whether it fits a phone, before any browser has seen it.
 */
import type { Element, ElementContent } from 'hast';
import { textOf } from './text-of.ts';

const glyph = 0.55;
const spaced = /^[=<>+−±×·⊙∘∈≤≥≠≈≡←→↦∀∣]$/u;
const large = /^[∑∏∫]$/u;

/** Width of a MathML node and all it holds. */
export function formulaWidth(node: ElementContent): number {
  if (node.type !== 'element') return 0;
  const children = node.children.map(formulaWidth);
  switch (node.tagName) {
    case 'annotation':
      return 0;
    case 'mpadded':
      // Of what is not to be seen, \vphantom has no width, and \phantom keeps its own.
      return node.properties.width === '0px' ? 0 : sum(children);
    case 'mi':
    case 'mn':
    case 'mtext':
      return glyph * [...textOf(node)].length;
    case 'mo':
      return operatorWidth(textOf(node));
    case 'mspace':
      return Number.parseFloat(String(node.properties.width ?? 0)) || 0;
    case 'msub':
    case 'msup':
    case 'msubsup':
      return (children[0] ?? 0) + 0.7 * Math.max(...children.slice(1));
    case 'mfrac':
      return 0.24 + Math.max(...children);
    case 'munder':
    case 'mover':
    case 'munderover':
      return Math.max(...children);
    case 'mtable':
      return tableWidth(node);
    default:
      return sum(children);
  }
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function operatorWidth(operator: string): number {
  if (operator.length === 0) return 0;
  if (large.test(operator)) return 1.25;
  return spaced.test(operator) ? 0.78 + 0.55 : 0.45 * operator.length;
}

function tableWidth(table: Element): number {
  const columns: number[] = [];
  for (const row of table.children.filter((child) => child.type === 'element')) {
    for (const [column, cell] of row.children.entries()) {
      columns[column] = Math.max(columns[column] ?? 0, formulaWidth(cell));
    }
  }
  return columns.reduce((sum, width) => sum + width, columns.length - 1);
}
