/**
 * Keeps a short formula in the text on one line, with the punctuation that touches it and the number
 * that it equals: a formula is a box of its own, or several, and browsers may break a line at each,
 * a no-break space beside it or not. Runs after the TeX is rendered.
 */
import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { formulaWidth } from './formula-width.ts';
import { afterFormula } from './unbroken.ts';

const opening = /[([“‘]+$/u;

/** Longer formulas, in em, may have to break within, and are left alone. */
const longest = 9;

export function rehypeKeepTogether() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!isFormula(node) || !parent || index === undefined) return undefined;
      if (parent.type === 'element' && isDisplay(parent)) return SKIP;
      if (widthOf(node) > longest) return SKIP;
      const before = takeEnd(parent.children[index - 1], opening);
      const after = takeStart(parent.children[index + 1], afterFormula);
      if (before === '' && after === '' && boxesOf(node) < 2) return SKIP;
      const children: ElementContent[] = [node];
      if (before) children.unshift({ type: 'text', value: before });
      if (after) children.push({ type: 'text', value: after });
      const properties = { className: ['keep-together'] };
      parent.children[index] = { type: 'element', tagName: 'span', properties, children };
      return SKIP;
    });
  };
}

const classesOf = ({ properties }: Element) => [properties.className].flat();
const isFormula = (node: Element) => classesOf(node).includes('katex');
const isDisplay = (node: Element) => classesOf(node).includes('katex-display');

/** Between two of them a line may break. */
function boxesOf(formula: Element): number {
  let boxes = 0;
  visit(formula, 'element', (node) => {
    if (classesOf(node).includes('katex-base')) boxes += 1;
  });
  return boxes;
}

function widthOf(formula: Element): number {
  let width = 0;
  visit(formula, 'element', (node) => {
    if (node.tagName === 'math') width = formulaWidth(node);
  });
  return width;
}

/** Cuts what matches off the end of a text node, and returns it. */
function takeEnd(node: unknown, pattern: RegExp): string {
  return take(node, pattern, (value, found) => value.slice(0, -found.length));
}

function takeStart(node: unknown, pattern: RegExp): string {
  return take(node, pattern, (value, found) => value.slice(found.length));
}

function take(node: unknown, pattern: RegExp, rest: (value: string, found: string) => string) {
  if ((node as Text | undefined)?.type !== 'text') return '';
  const text = node as Text;
  const found = pattern.exec(text.value)?.[0] ?? '';
  if (found !== '') text.value = rest(text.value, found);
  return found;
}
