import { project } from '@components/diagrams/slices/axonometry.ts';
import {
  cornersOf,
  layoutSlices,
  NODE_RADIUS,
  type SliceLine,
  type SlicePoint,
  strokeOf,
} from '@components/diagrams/slices/slice-layout.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const small = fc.integer({ min: -50, max: 50 });
const place = fc.record({ x: small, y: small, z: small });
const view = fc.record({
  turn: fc.integer({ min: -180, max: 180 }),
  tilt: fc.integer({ min: -90, max: 90 }),
});
const shapes = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 }),
  softmax: fc.boolean(),
  bias: fc.boolean(),
  batchSize: fc.integer({ min: 1, max: 12 }),
});
const source = { sizes: [2, 2, 4, 3], softmax: true, bias: true };

const minus = (a: SlicePoint, b: SlicePoint) => ({ x: a.x - b.x, y: a.y - b.y });
const count = (lines: readonly SliceLine[], stage: SliceLine['stage']) =>
  lines.filter((line) => line.stage === stage).length;

describe('project', () => {
  it('leaves the front view as it is', () => {
    const flat = project({ x: 3, y: 4, z: 5 }, { turn: 0, tilt: 0 });
    expect(flat).toEqual({ x: 3, y: 4, depth: 5 });
  });

  it('turns and tilts, so that lengths in space stay what they are', () => {
    fc.assert(
      fc.property(place, view, (at, from) => {
        const { x, y, depth } = project(at, from);
        expect(Math.hypot(x, y, depth)).toBeCloseTo(Math.hypot(at.x, at.y, at.z), 9);
      }),
    );
  });

  it('keeps parallel lines parallel', () => {
    fc.assert(
      fc.property(place, place, place, view, (at, other, step, from) => {
        const along = (start: typeof at) =>
          minus(
            project({ x: start.x + step.x, y: start.y + step.y, z: start.z + step.z }, from),
            project(start, from),
          );
        expect(along(at).x).toBeCloseTo(along(other).x, 9);
        expect(along(at).y).toBeCloseTo(along(other).y, 9);
      }),
    );
  });

  it('shows what is further away higher up when seen from above', () => {
    const from = { turn: 30, tilt: 20 };
    const [near, far] = [0, 10].map((z) => project({ x: 0, y: 0, z }, from));
    expect(far?.y).toBeLessThan(near?.y as number);
    expect(far?.depth).toBeGreaterThan(near?.depth as number);
  });
});

describe('layoutSlices', () => {
  it('draws every node and every arrow of every slice once', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { sizes, softmax, bias, batchSize } = shape;
        const { slices } = layoutSlices(shape);
        const last = sizes.at(-1) as number;
        const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
        const weights = sum(sizes.slice(1).map((size, index) => size * (sizes[index] as number)));
        const drawn = sum(sizes) + (softmax ? last : 0) + (bias ? sizes.length - 1 : 0);
        expect(slices).toHaveLength(batchSize);
        for (const { nodes, lines } of slices) {
          expect(nodes).toHaveLength(drawn);
          expect(count(lines, 'weight')).toBe(weights);
          expect(count(lines, 'bias')).toBe(bias ? sum(sizes.slice(1)) : 0);
          expect(count(lines, 'softmax')).toBe(softmax ? last * last : 0);
        }
      }),
    );
  });

  it('makes every slice the one in front, moved', () => {
    const { slices } = layoutSlices({ ...source, batchSize: 10 });
    const front = slices.at(-1);
    for (const slice of slices) {
      const by = minus(slice.nodes[0] as SlicePoint, front?.nodes[0] as SlicePoint);
      slice.nodes.forEach((node, index) => {
        const moved = minus(node, front?.nodes[index] as SlicePoint);
        expect(moved.x).toBeCloseTo(by.x, 9);
        expect(moved.y).toBeCloseTo(by.y, 9);
      });
    }
  });

  it('draws from the last sample at the back to the first in front', () => {
    const { slices } = layoutSlices({ ...source, batchSize: 4 });
    expect(slices.map(({ sample }) => sample)).toEqual([4, 3, 2, 1]);
    const heights = slices.map(({ label }) => label.y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  it('keeps everything inside, and no node of a slice under another', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { width, height, slices, captions } = layoutSlices(shape);
        const points = slices.flatMap(({ nodes }) => nodes);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(NODE_RADIUS);
          expect(x).toBeLessThanOrEqual(width - NODE_RADIUS);
          expect(y).toBeGreaterThanOrEqual(NODE_RADIUS);
          expect(y).toBeLessThanOrEqual(height);
        }
        for (const { x, y } of [...slices.flatMap(({ plate }) => plate), ...captions]) {
          expect(Math.min(x, y)).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
          expect(y).toBeLessThan(height);
        }
        const nodes = slices[0]?.nodes ?? [];
        nodes.forEach((a, index) => {
          for (const b of nodes.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * NODE_RADIUS);
          }
        });
      }),
    );
  });

  it('is as wide as a page of text allows with the ten slices of the book', () => {
    expect(layoutSlices({ ...source, batchSize: 10 }).width).toBeLessThan(500);
  });

  it('puts every node on its plate', () => {
    const { slices } = layoutSlices({ ...source, batchSize: 3 });
    for (const { nodes, plate } of slices) {
      for (const node of nodes) {
        const sides = plate.map((corner, index) => {
          const along = minus(plate[(index + 1) % 4] as SlicePoint, corner);
          const out = minus(node, corner);
          return Math.sign(along.x * out.y - along.y * out.x);
        });
        expect(sides).toEqual([1, 1, 1, 1]);
      }
    }
  });

  it('is drawn from the other end when it is seen from behind', () => {
    const view = { turn: 180 - 36, tilt: 20 };
    const { slices, captions } = layoutSlices({ ...source, batchSize: 4 }, { view });
    expect(slices.map(({ sample }) => sample)).toEqual([1, 2, 3, 4]);
    expect(captions[0]?.x).toBeGreaterThan(captions.at(-1)?.x as number);
  });

  it('names no columns where they would stand on each other', () => {
    const edgeOn = layoutSlices({ ...source, batchSize: 4 }, { view: { turn: 90, tilt: 20 } });
    expect(edgeOn.captions).toEqual([]);
  });

  it('stays in its frame from every side, its middle in the middle', () => {
    const frame = { width: 520, height: 430 };
    const angles = fc.record({
      turn: fc.integer({ min: -180, max: 180 }),
      tilt: fc.integer({ min: 0, max: 35 }),
    });
    fc.assert(
      fc.property(angles, fc.integer({ min: 1, max: 32 }), (from, batchSize) => {
        const { slices, width, height } = layoutSlices(
          { ...source, batchSize },
          { view: from, frame },
        );
        expect([width, height]).toEqual([520, 430]);
        const corners = slices.flatMap(({ plate }) => plate);
        const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
        expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...xs)).toBeLessThanOrEqual(520);
        expect(Math.max(...ys)).toBeLessThanOrEqual(430);
        expect(Math.min(...xs) + Math.max(...xs)).toBeCloseTo(520, 6);
        expect(Math.min(...ys) + Math.max(...ys)).toBeCloseTo(430, 6);
      }),
    );
  });

  it('names the columns and refuses what is no stack', () => {
    const { captions } = layoutSlices({ ...source, batchSize: 1 });
    const texts = ['input', 'layer 1', 'layer 2', 'layer 3', 'softmax'];
    expect(captions.map(({ text }) => text)).toEqual(texts);
    expect(() => layoutSlices({ ...source, batchSize: 0 })).toThrow('for 0 samples');
    expect(() => layoutSlices({ ...source, sizes: [2], batchSize: 1 })).toThrow('no slices of 2');
  });
});

describe('strokeOf and cornersOf', () => {
  it('writes the corners of a plate in a row', () => {
    expect(
      cornersOf([
        { x: 0, y: 1.25 },
        { x: 2, y: 3 },
      ]),
    ).toBe('0.0 1.3 2.0 3.0');
  });

  it('draws the lines of one stage and no other', () => {
    const lines: SliceLine[] = [
      { stage: 'bias', from: { x: 0, y: 1 }, to: { x: 2, y: 3.25 } },
      { stage: 'weight', from: { x: 5, y: 5 }, to: { x: 6, y: 6 } },
    ];
    expect(strokeOf(lines, 'bias')).toBe('M0.0 1.0L2.0 3.3');
    expect(strokeOf(lines, 'softmax')).toBe('');
  });
});
