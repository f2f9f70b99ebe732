/**
 * What may be wider than a phone scrolls in its own box, and the box can be reached and moved
 * with the keyboard. Runs after the TeX is rendered.
 */
import type { Element, Root } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { formulaWidth } from './formula-width.ts';
import { textOf } from './text-of.ts';

/** What fits beside an equation number on the narrowest phone, in em of the formula. */
const narrowest = 12.5;
/** What fits beside it on a usual one: a longer formula has its number below. */
const usual = 14.4;

export function rehypeScrollBoxes() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (hasClass(node, 'equation')) {
        const body = node.children.find((child) => child.type === 'element');
        const width = body ? widthOf(body) : 0;
        if (body && width > narrowest) {
          const number = node.properties.dataNumber;
          if (number && width > usual) node.properties.className = ['equation', 'is-long'];
          makeReachable(body, number ? `Equation ${number}` : 'Equation');
        }
        return SKIP;
      }
      if (node.tagName === 'table' && parent && index !== undefined) {
        const box: Element = { type: 'element', tagName: 'div', properties: {}, children: [node] };
        box.properties.className = ['table-box'];
        makeReachable(box, `Table: ${columnNames(node)}`);
        parent.children[index] = box;
        return SKIP;
      }
      return undefined;
    });
  };
}

function hasClass(node: Element, name: string): boolean {
  const classes = node.properties.className;
  return Array.isArray(classes) && classes.includes(name);
}

function widthOf(body: Element): number {
  let width = 0;
  visit(body, 'element', (node) => {
    if (node.tagName !== 'math') return undefined;
    width = formulaWidth(node);
    return EXIT;
  });
  return width;
}

function columnNames(table: Element): string {
  const names: string[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'annotation') return SKIP;
    if (node.tagName === 'th') names.push(textOf(node).trim());
    return undefined;
  });
  return names.filter(Boolean).join(', ');
}

function makeReachable(node: Element, name: string): void {
  Object.assign(node.properties, { tabIndex: 0, role: 'group', ariaLabel: name });
}
