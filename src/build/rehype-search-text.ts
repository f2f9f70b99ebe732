/** Keeps the second copy of each formula, which is for screen readers, out of the search index. */
import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

export function rehypeSearchText() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const classes = node.properties.className;
      if (!Array.isArray(classes) || !classes.includes('katex-mathml')) return undefined;
      node.properties.dataPagefindIgnore = '';
      return SKIP;
    });
  };
}
