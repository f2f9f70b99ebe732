import { constant, difference, negative, product, sum } from '../expression-parts.ts';
import type { OptimizerSettings } from './settings.ts';
import { gradientLine, type RuleLine, type UpdateRuleOf, updateLine } from './update-rules.ts';

/**
 * Momentum: v ← βv + (1 − τ)g, W ← W − ηv, with v₀ = 0.
 *
 * The dampening τ is 0 unless said: the heavy ball. With τ = β the velocity is an exponential
 * average of the gradients, as in Adam's first moment.
 *
 * Source: Polyak, "Some methods of speeding up the convergence of iteration methods", USSR
 * Computational Mathematics and Mathematical Physics 4 (1964).
 */
export const momentum: UpdateRuleOf = (settings) => ({
  memory: ['v'],
  lines: [
    gradientLine(settings.weightDecay),
    velocityLine(settings),
    {
      id: 'step',
      symbol: '\\Delta_t',
      formula: '\\Delta_t = -\\eta\\, v_t',
      operands: ['v'],
      compute: (v) => -(settings.learningRate * v),
      express: (v) => negative(product(constant(settings.learningRate), v)),
    },
    updateLine,
  ],
});

/** v_t = βv_{t−1} + (1 − τ)g_t, the velocity: gradients summed up with fading weights. */
export function velocityLine({ beta, dampening }: OptimizerSettings): RuleLine {
  const gain = dampening === 0 ? 'g_t' : '(1 - \\tau)\\, g_t';
  return {
    id: 'v',
    symbol: 'v_t',
    formula: `v_t = \\beta\\, v_{t-1} + ${gain}`,
    operands: ['oldV', 'g'],
    compute: (oldV, g) => beta * oldV + (1 - dampening) * g,
    express: (oldV, g) => {
      const kept = product(constant(beta), oldV);
      const share = difference(constant(1), constant(dampening));
      return sum(kept, dampening === 0 ? g : product(share, g));
    },
  };
}
