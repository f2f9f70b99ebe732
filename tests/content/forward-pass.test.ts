/** What the chapter on the forward pass says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findPreset } from '@components/widgets/worked-pass/presets.ts';
import {
  add,
  createNetwork,
  createRandom,
  formatNumber,
  forward,
  type Matrix,
  matmul,
  matvec,
  type Network,
  shapeOf,
  sizesOf,
  softmax,
  transpose,
  type Vector,
  workPass,
} from '@engine';
import { describe, expect, it } from 'vitest';

const file = resolve(import.meta.dirname, '../../src/content/docs/chapters/05-forward-pass.mdx');
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
/** As a reader sees it, but for TeX: no imports, no tags, no comments. */
const prose = chapter
  .replace(/^(?:import|export) .*$/gm, '')
  .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
  .replace(/<[^>]*>/g, ' ')
  .replace(/\\\\\[[\d.]+em\]/g, '\\\\')
  .replaceAll('\u2019', "'");

const classifier = workPass(findPreset('classifier-2-4-2'));
const regression = workPass(findPreset('regression-2-4-1'));

function pass(id: string, input?: Vector) {
  const preset = findPreset(id);
  return forward(preset.network, input ?? preset.input);
}

function layer(network: Network, number: number) {
  const found = network.layers[number - 1];
  if (!found) throw new Error(`no layer ${number}`);
  return found;
}

function withoutActivation(network: Network): Network {
  const [first, ...rest] = network.layers;
  if (!first) throw new Error('no layers');
  return { ...network, layers: [{ ...first, activation: 'linear' }, ...rest] };
}

function multiplications(network: Network): number {
  return network.layers.reduce((count, { weights }) => count + weights.flat().length, 0);
}

function parameters(network: Network): number {
  return network.layers.reduce((count, { bias }) => count + bias.length, multiplications(network));
}

function networkOf(...sizes: number[]): Network {
  return createNetwork({ sizes, random: createRandom(1) });
}

/** `4 × 2`, as the chapter writes shapes. */
function spoken(value: Matrix | Vector): string {
  return shapeOf(value).join(' × ');
}

describe('the classifier', () => {
  const { network } = classifier;
  const [z1 = []] = classifier.pass.preActivations;

  it('has the shapes that the text gives', () => {
    expect(sizesOf(network)).toEqual([2, 4, 2]);
    const [first, second] = [layer(network, 1), layer(network, 2)];
    expect(prose).toContain(`here $\\W{1}$ is ${spoken(first.weights)}`);
    const column = spoken(classifier.input);
    const products = [
      `(${spoken(first.weights)})(${column}) gives ${spoken(z1)}`,
      `(${spoken(second.weights)})(${spoken(z1)}) gives ${column}`,
    ];
    expect(prose).toContain(products.join(', and '));
  });

  it('switches off node 4 and no other', () => {
    expect(z1.map((z) => z > 0)).toEqual([true, true, true, false]);
    expect(prose).toContain('Node 4 had');
  });

  it('answers class 1, and class 2 is right', () => {
    const [p1 = 0, p2 = 0] = classifier.pass.output;
    expect(p1).toBeGreaterThan(p2);
    expect(classifier.target).toEqual([0, 1]);
    expect(prose).toContain('Its answer is class 1. The target says class 2.');
  });

  it('wakes node 4 up at x₁ = −0.2, and loses it at −0.12', () => {
    const node4 = (x1: number) =>
      forward(network, [x1, classifier.input[1] as number]).preActivations[0]?.[3] as number;
    expect(node4(-0.2)).toBeGreaterThan(0);
    expect(node4(-0.12)).toBeCloseTo(0, 12);
    expect(node4(-0.11)).toBeLessThan(0);
    expect(prose).toContain('to −0.2. Node 4 wakes up.');
    expect(prose).toContain('(At −0.12.)');
  });

  it('becomes one layer without ReLU', () => {
    const [first, second] = [layer(network, 1), layer(network, 2)];
    const weights = matmul(second.weights, first.weights);
    const bias = add(matvec(second.weights, first.bias), second.bias);
    const tex = (matrix: Matrix) =>
      matrix.map((row) => row.map((value) => value.toFixed(2)).join(' & ')).join(' \\\\ ');
    expect(prose).toContain(`Weights $\\begin{pmatrix} ${tex(weights)} \\end{pmatrix}$`);
    const column = tex(bias.map((value) => [value]));
    expect(prose).toContain(`biases $\\begin{pmatrix} ${column} \\end{pmatrix}$`);
    const oneLayer = add(matvec(weights, classifier.input), bias);
    const plain = forward(withoutActivation(network), classifier.input);
    plain.preActivations[1]?.forEach((z, row) => {
      expect(oneLayer[row]).toBeCloseTo(z, 12);
    });
  });
});

describe('the regression network', () => {
  it('ends in a single row', () => {
    expect(sizesOf(regression.network)).toEqual([2, 4, 1]);
    const { weights, activation } = layer(regression.network, 2);
    expect(prose).toContain(`so $\\W{2}$ is ${spoken(weights)}.`);
    expect(activation).toBe('linear');
    expect(layer(regression.network, 1).activation).toBe('tanh');
    expect(regression.pass.output).toEqual(regression.pass.preActivations[1]);
  });
});

describe('counts', () => {
  const pictures = networkOf(784, 128, 10);
  const grouped = (count: number) => count.toLocaleString('en-GB');

  it('are those of the networks named', () => {
    const [two, one] = [classifier.network, regression.network];
    expect(prose).toContain(
      `2-4-2 needs ${multiplications(two)} multiplications and has ${parameters(two)} parameters`,
    );
    expect(prose).toContain(`2-4-1 needs ${multiplications(one)} and has ${parameters(one)}.`);
    const [work, size] = [multiplications(pictures), parameters(pictures)].map(grouped);
    expect(prose).toContain(`for pictures of 28 by 28 dots, needs ${work} and has ${size}.`);
    expect(28 * 28).toBe(784);
  });

  it('are right in the exercise', () => {
    const network = networkOf(5, 3, 4);
    const [first, second] = [layer(network, 1), layer(network, 2)];
    expect(prose).toContain(
      `$\\W{1}$ is ${spoken(first.weights)}, $\\b{1}$ is ${spoken(first.bias)}, ` +
        `$\\W{2}$ is ${spoken(second.weights)}, $\\b{2}$ is ${spoken(second.bias)}.`,
    );
    expect(prose).toContain(
      `${multiplications(network)} multiplications, and there are ${parameters(network)} parameters`,
    );
  });
});

describe('softmax', () => {
  const shown = (value: number | undefined) => formatNumber(value as number, 4);

  it('overflows at e to the 710 when taken literally', () => {
    expect(Math.exp(709)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(Math.exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(prose).toContain('$e^{710}$');
  });

  it('survives logits whose powers are all 0', () => {
    const logits = [-1000, -1001, -1002];
    expect(logits.map(Math.exp)).toEqual([0, 0, 0]);
    expect(prose).toContain(`the first probability is ${shown(softmax(logits)[0])}`);
  });

  it('is the same for (1, 0) and (1000, 999)', () => {
    const [larger, smaller] = softmax([1, 0]);
    expect(softmax([1000, 999])).toEqual([larger, smaller]);
    expect(1 / (1 + Math.exp(-1))).toBeCloseTo(larger as number, 12);
    expect(prose).toContain(`= ${shown(larger)}, the other ${shown(smaller)}`);
    expect(softmax([5, 5, 5])).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});

describe('mistakes and exercises', () => {
  it('quotes what the engine says to a turned matrix, and to x in the place of a', () => {
    const { weights } = layer(classifier.network, 1);
    const said = 'matvec: cannot multiply 2×4 by 2×1';
    expect(() => matvec(transpose(weights), classifier.input)).toThrow(said);
    expect(() => matvec(layer(classifier.network, 2).weights, classifier.input)).toThrow(said);
    expect(prose).toContain(said);
  });

  it('turns a square matrix that is not its own transpose', () => {
    const { weights } = layer(findPreset('relu-mistake').network, 1);
    expect(shapeOf(weights)).toEqual([2, 2]);
    expect(transpose(weights)).not.toEqual(weights);
  });

  it('has one node off in the network 2-3-2', () => {
    const { network } = findPreset('dead-relu');
    expect(sizesOf(network)).toEqual([2, 3, 2]);
    expect(network.layers.map(({ activation }) => activation)).toEqual(['relu', 'softmax']);
    expect(pass('dead-relu').activations[1]?.map((a) => a === 0)).toEqual([false, true, false]);
    expect(prose).toContain('Node 2 is off');
  });

  it('computes XOR with two ReLU nodes', () => {
    const corners = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    const outputs = corners.map((corner) => pass('xor-two-relu', corner).output[0]);
    expect(prose).toContain(`${outputs.join(', ')}: “one or the other, not both”`);
    expect(findPreset('xor-two-relu').input).toEqual([1, 0]);
    const [a1, a2] = pass('xor-two-relu', [1, 1]).activations[1] ?? [];
    expect(prose).toContain(`For (1, 1) they are (${a1}, ${a2})`);
    const [w1 = 0, w2 = 0] = layer(findPreset('xor-two-relu').network, 2).weights[0] ?? [];
    expect([w1, w2]).toEqual([1, -2]);
    expect(prose).toContain(`= ${a1} - ${-w2} \\cdot ${a2} = ${outputs[3]}`);
  });
});

describe('the page as a whole', () => {
  it('points where the notebook’s figures point', () => {
    const drawn = [...chapter.matchAll(/<Network \{\.\.\.(\w+)\}[^>]*? here=\{([\d.]+)\}/g)];
    const places = (preset: string, ...heres: string[]) => heres.map((here) => [preset, here]);
    expect(drawn.map(([, preset, here]) => [preset, here])).toEqual([
      ...places('net', '0.5', '1', '1.5', '2', '3'),
      ...places('line', '0.5', '1', '1.5', '2', '3'),
    ]);
  });

  it('prints no other number with decimals than these', () => {
    const typed = prose.match(/[-−]?\d+\.\d+/g) ?? [];
    const tested = ['0.84', '-0.47', '0.09', '0.45', '0.52', '-0.32', '0.6652', '0.7311', '0.2689'];
    const chosen = ['−0.2', '−0.12', '0.9', '4.1']; // inputs, an example of a claim, a section
    expect(new Set(typed)).toEqual(new Set([...tested, ...chosen]));
  });

  it('stays readable in length', () => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(350);
  });
});
