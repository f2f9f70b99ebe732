/**
 * Which quantity a symbol of a formula stands for. `W^{(3)}` is weights and has the id `W3`,
 * `\nabla b^{(1)}` the bias gradient `gradb1`, `f'(z^{(2)})` the derivative `fprime2`: so a
 * formula takes its colours, and lights the same things as the numbers below it.
 */
import type { QuantityKind } from '@engine';
import type { TexNode } from './tex.ts';

export interface Meaning {
  readonly kind: QuantityKind;
  /** The id in the trace, or null where the symbol names no single layer. */
  readonly id: string | null;
}

/** A stretch of a row that stands for one thing, or for nothing in particular. */
export interface Segment {
  readonly nodes: readonly TexNode[];
  readonly meaning: Meaning | null;
}

/** The characters of a node in reading order, without structure. */
export function plainText(node: TexNode | null): string {
  if (!node) return '';
  switch (node.type) {
    case 'atom':
      return node.text;
    case 'group':
      return node.children.map(plainText).join('');
    case 'scripts':
      return plainText(node.base) + plainText(node.above) + plainText(node.below);
    default:
      return '';
  }
}

/** ℓ from a superscript such as `(2)`, `(3)⊤` or `′(2)`; null without one. */
export function layerOf(node: TexNode): number | null {
  if (node.type !== 'scripts') return null;
  const found = /\((\d+)\)/u.exec(plainText(node.above));
  return found ? Number(found[1]) : null;
}

const LAYERED: Readonly<Record<string, { kind: QuantityKind; prefix: string }>> = {
  W: { kind: 'weights', prefix: 'W' },
  w: { kind: 'weights', prefix: 'W' },
  b: { kind: 'bias', prefix: 'b' },
  z: { kind: 'preActivation', prefix: 'z' },
  a: { kind: 'activation', prefix: 'a' },
  δ: { kind: 'errorSignal', prefix: 'delta' },
  J: { kind: 'derivative', prefix: 'fprime' },
};

function baseText(node: TexNode): string {
  if (node.type === 'scripts') return baseText(node.base);
  if (node.type === 'accent') return `${baseText(node.base)}${node.text}`;
  return node.type === 'atom' ? node.text : plainText(node);
}

const isNew = (node: TexNode) =>
  node.type === 'scripts' && /new/u.test(plainText(node.below) + plainText(node.above));

/** What one symbol stands for; `outputLayer` says which layer p and ŷ are the output of. */
function symbolMeaning(node: TexNode, outputLayer: number | null): Meaning | null {
  const base = baseText(node);
  const renewed = isNew(node) ? 'new' : '';
  const output = outputLayer === null ? null : `${renewed}a${outputLayer}`;
  if (base === 'x') return { kind: 'input', id: 'x' };
  if (base === 'y') return { kind: 'target', id: 'y' };
  if (base === 'y^') return { kind: 'prediction', id: output };
  if (base === 'p') return { kind: 'probabilities', id: output };
  if (base === 'L') return { kind: 'loss', id: `${renewed}L` };
  if (base === 'η') return { kind: 'learningRate', id: 'eta' };
  const layered = LAYERED[base];
  if (!layered) return null;
  const layer = layerOf(node);
  if (base === 'a' && layer === 0) return { kind: 'input', id: 'x' };
  return { kind: layered.kind, id: layer === null ? null : renewed + layered.prefix + layer };
}

function gradientMeaning(next: TexNode | undefined): Meaning | null {
  const of = next ? symbolMeaning(next, null) : null;
  if (of?.kind === 'weights') {
    return { kind: 'weightGradient', id: of.id && `grad${of.id}` };
  }
  return of?.kind === 'bias' ? { kind: 'biasGradient', id: of.id && `grad${of.id}` } : null;
}

const isPrimed = (node: TexNode) =>
  node.type === 'scripts' && plainText(node.above).startsWith('′') && baseText(node) !== 'z';

/** The index after the bracket that closes the one at `open`, or −1. */
function closingIndex(nodes: readonly TexNode[], open: number): number {
  let depth = 0;
  for (let index = open; index < nodes.length; index += 1) {
    const node = nodes[index];
    // a bracket may carry scripts: (…)^⊤
    const inner = node?.type === 'scripts' ? node.base : node;
    if (inner?.type !== 'atom') continue;
    if (inner.atom === 'open') depth += 1;
    if (inner.atom === 'close') depth -= 1;
    if (depth === 0) return index + 1;
  }
  return -1;
}

function derivativeAt(nodes: readonly TexNode[], start: number): Segment | null {
  const open = nodes[start + 1];
  if (open?.type !== 'atom' || open.atom !== 'open') return null;
  const end = closingIndex(nodes, start + 1);
  if (end < 0) return null;
  const part = nodes.slice(start, end);
  const layer = part.map(layerOf).find((found) => found !== null) ?? null;
  const id = layer === null ? null : `fprime${layer}`;
  return { nodes: part, meaning: { kind: 'derivative', id } };
}

/** A row of nodes cut into stretches that each stand for one quantity, or for none. */
export function segments(nodes: readonly TexNode[], outputLayer: number | null): Segment[] {
  const found: Segment[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index] as TexNode;
    const derivative = isPrimed(node) ? derivativeAt(nodes, index) : null;
    const gradient = baseText(node) === '∇' ? gradientMeaning(nodes[index + 1]) : null;
    if (derivative) {
      found.push(derivative);
      index += derivative.nodes.length - 1;
    } else if (gradient) {
      found.push({ nodes: nodes.slice(index, index + 2), meaning: gradient });
      index += 1;
    } else {
      found.push({ nodes: [node], meaning: symbolMeaning(node, outputLayer) });
    }
  }
  return found;
}
