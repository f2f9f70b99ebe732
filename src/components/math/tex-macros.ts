/** What a KaTeX macro that is a function gets, and how it reads its arguments. */

interface Token {
  readonly text: string;
}

/** The part of KaTeX's context that is used here. */
export interface MacroContext {
  consumeArgs(count: number): readonly (readonly Token[])[];
  /** The next token, which stays. */
  future(): Token;
  popToken(): Token;
}

export type Macro = (context: MacroContext) => string;

/** A TeX argument as text; KaTeX hands its tokens over last first. */
export function textOf(tokens: readonly Token[]): string {
  const words = tokens.map(({ text }) => text).reverse();
  return words.reduce(
    (tex, word) => (/\\[a-z]+$/i.test(tex) && /^[a-z]/i.test(word) ? `${tex} ${word}` : tex + word),
    '',
  );
}
