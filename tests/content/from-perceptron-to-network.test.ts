/** What the chapter on networks, activations and losses says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  BEND,
  brokenLine,
  errorBound,
  heightOf,
  largestError,
  NODE_COUNTS,
} from '@components/diagrams/figures/broken-lines.ts';
import { step } from '@components/diagrams/figures/step-curve.ts';
import { mixed, mixedNetwork } from '@components/math/activation-facts.ts';
import {
  HARD_LOGITS,
  price,
  softmaxAsWritten,
  tenDigits,
  three,
  threeClassTable,
  threeLoss,
  walk,
} from '@components/math/loss-examples.ts';
import {
  activations,
  createRandom,
  crossEntropy,
  datasets,
  formatGiven,
  formatNumber,
  halfSquaredError,
  leakySlope,
  losses,
  perceptron,
  sizesOf,
  softmax,
  squaredError,
  sum,
  type Vector,
} from '@engine';
import { describe, expect, it } from 'vitest';

const file = resolve(
  import.meta.dirname,
  '../../src/content/docs/chapters/02-from-perceptron-to-network.mdx',
);
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);
const four = (value: number) => formatNumber(value, 4);

describe('the folding rule', () => {
  it('has a hidden node for every joint, and the error of its table', () => {
    for (const nodes of NODE_COUNTS) {
      expect(sizesOf(brokenLine(nodes))).toEqual([1, nodes, 1]);
      expect(largestError(nodes)).toBeLessThanOrEqual(errorBound(nodes));
    }
    says('networks 1-4-1 and 1-8-1');
    expect(heightOf(brokenLine(8), 0.25)).toBeCloseTo(1, 12);
  });

  it('gets four times as close with twice the nodes', () => {
    says('Half the width, a quarter of the error.');
    expect(errorBound(8) / errorBound(16)).toBe(4);
    expect(largestError(32) / largestError(64)).toBeCloseTo(4, 1);
  });

  it('needs very many joints for ten inputs', () => {
    says('64 pieces along each of ten inputs there are about $10^{18}$ cells');
    expect(Math.round(Math.log10(64 ** 10))).toBe(18);
  });

  it('in the exercise', () => {
    says(`\\max\\,\\lvert g''\\rvert$ = ${formatNumber(BEND, 2)}`);
    const width = Math.sqrt((0.001 * 8) / BEND);
    says(`h \\le ${Math.floor(width * 1e5) / 1e5}$, so ${Math.ceil(1 / width)} pieces`);
    expect(errorBound(71)).toBeLessThanOrEqual(0.001);
    expect(errorBound(70)).toBeGreaterThan(0.001);
  });
});

describe('the activations', () => {
  it('the step is the perceptron’s', () => {
    for (const z of [-3, -0.1, 0, 0.1, 3]) {
      const { errors } = perceptron([[z, 0]], [step(z) as 1 | -1], [1, 0, 0], { maxUpdates: 0 });
      expect(errors).toEqual([0]);
    }
  });

  it('slopes of the text and the exercise', () => {
    const slope = (name: keyof typeof activations, z: number) => activations[name].derivative(z);
    says('each one is multiplied by 0.25 or less');
    expect(slope('sigmoid', 0)).toBe(0.25);
    says('At 0 that would give 0.75.');
    says('leak = 0.01}$ on the left');
    expect(leakySlope).toBe(0.01);
    says(
      `${slope('relu', -2)}, ${slope('leakyRelu', -2)}, ${four(slope('tanh', -2))} and ${four(slope('sigmoid', -2))}. The sigmoid`,
    );
    says('tanh has slope 1, the sigmoid 0.25');
    expect(slope('tanh', 0)).toBe(1);
    for (const z of [-2, -0.3, 1.7]) {
      expect(Math.tanh(z)).toBeCloseTo(2 * activations.sigmoid.value(2 * z) - 1, 14);
    }
  });

  it('may be mixed: the gradients are right', () => {
    expect(sizesOf(mixedNetwork)).toEqual([2, 4, 4, 4, 3]);
    says('a network 2-4-4-4-3 with tanh, then ReLU, then sigmoid, and softmax at the end');
    expect(mixedNetwork.layers.map(({ activation }) => activation)).toEqual([
      'tanh',
      'relu',
      'sigmoid',
      'softmax',
    ]);
    expect(mixed.parameters).toBe(67);
    expect(mixed.check.largestDifference).toBeLessThan(1e-9);
    expect(mixed.check.analytic.weightGradients.flat(2).some((g) => Math.abs(g) > 0.01)).toBe(true);
  });
});

describe('softmax', () => {
  it('as written fails where the shifted form holds', () => {
    const [easy, low, high] = HARD_LOGITS as [Vector, Vector, Vector];
    expect(softmaxAsWritten(easy)[0]).toBeCloseTo(softmax(easy)[0] as number, 14);
    expect(softmaxAsWritten(low)[0]).toBeNaN();
    expect(softmaxAsWritten(high)[0]).toBeNaN();
    for (const logits of [low, high]) {
      expect(softmax(logits)[0]).toBeCloseTo(0.665241, 6);
    }
    says('a logit that is 1 larger has a share $e$ times as large');
    says('In single precision $1 - 10^{-8}$ is stored as 1.');
    expect(Math.fround(1 - 1e-8)).toBe(1);
  });

  it('of the ten digits', () => {
    const z = datasets.tenDigitLogits(createRandom(100));
    const order = z.map((_, k) => k).sort((a, b) => (z[b] as number) - (z[a] as number));
    expect(order.slice(0, 2)).toEqual([3, 8]);
    expect([tenDigits.plain, tenDigits.roundedSum]).toEqual(['0.5921', '0.998']);
    expect(Number(tenDigits.warm)).toBeLessThan(Number(tenDigits.plain));
    expect(Number(tenDigits.cold)).toBeGreaterThan(Number(tenDigits.plain));
    says('Is 0.59 then a probability?');
    says('it is right about 59 in a hundred');
  });

  it('of a softmax, and in the exercises', () => {
    const best = softmax([1, ...new Array<number>(9).fill(0)])[0] as number;
    says(`the largest share of ten that softmax can still make is ${four(best)}.`);
    const [first, second, third] = softmax([3, 1, 1]) as [number, number, number];
    says(`${four(first)}, ${four(second)}, ${four(third)}, and the same again`);
    says(`$e^2$ = ${formatNumber(first / second, 3)} times`);
    expect(softmax([103, 101, 101])).toEqual(softmax([3, 1, 1]));
  });

  it('at another temperature', () => {
    const sure = (classes: number) => {
      const others = (1 - 0.99) / (classes - 1);
      const logits = [0.99, ...new Array<number>(classes - 1).fill(others)].map(Math.log);
      expect(softmax(logits)[0]).toBeCloseTo(0.99, 12);
      return four(softmax(logits.map((z) => z / 2))[0] as number);
    };
    says(`It now says ${sure(2)} if there are two classes`);
    says(`it says ${sure(10)}, and is too timid`);
  });
});

describe('the losses', () => {
  it('of classes', () => {
    says(
      `For ten classes that is ${four(crossEntropy(new Array<number>(10).fill(0), [1, ...new Array<number>(9).fill(0)]))}.`,
    );
    says('0.69 at one half');
    expect(losses.crossEntropy.value([0.5], [1])).toBeCloseTo(0.69, 2);
    says(`In bits the loss is ${four(Math.LOG2E)} times as large`);
  });

  it('of the three samples in the exercise', () => {
    const each = [0.8, 0.5, 0.1].map((p) => losses.crossEntropy.value([p], [1]));
    const mean = sum(each) / 3;
    says(
      `${four(each[0] as number)}, ${four(each[1] as number)} and ${four(each[2] as number)} have the mean ${four(mean)}.`,
    );
    says(
      `0.8 · 0.5 · 0.1 = ${formatGiven(Math.exp(-3 * mean), 4)}, which is $e^{-3 \\cdot ${four(mean)}}$`,
    );
    says('One bad answer makes up most of the loss.');
    expect((each[2] as number) / sum(each)).toBeGreaterThan(0.5);
  });

  it('of the worked example', () => {
    says('the logits (2, 1, −1), and the second class is right');
    expect([three.logits, three.target]).toEqual([
      [2, 1, -1],
      [0, 1, 0],
    ]);
    const p = softmax(three.logits);
    says(`−ln ${four(p[1] as number)} = {threeLoss}`);
    expect(threeLoss).toBe(four(-Math.log(p[1] as number)));
    says(`more than $\\ln 3$ = ${four(Math.log(3))}`);
    expect(Number(threeLoss)).toBeGreaterThan(Math.log(3));
    expect(threeClassTable().rows.at(-1)).toEqual([
      'error signal $\\pk{k} - \\yk{k}$',
      '0.7054',
      '−0.7405',
      '0.0351',
      '0.0000',
    ]);
  });

  it('of numbers', () => {
    says('For a prediction of 1.4 and a target of 2');
    expect(price).toEqual({ prediction: [1.4], target: [2] });
    says(
      `With the half: ${halfSquaredError([5], [8])} and −3. Without: ${squaredError([5], [8])} and −6.`,
    );
    expect(losses.halfSquaredError.derivative([5], [8])).toEqual([-3]);
    expect(losses.squaredError.derivative([5], [8])).toEqual([-6]);
  });

  it('with the wrong sign runs away', () => {
    expect(walk(1)).toBeCloseTo(1.757, 3);
    expect(walk(-1)).toBeCloseTo(-11.455, 3);
    expect(Math.abs(walk(-1, 40))).toBeGreaterThan(Math.abs(walk(-1)));
  });
});

describe('the text', () => {
  const prose = chapter
    .replace(/\{\/\*[\s\S]*?\*\/\}|^(?:import|export) .*$/gm, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, '')
    .replace(/<[^>]*>/g, ' ');

  it('types in no number with decimals but those that are pinned or given', () => {
    const pinned = ['0.0707', '0.1050', '0.2320', '0.25', '0.75', '1.4427', '2.3026', '0.7870'];
    const more = ['0.1065', '7.389', '0.2231', '0.6931', '1.0730', '0.2595', '1.0986', '39.48'];
    const also = ['0.9087', '0.7683', '0.59', '0.04', '4.5'];
    const given = ['1.4', '0.8', '0.5', '0.1', '0.99', '0.01', '0.001', '0.92'];
    const typed = prose.match(/\d*\.\d+/g) ?? [];
    expect(new Set(typed)).toEqual(new Set([...pinned, ...more, ...also, ...given]));
  });

  it('never calls an error signal a loss', () => {
    expect(prose).not.toMatch(/loss (?:of|at) (?:the |a )?(?:layer|node|hidden)/i);
    expect(prose).not.toMatch(/\bminimas?\b/);
  });
});
