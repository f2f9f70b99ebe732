/** What a parsed formula is made of, and the smallest pieces of it. */
import { type AtomClass, characters } from './tex-commands.ts';

export type TexNode =
  | {
      readonly type: 'atom';
      readonly text: string;
      readonly atom: AtomClass;
      readonly italic: boolean;
      readonly bold: boolean;
      readonly spoken: string;
    }
  | { readonly type: 'group'; readonly children: readonly TexNode[] }
  | {
      readonly type: 'scripts';
      readonly base: TexNode;
      readonly above: TexNode | null;
      readonly below: TexNode | null;
    }
  | { readonly type: 'fraction'; readonly numerator: TexNode; readonly denominator: TexNode }
  | {
      readonly type: 'accent';
      readonly text: string;
      readonly spoken: string;
      readonly base: TexNode;
    }
  | { readonly type: 'root'; readonly base: TexNode }
  | { readonly type: 'space'; readonly width: number }
  | { readonly type: 'unknown'; readonly source: string };

export const group = (children: readonly TexNode[]): TexNode =>
  children.length === 1 && children[0] ? children[0] : { type: 'group', children };

export const atom = (text: string, kind: AtomClass, italic: boolean, spoken = text): TexNode => ({
  type: 'atom',
  text,
  atom: kind,
  italic,
  bold: false,
  spoken,
});

export function characterNode(text: string): TexNode {
  const known = characters[text];
  if (known) return atom(known.text, known.atom, false, known.spoken);
  if (/^[0-9]$/u.test(text)) return atom(text, 'ord', false);
  if (/^\p{L}$/u.test(text)) return atom(text, 'ord', true);
  return { type: 'unknown', source: text };
}

/** The same node set upright (`\mathrm`) or bold (`\mathbf`). */
export function restyle(node: TexNode, bold: boolean): TexNode {
  if (node.type === 'atom') return { ...node, italic: false, bold };
  if (node.type === 'group') {
    return { ...node, children: node.children.map((child) => restyle(child, bold)) };
  }
  if (node.type === 'scripts') return { ...node, base: restyle(node.base, bold) };
  return node;
}

function children(node: TexNode): readonly (TexNode | null)[] {
  switch (node.type) {
    case 'group':
      return node.children;
    case 'scripts':
      return [node.base, node.above, node.below];
    case 'fraction':
      return [node.numerator, node.denominator];
    case 'accent':
    case 'root':
      return [node.base];
    default:
      return [];
  }
}

/** The sources of all nodes the parser did not know; empty for a formula that renders whole. */
export function unknownParts(nodes: readonly (TexNode | null)[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!node) return [];
    return node.type === 'unknown' ? [node.source] : unknownParts(children(node));
  });
}
