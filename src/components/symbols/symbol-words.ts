/** What the strip says of one symbol: pure, so that it can be tested. */

/** One symbol of the notation as the page fetches it. */
export interface SymbolMeaning {
  /** Its id in the notation. */
  readonly id: string;
  readonly name: string;
  /** HTML: `n<sup>(ℓ)</sup> × 1`. */
  readonly shape: string;
  readonly meaning: string;
}

/** By what `data-symbol` says: a kind of quantity, or else the symbol's id. */
export type SymbolMeanings = Readonly<Record<string, SymbolMeaning>>;

export interface SymbolWords {
  /** `weights of layer 1, row 2, column 1`. */
  readonly name: string;
  /** HTML. */
  readonly shape: string;
  readonly meaning: string;
}

/** Text with the number of the layer in the place of ℓ. */
function ofLayer(text: string, layer: number): string {
  return text.replaceAll('ℓ−1', `${layer - 1}`).replaceAll('ℓ', `${layer}`);
}

/** `row 2, column 1` of a matrix, `row 2` of a column. */
function placeWords(id: string, row: number, column: number): string {
  const isMatrix = /^(?:(?:new|grad)?W|[XY]$)/.test(id);
  return isMatrix ? `, row ${row + 1}, column ${column + 1}` : `, row ${row + 1}`;
}

/**
 * The words for a symbol that may stand for one quantity (`W1`) or one entry of it (`W1:0:1`).
 *
 * @example symbolWords(weights, 'W1:1:0').name // 'weights of layer 1, row 2, column 1'
 */
export function symbolWords(symbol: SymbolMeaning, key: string | null): SymbolWords {
  const { name, shape, meaning } = symbol;
  const found = /^([A-Za-z]+)(\d*)(?::(\d+):(\d+))?$/.exec(key ?? '');
  if (!found) return { name, shape, meaning };
  const [, id = '', layer = '', row, column] = found;
  const place = row === undefined ? '' : placeWords(id, Number(row), Number(column));
  const fresh = id.startsWith('new') ? 'new ' : '';
  if (layer === '') return { name: `${fresh}${name}${place}`, shape, meaning };
  return {
    name: `${fresh}${name} of layer ${layer}${place}`,
    shape: row === undefined ? ofLayer(shape, Number(layer)) : 'one number',
    meaning: ofLayer(meaning, Number(layer)),
  };
}
