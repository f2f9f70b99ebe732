/** How the book's Markdown becomes HTML: mathematics, numbers, links. */
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { katexOptions } from '../components/math/macros.ts';
import { rehypeBaseLinks } from './rehype-base-links.ts';
import { rehypeEquations } from './rehype-equations.ts';
import { rehypeHeadings } from './rehype-headings.ts';
import { rehypeKeepTogether } from './rehype-keep-together.ts';
import { rehypeNoted } from './rehype-noted.ts';
import { rehypeScrollBoxes } from './rehype-scroll-boxes.ts';
import { rehypeSearchText } from './rehype-search-text.ts';
import { rehypeStrictMath } from './rehype-strict-math.ts';
import { rehypeUnbroken } from './rehype-unbroken.ts';

/** Options for Astro's `unified` processor; the order of the plugins matters. */
export function markdownPlugins(base: string) {
  return {
    remarkPlugins: [remarkMath],
    rehypePlugins: [
      rehypeHeadings,
      rehypeEquations,
      rehypeUnbroken,
      [rehypeKatex, katexOptions] as [typeof rehypeKatex, typeof katexOptions],
      rehypeStrictMath,
      rehypeKeepTogether,
      rehypeScrollBoxes,
      rehypeNoted,
      rehypeSearchText,
      [rehypeBaseLinks, { base }] as [typeof rehypeBaseLinks, { base: string }],
    ],
  };
}
