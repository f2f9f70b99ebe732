import type { Network, Vector } from '../../../src/engine/index.ts';

/** A network 2-2-2 with one-decimal weights, small enough to follow by eye, and one sample. */
export const smallNetwork: Network = {
  layers: [
    {
      weights: [
        [0.4, -0.3],
        [0.5, 0.6],
      ],
      bias: [0.2, -0.2],
      activation: 'sigmoid',
    },
    {
      weights: [
        [0.6, -0.4],
        [0.2, 0.8],
      ],
      bias: [0.1, -0.1],
      activation: 'softmax',
    },
  ],
  loss: 'crossEntropy',
};

export const smallInput: Vector = [1, 2];
export const smallTarget: Vector = [1, 0];
