import {
  constant,
  difference,
  negative,
  product,
  quotient,
  root,
  square,
  sum,
} from '../expression-parts.ts';
import { gradientLine, type UpdateRuleOf, updateLine } from './update-rules.ts';

/**
 * RMSProp: v ← βv + (1 − β)g², W ← W − ηg/(√v + ε), with v₀ = 0. As v starts at 0 the first
 * step is η/√(1 − β) long: 3.16 η for β = .9.
 *
 * Source: Tieleman and Hinton, "Lecture 6.5: RMSProp", COURSERA Neural Networks for Machine
 * Learning, 2012.
 */
export const rmsprop: UpdateRuleOf = ({ learningRate, beta, epsilon, weightDecay }) => ({
  memory: ['v'],
  lines: [
    gradientLine(weightDecay),
    {
      id: 'v',
      symbol: 'v_t',
      formula: 'v_t = \\beta\\, v_{t-1} + (1 - \\beta)\\, g_t^2',
      operands: ['oldV', 'g'],
      compute: (oldV, g) => beta * oldV + (1 - beta) * g * g,
      express: (oldV, g) =>
        sum(
          product(constant(beta), oldV),
          product(difference(constant(1), constant(beta)), square(g)),
        ),
    },
    {
      id: 'step',
      symbol: '\\Delta_t',
      formula: '\\Delta_t = -\\eta\\, \\dfrac{g_t}{\\sqrt{v_t} + \\varepsilon}',
      operands: ['g', 'v'],
      compute: (g, v) => -((learningRate * g) / (Math.sqrt(v) + epsilon)),
      express: (g, v) =>
        negative(quotient(product(constant(learningRate), g), sum(root(v), constant(epsilon)))),
    },
    updateLine,
  ],
});
