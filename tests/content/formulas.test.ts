import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createRandom } from '@engine';
import { describe, expect, it } from 'vitest';
import { type FormulaChecks, largestDifference } from './formula-checks.ts';

const docs = resolve(import.meta.dirname, '../../src/content/docs');
const folder = resolve(import.meta.dirname, 'formulas');
const points = 50;

const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.mdx'))
  .map((file) => ({ file, text: readFileSync(resolve(docs, file), 'utf8') }));

const tags = pages.flatMap(({ file, text }) =>
  [...text.matchAll(/\{\/\*\s*formula:\s*(\S+)\s*\*\/\}([^\S\n]*\n)?(\s*\$\$)?/g)].map((match) => ({
    file,
    id: match[1] as string,
    standsBeforeDisplay: match[3] !== undefined,
  })),
);

const modules = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map(async (file) => {
      const module = (await import(resolve(folder, file))) as { formulas: FormulaChecks };
      return { file, formulas: module.formulas };
    }),
);

const checks = modules.flatMap(({ formulas }) => Object.entries(formulas));

describe('the tags', () => {
  it('are there', () => {
    expect(tags.length).toBeGreaterThan(10);
  });

  it('stand right before a display formula', () => {
    expect(tags.filter(({ standsBeforeDisplay }) => !standsBeforeDisplay)).toEqual([]);
  });

  it('each have a check', () => {
    const known = new Set(checks.map(([id]) => id));
    expect(tags.filter(({ id }) => !known.has(id))).toEqual([]);
  });

  it('are each used where there is a check', () => {
    const used = new Set(tags.map(({ id }) => id));
    expect(checks.map(([id]) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('are checked in one place only', () => {
    const ids = checks.map(([id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(checks)('%s', (id, { says, compare, tolerance = 1e-12 }) => {
  it(`${says}: agrees with the engine at ${points} random points`, () => {
    const random = createRandom(seedOf(id));
    for (let point = 0; point < points; point += 1) {
      expect(largestDifference(compare(random))).toBeLessThanOrEqual(tolerance);
    }
  });
});

/** A seed of its own for each formula, so that adding one does not move the others. */
function seedOf(id: string): number {
  return [...id].reduce((seed, letter) => (seed * 31 + letter.charCodeAt(0)) % 2 ** 32, 7);
}
