/** What the chapter on backpropagation says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type DifferenceErrors,
  differenceErrors,
  entryOf,
  formatNumber,
  forward,
  gradientStep,
  lossPaths,
  type Matrix,
  type Network,
  passCosts,
  sizesOf,
  softmax,
  sum,
  type Vector,
  workPass,
} from '@engine';
import { describe, expect, it } from 'vitest';
import {
  DEEP_SIZES,
  signalSizes,
} from '../../src/components/diagrams/figures/error-signal-sizes.ts';
import { pathPictures } from '../../src/components/diagrams/figures/path-pictures.ts';
import { otherwise } from '../../src/components/math/otherwise.ts';
import { passCostRow } from '../../src/components/math/pass-cost-rows.ts';
import { findPreset } from '../../src/components/widgets/worked-pass/presets.ts';

const file = resolve(import.meta.dirname, '../../src/content/docs/chapters/07-backpropagation.mdx');
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);

const preset = findPreset('tiny-2-2-2');
const tiny = workPass(preset);
const vectorOf = (id: string) => tiny.step(id).quantity.value as Vector;
const matrixOf = (id: string) => tiny.step(id).quantity.value as Matrix;
const grouped = (count: number) => count.toLocaleString('en-GB');

/** The small network with some numbers changed. */
function tinyWith(change: (network: Network) => Network) {
  return workPass({ ...preset, network: change(preset.network) });
}

function withLayer(number: number, part: Partial<Network['layers'][number]>) {
  return (network: Network): Network => ({
    ...network,
    layers: network.layers.map((layer, index) =>
      index === number - 1 ? { ...layer, ...part } : layer,
    ),
  });
}

describe('counts', () => {
  const figure = findPreset('classifier-2-2-4-3');

  it('of weights, biases and partial derivatives in the network 2-2-4-3', () => {
    const weights = figure.network.layers.flatMap((layer) => layer.weights.flat()).length;
    const biases = figure.network.layers.flatMap(({ bias }) => bias).length;
    says(
      `has ${weights} weights and ${biases} biases. So the loss has ${weights + biases} partial`,
    );
    says('sizes={[2, 2, 4, 3]} output="softmax" bias');
    expect(sizesOf(figure.network)).toEqual([2, 2, 4, 3]);
  });

  it('of paths', () => {
    const paths = lossPaths(workPass(figure), { id: 'W1', row: 0, column: 0 });
    says(`a weight of layer 1 has 4 · 3 = ${paths.length} paths`);
    says('With ten hidden layers of 100 nodes and ten classes it has $10^{19}$.');
    expect(100 ** 9 * 10).toBe(1e19);
  });

  it('of multiplications', () => {
    const { ratio } = passCostRow([784, 128, 10]);
    says('For pictures of 28 by 28 dots differences are a hundred thousand times dearer.');
    expect(Number(ratio.replaceAll(',', ''))).toBeGreaterThan(100_000);
    expect(Number(ratio.replaceAll(',', ''))).toBeLessThan(102_000);
    const ratios = [
      [2, 2, 2],
      [2, 2, 4, 3],
      [784, 128, 10],
    ].map(passCosts);
    const dearness = ratios.map(({ differences, gradient }) => differences / gradient);
    expect(dearness).toEqual([...dearness].sort((a, b) => a - b));
    says('stays below three forward passes and one multiplication for each hidden node');
    for (const sizes of [
      [1, 1],
      [2, 2, 2],
      [9, 1, 9],
      [1, 30, 30, 1],
      [784, 128, 10],
    ]) {
      const costs = passCosts(sizes);
      expect(costs.gradient).toBeLessThan(3 * costs.forward + sum(sizes.slice(1, -1)) + 1e-9);
    }
  });

  it('in the exercise', () => {
    const costs = passCosts([4, 6, 3]);
    says(`Forward ${costs.forward}. Backward ${costs.backward}: again ${costs.forward} for`);
    says(`${6 * 3} for $\\Wt{2}\\,\\del{2}$ and 6 for the slopes. There are ${costs.parameters} `);
    says(`so central differences take ${grouped(costs.differences)}.`);
    expect(costs.backward).toBe(costs.forward + 18 + 6);
  });
});

describe('the small network', () => {
  it('has two paths from its first weight, which pull against each other', () => {
    says('One path says that this weight should grow, the other that it should shrink.');
    const [first, second] = lossPaths(tiny, { id: 'W1', row: 0, column: 0 }).map(
      ({ product }) => product,
    ) as [number, number];
    expect([Math.sign(first), Math.sign(second)]).toEqual([-1, 1]);
    expect(Math.abs(first)).toBeGreaterThan(Math.abs(second));
    expect(first + second).toBeCloseTo(entryOf(matrixOf('gradW1'), 0, 0), 15);
  });

  it('shows both with their products', () => {
    const { paths } = pathPictures('tiny-2-2-2', [1, 1, 1]);
    expect(paths.map(({ factors }) => factors.map(({ text }) => text))).toEqual([
      ['1.0', '0.2475', '0.6', '−0.6367'],
      ['1.0', '0.2475', '0.2', '0.6367'],
    ]);
    expect(paths.map(({ product }) => product)).toEqual(['−0.0946', '0.0315']);
    expect(() => pathPictures('classifier-2-2-4-3', [1, 1, 1])).toThrow('layer 1 of two');
  });

  it('has class 1 as its target, and a steep first slope since z is close to 0', () => {
    says('Class 1 is the right one.');
    expect(preset.target).toEqual([1, 0]);
    says('because its $\\zo$ is close to 0');
    const [first, second] = vectorOf('fprime1') as [number, number];
    expect(0.25 - first).toBeLessThan(0.005);
    expect(second).toBeLessThan(first);
    expect(Math.abs(vectorOf('z1')[0] as number)).toBeLessThan(0.25);
  });

  it('lets both paths of the second node pull together', () => {
    const products = lossPaths(tiny, { id: 'W1', row: 1, column: 0 }).map(({ product }) => product);
    says('Both products are positive, because the two weights that leave node 2 have opposite');
    expect(products.every((product) => product > 0)).toBe(true);
    const leaving = matrixOf('W2').map((row) => Math.sign(row[1] as number));
    expect(leaving).toEqual(vectorOf('delta2').map(Math.sign));
  });

  it('has δ₁ = 0 when both weights that leave node 1 are 0.6', () => {
    says('Set $\\w{2}{2}{1}$ to 0.6.');
    const [first = [], second = []] = preset.network.layers[1]?.weights ?? [];
    expect(first[0]).toBe(0.6);
    const changed = tinyWith(withLayer(2, { weights: [first, [0.6, second[1] as number]] }));
    expect(changed.gradients.errorSignals[0]?.[0]).toBeCloseTo(0, 15);
  });

  it('lets hardly anything through at a bias of 5, and all of it with ReLU', () => {
    says('Make $\\bi{1}{1}$ large, say 5.');
    const [, second = 0] = preset.network.layers[0]?.bias ?? [];
    const flatNode = tinyWith(withLayer(1, { bias: [5, second] }));
    expect((flatNode.step('fprime1').quantity.value as Vector)[0]).toBeLessThan(0.01);
    says('Give the hidden layer ReLU. Which factor of each path is now 1?');
    const open = tinyWith(withLayer(1, { activation: 'relu' }));
    expect(open.step('fprime1').quantity.value).toEqual([1, 1]);
  });

  it('has the wrong numbers that the mistakes give', () => {
    const wrong = (mistake: string, of = 'delta1', row = 1, column = 1) =>
      otherwise({ preset: 'tiny-2-2-2', of, row, column, mistake }).value;
    const [slope = 0] = vectorOf('fprime1');
    const [w11 = 0, w12 = 0] = matrixOf('W2')[0] ?? [];
    const [w21 = 0] = matrixOf('W2')[1] ?? [];
    const [d1 = 0, d2 = 0] = vectorOf('delta2');
    says('With the second path alone, $\\deli{1}{1}$ comes out as');
    expect(wrong('term-dropped')).toBeCloseTo(w21 * d2 * slope, 14);
    expect(wrong('transpose-missing')).toBeCloseTo((w11 * d1 + w12 * d2) * slope, 14);
    const [a = 0] = vectorOf('a1');
    const s = 1 / (1 + Math.exp(-a));
    expect(wrong('derivative-at-activation')).toBeCloseTo((w11 * d1 + w21 * d2) * s * (1 - s), 14);
    expect(wrong('function-for-derivative')).toBeCloseTo((w11 * d1 + w21 * d2) * a, 14);
    expect(wrong('outer-product-transposed', 'gradW1', 1, 2)).toBeCloseTo(
      (vectorOf('delta1')[1] as number) * (preset.input[0] as number),
      14,
    );
  });
});

describe('the first error signal', () => {
  const tex = (values: Vector) =>
    `\\begin{pmatrix} ${values.map((v) => String(v).replace(/^(-?)0\./, '$1.')).join(' \\\\ ')} \\end{pmatrix}`;

  it('of (.39, .33, .28) and class 2 is (.39, −.67, .28)', () => {
    const [p, y] = [
      [0.39, 0.33, 0.28],
      [0, 1, 0],
    ];
    const { errorSignals } = workPass({
      ...preset,
      network: {
        layers: [
          { weights: p.map((entry) => [Math.log(entry)]), bias: [0, 0, 0], activation: 'softmax' },
        ],
        loss: 'crossEntropy',
      },
      input: [1],
      target: y,
    }).gradients;
    const delta = (errorSignals[0] as Vector).map((entry) => Math.round(entry * 1e12) / 1e12);
    says(`${tex(p)} - ${tex(y)} = ${tex(delta)}`);
    expect(sum(delta)).toBeCloseTo(0, 12);
  });

  it('is right in the exercise', () => {
    const p = softmax([0.2, 0.7, 0.1].map(Math.log));
    const delta = p.map((entry, k) => entry - (k === 0 ? 1 : 0));
    const shown = delta.map((entry) => formatNumber(entry, 1).replace('0.', '.')).join(', ');
    says(`<Answer>(${shown}), which adds up to 0. In the other network it is −2`);
    says('With the whole squared error it is −4.');
    const line = (loss: 'halfSquaredError' | 'squaredError') =>
      workPass({
        network: { layers: [{ weights: [[1]], bias: [0], activation: 'linear' }], loss },
        input: [3],
        target: [5],
        learningRate: 0.1,
      }).gradients.errorSignals;
    expect([line('halfSquaredError'), line('squaredError')]).toEqual([[[-2]], [[-4]]]);
  });
});

describe('vanishing', () => {
  it('takes more than a millionth in ten layers of sigmoids, by the slopes alone', () => {
    says('leave at most $(1/4)^{10}$ of an error signal, less than a millionth');
    expect(0.25 ** 10).toBeLessThan(1e-6);
  });

  it('is seen in the networks of the figure', () => {
    says('Networks with ten hidden layers of 32 nodes');
    expect(DEEP_SIZES).toEqual([...Array.from({ length: 11 }, () => 32), 3]);
    const fall = (name: 'sigmoid' | 'tanh' | 'relu') => {
      const { sizes } = signalSizes(name);
      return (sizes[0] as number) / (sizes[9] as number);
    };
    says('falls to less than one part in 500,000. With $\\tanh$ it falls to less than a quarter,');
    expect(fall('sigmoid')).toBeLessThan(1 / 500_000);
    expect(fall('sigmoid')).toBeGreaterThan(1 / 700_000);
    expect(fall('tanh')).toBeLessThan(1 / 4);
    expect(fall('tanh')).toBeGreaterThan(1 / 5);
    expect(fall('relu')).toBeGreaterThan(0.7);
  });
});

describe('checking', () => {
  const errorsAt = (h: number): DifferenceErrors =>
    differenceErrors(preset.network, preset.input, preset.target, h);

  it('loses a factor of ten on one side and of a hundred in the middle, until rounding', () => {
    says(
      'a ten times smaller $\\h$ makes the one-sided error ten times smaller, and the central one a',
    );
    for (const h of [1e-1, 1e-2]) {
      expect(errorsAt(h).oneSided / errorsAt(h / 10).oneSided).toBeCloseTo(10, -1);
      expect(errorsAt(h).central / errorsAt(h / 10).central).toBeCloseTo(100, -1);
    }
    expect(errorsAt(1e-12).oneSided).toBeGreaterThan(1e3 * errorsAt(1e-8).oneSided);
    expect(errorsAt(1e-12).central).toBeGreaterThan(1e3 * errorsAt(1e-5).central);
  });

  it('is best near the roots of ε', () => {
    says('with $\\varepsilon = 2.2 \\cdot 10^{-16}$');
    expect(Number.EPSILON.toPrecision(2)).toBe('2.2e-16');
    says('near $\\sqrt[3]{\\varepsilon}$, or $6 \\cdot 10^{-6}$, for both');
    expect(Math.cbrt(Number.EPSILON).toPrecision(1)).toBe('0.000006');
    const decades = Array.from({ length: 12 }, (_, k) => 10 ** (-1 - k)).map(errorsAt);
    const best = (kind: 'oneSided' | 'central') =>
      decades.reduce((least, each) => (each[kind] < least[kind] ? each : least)).stepSize;
    for (const [found, expected] of [
      [best('oneSided'), Math.sqrt(Number.EPSILON)],
      [best('central'), Math.cbrt(Number.EPSILON)],
    ] as const) {
      expect(Math.abs(Math.log10(found / expected))).toBeLessThan(1);
    }
  });

  it('agrees to ten decimals there, and to four at 10⁻¹²', () => {
    says('the central difference agrees with backpropagation to ten decimals');
    expect(errorsAt(6e-6).central).toBeLessThan(5e-11);
    says('and finds differences near $10^{-4}$');
    expect(Math.abs(Math.log10(errorsAt(1e-12).central / 1e-4))).toBeLessThan(0.5);
    says('With $\\h = 10^{-5}$ a right gradient agrees to ten decimals');
    expect(errorsAt(1e-5).central).toBeLessThan(5e-11);
  });

  it('is needed: a wrong backward pass can lower the loss', () => {
    says('A wrong backward pass can still lower the loss.');
    const slope = vectorOf('fprime1');
    const wrong = (tiny.gradients.weightGradients[0] as Matrix).map((row, i) =>
      row.map((entry) => entry / (slope[i] as number)),
    );
    const stepped = gradientStep(
      preset.network,
      {
        weightGradients: [wrong, tiny.gradients.weightGradients[1] as Matrix],
        biasGradients: tiny.gradients.biasGradients,
      },
      preset.learningRate,
    );
    const after = workPass({ ...preset, network: stepped });
    expect(after.lossBefore).toBeLessThan(tiny.lossBefore);
    expect(forward(stepped, preset.input).output[0]).toBeGreaterThan(tiny.pass.output[0] as number);
  });
});

describe('the text', () => {
  const prose = chapter
    .replace(/\{\/\*[\s\S]*?\*\/\}|^(?:import|export) .*$/gm, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, '')
    .replace(/<[^>]*>/g, ' ');

  it('types in no number with decimals but these', () => {
    const given = ['.39', '.33', '.28', '.61', '.67', '.2', '.7', '.1', '.8'];
    const chosen = ['0.5', '0.6', '6.5', '8.1']; // an example, an edit to try, two sections
    const typed = prose.match(/\d*\.\d+/g) ?? [];
    expect(new Set(typed)).toEqual(new Set([...given, ...chosen]));
  });

  it('never calls an error signal a loss', () => {
    const own = prose.replace(/The notebook[^.]*\./g, '');
    expect(own).not.toMatch(/loss (?:of|for|at) (?:the |a )?(?:layer|node|previous|next|hidden)/i);
    expect(own).not.toMatch(/\bminimas?\b/);
  });

  it('stays readable in length', () => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(350);
  });
});
