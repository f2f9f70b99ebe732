/** TeX source cut into commands and single characters. */

export type Token = { readonly kind: 'command' | 'character'; readonly text: string };

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  for (const [text] of source.matchAll(/\\(?:[A-Za-z]+\s*|.|$)|\S|\s+/gsu)) {
    if (text.startsWith('\\')) {
      const name = text.slice(1);
      tokens.push({ kind: 'command', text: name.length > 1 ? name.trimEnd() : name });
    } else {
      tokens.push({ kind: 'character', text: /^\s/u.test(text) ? ' ' : text });
    }
  }
  return tokens;
}
