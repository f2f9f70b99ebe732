import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** The built book. */
export const distFolder = fileURLToPath(new URL('../dist/', import.meta.url));

/** Normalises a base path to the form `/` or `/name/`. */
export function normaliseBase(base = '/') {
  const trimmed = base.replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/**
 * Serves a built book as a static host would: directory indexes, a 404 page, and nothing outside
 * the base path.
 *
 * @param {{ folder?: string, base?: string }} [options]
 * @returns {import('node:http').Server} not listening yet
 */
export function createStaticServer({ folder = distFolder, base = '/' } = {}) {
  const prefix = normaliseBase(base);
  const serve = sirv(folder, { etag: true, dotfiles: false });
  const notFound = sirv(folder, { single: '404.html' });
  return createServer((request, response) => {
    const [path, query] = (request.url ?? '/').split('?', 2);
    if (prefix !== '/' && path === prefix.slice(0, -1)) {
      response.writeHead(302, { Location: prefix }).end();
      return;
    }
    if (!path.startsWith(prefix)) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`Not found. The book is at ${prefix}\n`);
      return;
    }
    const inside = `/${path.slice(prefix.length)}`;
    request.url = query === undefined ? inside : `${inside}?${query}`;
    serve(request, response, () => {
      const end = response.writeHead.bind(response);
      response.writeHead = (_status, ...rest) => end(404, ...rest);
      request.url = '/404.html';
      notFound(request, response, () => response.end('Not found\n'));
    });
  });
}
