/**
 * The hash of a page that holds the state of figures: `#walk=1;eta=10;…&ledger=1;…`, a part a
 * figure, the one that was touched last first. Pure.
 */

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parts of a hash that are somebody's state; an anchor of the page is none. */
function partsOf(hash: string): readonly string[] {
  return plain(hash.replace(/^#/, ''))
    .split('&')
    .filter((part) => /^[\w-]+=/.test(part));
}

const isOf = (part: string, key: string) => part.startsWith(`${key}=`);

/** What a hash holds for the figure `key`, however broken; null where it holds nothing for it. */
export function partOf(hash: string, key: string): string | null {
  return partsOf(hash).find((part) => isOf(part, key)) ?? null;
}

/** Does the hash speak of this figure before all others? */
export function isFirst(hash: string, key: string): boolean {
  return isOf(partsOf(hash)[0] ?? '', key);
}

/** The hash, without `#`, with another part for the figure `key`; the parts of others stay. */
export function withPart(hash: string, key: string, part: string): string {
  return [part, ...partsOf(hash).filter((each) => !isOf(each, key))].join('&');
}
