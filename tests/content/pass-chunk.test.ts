import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { chunks } from '../../src/build/pass-chunk.ts';

const engine = resolve(import.meta.dirname, '../../src/engine');
const chunkOf = (name: string) =>
  chunks.find(({ test }) => test.test(`${engine}/${name}.ts`))?.name ?? null;

it('names modules that there are', () => {
  for (const { test } of chunks) {
    const names = /\(\?:(.+)\)/.exec(test.source)?.[1]?.split('|') ?? [];
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !existsSync(resolve(engine, `${name}.ts`)))).toEqual([]);
  }
});

it('leaves the rest of the engine where it is used', () => {
  expect([chunkOf('forward'), chunkOf('matrices')]).toEqual(['pass', 'arithmetic']);
  for (const name of ['perceptron', 'dropout-passes', 'forward-more', 'checking/hints']) {
    expect(chunkOf(name)).toBeNull();
  }
});
