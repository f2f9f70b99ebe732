/**
 * Gives every built page a Content-Security-Policy that names its own inline scripts and styles
 * by hash. Nothing inline that was not in the page when it was built will run.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const inlineScript = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const inlineStyle = /<style\b([^>]*)>([\s\S]*?)<\/style>/gi;
const typeAttribute = /\btype\s*=\s*["']?([^"'\s>]+)/i;
const running = new Set(['module', 'text/javascript', 'application/javascript']);

/** A source expression for one inline element: `'sha256-…'`. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

function hashes(
  html: string,
  pattern: RegExp,
  isIncluded: (attributes: string) => boolean,
): string[] {
  const found = [...html.matchAll(pattern)].filter(([, attributes = '']) => isIncluded(attributes));
  return [...new Set(found.map(([, , text = '']) => hashOf(text)))];
}

/** Whether a script tag with these attributes runs what is inside it. */
function isInlineScript(attributes: string): boolean {
  const type = typeAttribute.exec(attributes)?.[1]?.toLowerCase() ?? 'module';
  return !/\bsrc\s*=/i.test(attributes) && running.has(type);
}

/** Plotly adds an empty style element, and fills it rule by rule. */
const emptyStyle = hashOf('');

/** The policy for one page. */
export function policyFor(html: string): string {
  const scripts = hashes(html, inlineScript, isInlineScript);
  const styles = new Set([emptyStyle, ...hashes(html, inlineStyle, () => true)]);
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
}

/** The page with its policy as the first thing after the character set. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(html))
    throw new Error('a page without <meta charset>: no place for its policy');
  return html.replace(charset, (found) => found + meta);
}

export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const path of await readdir(folder, { recursive: true })) {
          if (!path.endsWith('.html')) continue;
          const file = join(folder, path);
          await writeFile(file, withPolicy(await readFile(file, 'utf8')));
        }
      },
    },
  };
}
