import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { passModules } from '../../src/build/pass-chunk.ts';

const engine = resolve(import.meta.dirname, '../../src/engine');

it('names modules that there are', () => {
  const names = /\(\?:(.+)\)/.exec(passModules.source)?.[1]?.split('|') ?? [];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !existsSync(resolve(engine, `${name}.ts`)))).toEqual([]);
});

it('leaves the rest of the engine where it is used', () => {
  expect(passModules.test(`${engine}/forward.ts`)).toBe(true);
  for (const name of ['perceptron', 'dropout-passes', 'forward-more', 'checking/hints']) {
    expect(passModules.test(`${engine}/${name}.ts`)).toBe(false);
  }
});
