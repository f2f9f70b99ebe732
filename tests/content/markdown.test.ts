import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { describe, expect, it } from 'vitest';
import { normalizeBase, withBase } from '../../src/build/links.ts';
import { rehypeBaseLinks } from '../../src/build/rehype-base-links.ts';
import { rehypeEquations } from '../../src/build/rehype-equations.ts';
import { rehypeKeepTogether } from '../../src/build/rehype-keep-together.ts';
import { rehypeScrollBoxes } from '../../src/build/rehype-scroll-boxes.ts';
import { rehypeSearchText } from '../../src/build/rehype-search-text.ts';
import { rehypeStrictMath } from '../../src/build/rehype-strict-math.ts';
import { rehypeUnbroken } from '../../src/build/rehype-unbroken.ts';
import { unbroken } from '../../src/build/unbroken.ts';
import { katexOptions } from '../../src/components/math/macros.ts';

const processor = await createMarkdownProcessor({
  remarkPlugins: [remarkMath],
  rehypePlugins: [
    rehypeEquations,
    rehypeUnbroken,
    [rehypeKatex, katexOptions],
    rehypeStrictMath,
    rehypeKeepTogether,
    rehypeScrollBoxes,
    rehypeSearchText,
    [rehypeBaseLinks, { base: '/book' }],
  ],
});
const html = async (markdown: string) => (await processor.render(markdown)).code;

describe('small formulas without TeX', () => {
  it('stay on one line, in text and not in code', async () => {
    const page = await html('Say η = 0.1, or `η = 0.1`.');
    expect(page).toContain('Say η\u00a0=\u00a00.1, or <code>η = 0.1</code>.');
  });

  it('are no longer than what fits a phone, and are not words', () => {
    expect(unbroken('(1 − β) of it')).toBe('(1\u00a0−\u00a0β) of it');
    const long = '0.2 · 0.5 + 0.3 · 0.1 + 0.7';
    expect(unbroken(long)).toBe(long);
    expect(unbroken('weight = bias')).toBe('weight = bias');
  });
});

describe('mathematics', () => {
  it('is rendered with MathML beside it, which the search skips', async () => {
    const page = await html('The loss $\\loss$.');
    expect(page).toContain('<math xmlns');
    expect(page).toContain('class="katex-mathml" data-pagefind-ignore');
    expect(page).toContain('q-loss');
  });

  it('stays on one line with the punctuation that touches it', async () => {
    const page = await html('With $\\p$, and ($\\y$).');
    expect(page).toMatch(
      /With <span class="keep-together"><span class="katex">.*?<\/span>,<\/span> and/,
    );
    expect(page).toMatch(/and <span class="keep-together">\(<span class="katex">/);
    expect(page.match(/keep-together/g)).toHaveLength(2);
  });

  it('stays on one line with the number that it equals', async () => {
    expect(await html('With $\\lr$ = 0.5: go.')).toMatch(
      /<span class="keep-together"><span class="katex">.*?<\/span> = 0\.5:<\/span> go/,
    );
    expect(await html('A $\\p$ = one.')).not.toContain('keep-together');
  });

  it('that is short never breaks at its signs', async () => {
    expect(await html('as $v_0 = 0$ is')).toContain(
      '<span class="keep-together"><span class="katex">',
    );
  });

  it('that is long may still break', async () => {
    const page = await html(
      'So $\\z{1} = \\W{1}\\,\\x + \\b{1} = \\W{1}\\,\\a{0} + \\b{1}$, then.',
    );
    expect(page).not.toContain('keep-together');
  });

  it('that is wrong ends the build and says why', async () => {
    await expect(html('Bad $\\nosuchmacro{1}$ here.')).rejects.toThrow(
      'Undefined control sequence: \\nosuchmacro',
    );
    await expect(html('Bad $\\frac{1}$ here.')).rejects.toThrow();
  });

  it('on a line of its own stands in a box; only what is wide can be reached by key', async () => {
    expect(await html('$$\nx\n$$')).toContain(
      '<div class="equation"><div class="equation-body"><span',
    );
    const wide = 'z_1 = w_{11} x_1 + w_{12} x_2 + w_{13} x_3 + w_{14} x_4 + b_1';
    expect(await html(`$$\n${wide}\n$$`)).toContain(
      'class="equation-body" tabindex="0" role="group" aria-label="Equation"',
    );
  });
});

describe('tables', () => {
  it('scroll in a box that names their columns', async () => {
    const page = await html('| Layer | Nodes |\n|---|---|\n| 1 | 4 |');
    expect(page).toContain(
      '<div class="table-box" tabindex="0" role="group" aria-label="Table: Layer, Nodes"><table>',
    );
  });
});

describe('links', () => {
  it('from the root go under the base path, others stay', async () => {
    expect(await html('[a](/chapters/forward-pass/#layer-1)')).toContain(
      'href="/book/chapters/forward-pass/#layer-1"',
    );
    expect(await html('[a](#layer-1)')).toContain('href="#layer-1"');
    expect(await html('[a](https://example.org/x)')).toContain('href="https://example.org/x"');
    expect(await html('[a](//example.org/x)')).toContain('href="//example.org/x"');
  });

  it.each([
    [undefined, '/'],
    ['', '/'],
    ['book', '/book'],
    ['/a/b/', '/a/b'],
  ])('a base path of %s is %s', (given, expected) => expect(normalizeBase(given)).toBe(expected));

  it.each([
    ['/', '/a/', '/a/'],
    ['/book', '/a/', '/book/a/'],
    ['/book/', '/', '/book/'],
  ])('%s and %s make %s', (base, path, expected) => expect(withBase(base, path)).toBe(expected));
});
