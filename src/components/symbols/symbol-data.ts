/** The notation as the strip needs it: made when the book is built. */
import type { SymbolMeaning, SymbolMeanings } from './symbol-words.ts';

/** What is taken from an entry of notation.yaml. */
export interface NotationSource {
  readonly id: string;
  readonly data: {
    readonly name?: string | undefined;
    readonly meaning: string;
    readonly shape: string;
    readonly kind: string | null;
  };
}

const signs: readonly (readonly [RegExp, string])[] = [
  [/\\times/g, '×'],
  [/\\ell/g, 'ℓ'],
  [/\\text\{([^}]*)\}/g, '$1'],
  [/\^\{([^}]*)\}/g, '<sup>$1</sup>'],
  [/_\{([^}]*)\}/g, '<sub>$1</sub>'],
  [/-/g, '−'],
  [/\s+/g, ' '],
];

/**
 * A shape in TeX as HTML.
 *
 * @throws Error where there is more TeX in it than shapes need.
 * @example shapeHtml('n^{(\\ell)} \\times 1') // 'n<sup>(ℓ)</sup> × 1'
 */
export function shapeHtml(tex: string): string {
  if (!/[\\^]/.test(tex)) return tex;
  const html = signs.reduce((text, [sign, plain]) => text.replace(sign, plain), tex).trim();
  if (/[\\{}^]/.test(html)) throw new Error(`the shape ${tex} has TeX that the strip cannot write`);
  return html;
}

/** `errorSignal` as `error signal`. */
function inWords(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

export function symbolMeanings(entries: readonly NotationSource[]): SymbolMeanings {
  return Object.fromEntries(
    entries.map(({ id, data }): [string, SymbolMeaning] => [
      data.kind ?? id,
      {
        id,
        name: data.name ?? inWords(id),
        shape: shapeHtml(data.shape),
        meaning: data.meaning,
      },
    ]),
  );
}
