/** One hidden layer of ReLU that follows a smooth curve with straight pieces, finer and finer. */
import { formatNumber, forward, interpolatingNetwork, type Network } from '@engine';
import { evenly } from '../contour/heights.ts';
import type { DataPoint, Series } from '../plot/series.ts';

/** The curve to follow, over [0, 1]. */
export function curve(x: number): number {
  return Math.sin(2 * Math.PI * x);
}

/** The largest |curve″|: (2π)². */
export const BEND = (2 * Math.PI) ** 2;
export const NODE_COUNTS: readonly number[] = [4, 8, 16, 32, 64];
const DRAWN = [4, 8] as const;
const FINE = 2001;

/** The network 1-n-1 through n + 1 points of the curve at equal distances. */
export function brokenLine(nodes: number): Network {
  const knots = evenly([0, 1], nodes + 1);
  return interpolatingNetwork(knots, knots.map(curve));
}

export function heightOf(network: Network, x: number): number {
  return forward(network, [x]).output[0] as number;
}

/** The largest distance between the network and the curve on [0, 1]. */
export function largestError(nodes: number): number {
  const network = brokenLine(nodes);
  const errors = evenly([0, 1], FINE).map((x) => Math.abs(heightOf(network, x) - curve(x)));
  return Math.max(...errors);
}

/** How far straight pieces of this width can be off, at most: h² max|g″| / 8. */
export function errorBound(nodes: number): number {
  return BEND / (8 * nodes ** 2);
}

export function brokenLineSeries(): readonly Series[] {
  const pointsOf = (nodes: number): DataPoint[] => {
    const network = brokenLine(nodes);
    return evenly([0, 1], nodes + 1).map((x) => [x, heightOf(network, x)]);
  };
  const dashes = ['dashed', 'solid'] as const;
  return [
    {
      label: 'the curve',
      points: evenly([0, 1], 101).map((x) => [Number(x.toFixed(2)), curve(x)]),
      dash: 'dotted',
      colour: 7,
      labelAt: 0.25,
    },
    ...DRAWN.map(
      (nodes, index): Series => ({
        label: `${nodes} nodes`,
        points: pointsOf(nodes),
        dash: dashes[index],
        colour: index === 0 ? 2 : 1,
        shape: index === 0 ? 'ring' : 'circle',
        labelAt: index === 0 ? 0.67 : 0.79,
        labelBelow: index === 1,
      }),
    ),
  ];
}

/** Nodes, parameters, and how far the network and the bound are from the curve. */
export function brokenLineTable() {
  return {
    label: 'hidden nodes against the largest error',
    head: ['Hidden nodes $n$', 'Parameters', 'Largest error', 'Bound'],
    rows: NODE_COUNTS.map((nodes) => [
      String(nodes),
      String(3 * nodes + 1),
      formatNumber(largestError(nodes), 4),
      formatNumber(errorBound(nodes), 4),
    ]),
  };
}
