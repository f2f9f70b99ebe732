import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');

interface Import {
  /** Path of the importing file, relative to src, with forward slashes. */
  readonly from: string;
  /** What it names: a path relative to src for files, the bare specifier for packages. */
  readonly to: string;
  readonly specifier: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ['.ts', '.tsx', '.mts', '.mjs', '.astro', '.mdx'].includes(extname(file)))
    .map((file) => resolve(folder, file));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const from = relative(source, file).split(sep).join('/');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"\n]*?(?:\n[^'"]*?)?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => {
    const specifier = (match[1] ?? match[2]) as string;
    const to = specifier.startsWith('.')
      ? relative(source, resolve(dirname(file), specifier))
          .split(sep)
          .join('/')
      : specifier === '@engine'
        ? 'engine/index.ts'
        : specifier.replace(/^@components\//, 'components/');
    return { from, to, specifier };
  });
}

const imports = filesBelow(source).flatMap(importsOf);
const offenders = (broken: (each: Import) => boolean) =>
  imports.filter(broken).map(({ from, specifier }) => `${from} imports ${specifier}`);

describe('engine ← components ← content', () => {
  it('finds the imports it is about', () => {
    expect(imports.some(({ from }) => from.startsWith('engine/'))).toBe(true);
    expect(imports.some(({ from }) => from.startsWith('components/'))).toBe(true);
    expect(imports.some(({ from }) => from.startsWith('content/'))).toBe(true);
  });

  it('the engine imports nothing outside itself', () => {
    expect(
      offenders(({ from, to }) => from.startsWith('engine/') && !to.startsWith('engine/')),
    ).toEqual([]);
  });

  it('everything else enters the engine through its one door', () => {
    expect(
      offenders(
        ({ from, to }) =>
          !from.startsWith('engine/') && to.startsWith('engine/') && to !== 'engine/index.ts',
      ),
    ).toEqual([]);
  });

  it('components import nothing from chapters or pages', () => {
    expect(
      offenders(
        ({ from, to }) => from.startsWith('components/') && /^(content\/docs|pages)\//.test(to),
      ),
    ).toEqual([]);
  });

  it('Plotly is imported in one room only', () => {
    expect(
      offenders(({ from, to }) => /^plotly/.test(to) && !from.startsWith('components/plotly/')),
    ).toEqual([]);
  });

  it('widgets have no barrel', () => {
    const barrels = filesBelow(source)
      .map((file) => relative(source, file).split(sep).join('/'))
      .filter((file) => /^components\/widgets\/(?:[^/]+\/)?index\.tsx?$/.test(file));
    expect(barrels).toEqual([]);
  });
});

describe('the engine is pure', () => {
  it('never calls the clock, the console or the platform’s random numbers', () => {
    const impure = filesBelow(resolve(source, 'engine')).filter((file) =>
      /\b(?:Math\.random|Date\.now|new Date|console\.|document\.|window\.|performance\.)/.test(
        readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    );
    expect(impure.map((file) => relative(source, file))).toEqual([]);
  });
});
