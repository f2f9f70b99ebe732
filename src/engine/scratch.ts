/** What a line of arithmetic comes to, nothing, or a sentence that says why it can't be read. */
export type ScratchResult =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Functions of one number that a line may call. */
const functions: Readonly<Record<string, (x: number) => number>> = {
  exp: Math.exp,
  ln: Math.log,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
  relu: (x) => Math.max(0, x),
};

const constants: Readonly<Record<string, number>> = { e: Math.E, pi: Math.PI };

/** Longer lines are no arithmetic anyone typed. */
const longest = 300;
const deepest = 50;

class Unreadable extends Error {}

/** Reads sums of products of powers of numbers, calls and brackets, from left to right. */
class Reader {
  private position = 0;
  private depth = 0;
  private readonly tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  readAll(): number {
    const value = this.readSum();
    const rest = this.tokens[this.position];
    if (rest !== undefined) throw new Unreadable(`“${rest}” is not expected there.`);
    return value;
  }

  private take(...wanted: readonly string[]): string | null {
    const token = this.tokens[this.position];
    if (token === undefined || !wanted.includes(token)) return null;
    this.position++;
    return token;
  }

  private readSum(): number {
    if (++this.depth > deepest) throw new Unreadable('There are too many brackets.');
    let value = this.readProduct();
    for (let sign = this.take('+', '-'); sign !== null; sign = this.take('+', '-')) {
      const next = this.readProduct();
      value = sign === '+' ? value + next : value - next;
    }
    this.depth--;
    return value;
  }

  private readProduct(): number {
    let value = this.readSigned();
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/')) {
      const next = this.readSigned();
      value = sign === '*' ? value * next : value / next;
    }
    return value;
  }

  private readSigned(): number {
    if (++this.depth > deepest) throw new Unreadable('There are too many signs.');
    const sign = this.take('+', '-');
    const value = sign === null ? this.readPower() : this.readSigned();
    this.depth--;
    return sign === '-' ? -value : value;
  }

  private readPower(): number {
    const base = this.readAtom();
    return this.take('^') === null ? base : base ** this.readSigned();
  }

  private readAtom(): number {
    const token = this.tokens[this.position++];
    if (token === undefined) throw new Unreadable('The line stops in the middle.');
    if (token === '(') return this.readBracket();
    if (/^[\d.]/.test(token)) return Number(token);
    const constant = Object.hasOwn(constants, token) ? constants[token] : undefined;
    if (constant !== undefined) return constant;
    const call = Object.hasOwn(functions, token) ? functions[token] : undefined;
    if (call === undefined) throw new Unreadable(`“${token}” is not expected there.`);
    if (this.take('(') === null) throw new Unreadable(`Put brackets after ${token}.`);
    return call(this.readBracket());
  }

  private readBracket(): number {
    const value = this.readSum();
    if (this.take(')') === null) throw new Unreadable('A bracket is not closed.');
    return value;
  }
}

const plain: readonly (readonly [RegExp, string])[] = [
  [/[−‐‑–—﹣－]/g, '-'],
  [/[×·⋅∙]/g, '*'],
  [/[÷⁄∕]/g, '/'],
  [/\*\*/g, '^'],
  [/√/g, 'sqrt'],
  [/(\d),(\d)/g, '$1.$2'],
  [/²/g, '^2'],
];

const token = /\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|[a-z]+|\S/gi;

/**
 * Works a line of arithmetic as one types it beside an exercise: `0.2·0.5 − 1/3`, `exp(−1.2)`,
 * `(1 − 0.46²)`, with decimal commas too. Never throws.
 *
 * @example workScratch('2·(0.5 − 1)') // { kind: 'number', value: -1 }
 * @example workScratch('2·').kind // 'unreadable'
 */
export function workScratch(text: string): ScratchResult {
  if (text.trim() === '') return { kind: 'empty' };
  if (text.length > longest) return { kind: 'unreadable', reason: 'This line is too long.' };
  const normal = plain.reduce((line, [from, to]) => line.replace(from, to), text.toLowerCase());
  try {
    const value = new Reader(normal.match(token) ?? []).readAll();
    if (Number.isFinite(value)) return { kind: 'number', value };
    return { kind: 'unreadable', reason: 'This does not come to a finite number.' };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
}
