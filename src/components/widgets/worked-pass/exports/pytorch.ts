/** A worked pass as a PyTorch program: the gradients by hand against those of autograd. */
import { leakySlope } from '@engine';
import { derive } from '../derive.ts';
import type { PassState } from '../state.ts';
import { describePass } from './descriptions.ts';
import { APPLY_SLOPE, type Dialect, pythonLines, pythonValue } from './python.ts';

/** 1 where z > 0, as a tensor of z's own type. */
function stepOf(z: string): string {
  return `(${z} > 0).to(${z}.dtype)`;
}

const torch: Dialect = {
  array: (numbers) => `torch.tensor(${numbers}, dtype=torch.float64)`,
  activate: {
    relu: (z) => `torch.relu(${z})`,
    tanh: (z) => `torch.tanh(${z})`,
    sigmoid: (z) => `torch.sigmoid(${z})`,
    linear: (z) => `${z}.clone()`,
    leakyRelu: (z) => `F.leaky_relu(${z}, ${leakySlope})`,
    softmax: (z) => `torch.softmax(${z}, dim=0)`,
  },
  derivative: {
    relu: stepOf,
    tanh: (_z, a) => `1 - ${a} * ${a}`,
    sigmoid: (_z, a) => `${a} * (1 - ${a})`,
    linear: (z) => `torch.ones_like(${z})`,
    leakyRelu: (z) => `${leakySlope} + (1 - ${leakySlope}) * ${stepOf(z)}`,
    softmax: (_z, a) => `torch.diag(${a}) - torch.outer(${a}, ${a})`,
  },
  loss: {
    crossEntropy: (_p, y, z) => `-(${y} * torch.log_softmax(${z}, dim=0)).sum()`,
    binaryCrossEntropy: (_p, y, z) =>
      `F.binary_cross_entropy_with_logits(${z}, ${y}, reduction="sum")`,
    halfSquaredError: (output, y) => `((${output} - ${y}) ** 2).sum() / 2`,
    squaredError: (output, y) => `((${output} - ${y}) ** 2).sum()`,
  },
  outer: (column, row) => `torch.outer(${column}, ${row})`,
};

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`);
}

function comparison(parameter: string): string {
  const gradient = `grad${parameter}`;
  return `torch.testing.assert_close(${parameter}.grad, ${gradient}, rtol=1e-9, atol=1e-12)`;
}

/** The whole pass as one Python file that needs PyTorch and nothing else. */
export function pytorchOf(state: PassState): string {
  const { worked } = derive(state);
  const of = (...phases: readonly string[]) => pythonLines(worked.trace, phases, torch);
  const parameters = worked.network.layers.flatMap((_, index) => [
    `W${index + 1}`,
    `b${index + 1}`,
  ]);
  const backward = of('backward');
  const usesSlope = backward.some((line) => line.includes('apply_slope'));
  const lines = [
    `# A worked pass: ${describePass(state)}`,
    'import torch',
    'import torch.nn.functional as F',
    ...(usesSlope ? ['', '', APPLY_SLOPE, ''] : []),
    '',
    '# Given',
    ...of('given'),
    `for parameter in (${parameters.join(', ')}):`,
    '    parameter.requires_grad_()',
    '',
    '# Forward and loss, recorded by autograd',
    ...of('forward', 'loss'),
    'L.backward()',
    '',
    '# Backward, update and the second forward pass by hand (every error with the old weights)',
    'with torch.no_grad():',
    ...indent([...backward, ...of('update', 'verify')]),
    '',
    '# Autograd finds the same gradients',
    ...parameters.map(comparison),
    ...lossLines(worked.lossBefore, worked.lossAfter),
    'print("loss before and after the step:", L.item(), newL.item())',
  ];
  return `${lines.join('\n')}\n`;
}

function lossLines(before: number, after: number): readonly string[] {
  if (!Number.isFinite(before) || !Number.isFinite(after)) return ['# The loss overflows.'];
  const numbers = pythonValue([before, after]);
  return [
    '',
    '# The same losses as in the book',
    `book = ${torch.array(numbers)}`,
    'mine = torch.stack([L.detach(), newL])',
    'torch.testing.assert_close(mine, book, rtol=1e-9, atol=1e-12)',
  ];
}
