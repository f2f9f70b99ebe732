import {
  constant,
  difference,
  negative,
  numberOf,
  product,
  quotient,
  root,
  square,
  sum,
} from '../expression-parts.ts';
import type { Expression } from '../types.ts';
import type { OptimizerSettings } from './settings.ts';
import { gradientLine, type RuleLine, type UpdateRuleOf, updateLine } from './update-rules.ts';

/**
 * Adam: averages m of g and v of g², both corrected for their start at 0, then
 * W ← W − η m̂/(√v̂ + ε). `weightDecay` is an L2 term in g.
 *
 * Source: Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015.
 */
export const adam: UpdateRuleOf = (settings) => ({
  memory: ['m', 'v'],
  lines: [
    gradientLine(settings.weightDecay),
    ...momentLines(settings),
    {
      id: 'step',
      symbol: '\\Delta_t',
      formula: '\\Delta_t = -\\eta\\, \\dfrac{\\hat m_t}{\\sqrt{\\hat v_t} + \\varepsilon}',
      operands: ['mHat', 'vHat'],
      compute: (mHat, vHat) =>
        -(settings.learningRate * (mHat / (Math.sqrt(vHat) + settings.epsilon))),
      express: (mHat, vHat) => {
        const scaled = quotient(mHat, sum(root(vHat), constant(settings.epsilon)));
        return negative(product(constant(settings.learningRate), scaled));
      },
    },
    updateLine,
  ],
});

/** m, v and their bias-corrected m̂, v̂; the corrected ones are not carried to the next step. */
export function momentLines({ beta1, beta2 }: OptimizerSettings): readonly RuleLine[] {
  return [
    {
      id: 'm',
      symbol: 'm_t',
      formula: 'm_t = \\beta_1 m_{t-1} + (1 - \\beta_1)\\, g_t',
      operands: ['oldM', 'g'],
      compute: (oldM, g) => beta1 * oldM + (1 - beta1) * g,
      express: (oldM, g) => average(beta1, oldM, g),
    },
    {
      id: 'v',
      symbol: 'v_t',
      formula: 'v_t = \\beta_2 v_{t-1} + (1 - \\beta_2)\\, g_t^2',
      operands: ['oldV', 'g'],
      compute: (oldV, g) => beta2 * oldV + (1 - beta2) * g * g,
      express: (oldV, g) => average(beta2, oldV, square(g)),
    },
    correctionLine('m', '\\beta_1', beta1),
    correctionLine('v', '\\beta_2', beta2),
  ];
}

function correctionLine(moment: 'm' | 'v', betaSymbol: string, beta: number): RuleLine {
  return {
    id: `${moment}Hat`,
    symbol: `\\hat ${moment}_t`,
    formula: `\\hat ${moment}_t = \\dfrac{${moment}_t}{1 - ${betaSymbol}^t}`,
    operands: [moment, 't'],
    compute: (value, t) => value / (1 - beta ** t),
    express: (value, t) => {
      const powers = Array.from({ length: numberOf(t) }, () => constant(beta));
      return quotient(value, difference(constant(1), product(...powers)));
    },
  };
}

/** β · old + (1 − β) · now. */
function average(beta: number, old: Expression, now: Expression): Expression {
  const share = difference(constant(1), constant(beta));
  return sum(product(constant(beta), old), product(share, now));
}
