import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeData } from '../../../src/components/widgets/playground/data.ts';
import { jsonOf } from '../../../src/components/widgets/playground/exports/json.ts';
import { numpyOf } from '../../../src/components/widgets/playground/exports/numpy.ts';
import { pytorchOf } from '../../../src/components/widgets/playground/exports/pytorch.ts';
import { handPass } from '../../../src/components/widgets/playground/hand-pass.ts';
import { drawNetwork } from '../../../src/components/widgets/playground/networks.ts';
import { PRESETS } from '../../../src/components/widgets/playground/presets.ts';
import {
  DEFAULT_STATE,
  type PlaygroundState,
} from '../../../src/components/widgets/playground/state.ts';
import {
  createPass,
  decodeState,
  derive,
} from '../../../src/components/widgets/worked-pass/model.ts';

const small: PlaygroundState = { ...DEFAULT_STATE, points: 40 };
const cases: readonly (readonly [string, PlaygroundState])[] = [
  ...PRESETS.map(({ id, state }) => [id, { ...state, points: 40 }] as const),
  [
    'all features, leaky',
    {
      ...small,
      features: ['x1', 'x2', 'x1x1', 'x2x2', 'x1x2', 'sin-x1', 'sin-x2'],
      activation: 'leakyRelu',
    },
  ],
  [
    'sigmoid, four classes of own points',
    {
      ...small,
      activation: 'sigmoid',
      dataset: 'own',
      ownPoints: [0, 1, 2, 3, 2, 1].map((value, index) => ({ x1: index, x2: 1 - value, value })),
    },
  ],
];

const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;
const hasPython = spawnSync('python3', ['-c', '']).status === 0;

describe.each(cases)('the programs of %s', (_name, state) => {
  const network = drawNetwork(state);

  it('hold every weight and every point', () => {
    const { training, test } = makeData(state);
    for (const program of [numpyOf(state, network), pytorchOf(state, network)]) {
      for (const { x1, x2, value } of [...training, ...test]) {
        expect(program).toContain(`[${x1}, ${x2}, ${value}]`);
      }
      for (const w of network.layers.flatMap(({ weights }) => weights.flat())) {
        expect(program).toContain(String(w));
      }
    }
    const read = JSON.parse(jsonOf(state, network));
    expect(read.network).toEqual(network);
    // JSON knows no −0, and the spiral begins at one
    expect(read.data).toEqual(JSON.parse(JSON.stringify({ training, test })));
    expect(read.settings.learningRate).toBe(state.learningRate);
  });
});

/** Runs a Python program that gets a list of programs as JSON. */
function python(code: string, programs: readonly string[]) {
  const { status, stderr } = spawnSync('python3', ['-c', `import ast, json, sys\n${code}`], {
    input: JSON.stringify(programs),
  });
  return { status, errors: stderr.toString() };
}

describe('in Python', () => {
  it.runIf(hasNumpy)('NumPy finds the book’s losses and accuracies', { timeout: 30_000 }, () => {
    const programs = cases.map(([, state]) => numpyOf(state, drawNetwork(state)));
    expect(programs.every((program) => program.includes('assert np.isclose(loss(test)'))).toBe(
      true,
    );
    const run = python('for program in json.load(sys.stdin): exec(program, {})', programs);
    expect(run).toEqual({ status: 0, errors: '' });
  });

  it.runIf(hasPython)('the PyTorch programs parse', { timeout: 30_000 }, () => {
    const programs = cases.map(([, state]) => {
      const full = { ...state, l1: 0.1, l2: 0.2, decay: 0.3, dropout: 0.1 };
      return pytorchOf(full, drawNetwork(full));
    });
    const run = python('for program in json.load(sys.stdin): ast.parse(program)', programs);
    expect(run).toEqual({ status: 0, errors: '' });
  });
});

it('PyTorch’s has the optimizer, penalties and dropout of the settings', () => {
  const state: PlaygroundState = {
    ...small,
    optimizer: 'adamw',
    beta1: 0.8,
    decay: 0.01,
    l2: 0.004,
    dropout: 0.25,
  };
  const program = pytorchOf(state, drawNetwork(state));
  expect(program).toContain(
    'torch.optim.AdamW(model.parameters(), lr=0.03, betas=(0.8, 0.999), eps=1e-8, weight_decay=0)',
  );
  expect(program).toContain('0.002 * (linear.weight ** 2).sum()');
  expect(program).toContain('linear.weight.mul_(1 - 0.03 * 0.01)');
  expect(program.match(/nn\.Dropout\(0\.25\)/g)).toHaveLength(2);
});

describe('a step by hand', () => {
  it('opens the network with one point in the worked pass', () => {
    for (const head of ['softmax', 'tanh'] as const) {
      const state: PlaygroundState = { ...small, head };
      const network = drawNetwork(state);
      const [point] = makeData(state).training;
      const pass = handPass(state, network, point as { x1: number; x2: number; value: number });
      if (pass.kind !== 'link') throw new Error(pass.sentence);
      const { state: opened, problem } = decodeState(`#${pass.hash}`, createPass());
      expect(problem).toBeNull();
      expect(opened.network).toEqual(network);
      expect(opened.input).toEqual([point?.x1, point?.x2]);
      expect(opened.learningRate).toBe(0.03);
      expect(derive(opened).worked.lossAfter).toBeLessThan(derive(opened).worked.lossBefore);
    }
  });

  it('says what is too large for it', () => {
    const point = { x1: 0, x2: 0, value: 0 };
    const wide = { ...small, hidden: [8] };
    expect(handPass(wide, drawNetwork(wide), point)).toMatchObject({
      sentence: 'The worked pass has room for 6 nodes a layer, not 8.',
    });
    const deep = { ...small, hidden: [2, 2, 2, 2] };
    expect(handPass(deep, drawNetwork(deep), point)).toMatchObject({
      sentence: 'The worked pass has room for 3 hidden layers; take some away first.',
    });
  });
});
