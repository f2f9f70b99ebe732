/**
 * How the book is put together. From the environment: SITE_URL, the address it will have
 * (`https://example.org`), and BASE_PATH, the path it will be served under (`/book`).
 */
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/build/content-security-policy.ts';
import { readDocuments } from './src/build/documents.ts';
import { islandDirectives } from './src/build/island-directives.ts';
import { normalizeBase } from './src/build/links.ts';
import { markdownPlugins } from './src/build/markdown.ts';
import { passChunk } from './src/build/pass-chunk.ts';

const base = normalizeBase(process.env.BASE_PATH);

/** The parts of the book and their chapters, in reading order. */
const sidebar = [
  {
    label: 'Thinking in networks',
    items: [
      'chapters/perceptron',
      'chapters/from-perceptron-to-network',
      'chapters/networks-in-action',
      'chapters/thinking-in-matrices',
      'chapters/forward-pass',
    ],
  },
  {
    label: 'Learning',
    items: [
      'chapters/gradients',
      'chapters/backpropagation',
      'chapters/gradient-descent',
      'chapters/backprop-by-hand',
    ],
  },
  {
    label: 'Better learning',
    items: [
      'chapters/batches',
      'chapters/optimizers',
      'chapters/regularisation',
      'chapters/initialisation',
      'chapters/evaluation',
      'chapters/your-own-network',
    ],
  },
  {
    label: 'Practice',
    items: [
      'playground',
      'practice',
      'practice/find-the-error',
      'practice/worksheet',
      'practice/set',
    ],
  },
  {
    label: 'At the back',
    items: [
      'appendix/derivations',
      'appendix/notation',
      'appendix/errata',
      'appendix/source-map',
      'appendix/references',
      'appendix/hyperparameters',
      'appendix/mistakes',
    ],
  },
].map((part) => ({ ...part, items: part.items.filter(isWritten) }));

/** Whether a page of the sidebar is in the book yet. */
function isWritten(slug) {
  return readDocuments().some(({ id }) => id === slug);
}

const noMaps = fileURLToPath(new URL('src/components/plotly/no-maps.css', import.meta.url));

const layout = [
  'ContentPanel',
  'Footer',
  'Head',
  'Header',
  'MarkdownContent',
  'PageSidebar',
  'PageTitle',
  'Search',
  'Sidebar',
  'TwoColumnContent',
];

const styles = [
  'fonts',
  'tokens',
  'quantities',
  'typography',
  'layout',
  'figures',
  'tables',
  'scrolling',
  'fields',
  'search',
  'cover',
  'print',
];

export default defineConfig({
  site: process.env.SITE_URL || undefined,
  base,
  // Fonts and styles as files of their own: the Content-Security-Policy allows no `data:` fonts.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Plotly names Node's global, and links the style sheet of its maps wherever it is imported
    define: { global: 'globalThis' },
    resolve: { alias: { 'maplibre-gl/dist/maplibre-gl.css': noMaps } },
  },
  markdown: {
    processor: unified(markdownPlugins(base)),
    shikiConfig: {
      themes: { light: 'github-light-high-contrast', dark: 'github-dark' },
      defaultColor: false,
    },
  },
  integrations: [
    passChunk(),
    starlight({
      title: 'Neural Networks by Hand',
      description:
        'A textbook on neural networks in which every number is computed, opens down to its inputs, and can be checked against your own hand calculation.',
      sidebar,
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      customCss: ['katex/dist/katex.min.css', ...styles.map((name) => `./src/styles/${name}.css`)],
      components: Object.fromEntries(
        layout.map((name) => [name, `./src/components/layout/${name}.astro`]),
      ),
      expressiveCode: false,
      markdown: { headingLinks: false },
    }),
    preact(),
    islandDirectives(),
    contentSecurityPolicy(),
  ],
});
