/** What the chapter on initialisation says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { activations, formatNumber, initializers, type Random } from '@engine';
import { describe, expect, it } from 'vitest';
import {
  DEEP_TRAINING,
  deepTrainingTable,
} from '../../src/components/diagrams/figures/deep-training.ts';
import {
  ACTIVATION_TITLES,
  DEEP,
  deepFlatShares,
  deepLayers,
  deepMeasures,
  HISTOGRAM,
  histogramPanels,
  STARTS,
} from '../../src/components/diagrams/figures/signal-runs.ts';
import { formatFactor } from '../../src/components/diagrams/plot/powers.ts';
import {
  DRAWN,
  drawnWeights,
  FUNNEL,
  factorTable,
  funnelTable,
} from '../../src/components/math/first-weights.ts';
import {
  halves,
  TWIN_TRAINING,
  TWINS,
  trainFrom,
  twinSteps,
} from '../../src/components/math/twin-nodes.ts';

const file = resolve(import.meta.dirname, '../../src/content/docs/chapters/13-initialisation.mdx');
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);
const at = (values: readonly number[], layer: number) => values[layer - 1] as number;

describe('twins', () => {
  it('stay equal to the last bit, and their first error signal is 0', () => {
    const steps = twinSteps(halves);
    says('Take the network 2-2-2 with $\\tanh$ and softmax, and set every weight to ½');
    says(`$\\x$ = (${TWINS.input.join(', ')}) of class 1, and $\\lr$ = ${TWINS.learningRate}.`);
    expect(TWINS.target).toEqual([1, 0]);
    for (const { network, errorSignal } of steps) {
      const [hidden, output] = network.layers;
      expect(hidden?.weights[0]).toEqual(hidden?.weights[1]);
      expect(hidden?.bias[0]).toBe(hidden?.bias[1]);
      expect(errorSignal[0]).toBe(errorSignal[1]);
      for (const row of output?.weights ?? []) expect(row[0]).toBe(row[1]);
    }
    says('In the first row $\\del{1}$ is exactly 0.');
    expect(steps[0]?.errorSignal).toEqual([0, 0]);
    const moved = steps.at(-1)?.network.layers[0]?.weights[0]?.[0] as number;
    expect(moved).toBeGreaterThan(0.6);
  });

  it('count as one: constant networks stay at the guess', () => {
    const { samples, batchSize, learningRate, epochs } = TWIN_TRAINING;
    says(`with ${samples} points, batches of ${batchSize}, $\\lr$ = ${learningRate}:`);
    says(`has the loss $\\ln 2$ = ${formatNumber(Math.LN2, 4)}.`);
    says(`Neither of the constant networks does better in ${epochs} epochs.`);
    const zero = trainFrom([2, 8, 2], 'zeros');
    const half = trainFrom([2, 8, 2], halves);
    for (const loss of [...zero, ...half]) expect(loss).toBeGreaterThan(Math.LN2 - 1e-3);
    const one = trainFrom([2, 1, 2], 'glorotUniform').at(-1) as number;
    expect(one).toBeLessThan(Math.min(...zero, ...half));
    expect(trainFrom([2, 8, 2], 'glorotUniform').at(-1)).toBeLessThan(0.1);
  });

  it('of zeros: only the last biases learn', () => {
    for (const { network } of twinSteps('zeros')) {
      const [hidden, output] = network.layers;
      expect([...(hidden?.weights ?? []), ...(output?.weights ?? [])].flat().every((w) => w === 0));
      expect(hidden?.bias).toEqual([0, 0]);
    }
    expect(twinSteps('zeros').at(-1)?.network.layers[1]?.bias[0]).toBeGreaterThan(0.5);
  });
});

describe('the rules', () => {
  it('in the funnel', () => {
    says(`For the network ${FUNNEL.join('-')} without activation functions`);
    expect(funnelTable().rows.map(([, ...cells]) => cells)).toEqual([
      ['× 1.000', '× 0.031'],
      ['× 32.000', '× 1.000'],
      ['× 4.214', '× 0.132'],
    ]);
  });

  it('variance and deviation for 64', () => {
    says(`for $\\n$ = 64 that is ${Math.sqrt(2 / 64).toFixed(3)}, not ${(2 / 64).toFixed(3)}.`);
    says('with a fan-in of 64 multiplies the size by 0.18 in place of 1.');
    expect(Math.sqrt(0.5 * 64 * (2 / 64) ** 2).toFixed(2)).toBe('0.18');
  });

  it('the example draws what He’s initialiser draws', () => {
    says(`With the seed ${DRAWN.seed} this gives`);
    says('\\sqrt{\\tfrac21} = 1.4142');
    expect(Math.SQRT2.toFixed(4)).toBe('1.4142');
    const weights = drawnWeights();
    expect(weights).toHaveLength(9);
    says('Then draw nine numbers');
    says('All six biases are 0.');
    for (const { weight, draw, deviation } of weights) {
      expect(weight).toBeCloseTo(draw * deviation, 14);
    }
    expect(weights.map(({ fanIn }) => fanIn)).toEqual([2, 2, 2, 2, 2, 2, 1, 1, 1]);
  });

  it('the coins', () => {
    says('Both times $\\zo_1^{(1)}$ is −2, 0 or 2.');
    const sums = [1, -1].flatMap((v) => [1, -1].map((w) => v * 1 + w * -1));
    expect(new Set(sums)).toEqual(new Set([0, 2, -2]));
    expect(sums.reduce((total, z) => total + z * z, 0) / 4).toBe(2);
  });
});

describe('thirty layers', () => {
  const size = (...of: Parameters<typeof deepMeasures>) => deepMeasures(...of);

  it('are as described', () => {
    says(`Here are ${DEEP.layers} hidden layers of ${DEEP.width} nodes, then softmax with ten`);
    says(`A batch of ${DEEP.samples} samples goes in`);
    expect(DEEP.classes).toBe(10);
    expect(deepLayers('relu', 'he')).toHaveLength(30);
  });

  it('forward with ReLU', () => {
    says('at layer 30 the activations are about 0.00002 large');
    expect(at(size('relu', 'lecun', 'activations'), 30).toFixed(5)).toBe('0.00002');
    says(
      'With $\\sd$ = 1 they are $2.3 \\cdot 10^{22}$, and with $\\sd$ = 0.01 they are $2.3 \\cdot 10^{-38}$',
    );
    expect(at(size('relu', 'normal', 'activations'), 30).toExponential(1)).toBe('2.3e+22');
    expect(at(size('relu', 'tiny', 'activations'), 30).toExponential(1)).toBe('2.3e-38');
    const he = size('relu', 'he', 'activations');
    says('Only He keeps the size.');
    expect(Math.min(...he)).toBeGreaterThan(0.5);
    expect(Math.max(...he)).toBeLessThan(1.5);
    says('$\\sqrt{64/2}$ = 5.66. The figure shows 5.68 at layer 1.');
    expect(Math.sqrt(32).toFixed(2)).toBe('5.66');
    expect(at(size('relu', 'normal', 'activations'), 1).toFixed(2)).toBe('5.68');
  });

  it('forward with tanh', () => {
    const lecun = size('tanh', 'lecun', 'activations');
    says('LeCun starts at 0.63 and sinks slowly to 0.10');
    expect([at(lecun, 1), at(lecun, 30)].map((v) => v.toFixed(2))).toEqual(['0.63', '0.10']);
    says('He stays above 0.5.');
    expect(Math.min(...size('tanh', 'he', 'activations'))).toBeGreaterThan(0.5);
    says('With $\\sd$ = 1 about 70 per cent of the $\\tanh$ nodes are saturated');
    for (const layer of HISTOGRAM.layers) {
      expect(deepFlatShares('tanh', 'normal', layer).entries).toBeCloseTo(0.7, 1);
    }
    says('With $\\sd$ = 0.01 nothing is left but a bar at 0.');
    const tiny = histogramPanels().filter(({ title }) => title.startsWith('σ = 0.01'));
    for (const panel of tiny.slice(1)) {
      expect(panel.series[0]?.points.filter(([, y]) => y > 0)).toEqual([[expect.closeTo(0), 1]]);
    }
  });

  it('backward', () => {
    says('layer 1 gets 0.0000024, while layer 30 gets 0.085.');
    const lecun = size('relu', 'lecun', 'errorSignals');
    expect([at(lecun, 1).toFixed(7), at(lecun, 30).toFixed(3)]).toEqual(['0.0000024', '0.085']);
    says('With He it is 0.083 and 0.12.');
    const he = size('relu', 'he', 'errorSignals');
    expect([at(he, 1).toFixed(3), at(he, 30).toFixed(2)]).toEqual(['0.083', '0.12']);
  });

  it('with the sigmoid', () => {
    says('falls from 0.26 to 0.000007 in ten layers');
    const spread = size('sigmoid', 'he', 'spread');
    expect([at(spread, 1).toFixed(2), at(spread, 10).toFixed(6)]).toEqual(['0.26', '0.000007']);
    says('At layer 30 it is at the limit of what a computer can tell apart.');
    expect(at(spread, 30)).toBeLessThan(1e-15);
    says('In size that is a factor of 0.354 a layer, and over 29 layers less than $10^{-13}$.');
    expect(Math.sqrt(1 / 8).toFixed(3)).toBe('0.354');
    expect(Math.sqrt(1 / 8) ** 29).toBeLessThan(1e-13);
    says('from 0.036 at layer 30 to $8 \\cdot 10^{-17}$ at layer 1');
    const errors = size('sigmoid', 'he', 'errorSignals');
    expect([at(errors, 30).toFixed(3), at(errors, 1).toExponential(0)]).toEqual(['0.036', '8e-17']);
    for (const [start] of STARTS) {
      expect(Math.min(...size('sigmoid', start, 'activations'))).toBeGreaterThan(0.45);
    }
  });

  it('with ReLU and He: alike, but not lost', () => {
    says('For ReLU with He the spread sinks too, to 0.22.');
    expect(at(size('relu', 'he', 'spread'), 30).toFixed(2)).toBe('0.22');
    says('at layer 30 a third of the nodes is 0 for the whole batch');
    expect(deepFlatShares('relu', 'he', 30).nodes).toBeCloseTo(1 / 3, 1);
    expect(ACTIVATION_TITLES).toHaveLength(3);
  });

  it('factors', () => {
    expect(factorTable().rows[1]?.slice(1)).toEqual(
      [0.5, 0.9, 1, 1.1, 1.5, 2].map((factor) => formatFactor(factor ** 30)),
    );
    expect(formatFactor(2 ** 30)).toBe('1.07×10⁹');
    expect(formatFactor(0.5 ** 30)).toBe('9.31×10⁻¹⁰');
  });
});

describe('training the deep network', () => {
  it('goes as the chapter says', () => {
    const { samples, learningRate, batchSize } = DEEP_TRAINING;
    says(`ten hidden layers of 12 nodes, on ${samples} points of the disc and the ring`);
    says(`$\\lr$ = ${learningRate} and batches of ${batchSize}`);
    says('With $\\sd$ = 1 the first loss is 1335, where $\\ln 2$ = 0.69 would be a guess.');
    const [large, tiny, lecun, he, sigmoid] = deepTrainingTable().rows.map(([, ...rest]) => rest);
    expect(Math.round(Number(large?.[0]))).toBe(1335);
    expect(large?.slice(1)).toEqual(['not a number', 'not a number', 'not a number']);
    expect(tiny?.every((loss) => loss === '0.6931')).toBe(true);
    expect(Number(lecun?.[2])).toBeGreaterThan(0.6);
    expect(Number(lecun?.[3])).toBeLessThan(0.6);
    expect(Number(he?.[2])).toBeLessThan(0.05);
    expect(sigmoid?.every((loss) => Math.abs(Number(loss) - Math.LN2) < 0.01)).toBe(true);
    expect(Number(he?.[3])).toBeLessThan(0.01);
  }, 30_000);
});

describe('exercises', () => {
  const spy = { normal: (_: number, std: number) => std, uniform: (_: number, to: number) => to };
  const asked = (rule: keyof typeof initializers, rows: number, columns: number) =>
    initializers[rule](rows, columns, spy as unknown as Random)[0]?.[0] as number;

  it('have the engine’s answers', () => {
    says('$\\sqrt{2/50}$ = 0.2. Glorot: $\\sqrt{2/250}$ = 0.0894.');
    expect(asked('he', 200, 50)).toBeCloseTo(0.2, 12);
    expect(asked('glorotNormal', 200, 50).toFixed(4)).toBe('0.0894');
    says('$\\sqrt{6/250}$ = 0.1549');
    expect(asked('glorotUniform', 200, 50).toFixed(4)).toBe('0.1549');
    says('½ · 100 · 0.01 = 0.5, so the size gets 0.7071. In ten layers that is 0.0313.');
    expect([Math.SQRT1_2, 0.5 ** 5].map((v) => formatNumber(v, 4))).toEqual(['0.7071', '0.0313']);
    says('At $\\zo$ = 2 the slope is 0.105');
    expect(activations.sigmoid.derivative(2).toFixed(3)).toBe('0.105');
  });
});
