/**
 * Puts a note of the margin and the paragraph beside it into one block, `.noted`. On a wide page the
 * block is as if it were not there, and the note floats; on a phone the paragraph comes first.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';

type Block = RootContent & { name?: string | null };

const besideNotes = new Set(['p', 'Definition']);

export function rehypeNoted() {
  return (tree: Root): void => {
    const blocks = tree.children as Block[];
    for (let start = 0; start < blocks.length; start += 1) {
      if (!isNote(blocks[start])) continue;
      const end = endOfNoted(blocks, start);
      if (end === null) continue;
      const children = blocks.slice(start, end + 1) as ElementContent[];
      const properties = { className: ['noted'] };
      const noted: Element = { type: 'element', tagName: 'div', properties, children };
      blocks.splice(start, children.length, noted);
    }
  };
}

const isNote = (block: Block | undefined) => block?.name === 'MarginNote';

/** Where the paragraph after a run of notes stands; null if something else comes first. */
function endOfNoted(blocks: readonly Block[], start: number): number | null {
  for (let at = start + 1; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (isNote(block) || isUnseen(block)) continue;
    const name = block.type === 'element' ? block.tagName : (block.name ?? '');
    return besideNotes.has(name) ? at : null;
  }
  return null;
}

/** White space, and what is said in a comment. */
function isUnseen(block: Block): boolean {
  return block.type === 'text' || (block.type as string) === 'mdxFlowExpression';
}
