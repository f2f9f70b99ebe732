import { constant, negative, product, quotient, root, sum } from '../expression-parts.ts';
import { momentLines } from './adam.ts';
import { gradientLine, type UpdateRuleOf, updateLine } from './update-rules.ts';

/**
 * AdamW: Adam with the decay of the weights taken out of the gradient,
 * W ← W − η(m̂/(√v̂ + ε) + λW), where both W on the right are the old one.
 *
 * Source: Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019.
 */
export const adamw: UpdateRuleOf = (settings) => ({
  memory: ['m', 'v'],
  lines: [
    gradientLine(0),
    ...momentLines(settings),
    {
      id: 'step',
      symbol: '\\Delta_t',
      formula:
        '\\Delta_t = -\\eta \\left( \\dfrac{\\hat m_t}{\\sqrt{\\hat v_t} + \\varepsilon} + \\lambda W_{t-1} \\right)',
      operands: ['mHat', 'vHat', 'W'],
      compute: (mHat, vHat, w) =>
        -(
          settings.learningRate *
          (mHat / (Math.sqrt(vHat) + settings.epsilon) + settings.weightDecay * w)
        ),
      express: (mHat, vHat, w) => {
        const scaled = quotient(mHat, sum(root(vHat), constant(settings.epsilon)));
        const decay = product(constant(settings.weightDecay), w);
        return negative(product(constant(settings.learningRate), sum(scaled, decay)));
      },
    },
    updateLine,
  ],
});
