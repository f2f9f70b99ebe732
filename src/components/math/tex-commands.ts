/**
 * The TeX commands the small renderer knows: what each prints, in which class of spacing,
 * and how it is spoken. Everything else shows as its own source, in a visible fallback.
 */

/** TeX's classes of atom; they decide the space on either side. */
export type AtomClass = 'ord' | 'function' | 'binary' | 'relation' | 'open' | 'close' | 'punct';

export interface TexCommand {
  readonly text: string;
  readonly atom: AtomClass;
  readonly italic?: boolean;
  readonly spoken: string;
}

const letter = (text: string, spoken: string): TexCommand => ({
  text,
  atom: 'ord',
  italic: true,
  spoken,
});
const upright = (text: string, spoken: string): TexCommand => ({ text, atom: 'ord', spoken });
const binary = (text: string, spoken: string): TexCommand => ({ text, atom: 'binary', spoken });
const relation = (text: string, spoken: string): TexCommand => ({ text, atom: 'relation', spoken });
const named = (text: string, spoken: string): TexCommand => ({ text, atom: 'function', spoken });

export const commands: Readonly<Record<string, TexCommand>> = {
  alpha: letter('α', 'alpha'),
  beta: letter('β', 'beta'),
  gamma: letter('γ', 'gamma'),
  delta: letter('δ', 'delta'),
  epsilon: letter('ϵ', 'epsilon'),
  varepsilon: letter('ε', 'epsilon'),
  Delta: upright('Δ', 'Delta'),
  eta: letter('η', 'eta'),
  lambda: letter('λ', 'lambda'),
  mu: letter('μ', 'mu'),
  sigma: letter('σ', 'sigma'),
  theta: letter('θ', 'theta'),
  ell: upright('ℓ', 'l'),
  partial: upright('∂', 'partial'),
  nabla: upright('∇', 'gradient of'),
  top: upright('⊤', 'transposed'),
  infty: upright('∞', 'infinity'),
  prime: upright('′', 'prime'),
  ldots: upright('…', 'and so on'),
  dots: upright('…', 'and so on'),
  cdots: upright('⋯', 'and so on'),
  sum: { text: '∑', atom: 'function', spoken: 'the sum of' },
  odot: binary('⊙', 'entry by entry times'),
  cdot: binary('⋅', 'times'),
  times: binary('×', 'times'),
  circ: binary('∘', 'after'),
  pm: binary('±', 'plus or minus'),
  le: relation('≤', 'is at most'),
  leq: relation('≤', 'is at most'),
  ge: relation('≥', 'is at least'),
  geq: relation('≥', 'is at least'),
  ne: relation('≠', 'is not'),
  neq: relation('≠', 'is not'),
  approx: relation('≈', 'is about'),
  in: relation('∈', 'in'),
  to: relation('→', 'to'),
  rightarrow: relation('→', 'to'),
  leftarrow: relation('←', 'becomes'),
  mid: relation('∣', 'given'),
  ln: named('ln', 'the natural logarithm of'),
  log: named('log', 'the logarithm of'),
  exp: named('exp', 'e to the'),
  tanh: named('tanh', 'tanh of'),
  max: named('max', 'the maximum of'),
  min: named('min', 'the minimum of'),
  lbrace: { text: '{', atom: 'open', spoken: 'brace' },
  rbrace: { text: '}', atom: 'close', spoken: 'close brace' },
  lVert: { text: '‖', atom: 'open', spoken: 'the norm of' },
  rVert: { text: '‖', atom: 'close', spoken: '' },
  lvert: { text: '|', atom: 'open', spoken: 'the size of' },
  rvert: { text: '|', atom: 'close', spoken: '' },
};

/** Widths of the spacing commands, in em. */
export const spaces: Readonly<Record<string, number>> = {
  quad: 1,
  qquad: 2,
  ',': 0.1667,
  ':': 0.2222,
  ';': 0.2778,
  '!': -0.1667,
  ' ': 0.3333,
};

/** Accents drawn over their argument. */
export const accents: Readonly<Record<string, { readonly text: string; readonly spoken: string }>> =
  {
    hat: { text: '^', spoken: 'hat' },
    tilde: { text: '~', spoken: 'tilde' },
    bar: { text: 'ˉ', spoken: 'bar' },
    overline: { text: 'ˉ', spoken: 'bar' },
  };

/** What single characters print as; letters are italic, digits upright. */
export const characters: Readonly<Record<string, TexCommand>> = {
  '+': binary('+', 'plus'),
  '-': binary('−', 'minus'),
  '−': binary('−', 'minus'),
  '*': binary('∗', 'times'),
  '·': binary('⋅', 'times'),
  '/': upright('/', 'over'),
  '=': relation('=', 'equals'),
  '<': relation('<', 'is less than'),
  '>': relation('>', 'is more than'),
  ':': relation(':', ''),
  ',': { text: ',', atom: 'punct', spoken: ',' },
  ';': { text: ';', atom: 'punct', spoken: ',' },
  '.': upright('.', 'point'),
  '…': upright('…', 'and so on'),
  '!': upright('!', 'factorial'),
  '|': upright('|', ''),
  '⊤': upright('⊤', 'transposed'),
  '(': { text: '(', atom: 'open', spoken: '(' },
  ')': { text: ')', atom: 'close', spoken: ')' },
  '[': { text: '[', atom: 'open', spoken: '(' },
  ']': { text: ']', atom: 'close', spoken: ')' },
};
