/** A label with TeX between dollar signs as runs of letters, for text in a drawing. */
import { parseTex, type TexNode } from '@components/math/tex.ts';

export interface LabelRun {
  readonly text: string;
  /** In the book's mathematics font, upright or slanted; otherwise as the text around it. */
  readonly face: 'text' | 'upright' | 'italic';
  /** −1 below the line, 1 above it, 0 on it. */
  readonly level: -1 | 0 | 1;
  readonly small: boolean;
}

type Level = LabelRun['level'];

export function labelRuns(label: string): readonly LabelRun[] {
  return label
    .split('$')
    .flatMap((part, index): readonly LabelRun[] =>
      index % 2 === 1 ? rowRuns(parseTex(part), 0) : textRun(part),
    );
}

/** A row of nodes; signs have space on both sides, unless they are signs of a number. */
function rowRuns(nodes: readonly TexNode[], level: Level): readonly LabelRun[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    const isSign = node.type === 'atom' && node.atom === 'binary';
    const stands = before?.type === 'atom' && ['relation', 'open', 'binary'].includes(before.atom);
    const [run, ...others] = runsOf(node, level);
    if (!run) return [];
    if (isSign && (!before || stands)) return [{ ...run, text: run.text.trim() }, ...others];
    const named = before?.type === 'atom' && before.atom === 'function';
    const isOpen = node.type === 'atom' && node.atom === 'open';
    return [named && !isOpen ? { ...run, text: ` ${run.text}` } : run, ...others];
  });
}

function textRun(text: string): readonly LabelRun[] {
  return text === '' ? [] : [{ text, face: 'text', level: 0, small: false }];
}

function runsOf(node: TexNode, level: Level): readonly LabelRun[] {
  switch (node.type) {
    case 'atom': {
      const spaced = (node.atom === 'relation' || node.atom === 'binary') && level === 0;
      const text = spaced ? ` ${node.text} ` : node.text;
      const face = node.italic ? 'italic' : 'upright';
      return [{ text, face, level, small: level !== 0 }];
    }
    case 'group':
      return rowRuns(node.children, level);
    case 'scripts':
      return [
        ...runsOf(node.base, level),
        ...(node.below ? runsOf(node.below, -1) : []),
        ...(node.above ? runsOf(node.above, 1) : []),
      ];
    case 'fraction':
      return [
        ...runsOf(node.numerator, level),
        { text: '/', face: 'upright', level, small: level !== 0 },
        ...runsOf(node.denominator, level),
      ];
    case 'accent':
      return [
        ...runsOf(node.base, level),
        { text: combining(node.text), face: 'italic', level, small: level !== 0 },
      ];
    case 'root':
      return [
        { text: '√', face: 'upright', level, small: level !== 0 },
        ...runsOf(node.base, level),
      ];
    case 'space':
      return [{ text: ' ', face: 'upright', level, small: level !== 0 }];
    case 'unknown':
      return textRun(node.source);
  }
}

/** The accent as a character that stands over the letter before it. */
function combining(mark: string): string {
  return mark === 'ˆ' || mark === '^' ? '\u0302' : mark;
}

/** The label as plain words, for tables and for screen readers. */
export function plainLabel(label: string): string {
  return labelRuns(label)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
