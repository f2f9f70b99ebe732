/** A disc inside a ring, and a small network that is to tell them apart. */
import { createNetwork, createRandom, datasets, type Network, oneHot, type Sample } from '@engine';

const DATA_SEED = 7;
const WEIGHT_SEED = 1;
/** The data reach to 5; the network gets them between −1 and 1. */
const REACH = 5;

/** `size` samples, those of the disc first. */
export function ringSamples(size: number): readonly Sample[] {
  const { points, labels } = datasets.circle(createRandom(DATA_SEED), { size });
  return points.map((point, index) => ({
    input: point.map((coordinate) => coordinate / REACH),
    target: oneHot(labels[index] === 1 ? 0 : 1, 2),
  }));
}

/** The network 2-8-2 before it has learned anything. */
export function ringNetwork(): Network {
  return createNetwork({ sizes: [2, 8, 2], activation: 'tanh', random: createRandom(WEIGHT_SEED) });
}
