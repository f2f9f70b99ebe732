/** What the appendix on derivations says in its own words, recomputed, and how it is built. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  activations,
  createOptimizer,
  createRandom,
  crossEntropyDerivative,
  formatNumber,
  he,
  leakySlope,
  lecun,
  losses,
  type Network,
  softmax,
  softmaxJacobian,
  workPass,
} from '@engine';
import { describe, expect, it } from 'vitest';
import { documents, readData } from './book.ts';
import { type Comparison, draw, largestDifference } from './formula-checks.ts';

const folder = import.meta.dirname;
const file = resolve(folder, '../../src/content/docs/appendix/derivations.mdx');
const page = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
/** As a reader sees it, but for TeX: no imports, no tags, no comments, no displays. */
const prose = page
  .replace(/^(?:import|export) .*$/gm, '')
  .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
  .replace(/^\$\$\n[\s\S]*?\n\$\$/gm, '')
  .replace(/<[^>]*>/g, ' ');

const displays = [...page.matchAll(/^(.*)\n\$\$\n([\s\S]*?)\n\$\$\n(.*)/gm)].map(
  ([, before = '', tex = '', after = '']) => ({ before, tex, after }),
);
const tag = /\{\/\* formula: ([a-z0-9-]+) \*\/\}$/;

/** The sections that derive something: their title and text. */
const derived = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n', 1)[0] ?? '', text }))
  .filter(({ text }) => text.includes('<Derivation>'));

const shown = (value: number | undefined, decimals = 4) => formatNumber(value as number, decimals);

describe('the lines', () => {
  it('are each tagged, and as many as the text says', () => {
    expect(displays.filter(({ before }) => !tag.test(before))).toEqual([]);
    expect(page.match(/^\$\$$/gm)).toHaveLength(2 * displays.length);
    expect(prose).toContain(`there are ${displays.length} of them`);
  });

  it('are tagged once each', () => {
    const ids = displays.map(({ before }) => tag.exec(before)?.[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are each checked at as many points as the text says', () => {
    const runner = readFileSync(resolve(folder, 'formulas.test.ts'), 'utf8');
    const points = /const points = (\d+);/.exec(runner)?.[1];
    expect(prose).toContain(`at ${points} random points`);
  });

  it('each have their reason right below', () => {
    const inside = derived.flatMap(({ text }) => text.match(/<Derivation>[\s\S]*?<\/Derivation>/g));
    for (const block of inside) {
      const reasons = [...(block ?? '').matchAll(/^\$\$\n[\s\S]*?\n\$\$\n(.*)/gm)];
      expect(reasons.length).toBeGreaterThan(0);
      for (const [line, reason = ''] of reasons) expect(reason, line).toMatch(/^\S.*\.$/);
    }
  });
});

describe.each(derived)('$title', ({ text }) => {
  it('has a numbered claim, its lines, and a word on its use, in this order', () => {
    const places = ['<KeyRule', '\\label{eq-', '<Derivation>', '**Where it is used.**'].map(
      (part) => text.indexOf(part),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('errata', () => {
  const own = documents.find(({ id }) => id === 'appendix/derivations');
  const errata = own?.frontmatter.errata as number[];

  it('are listed, in order', () => {
    expect(errata).toEqual([...errata].sort((a, b) => a - b));
    const known = Object.keys(readData('errata')).map(Number);
    expect(errata.filter((n) => !known.includes(n))).toEqual([]);
  });

  it('are those that the text links to', () => {
    const linked = [...page.matchAll(/(?:<Erratum n|erratum)=\{(\d+)\}/g)].map(([, n]) =>
      Number(n),
    );
    expect(new Set(linked)).toEqual(new Set(errata));
  });
});

describe('numbers', () => {
  it('of the activation functions', () => {
    const slope = activations.sigmoid.derivative(0);
    expect(prose).toContain(`it would give ${1 - slope}, and the right slope there is ${slope}`);
    expect(prose).toContain(`has $\\leak$ = ${leakySlope}`);
    expect(activations.tanh.derivative(0)).toBe(1);
  });

  it('of what single precision does to clipping', () => {
    expect(Math.fround(1 - 1e-8)).toBe(1);
    expect(1 - 1e-8).toBeLessThan(1);
    expect(prose).toContain('$1 - 10^{-8}$. In single precision that number is stored as 1');
  });

  it('of a sure and wrong answer', () => {
    const [logits, target] = [
      [8, 0],
      [0, 1],
    ];
    const weights = [
      [1, 0],
      [0, 1],
    ];
    const network = (loss: Network['loss']): Network => ({
      layers: [{ weights, bias: [0, 0], activation: 'softmax' }],
      loss,
    });
    const errorOf = (loss: Network['loss']) => {
      const worked = workPass({ network: network(loss), input: logits, target, learningRate: 1 });
      return shown(worked.gradients.errorSignals[0]?.[1]);
    };
    expect(prose).toContain('the logits (8, 0) where class 2 is right');
    expect(prose).toContain(`Cross-entropy sends back ${errorOf('crossEntropy')} for class 2`);
    expect(prose).toContain(`Half the squared error sends back ${errorOf('halfSquaredError')},`);
  });

  it('of the first steps of Adam and RMSProp', () => {
    const adam = createOptimizer({ kind: 'adam', learningRate: 1 });
    const first = adam.step(0, 5, adam.init(0)).trace.find(({ id }) => id === 'm');
    expect(first?.value).toBeCloseTo(5 / 10, 12);
    expect(adam.settings.beta1).toBe(0.9);
    expect(prose).toContain('With $\\beta = 0.9$ the first $\\mo$ is a tenth');
    const rmsprop = createOptimizer({ kind: 'rmsprop', learningRate: 1, beta: 0.9, epsilon: 0 });
    const length = Math.abs(rmsprop.step(0, 5, rmsprop.init(0)).parameters);
    expect(prose).toContain(`With $\\beta = 0.9$ the step is ${shown(length, 2)} times as long`);
  });

  it('of what is left of a signal after 30 layers', () => {
    const asked = { normal: (_mean?: number, std = 1) => std } as ReturnType<typeof createRandom>;
    const varianceOf = (initializer: typeof he) => (initializer(1, 50, asked)[0]?.[0] ?? 0) ** 2;
    const half = varianceOf(lecun) / varianceOf(he);
    expect(half).toBeCloseTo(1 / 2, 12);
    expect(half ** 30).toBeLessThan(1e-9);
    expect(prose).toContain('With $1/\\n$ it is a half, and after 30 layers less than a billionth');
  });

  it('with decimals are no others than these', () => {
    const typed = prose.match(/[−-]?\d+\.\d+/g) ?? [];
    const tested = ['0.75', '0.25', '0.01', '−0.9997', '−0.0007', '0.9', '3.16'];
    expect(new Set(typed)).toEqual(new Set(tested));
  });
});

describe('the source’s slips do not pass the same test', () => {
  const random = createRandom(20);
  const z = draw(random, 3);
  const [p, y] = [softmax(z), [0, 1, 0]];
  const [first = 0, second = 0, third = 0] = z;
  const sigma = activations.sigmoid;
  const difference = p.map((each, k) => each - (y[k] as number));
  const descent = createOptimizer({ kind: 'adam', learningRate: 0.1 });
  const { parameters, trace } = descent.step(first, second, descent.init(first));
  const hatted = trace.find(({ id }) => id === 'step')?.value as number;

  it.each<[number, string, Comparison]>([
    [20, '1 − in front', { formula: 1 - sigma.derivative(first), engine: sigma.derivative(first) }],
    [21, 'slope 1 at 0', { formula: 1, engine: activations.relu.derivative(0) }],
    [
      29,
      'p − y for softmax',
      { formula: [difference, difference, difference], engine: softmaxJacobian(p) },
    ],
    [
      32,
      'minus a square',
      { formula: -((first - second) ** 2), engine: losses.squaredError.value([first], [second]) },
    ],
    [
      33,
      'target − prediction',
      { formula: [second - first], engine: losses.halfSquaredError.derivative([first], [second]) },
    ],
    [
      34,
      'no 2',
      { formula: [first - third], engine: losses.squaredError.derivative([first], [third]) },
    ],
    [113, 'one gradient more', { formula: first + hatted * second, engine: parameters }],
    [
      30,
      'the wrong way',
      { formula: difference.map((d) => -d), engine: crossEntropyDerivative(z, y) },
    ],
  ])('erratum %i: %s', (_, __, comparison) => {
    expect(largestDifference(comparison)).toBeGreaterThan(1e-3);
  });
});
