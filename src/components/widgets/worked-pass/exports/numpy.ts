/** A worked pass as a NumPy program that checks its own numbers. */
import { leakySlope, type Phase, type Trace, type WorkedPass } from '@engine';
import { derive } from '../derive.ts';
import type { PassState } from '../state.ts';
import { PHASE_NAMES } from '../steps.ts';
import { rowsOf } from '../values.ts';
import { describePass } from './descriptions.ts';
import { APPLY_SLOPE, type Dialect, pythonLines, pythonValue } from './python.ts';

const numpy: Dialect = {
  array: (numbers) => `np.array(${numbers}, dtype=float)`,
  activate: {
    relu: (z) => `np.maximum(${z}, 0)`,
    tanh: (z) => `np.tanh(${z})`,
    sigmoid: (z) => `np.exp(-np.logaddexp(0, -${z}))`,
    linear: (z) => `${z}.copy()`,
    leakyRelu: (z) => `np.where(${z} > 0, ${z}, ${leakySlope} * ${z})`,
    softmax: (z) => `np.exp(${z} - log_sum_exp(${z}))`,
  },
  derivative: {
    relu: (z) => `np.where(${z} > 0, 1.0, 0.0)`,
    tanh: (_z, a) => `1 - ${a} * ${a}`,
    sigmoid: (_z, a) => `${a} * (1 - ${a})`,
    linear: (z) => `np.ones_like(${z})`,
    leakyRelu: (z) => `np.where(${z} > 0, 1.0, ${leakySlope})`,
    softmax: (_z, a) => `np.diag(${a}) - np.outer(${a}, ${a})`,
  },
  loss: {
    crossEntropy: (_p, y, z) => `np.sum(${y} * (log_sum_exp(${z}) - ${z}))`,
    binaryCrossEntropy: (_p, y, z) =>
      `np.sum(${y} * np.logaddexp(0, -${z}) + (1 - ${y}) * np.logaddexp(0, ${z}))`,
    halfSquaredError: (output, y) => `np.sum((${output} - ${y}) ** 2) / 2`,
    squaredError: (output, y) => `np.sum((${output} - ${y}) ** 2)`,
  },
  outer: (column, row) => `np.outer(${column}, ${row})`,
};

const LOG_SUM_EXP = `def log_sum_exp(z):
    # ln Σ exp(z): with the largest z taken out first, nothing overflows
    return z.max() + np.log(np.sum(np.exp(z - z.max())))`;

const COMPUTED: readonly Phase[] = ['forward', 'loss', 'backward', 'update', 'verify'];

function hasNumbers(step: Trace[number]): boolean {
  return rowsOf(step.quantity.value).flat().every(Number.isFinite);
}

function checks({ trace }: WorkedPass): readonly string[] {
  const computed = trace.filter((step) => step.phase !== 'given');
  return computed.map((step) => {
    const { id, value } = step.quantity;
    if (!hasNumbers(step)) return `# ${id} is not finite: it overflows`;
    return `assert np.allclose(${id}, ${pythonValue(value)}, rtol=1e-9, atol=1e-12), "${id}"`;
  });
}

/** The whole pass as one Python file that needs NumPy and nothing else. */
export function numpyOf(state: PassState): string {
  const { worked } = derive(state);
  const body = COMPUTED.flatMap((phase) => [
    '',
    `# ${PHASE_NAMES[phase]}${phase === 'backward' ? ' (every error with the old weights)' : ''}`,
    ...pythonLines(worked.trace, [phase], numpy),
  ]);
  const program = body.join('\n');
  const helpers = [
    ...(program.includes('log_sum_exp') ? [LOG_SUM_EXP] : []),
    ...(program.includes('apply_slope') ? [APPLY_SLOPE] : []),
  ];
  const lines = [
    `# A worked pass: ${describePass(state)}`,
    'import numpy as np',
    ...helpers.flatMap((helper) => ['', '', helper]),
    ...(helpers.length > 0 ? [''] : []),
    '',
    '# Given',
    ...pythonLines(worked.trace, ['given'], numpy),
    ...body,
    '',
    '# The same numbers as in the book',
    ...checks(worked),
    'print("loss before and after the step:", L, newL)',
  ];
  return `${lines.join('\n')}\n`;
}
