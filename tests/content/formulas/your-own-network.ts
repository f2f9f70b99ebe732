/** The formulas of the chapter on a network of one's own, coded as they are printed. */
import { applyDropout, backward, createNetwork, forward, losses, oneHot } from '@engine';
import { draw, type FormulaChecks } from '../formula-checks.ts';

export const formulas: FormulaChecks = {
  'own-first-loss': {
    says: 'L = −ln 1/K = ln K, where all classes get the same probability',
    compare: (random) => {
      const K = random.integer(2, 20);
      const guess = new Array<number>(K).fill(1 / K);
      const engine = losses.crossEntropy.value(guess, oneHot(random.integer(0, K), K));
      return { formula: [-Math.log(1 / K), Math.log(K)], engine: [engine, engine] };
    },
  },
  'own-masked-gradient': {
    says: '∂L/∂wᵢⱼ = mᵢ/(1 − p) δᵢ aⱼ with a mask on the rows of W, by central differences',
    tolerance: 1e-6,
    compare: (random) => {
      const network = createNetwork({ sizes: [2, 4, 3], activation: 'tanh', random });
      const [input, target] = [draw(random, 2), oneHot(random.integer(0, 3), 3)];
      const rate = random.uniform(0, 0.9);
      const mask = [0, 1, random.integer(0, 2)];
      const factors = applyDropout([1, 1, 1], mask, rate);
      const last = network.layers[1];
      const masked = (weights: readonly (readonly number[])[]) => ({
        ...network,
        layers: network.layers.map((layer) =>
          layer === last
            ? {
                ...layer,
                weights: weights.map((row, i) => row.map((w) => w * (factors[i] as number))),
              }
            : layer,
        ),
      });
      const weights = last?.weights ?? [];
      const pass = forward(masked(weights), input);
      const delta = backward(masked(weights), pass, target).errorSignals[1] ?? [];
      const loss = (i: number, j: number, h: number) => {
        const moved = weights.map((row, r) => row.map((w, c) => (r === i && c === j ? w + h : w)));
        const network = masked(moved);
        return backward(network, forward(network, input), target).loss;
      };
      const h = 1e-5;
      return {
        formula: weights.map((row, i) =>
          row.map(
            (_, j) =>
              (factors[i] as number) * (delta[i] as number) * (pass.activations[1]?.[j] as number),
          ),
        ),
        engine: weights.map((row, i) =>
          row.map((_, j) => (loss(i, j, h) - loss(i, j, -h)) / (2 * h)),
        ),
      };
    },
  },
};
