/**
 * Macros for symbols of the notation that are one letter: `\batch` prints B and says what it is.
 * A letter takes along the scripts that belong to its name, so authors write them as ever:
 * `\vo_{t-1}`, `\n^{(\ell)}`, `\curv_{\max}`. A power stays outside: `\pen^2`.
 *
 * Only the meaning picks the macro. Where a letter of the notation stands for something else on a
 * page, it is written bare, and `tests/content/bare-symbols.ts` lists it with what it means there.
 */
import type { QuantityKind } from '@engine';
import { type Macro, type MacroContext, textOf } from './tex-macros.ts';

interface Letter {
  /** Id in `notation.yaml`. */
  readonly symbol: string;
  readonly tex: string;
  /** Its colour, if it is one kind of quantity. */
  readonly kind?: QuantityKind;
  /** A subscript that is part of the name. */
  readonly below?: string;
  /** What it is with another subscript: `\curv_{\max}` is the largest curvature. */
  readonly if?: Readonly<Record<string, string>>;
}

const quantity = (kind: QuantityKind, tex: string): Letter => ({ symbol: kind, tex, kind });

/** The letters by the name of their macro. */
const letters: Readonly<Record<string, Letter>> = {
  // quantities of any layer, or of a single node
  '\\Wo': quantity('weights', 'W'),
  '\\wo': quantity('weights', 'w'),
  '\\bo': quantity('bias', 'b'),
  '\\zo': quantity('preActivation', 'z'),
  '\\ao': quantity('activation', 'a'),
  '\\po': quantity('probabilities', 'p'),
  '\\delo': quantity('errorSignal', '\\delta'),
  '\\slope': quantity('derivative', "f'"),
  // one unit
  '\\xt': { symbol: 'extendedInput', tex: '\\tilde{x}', kind: 'input' },
  '\\wu': { symbol: 'unitWeights', tex: 'w', kind: 'weights' },
  '\\sepw': { symbol: 'separatingWeights', tex: 'u' },
  '\\margin': { symbol: 'margin', tex: '\\gamma' },
  '\\radius': { symbol: 'radius', tex: 'R' },
  // networks
  '\\last': { symbol: 'lastLayer', tex: 'L' },
  '\\n': { symbol: 'size', tex: 'n' },
  '\\f': { symbol: 'activationFunction', tex: 'f' },
  '\\sigm': { symbol: 'sigmoid', tex: '\\sigma' },
  '\\leak': { symbol: 'leakySlope', tex: '\\alpha' },
  '\\classes': { symbol: 'classCount', tex: 'K' },
  '\\temp': { symbol: 'temperature', tex: 'T' },
  // slopes
  '\\dir': { symbol: 'direction', tex: 'u' },
  '\\h': { symbol: 'smallDistance', tex: 'h' },
  '\\curv': { symbol: 'curvature', tex: '\\lambda', if: { '\\max': 'largestCurvature' } },
  '\\hess': { symbol: 'hessian', tex: 'H' },
  // batches
  '\\samples': { symbol: 'sampleCount', tex: 'N' },
  '\\batch': { symbol: 'batchSize', tex: 'B' },
  '\\Xb': { symbol: 'batchMatrix', tex: 'X', kind: 'input' },
  '\\Yb': { symbol: 'batchMatrix', tex: 'Y', kind: 'target' },
  '\\Zb': { symbol: 'batchMatrix', tex: 'Z', kind: 'preActivation' },
  '\\Ab': { symbol: 'batchMatrix', tex: 'A', kind: 'activation' },
  '\\Pb': { symbol: 'batchMatrix', tex: 'P', kind: 'probabilities' },
  '\\Delb': { symbol: 'batchMatrix', tex: '\\Delta', kind: 'errorSignal' },
  '\\ones': { symbol: 'ones', tex: '\\mathbf{1}' },
  '\\sd': { symbol: 'standardDeviation', tex: '\\sigma' },
  // optimizers
  '\\step': { symbol: 'stepCount', tex: 't' },
  '\\go': { symbol: 'stepGradient', tex: 'g', kind: 'weightGradient' },
  '\\vel': { symbol: 'velocity', tex: 'v' },
  '\\mo': { symbol: 'firstMoment', tex: 'm' },
  '\\vo': { symbol: 'secondMoment', tex: 'v' },
  '\\mhat': { symbol: 'correctedMoment', tex: '\\hat m' },
  '\\vhat': { symbol: 'correctedMoment', tex: '\\hat v' },
  '\\sumsq': { symbol: 'squareSum', tex: 'G' },
  '\\eps': { symbol: 'epsilon', tex: '\\varepsilon' },
  // penalties and dropout
  '\\pen': { symbol: 'penaltyStrength', tex: '\\lambda' },
  '\\penalty': { symbol: 'penalty', tex: 'R' },
  '\\pdrop': { symbol: 'dropoutRate', tex: 'p', below: '\\text{drop}' },
  '\\keep': { symbol: 'keepProbability', tex: 'q' },
  '\\mask': { symbol: 'mask', tex: 'm' },
  '\\asent': { symbol: 'maskedActivation', tex: '\\tilde{a}', kind: 'activation' },
  // first weights
  '\\fanin': { symbol: 'fanIn', tex: 'n', below: '\\text{in}' },
  '\\fanout': { symbol: 'fanOut', tex: 'n', below: '\\text{out}' },
  '\\sw': { symbol: 'weightVariance', tex: '\\sigma', below: 'w' },
  '\\msa': { symbol: 'meanSquareActivation', tex: 'q' },
  '\\mse': { symbol: 'meanSquareError', tex: 'r' },
};

/** Greek letters and signs with one meaning in the whole book speak under KaTeX's own names. */
const signs: Readonly<Record<string, Letter>> = {
  '\\ell': { symbol: 'layer', tex: 'ℓ' },
  '\\theta': { symbol: 'parameters', tex: 'θ' },
  '\\nabla': { symbol: 'gradient', tex: '∇' },
  '\\kappa': { symbol: 'conditionNumber', tex: 'κ' },
  '\\Lambda': { symbol: 'curvatureBound', tex: 'Λ' },
  '\\beta': { symbol: 'memoryFactor', tex: 'β' },
};

/** A layer's number or a transposition: a superscript that belongs to the name and is no power. */
const isMark = (above: string) => /^(?:\(|\\top$)/.test(above);

interface Scripts {
  readonly below: string | undefined;
  readonly above: string | undefined;
}

/** The subscript and the superscript that follow, in either order, taken out of the formula. */
function scriptsAfter(context: MacroContext, below?: string): Scripts {
  const found: Record<string, string | undefined> = { _: below };
  for (;;) {
    const { text } = context.future();
    if ((text !== '_' && text !== '^') || found[text] !== undefined) break;
    context.popToken();
    found[text] = context.consumeArgs(1).map(textOf).join('');
  }
  return { below: found._, above: found['^'] };
}

function marked({ symbol, tex, kind, below: own, if: others }: Letter): Macro {
  return (context) => {
    const { below, above } = scriptsAfter(context, own);
    const id = others?.[below ?? ''] ?? symbol;
    const isInside = above !== undefined && (below !== undefined || isMark(above));
    const name = `${tex}${below ? `_{${below}}` : ''}${isInside ? `^{${above}}` : ''}`;
    const data = `\\htmlData{symbol=${id}}{${name}}`;
    const power = above !== undefined && !isInside ? `^{${above}}` : '';
    return `{${kind ? `\\htmlClass{q-${kind}}{${data}}` : data}}${power}`;
  };
}

const markedAll = (table: Readonly<Record<string, Letter>>) =>
  Object.fromEntries(Object.entries(table).map(([name, letter]) => [name, marked(letter)]));

export const letterMacros: Readonly<Record<string, Macro>> = markedAll(letters);
export const spokenSigns: Readonly<Record<string, Macro>> = markedAll(signs);
