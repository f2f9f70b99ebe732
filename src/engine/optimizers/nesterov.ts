import { constant, negative, product, sum } from '../expression-parts.ts';
import { velocityLine } from './momentum.ts';
import { gradientLine, type UpdateRuleOf, updateLine } from './update-rules.ts';

/**
 * Nesterov's accelerated gradient: v ← βv + g, W ← W − η(g + βv), with v₀ = 0.
 *
 * The original takes the gradient ahead of the parameters, at θ − ηβv. Here W is that point
 * ahead, which every step moves along with θ, so the gradient is taken at W itself; the two are
 * the same sequence, W_t = θ_t − ηβv_t.
 *
 * Source: Sutskever, Martens, Dahl and Hinton, "On the importance of initialization and momentum
 * in deep learning", ICML 2013; written in the point ahead by Bengio, Boulanger-Lewandowski and
 * Pascanu, "Advances in optimizing recurrent networks", ICASSP 2013.
 */
export const nesterov: UpdateRuleOf = (settings) => ({
  memory: ['v'],
  lines: [
    gradientLine(settings.weightDecay),
    velocityLine(settings),
    {
      id: 'step',
      symbol: '\\Delta_t',
      formula: '\\Delta_t = -\\eta\\, (g_t + \\beta\\, v_t)',
      operands: ['g', 'v'],
      compute: (g, v) => -(settings.learningRate * (g + settings.beta * v)),
      express: (g, v) =>
        negative(
          product(constant(settings.learningRate), sum(g, product(constant(settings.beta), v))),
        ),
    },
    updateLine,
  ],
});
