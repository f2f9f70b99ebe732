import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { formulaWidth } from '../../src/build/formula-width.ts';
import { katexOptions } from '../../src/components/math/macros.ts';

async function widthOf(tex: string): Promise<number> {
  let width = 0;
  const measure = () => (tree: Root) =>
    visit(tree, 'element', (node) => {
      if (node.tagName === 'math') width = formulaWidth(node);
    });
  const processor = await createMarkdownProcessor({
    remarkPlugins: [remarkMath],
    rehypePlugins: [[rehypeKatex, katexOptions], measure],
  });
  await processor.render(`$$\n${tex}\n$$`);
  return width;
}

describe('the width of a formula', () => {
  // Measured in Chromium with KaTeX 0.19.1, in em of the formula.
  it.each([
    ['\\del{3} = \\p - \\y', 4.96],
    [
      '\\deli{2}{j} = \\bigl(\\w{3}{1}{j}\\,\\deli{3}{1} + \\w{3}{2}{j}\\,\\deli{3}{2} + \\w{3}{3}{j}\\,\\deli{3}{3}\\bigr)\\,\\fprimei{2}{j}',
      19.22,
    ],
    [
      '\\begin{pmatrix} \\w{3}{1}{1} & \\w{3}{2}{1} & \\w{3}{3}{1} \\\\ \\w{3}{1}{2} & \\w{3}{2}{2} & \\w{3}{3}{2} \\end{pmatrix}',
      8.54,
    ],
    ['\\frac{e^{z_k}}{\\sum_j e^{z_j}}', 2.97],
  ])('%s is within a quarter of what a browser makes of it', async (tex, measured) => {
    const estimated = await widthOf(tex);
    expect(estimated / measured).toBeGreaterThan(0.75);
    expect(estimated / measured).toBeLessThan(1.25);
  });

  it('counts the room that \\phantom leaves, and none for \\vphantom', async () => {
    const [plain, phantom] = [await widthOf('y = x'), await widthOf('\\phantom{y} = x')];
    expect(phantom).toBeCloseTo(plain, 10);
    expect(await widthOf('\\vphantom{y} = x')).toBeCloseTo(await widthOf('= x'), 10);
  });

  it('counts the widest row, not all of them', async () => {
    const rows = await widthOf('\\begin{pmatrix} x \\\\ x \\\\ x \\end{pmatrix}');
    expect(rows).toBeCloseTo(await widthOf('\\begin{pmatrix} x \\end{pmatrix}'), 10);
  });
});
