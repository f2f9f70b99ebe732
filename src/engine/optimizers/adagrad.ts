import { constant, negative, product, quotient, root, square, sum } from '../expression-parts.ts';
import { gradientLine, type UpdateRuleOf, updateLine } from './update-rules.ts';

/**
 * AdaGrad: G ← G + g², W ← W − ηg/(√G + ε), with G₀ = 0. The present gradient counts in G, so
 * the first step is about η long in every direction, and steps only get shorter for equal g.
 *
 * Source: Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and
 * stochastic optimization", Journal of Machine Learning Research 12 (2011).
 */
export const adagrad: UpdateRuleOf = ({ learningRate, epsilon, weightDecay }) => ({
  memory: ['G'],
  lines: [
    gradientLine(weightDecay),
    {
      id: 'G',
      symbol: 'G_t',
      formula: 'G_t = G_{t-1} + g_t^2',
      operands: ['oldG', 'g'],
      compute: (oldG, g) => oldG + g * g,
      express: (oldG, g) => sum(oldG, square(g)),
    },
    {
      id: 'step',
      symbol: '\\Delta_t',
      formula: '\\Delta_t = -\\eta\\, \\dfrac{g_t}{\\sqrt{G_t} + \\varepsilon}',
      operands: ['g', 'G'],
      compute: (g, G) => -((learningRate * g) / (Math.sqrt(G) + epsilon)),
      express: (g, G) =>
        negative(quotient(product(constant(learningRate), g), sum(root(G), constant(epsilon)))),
    },
    updateLine,
  ],
});
