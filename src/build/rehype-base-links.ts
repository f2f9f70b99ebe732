/**
 * Puts links written from the site's root under the base path: `[…](/chapters/…/)` in Markdown,
 * and `<a href="/chapters/…/">` in MDX.
 */
import type { Root } from 'hast';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import { withBase } from './links.ts';

/** An element written as a tag in MDX. */
interface JsxElement extends Node {
  name: string | null;
  attributes: { name?: string; value?: unknown }[];
}

const isFromRoot = (href: unknown): href is string =>
  typeof href === 'string' && /^\/(?!\/)/.test(href);

export function rehypeBaseLinks({ base }: { base: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'a' && isFromRoot(properties.href)) {
        properties.href = withBase(base, properties.href);
      }
    });
    visit(tree as Node, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const { name, attributes } = node as JsxElement;
      const href = attributes.find((attribute) => attribute.name === 'href');
      if (name === 'a' && href && isFromRoot(href.value)) href.value = withBase(base, href.value);
    });
  };
}
