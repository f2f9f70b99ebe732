/**
 * Puts a note of the margin and the paragraph beside it into one block, `.noted`. On a wide page the
 * block is as if it were not there, and the note floats; on a phone the paragraph comes first, with
 * the equation that ends its sentence. A note stays in front where a table or a figure does that.
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

/** Where the text beside a run of notes ends; null if the notes have to stay in front of it. */
function endOfNoted(blocks: readonly Block[], start: number): number | null {
  const text = nextSeen(blocks, start, (block) => !isNote(block));
  if (text === null || !besideNotes.has(nameOf(blocks[text] as Block))) return null;
  if (endsItsSentence(blocks[text] as Block)) return text;
  const after = nextSeen(blocks, text);
  return after !== null && isEquation(blocks[after] as Block) ? after : null;
}

/** The next block that is more than white space or a comment, and that `wanted` lets through. */
function nextSeen(
  blocks: readonly Block[],
  from: number,
  wanted: (block: Block) => boolean = () => true,
): number | null {
  const unseen = new Set(['text', 'mdxFlowExpression']);
  const at = blocks.findIndex(
    (block, index) => index > from && !unseen.has(block.type) && wanted(block),
  );
  return at === -1 ? null : at;
}

function nameOf(block: Block): string {
  return block.type === 'element' ? block.tagName : (block.name ?? '');
}

function isEquation(block: Block): boolean {
  return block.type === 'element' && [block.properties.className].flat().includes('equation');
}

/** Whether the last sign of a paragraph closes a sentence. */
function endsItsSentence(block: Block): boolean {
  let node: unknown = block;
  while (node && typeof node === 'object' && 'children' in node) {
    node = (node.children as unknown[]).at(-1);
  }
  const last = node && typeof node === 'object' && 'value' in node ? String(node.value) : '.';
  return /[.!?…)”’]\s*$/u.test(last);
}
