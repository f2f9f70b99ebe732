/**
 * Display mathematics as a book prints it: each equation in its own box, a labelled one with its
 * number at the right, which is the link to it. Runs before the TeX is rendered, and takes the
 * `\label` out, which KaTeX does not know.
 */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findDocument, targetsOf } from './numbering.ts';
import { textOf } from './text-of.ts';

const label = /\\label\{([^}]+)\}\s*/;

/** @throws Error if a label was not found in the source of the page. */
export function rehypeEquations() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'pre' || !isDisplayMath(node.children[0])) return;
      const tex = textOf(node);
      const id = label.exec(tex)?.[1];
      node.children[0].children = [{ type: 'text', value: tex.replace(label, '') }];
      parent?.children.splice(index ?? 0, 1, box(node, id, id && numberOf(id, file)));
      return SKIP;
    });
  };
}

function isDisplayMath(node: ElementContent | undefined): node is Element {
  const classes = node?.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes('math-display');
}

function numberOf(id: string, file: VFile): string {
  const found = targetsOf(findDocument(file.path)).find((target) => target.id === id);
  if (!found) throw new Error(`${file.path}: the label "${id}" is not in the source of the page`);
  return found.number;
}

function box(math: Element, id: string | undefined, number: string | undefined): Element {
  const body = element('div', { className: ['equation-body'] }, [math]);
  if (!id || !number) return element('div', { className: ['equation'] }, [body]);
  const text: ElementContent[] = [{ type: 'text', value: `(${number})` }];
  const link = element('a', { className: ['equation-number'], href: `#${id}` }, text);
  link.properties.ariaLabel = `Equation ${number}`;
  return element('div', { className: ['equation'], id, dataNumber: number }, [body, link]);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}
