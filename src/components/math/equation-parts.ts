/** A step's formula with every quantity replaced by its numbers: the parts to draw in a row. */
import type { TraceStep } from '@engine';
import { parseTex, type TexNode } from './tex.ts';
import { plainText, type Segment, segments } from './tex-meaning.ts';

export type EquationPart =
  | { readonly type: 'matrix'; readonly id: string; readonly transposed: boolean }
  | { readonly type: 'sign'; readonly nodes: readonly TexNode[] }
  | { readonly type: 'group'; readonly parts: readonly EquationPart[] };

/** A loss in vectors: its own formula sums over entries, which no matrix stands for. */
function lossFormula(step: TraceStep, symbolOf: (id: string) => string): string {
  const [outputId = '', targetId = ''] = step.operands;
  const [output, target] = [symbolOf(outputId), symbolOf(targetId)];
  if (!step.formula.includes('_k') && !step.formula.includes('k}')) return step.formula;
  const left = `${step.quantity.symbol} = `;
  switch (step.functionName) {
    case 'crossEntropy':
      return `${left}-${target}^{\\top} \\ln(${output})`;
    case 'binaryCrossEntropy': {
      const no = `(1 - ${target})^{\\top} \\ln(1 - ${output})`;
      return `${left}-(${target}^{\\top} \\ln(${output}) + ${no})`;
    }
    case 'halfSquaredError':
      return `${left}\\frac{1}{2} \\|${output} - ${target}\\|^2`;
    default:
      return `${left}\\|${output} - ${target}\\|^2`;
  }
}

const isBracket = (node: TexNode | undefined, side: '(' | ')') => {
  const inner = node?.type === 'scripts' ? node.base : node;
  return inner?.type === 'atom' && inner.text === side;
};

/** The quantity a stretch of the formula stands for, if it is the whole of one that went in. */
function matrixOf(
  { nodes, meaning }: Segment,
  quantities: ReadonlySet<string>,
): EquationPart | null {
  const last = nodes.at(-1);
  if (!meaning?.id || !quantities.has(meaning.id) || !last) return null;
  const below = last.type === 'scripts' ? plainText(last.below) : '';
  if (below !== '' && below !== 'new') return null;
  const transposed = last.type === 'scripts' && plainText(last.above).includes('⊤');
  return { type: 'matrix', id: meaning.id, transposed };
}

interface Open {
  readonly parts: EquationPart[];
}

function addSign(parts: EquationPart[], nodes: readonly TexNode[]): void {
  const last = parts.at(-1);
  if (last?.type === 'sign')
    parts[parts.length - 1] = { ...last, nodes: [...last.nodes, ...nodes] };
  else parts.push({ type: 'sign', nodes });
}

function assemble(found: readonly Segment[], quantities: ReadonlySet<string>): EquationPart[] {
  const open: Open[] = [{ parts: [] }];
  const current = () => (open.at(-1) as Open).parts;
  for (const segment of found) {
    const [node] = segment.nodes;
    const matrix = matrixOf(segment, quantities);
    if (matrix) {
      current().push(matrix);
    } else if (isBracket(node, '(')) {
      open.push({ parts: [] });
    } else if (isBracket(node, ')') && open.length > 1) {
      const { parts } = open.pop() as Open;
      current().push({ type: 'group', parts });
      if (node?.type === 'scripts') {
        addSign(current(), [{ ...node, base: { type: 'group', children: [] } }]);
      }
    } else {
      addSign(current(), segment.nodes);
    }
  }
  while (open.length > 1) current().push(...(open.pop() as Open).parts);
  return current();
}

const known = new Map<string, readonly EquationPart[]>();
const MOST_KNOWN = 300;

/**
 * The parts of a step's equation, from its formula: `z = W a + b` becomes matrix, sign, matrix,
 * matrix, sign, matrix. A given quantity is its symbol and its numbers.
 */
export function equationParts(
  step: TraceStep,
  symbolOf: (id: string) => string,
  outputLayer: number,
): readonly EquationPart[] {
  const { id } = step.quantity;
  if (step.operation === 'given') return [{ type: 'matrix', id, transposed: false }];
  const formula = step.operation === 'loss' ? lossFormula(step, symbolOf) : step.formula;
  const key = `${outputLayer} ${step.operands.join()} ${formula}`;
  let parts = known.get(key);
  if (!parts) {
    const quantities = new Set([id, ...step.operands]);
    parts = assemble(segments(parseTex(formula), outputLayer), quantities);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, parts);
  }
  return parts;
}
