import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor, withPolicy } from '../../src/build/content-security-policy.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (html: string, name: string) =>
  policyFor(html)
    .split('; ')
    .find((part) => part.startsWith(`${name} `));

describe('the policy of a page', () => {
  it('names each inline script by the hash of its text, once', () => {
    const html = '<script>a()</script><script type="module">b()</script><script>a()</script>';
    expect(directive(html, 'script-src')).toBe(
      `script-src 'self' 'wasm-unsafe-eval' ${sha('a()')} ${sha('b()')}`,
    );
  });

  it('leaves out scripts from files and data that does not run', () => {
    const html = '<script src="/a.js"></script><script type="application/ld+json">{"a":1}</script>';
    expect(directive(html, 'script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
  });

  it('names inline styles too', () => {
    expect(directive('<style>a{}</style>', 'style-src')).toBe(
      `style-src 'self' ${sha('')} ${sha('a{}')}`,
    );
  });

  it('allows no inline script as such and no eval', () => {
    const scripts = directive('<script>a()</script>', 'script-src') ?? '';
    expect(scripts).not.toContain("'unsafe-inline'");
    expect(scripts).not.toContain("'unsafe-eval'");
    expect(policyFor('')).toContain("default-src 'self'");
    expect(policyFor('')).toContain("object-src 'none'");
  });

  it('stands before anything it has to govern', () => {
    const html = '<head><meta charset="utf-8"/><script>a()</script></head>';
    expect(withPolicy(html)).toMatch(
      /^<head><meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy"/,
    );
    expect(() => withPolicy('<head></head>')).toThrow('no place for its policy');
  });
});
