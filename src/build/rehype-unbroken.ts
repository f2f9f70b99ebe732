/** Keeps the small formulas that stand in the text without TeX on one line. Runs before TeX is rendered. */
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { unbroken } from './unbroken.ts';

export function rehypeUnbroken() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'code') return SKIP;
      if (node.type === 'text') node.value = unbroken(node.value);
      return undefined;
    });
  };
}
