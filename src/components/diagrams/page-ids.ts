/** Ids for drawings that a page may hold several of: `network-1`, `network-2`, … in page order. */
const counts = new WeakMap<Request, Map<string, number>>();

/** The next id with this prefix on the page that is being rendered. */
export function pageId(page: Request, prefix: string): string {
  const ofPage = counts.get(page) ?? new Map<string, number>();
  counts.set(page, ofPage);
  const next = (ofPage.get(prefix) ?? 0) + 1;
  ofPage.set(prefix, next);
  return `${prefix}-${next}`;
}
