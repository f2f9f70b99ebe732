import {
  along,
  edgeWidth,
  hereX,
  layoutNetwork,
  NODE_RADIUS,
  type Point,
} from '@components/diagrams/network-layout.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const shapes = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 }),
  softmax: fc.boolean(),
  bias: fc.boolean(),
});

/** The narrowest drawing: a phone of 390 pixels less the margins around the figure. */
const NARROW = 328;

const pixels = ({ x, y }: Point) => ({ x: (x / 100) * NARROW, y });

describe('layoutNetwork', () => {
  it('draws every node and every arrow once', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { columns, edges } = layoutNetwork(shape);
        const { sizes, softmax, bias } = shape;
        const drawn = softmax ? [...sizes, sizes.at(-1) as number] : sizes;
        expect(columns.map(({ nodes }) => nodes.length)).toEqual(drawn);
        const weights = edges.filter(({ stage }) => stage === 'weight').length;
        const between = sizes.slice(1).map((size, index) => size * (sizes[index] as number));
        expect(weights).toBe(between.reduce((sum, count) => sum + count, 0));
        const biases = edges.filter(({ stage }) => stage === 'bias').length;
        const fed = sizes.slice(1).reduce((sum, size) => sum + size, 0);
        expect(biases).toBe(bias ? fed : 0);
        const last = sizes.at(-1) as number;
        expect(edges.filter(({ stage }) => stage === 'softmax')).toHaveLength(
          softmax ? last * last : 0,
        );
      }),
    );
  });

  it('keeps every node whole inside the drawing, and apart from every other, on a phone', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { columns, height, captionY } = layoutNetwork(shape);
        const nodes = columns.flatMap(({ nodes: own, bias }) => (bias ? [...own, bias] : own));
        for (const node of nodes) {
          const { x, y } = pixels(node);
          expect(x).toBeGreaterThanOrEqual(NODE_RADIUS);
          expect(x).toBeLessThanOrEqual(NARROW - NODE_RADIUS);
          expect(y).toBeGreaterThanOrEqual(NODE_RADIUS);
          expect(y + NODE_RADIUS).toBeLessThan(captionY - 8);
        }
        expect(captionY).toBeLessThan(height);
        nodes.forEach((node, index) => {
          for (const other of nodes.slice(index + 1)) {
            const [a, b] = [pixels(node), pixels(other)];
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * NODE_RADIUS + 2);
          }
        });
      }),
    );
  });

  it('centres the columns on one line', () => {
    const { columns } = layoutNetwork({ sizes: [2, 4, 1], softmax: false, bias: true });
    const middles = columns.map(({ nodes }) => {
      const ys = nodes.map(({ y }) => y);
      return (Math.min(...ys) + Math.max(...ys)) / 2;
    });
    expect(new Set(middles).size).toBe(1);
  });

  it('stands a bias node over the input and every hidden layer, none over the output', () => {
    const { columns } = layoutNetwork({ sizes: [2, 4, 3], softmax: true, bias: true });
    expect(columns.map(({ bias }) => bias !== null)).toEqual([true, true, false, false]);
    for (const { bias, nodes } of columns) {
      if (bias) expect(bias.y).toBeLessThan(nodes[0]?.y as number);
    }
  });
});

describe('places along the drawing', () => {
  const layout = layoutNetwork({ sizes: [2, 4, 2], softmax: true, bias: false });
  const x = (column: number) => layout.columns[column]?.x as number;

  it('points at a column for a whole number and between two for a half', () => {
    expect(hereX(layout, 1)).toBeCloseTo(x(1));
    expect(hereX(layout, 1.5)).toBeCloseTo((x(1) + x(2)) / 2);
    expect(hereX(layout, 3)).toBeCloseTo(x(3));
  });

  it('finds a point on an arrow', () => {
    const edge = { from: { x: 10, y: 100 }, to: { x: 20, y: 200 } };
    expect(along(edge, 0.25)).toEqual({ x: 12.5, y: 125 });
  });

  it('gives a wider line to a larger weight, and a line to any number at all', () => {
    expect(edgeWidth(-0.8, 1)).toBeGreaterThan(edgeWidth(0.2, 1));
    expect(edgeWidth(-0.5, 1)).toBe(edgeWidth(0.5, 1));
    for (const value of [0, Number.NaN, Number.POSITIVE_INFINITY, 1e308]) {
      for (const largest of [0, 1, Number.POSITIVE_INFINITY, Number.NaN]) {
        const width = edgeWidth(value, largest);
        expect(width).toBeGreaterThan(0.5);
        expect(width).toBeLessThan(4);
      }
    }
  });
});
