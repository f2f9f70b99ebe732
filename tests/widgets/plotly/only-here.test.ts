import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '../../../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|tsx|astro|mdx)$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(source, file), 'utf8') }));
const importing = (pattern: RegExp) =>
  files.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

test('Plotly is imported in one module', () => {
  expect(importing(/from\s+'plotly\.js/)).toEqual(['components/plotly/bundle.ts']);
});

test('which is fetched when it is needed, and never before', () => {
  expect(importing(/from\s+'[^']*\/bundle\.ts'/)).toEqual([]);
  expect(importing(/import\('\.\/bundle\.ts'\)/)).toEqual(['components/plotly/load.ts']);
});
