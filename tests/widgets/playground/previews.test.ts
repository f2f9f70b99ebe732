import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { stillOf } from '../../../src/build/stills.ts';
import { playgroundRun } from '../../../src/components/diagrams/figures/playground-runs.ts';
import { makeData } from '../../../src/components/widgets/playground/data.ts';
import {
  movedPlace,
  placeSentence,
} from '../../../src/components/widgets/playground/point-cursor.ts';
import { findPreset } from '../../../src/components/widgets/playground/presets.ts';
import { makePreview } from '../../../src/components/widgets/playground/previews.ts';
import { SHADES, signedCode } from '../../../src/components/widgets/playground/shades.ts';
import { DEFAULT_STATE } from '../../../src/components/widgets/playground/state.ts';

const stateOf = (id: string) => findPreset(id)?.state ?? DEFAULT_STATE;

describe('a run made with the page', () => {
  it('is what a reader would have after as many epochs, with its losses and a picture a node', () => {
    const { report, history, nodes, output } = makePreview(stateOf('xor-4'), 100, stillOf);
    expect(report).toMatchObject({ epochs: 100, playing: false, pictures: null });
    expect(report.training.accuracy).toBe(1);
    expect(history[0]?.epochs).toBe(0);
    expect(history.at(-1)).toMatchObject({ epochs: 100 });
    expect(history.length).toBeLessThanOrEqual(52);
    expect(nodes.map(({ length }) => length)).toEqual([4, 1]);
    for (const address of [output, ...nodes.flat()]) expect(address.length).toBeLessThan(6000);
  });

  it('fails at XOR with one node, and has the spiral only with two layers', {
    timeout: 30_000,
  }, () => {
    const accuracy = (id: string, epochs: number) =>
      makePreview(stateOf(id), epochs, () => '').report.test?.accuracy ?? 0;
    expect(accuracy('xor-1', 100)).toBeLessThan(0.75);
    expect(accuracy('spiral-8', 1000)).toBeLessThan(0.7);
    expect(accuracy('spiral-6-6', 1000)).toBeGreaterThan(0.95);
  });

  it('meets a start that fails at XOR within a few draws, as the chapter says', () => {
    const draws = [2, 3, 4, 5].map((weightSeed) => ({ ...stateOf('xor-4'), weightSeed }));
    const right = draws.map((state) => makePreview(state, 100, () => '').report.training.accuracy);
    expect(Math.min(...right)).toBeLessThan(0.95);
    expect(Math.max(...right)).toBe(1);
  });

  it('has the disc without hidden layers once it is given the squares, as the page says', () => {
    const line = { ...DEFAULT_STATE, hidden: [] };
    const right = (state: typeof line) =>
      makePreview(state, 100, () => '').report.training.accuracy;
    expect(right(line)).toBeLessThan(0.75);
    expect(right({ ...line, features: ['x1', 'x2', 'x1x1', 'x2x2'] })).toBeGreaterThan(0.99);
  });

  it.each(['xor', 'spiral'] as const)('has the points of the chapter’s figure: %s', (data) => {
    const { training, test } = playgroundRun({ data, hidden: [1], epochs: 0 });
    const found = makeData(stateOf(data === 'xor' ? 'xor-1' : 'spiral-8'));
    const places = (points: typeof found.training) =>
      points.map(({ x1, x2, value }) => [x1, x2, value === 1 ? 1 : -1]);
    const samples = (set: typeof training) => set.map(({ input, target }) => [...input, ...target]);
    expect(places(found.training)).toEqual(samples(training));
    expect(places(found.test)).toEqual(samples(test));
  });
});

describe('a still', () => {
  it('is a PNG whose places are colours with their opacity', () => {
    const address = stillOf(Uint16Array.from([0, signedCode(-1), signedCode(1), signedCode(0.5)]));
    const png = Buffer.from(address.replace('data:image/png;base64,', ''), 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const chunks = new Map<string, Buffer>();
    for (let at = 8; at < png.length; ) {
      const length = png.readUInt32BE(at);
      chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
      at += length + 12;
    }
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
    expect(chunks.get('IHDR')?.readUInt32BE(0)).toBe(2);
    const rows = inflateSync(chunks.get('IDAT') as Buffer);
    const opacity = (place: number) => chunks.get('tRNS')?.[rows[place] as number];
    const colour = (place: number) => {
      const at = 3 * (rows[place] as number);
      return [...(chunks.get('PLTE') as Buffer).subarray(at, at + 3)];
    };
    // Each row begins with its filter, none.
    expect([rows.length, rows[0], rows[3]]).toEqual([6, 0, 0]);
    expect([opacity(1), opacity(2), opacity(4)]).toEqual([0, 217, 217]);
    expect(colour(2)).toEqual([201, 104, 36]);
    expect([colour(4), colour(5)]).toEqual([
      [42, 111, 163],
      [42, 111, 163],
    ]);
  });

  it('has shades enough', () => {
    expect([signedCode(0), signedCode(-1), signedCode(9)]).toEqual([
      SHADES,
      SHADES - 1,
      2 * SHADES - 1,
    ]);
  });
});

describe('the cross for the next point', () => {
  it('moves by arrows, further with Shift, and stays in the plane', () => {
    const start = { x1: 0, x2: 0 };
    expect(movedPlace(start, 'ArrowUp', false)).toEqual({ x1: 0, x2: 0.25 });
    expect(movedPlace(start, 'ArrowLeft', true)).toEqual({ x1: -1, x2: 0 });
    expect(movedPlace({ x1: 5.5, x2: 0 }, 'ArrowRight', true)?.x1).toBe(6);
    expect(movedPlace(start, 'a', false)).toBeNull();
    expect(placeSentence({ x1: 1.5, x2: -2 })).toBe('x₁ 1.5, x₂ −2');
  });
});
