/** Addresses inside the book, under whatever path the book is served. */

/**
 * A path from the site's root put under the base path.
 * @example withBase('/book', '/chapters/forward-pass/') // '/book/chapters/forward-pass/'
 */
export function withBase(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}

/** The base path as Astro wants it, from the environment: '' and 'book/' become '/' and '/book'. */
export function normalizeBase(base: string | undefined): string {
  return `/${(base ?? '').replace(/^\/+|\/+$/g, '')}`;
}
