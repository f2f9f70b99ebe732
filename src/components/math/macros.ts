/**
 * The book's TeX macros. Each prints a symbol of the notation in the colour of its kind, and says
 * in `data-` attributes what it is, so that the page can light the same thing elsewhere.
 *
 * Whole quantities take the layer:      \W{3}  \b{3}  \z{3}  \a{2}  \del{3}  \gW{3}  \gb{3}  \fprime{2}
 * Transposed:                           \Wt{3}  \at{2}  \delt{3}
 * One entry takes the layer and indices: \w{3}{i}{j}  \bi{3}{i}  \zi{3}{i}  \ai{2}{j}  \deli{3}{i}
 *                                       \gw{3}{i}{j}  \gbi{3}{i}  \fprimei{2}{j}
 * After an update:                      \Wnew{3}  \bnew{3}
 * Without a layer:                      \x \y \p \yhat \loss \lr, and \xi is Greek, so an entry of
 *                                       these is \xj{j} \yk{k} \pk{k} \yhatk{k}
 * Any number or expression in the colour of a kind: \kind{weights}{-0.5}
 * All that is one letter:               \batch \samples \vo_{t} \pen … (letter-macros.ts)
 * Any other expression of the notation, by its id, so that it says what it is: \sym{outer}{uv^\top}
 *
 * None of the names is KaTeX's own: `\b`, `\a`, `\x`, `\y`, `\z`, `\p`, `\w`, `\W` are free there
 * (a test keeps watch). `\L`, `\delta`, `\eta`, `\xi` keep their usual meaning.
 */
import type { QuantityKind } from '@engine';
import type { KatexOptions } from 'katex';
import { letterMacros, spokenSigns } from './letter-macros.ts';
import { type Macro, textOf } from './tex-macros.ts';

/** Every kind of quantity that has a colour, as in the engine's `QuantityKind`. */
export const quantityKinds = [
  'input',
  'target',
  'weights',
  'bias',
  'preActivation',
  'activation',
  'probabilities',
  'prediction',
  'loss',
  'derivative',
  'errorSignal',
  'weightGradient',
  'biasGradient',
  'learningRate',
] as const satisfies readonly QuantityKind[];

interface Meaning {
  readonly kind: QuantityKind;
  /** How the quantity's id begins in a trace: `W`, `delta`, … */
  readonly id: string;
}

/** TeX of a symbol in its colour; numbers in the arguments make it point to one quantity or entry. */
function symbol(
  { kind, id }: Meaning,
  tex: string,
  layer = '',
  indices: readonly string[] = [],
): string {
  const data = [`symbol=${kind}`];
  const isOne = /^\d*$/.test(layer) && indices.every((index) => /^\d+$/.test(index));
  if (isOne) {
    const [row, column = '1'] = indices;
    const entry = row === undefined ? '' : `:${Number(row) - 1}:${Number(column) - 1}`;
    data.push(`${entry === '' ? 'quantity' : 'entry'}=${id}${layer}${entry}`);
  }
  return `\\htmlClass{q-${kind}}{\\htmlData{${data.join(',')}}{${tex}}}`;
}

/** Indices as a subscript: `31`, but `3,12` and `i,j+1` where they would run together. */
function subscript(indices: readonly string[]): string {
  const isShort = indices.every((index) => /^(\d|[a-z]|\\ell)$/i.test(index));
  return indices.join(isShort ? '' : ',');
}

const layered =
  (
    meaning: Meaning,
    letter: string,
    mark = '',
    argument: (tex: string) => string = (tex) => tex,
  ): Macro =>
  (context) => {
    const [layer = ''] = context.consumeArgs(1).map(textOf);
    return symbol(meaning, argument(`${letter}^{(${layer})${mark}}`), layer);
  };

const indexed =
  (
    meaning: Meaning,
    letter: string,
    count: 1 | 2,
    argument: (tex: string) => string = (tex) => tex,
  ): Macro =>
  (context) => {
    const [layer = '', ...indices] = context.consumeArgs(count + 1).map(textOf);
    return symbol(
      meaning,
      argument(`${letter}^{(${layer})}_{${subscript(indices)}}`),
      layer,
      indices,
    );
  };

const plain =
  (meaning: Meaning, letter: string): Macro =>
  () =>
    symbol(meaning, letter);

const plainIndexed =
  (meaning: Meaning, letter: string): Macro =>
  (context) => {
    const [index = ''] = context.consumeArgs(1).map(textOf);
    return symbol(meaning, `${letter}_{${index}}`, '', [index]);
  };

const weights: Meaning = { kind: 'weights', id: 'W' };
const bias: Meaning = { kind: 'bias', id: 'b' };
const preActivation: Meaning = { kind: 'preActivation', id: 'z' };
const activation: Meaning = { kind: 'activation', id: 'a' };
const errorSignal: Meaning = { kind: 'errorSignal', id: 'delta' };
const derivative: Meaning = { kind: 'derivative', id: 'fprime' };
const weightGradient: Meaning = { kind: 'weightGradient', id: 'gradW' };
const biasGradient: Meaning = { kind: 'biasGradient', id: 'gradb' };
const input: Meaning = { kind: 'input', id: 'x' };
const target: Meaning = { kind: 'target', id: 'y' };
const slope = (tex: string) => `f'(${tex})`;

/** The macros by name. */
export const macros: Readonly<Record<string, Macro>> = {
  ...letterMacros,
  '\\W': layered(weights, 'W'),
  '\\Wt': layered(weights, 'W', '\\top'),
  '\\Wnew': layered({ kind: 'weights', id: 'newW' }, 'W', '\\,\\text{new}'),
  '\\w': indexed(weights, 'w', 2),
  '\\b': layered(bias, 'b'),
  '\\bnew': layered({ kind: 'bias', id: 'newb' }, 'b', '\\,\\text{new}'),
  '\\bi': indexed(bias, 'b', 1),
  '\\z': layered(preActivation, 'z'),
  '\\zi': indexed(preActivation, 'z', 1),
  '\\a': layered(activation, 'a'),
  '\\at': layered(activation, 'a', '\\top'),
  '\\ai': indexed(activation, 'a', 1),
  '\\del': layered(errorSignal, '\\delta'),
  '\\delt': layered(errorSignal, '\\delta', '\\top'),
  '\\deli': indexed(errorSignal, '\\delta', 1),
  '\\fprime': layered(derivative, 'z', '', slope),
  '\\fprimei': indexed(derivative, 'z', 1, slope),
  '\\gW': layered(weightGradient, '\\nabla W'),
  '\\gw': indexed(weightGradient, '\\nabla w', 2),
  '\\gb': layered(biasGradient, '\\nabla b'),
  '\\gbi': indexed(biasGradient, '\\nabla b', 1),
  '\\x': plain(input, 'x'),
  '\\xj': plainIndexed(input, 'x'),
  '\\y': plain(target, 'y'),
  '\\yk': plainIndexed(target, 'y'),
  '\\p': plain({ kind: 'probabilities', id: 'p' }, 'p'),
  '\\pk': plainIndexed({ kind: 'probabilities', id: 'p' }, 'p'),
  '\\yhat': plain({ kind: 'prediction', id: 'yhat' }, '\\hat{y}'),
  '\\yhatk': plainIndexed({ kind: 'prediction', id: 'yhat' }, '\\hat{y}'),
  '\\loss': plain({ kind: 'loss', id: 'L' }, 'L'),
  '\\lr': plain({ kind: 'learningRate', id: 'eta' }, '\\eta'),
  '\\kind': (context) => {
    const [kind = '', tex = ''] = context.consumeArgs(2).map(textOf);
    if (!(quantityKinds as readonly string[]).includes(kind)) {
      throw new Error(`\\kind{${kind}}: the kinds are ${quantityKinds.join(', ')}`);
    }
    return `\\htmlClass{q-${kind}}{\\htmlData{symbol=${kind}}{${tex}}}`;
  },
  '\\sym': (context) => {
    const [id = '', tex = ''] = context.consumeArgs(2).map(textOf);
    return `\\htmlData{symbol=${id}}{${tex}}`;
  },
};

/** An operator says what it is under KaTeX's own name, which `noexpand` keeps from its own macro. */
const operators = {
  '\\odot': '\\mathbin{\\htmlData{symbol=hadamard}{⊙}}',
  '\\top': () => ({
    tokens: ['{', '\\htmlData', '{', 'symbol=transpose', '}', '\\top', '}']
      .map((text) => ({ text, noexpand: text === '\\top' }))
      .reverse(),
    numArgs: 0,
  }),
};

const trusted = new Set(['\\htmlClass', '\\htmlData', '\\htmlId']);

/** A macro as KaTeX's types have it. */
type OwnMacro = (context: object) => string;

/** KaTeX's options for the whole book: nothing is forgiven but the marks the macros set. */
export const katexOptions = {
  output: 'htmlAndMathml',
  macros: {
    ...(macros as Record<string, OwnMacro>),
    ...(spokenSigns as Record<string, OwnMacro>),
    ...operators,
    // Rows of a matrix far enough apart for both indices of an entry.
    '\\arraystretch': '1.25',
  },
  trust: ({ command }: { command: string }) => trusted.has(command),
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
} satisfies KatexOptions;
