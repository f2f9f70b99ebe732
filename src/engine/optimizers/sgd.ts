import { constant, negative, product } from '../expression-parts.ts';
import { gradientLine, type UpdateRuleOf, updateLine } from './update-rules.ts';

/**
 * Gradient descent: W ← W − ηg. Stochastic when ∇W comes from a random part of the data.
 *
 * Source: Robbins and Monro, "A stochastic approximation method", Annals of Mathematical
 * Statistics 22 (1951); without the sampling it goes back to Cauchy (1847).
 */
export const sgd: UpdateRuleOf = ({ learningRate, weightDecay }) => ({
  memory: [],
  lines: [
    gradientLine(weightDecay),
    {
      id: 'step',
      symbol: '\\Delta_t',
      formula: '\\Delta_t = -\\eta\\, g_t',
      operands: ['g'],
      compute: (g) => -(learningRate * g),
      express: (g) => negative(product(constant(learningRate), g)),
    },
    updateLine,
  ],
});
