import type { ElementContent, Root } from 'hast';

/** The text in a tree, in order, without marks. */
export function textOf(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.map((child) => textOf(child as ElementContent)).join('');
}
