/**
 * How the text and a live pass tell each other what is pointed at: an event on the document, with
 * the name of a quantity (`W1`) or of one of its entries (`W1:0:1`), or null.
 */
export const litEvent = 'quantity-lit';

interface Lit {
  readonly key: string | null;
  /** Who says so, and need not hear it. */
  readonly from: unknown;
}

export function announceLit(key: string | null, from: unknown): void {
  document.dispatchEvent(new CustomEvent<Lit>(litEvent, { detail: { key, from } }));
}

/** Calls `hear` with what others point at, until `signal` is aborted. */
export function hearLit(self: unknown, hear: (key: string | null) => void, signal?: AbortSignal) {
  const listen = (event: Event) => {
    const { key, from } = (event as CustomEvent<Lit>).detail;
    if (from !== self) hear(key);
  };
  document.addEventListener(litEvent, listen, { signal });
}
