/** A playground as a NumPy program: its network on its points, with the book's numbers checked. */
import { type ActivationName, createTrainer, leakySlope, type Network, packSamples } from '@engine';
import { makeData, samplesOf } from '../data.ts';
import type { PlaygroundState } from '../state.ts';
import { activationsOf, describe, featureCode, pointLines, weightLines } from './python.ts';

const ACTIVATE: Readonly<Record<ActivationName, string>> = {
  relu: 'np.maximum(z, 0)',
  tanh: 'np.tanh(z)',
  sigmoid: 'np.exp(-np.logaddexp(0, -z))',
  linear: 'z',
  leakyRelu: `np.where(z > 0, z, ${leakySlope} * z)`,
  softmax: 'np.exp(z - log_sum_exp(z))',
};

/** The mean loss in terms of `z`, `output` and `value`. */
function lossLines({ problem, head }: PlaygroundState): readonly string[] {
  if (problem === 'regression') return ['return np.mean((output[:, 0] - value) ** 2) / 2'];
  if (head === 'tanh') {
    return ['y = np.where(value == 1, 1.0, -1.0)', 'return np.mean((output[:, 0] - y) ** 2) / 2'];
  }
  return [
    'picked = z[np.arange(len(z)), value.astype(int)]',
    'return np.mean(log_sum_exp(z)[:, 0] - picked)',
  ];
}

function accuracyLines({ problem, head }: PlaygroundState): readonly string[] {
  if (problem === 'regression') return [];
  const said = head === 'tanh' ? 'output[:, 0] > 0' : 'output.argmax(axis=1)';
  return [
    '',
    '',
    'def accuracy(points):',
    '    output, z, value = forward(points)',
    `    return np.mean((${said}) == value)`,
  ];
}

function forwardLines(state: PlaygroundState, network: Network): readonly string[] {
  const steps = activationsOf(network).flatMap((name, index) => [
    `    z = a @ np.array(W${index + 1}).T + np.array(b${index + 1})`,
    `    a = ${ACTIVATE[name]}`,
  ]);
  return [
    'def forward(points):',
    '    x1, x2, value = np.array(points, dtype=float).T',
    `    a = np.stack([${featureCode(state, 'np')}], axis=1)`,
    ...steps,
    '    return a, z, value',
  ];
}

/** What the engine finds, for the program to compare with. */
function expected(state: PlaygroundState, network: Network): readonly string[] {
  const { training, test } = makeData(state);
  const samples = samplesOf(state, training);
  const optimizer = { kind: 'sgd', learningRate: 0 } as const;
  const trainer = createTrainer({ network, samples, optimizer });
  const sets = [
    ['training', samples],
    ['test', samplesOf(state, test)],
  ] as const;
  return sets.flatMap(([name, set]) => {
    if (set.length === 0) return [];
    const { loss, accuracy } = trainer.evaluate(packSamples(set));
    if (!Number.isFinite(loss)) return [`# the loss on ${name} overflows`];
    const isClass = state.problem === 'classification';
    return [
      `assert np.isclose(loss(${name}), ${loss}, rtol=1e-9, atol=1e-12)`,
      ...(isClass ? [`assert np.isclose(accuracy(${name}), ${accuracy})`] : []),
      `print("${name} loss", loss(${name})${isClass ? `, "accuracy", accuracy(${name})` : ''})`,
    ];
  });
}

/** One Python file that needs NumPy and nothing else. */
export function numpyOf(state: PlaygroundState, network: Network): string {
  const lines = [
    `# A network of the playground: ${describe(state)}`,
    'import numpy as np',
    '',
    ...weightLines(network),
    ...pointLines(state),
    '',
    '',
    'def log_sum_exp(z):',
    '    largest = z.max(axis=1, keepdims=True)',
    '    return largest + np.log(np.exp(z - largest).sum(axis=1, keepdims=True))',
    '',
    '',
    ...forwardLines(state, network),
    '',
    '',
    'def loss(points):',
    '    output, z, value = forward(points)',
    ...lossLines(state).map((line) => `    ${line}`),
    ...accuracyLines(state),
    '',
    '',
    '# The same numbers as in the book',
    ...expected(state, network),
  ];
  return `${lines.join('\n')}\n`;
}
