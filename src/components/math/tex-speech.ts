/** The spoken form of a formula: `\delta_3^{(2)}` is “delta 3, layer 2”. */
import { parseTex, type TexNode } from './tex.ts';
import { plainText } from './tex-meaning.ts';

function speakAbove(node: TexNode): string {
  const text = plainText(node);
  const prime = text.startsWith('′') ? ' prime' : '';
  const layer = /\((\d+|ℓ[−+]?\d*)\)/u.exec(text);
  const said = layer ? `, layer ${(layer[1] as string).replace('ℓ', 'l')}` : '';
  const transposed = text.includes('⊤') ? ' transposed' : '';
  const rest = text.replace(/′|⊤|\((?:\d+|ℓ[−+]?\d*)\)/gu, '');
  if (rest === '2') return `${prime} squared${said}${transposed}`;
  if (rest === 'new') return `${prime} new${said}${transposed}`;
  return rest === ''
    ? prime + said + transposed
    : `${prime}${said} to the power ${speakNode(node)}${transposed}`;
}

function speakScripts(node: TexNode & { type: 'scripts' }): string {
  const below = node.below ? ` ${plainText(node.below).split('').join(' ')}` : '';
  const words = /^\s?n e w$/u.test(below) ? ' new' : below;
  return speakNode(node.base) + words + (node.above ? speakAbove(node.above) : '');
}

function speakNode(node: TexNode): string {
  switch (node.type) {
    case 'atom':
      return node.spoken;
    case 'group':
      return speakRow(node.children);
    case 'scripts':
      return speakScripts(node);
    case 'fraction':
      return `${speakNode(node.numerator)} over ${speakNode(node.denominator)}`;
    case 'accent':
      return `${speakNode(node.base)} ${node.spoken}`;
    case 'root':
      return `the root of ${speakNode(node.base)}`;
    case 'space':
      return ' ';
    case 'unknown':
      return node.source;
  }
}

/** Digits of one number run together; everything else is a word. */
function speakRow(nodes: readonly TexNode[]): string {
  let said = '';
  let wasDigit = false;
  for (const node of nodes) {
    const isDigit = node.type === 'atom' && /^[0-9.]$/u.test(node.text);
    const word = isDigit ? (node as { text: string }).text : speakNode(node);
    said += isDigit && wasDigit ? word : ` ${word}`;
    wasDigit = isDigit;
  }
  return said;
}

const known = new Map<string, string>();
const MOST_KNOWN = 500;

/** A formula in words, for a screen reader. */
export function speakTex(source: string): string {
  const before = known.get(source);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const said = speakRow(parseTex(source))
    .replace(/\s+/gu, ' ')
    .replace(/\s,/gu, ',')
    .replace(/\( /gu, '(')
    .replace(/ \)/gu, ')')
    .trim();
  known.set(source, said);
  return said;
}
