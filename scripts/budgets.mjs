/**
 * `npm run budgets`: the gzip weight of what each built page loads before the reader touches anything.
 * Fails when a page ships more than 60 kB of JavaScript.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { distFolder, normaliseBase } from './static-server.mjs';

const limit = 60_000;
const base = normaliseBase(process.env.BASE_PATH);

if (!existsSync(distFolder)) {
  console.error('There is no built book yet: run "npm run build" first.');
  process.exit(1);
}

const sizes = new Map();

/** Gzip bytes of a built file, by its address on the site. */
function gzipSize(address) {
  if (!sizes.has(address)) {
    sizes.set(address, gzipSync(readFile(address), { level: 9 }).length);
  }
  return sizes.get(address);
}

function readFile(address) {
  return readFileSync(join(distFolder, address.slice(base.length)));
}

/** The modules that a module imports statically, itself included, to the end of the chain. */
function withImports(address, seen = new Set()) {
  if (seen.has(address)) return seen;
  seen.add(address);
  const source = readFile(address).toString('utf8');
  const imports = source.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g);
  for (const [, target] of imports)
    withImports(posix.resolve(posix.dirname(address), target), seen);
  return seen;
}

/** Attributes of every start tag of one kind. Islands that wait for a touch load nothing before. */
function attributes(html, tag, name) {
  const values = [];
  for (const [element] of html.matchAll(new RegExp(`<${tag}\\b[^>]*>`, 'g'))) {
    if (/\bclient="touch"/.test(element)) continue;
    const found = element.match(new RegExp(`\\b${name}="([^"]*)"`));
    if (found) values.push(found[1]);
  }
  return values;
}

/** What a page loads: external and inline scripts with their imports, islands, style sheets, fonts. */
function weighPage(html) {
  const scripts = new Set();
  const entries = [
    ...attributes(html, 'script', 'src'),
    ...attributes(html, 'astro-island', 'component-url'),
    ...attributes(html, 'astro-island', 'renderer-url'),
    ...attributes(html, 'astro-island', 'before-hydration-url'),
  ];
  for (const entry of entries) {
    if (entry.startsWith(base)) withImports(entry, scripts);
  }
  let inline = '';
  for (const [, kind, body] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (!/type="application\/(?:ld\+)?json"/.test(kind)) inline += body;
  }
  const sheets = new Set(
    [...html.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)]
      .map(([link]) => link.match(/href="([^"]*)"/)?.[1])
      .filter((address) => address?.startsWith(base)),
  );
  const sum = (addresses) => [...addresses].reduce((total, each) => total + gzipSize(each), 0);
  return {
    javascript: sum(scripts) + (inline ? gzipSync(inline, { level: 9 }).length : 0),
    css: sum(sheets),
    fonts: fontsOf(sheets),
  };
}

/** Every font that the page's style sheets could ask for (woff2 is compressed already). */
function fontsOf(sheets) {
  const fonts = new Set();
  for (const sheet of sheets) {
    for (const [, target] of readFile(sheet)
      .toString('utf8')
      .matchAll(/url\(["']?([^"')]+\.woff2)/g)) {
      fonts.add(posix.resolve(posix.dirname(sheet), target));
    }
  }
  return [...fonts].reduce((total, each) => total + readFile(each).length, 0);
}

const pages = readdirSync(distFolder, { recursive: true })
  .filter((file) => file.endsWith('.html'))
  .sort();

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
console.log(`${'page'.padEnd(40)} JavaScript        CSS  all fonts`);
let failed = false;
for (const page of pages) {
  const weight = weighPage(readFileSync(join(distFolder, page), 'utf8'));
  const over = weight.javascript > limit;
  failed ||= over;
  console.log(
    page.padEnd(40),
    kilobytes(weight.javascript),
    kilobytes(weight.css),
    kilobytes(weight.fonts),
    over ? `  over the ${limit / 1000} kB of JavaScript` : '',
  );
}
if (pages.length === 0) {
  console.error('The built book has no page.');
  failed = true;
}
process.exit(failed ? 1 : 0);
