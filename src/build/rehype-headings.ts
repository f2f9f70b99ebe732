/**
 * Gives every heading of a page an id that outlives rewording of its second half, and every
 * section of a chapter its number, which is also the link to it.
 */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { findDocument, headingId, targetsOf } from './numbering.ts';
import { textOf } from './text-of.ts';

/** @throws Error if a heading holds TeX, or its section was not found in the source. */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): void => {
    const document = findDocument(file.path);
    const sections = targetsOf(document).filter(({ kind }) => kind === 'section');
    let current = -1;
    visit(tree, 'element', (node: Element) => {
      if (node.tagName === 'h2') {
        current += 1;
        const section = sections[current];
        const id = headingId(textOf(node));
        if (section?.id !== id) {
          throw new Error(
            `${file.path}: "${textOf(node)}" is not section ${current + 1} of the source`,
          );
        }
        node.properties.id = id;
        if (section.number !== '') node.children.unshift(...numberLink(section.number, id));
      } else if (/^h[3-6]$/.test(node.tagName)) {
        const parent = sections[current]?.id;
        node.properties.id = [parent, headingId(textOf(node))].filter(Boolean).join('-');
      }
    });
  };
}

function numberLink(number: string, id: string): (Element | { type: 'text'; value: string })[] {
  return [
    {
      type: 'element',
      tagName: 'a',
      properties: { className: ['section-number'], href: `#${id}` },
      children: [{ type: 'text', value: number }],
    },
    { type: 'text', value: ' ' },
  ];
}
