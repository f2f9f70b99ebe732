/** What the chapter on gradients says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  formatNumber,
  gradientArrow,
  passCosts,
  slopeAlong,
  surfaceDifferences,
  surfaces,
  type Vector,
  workPass,
} from '@engine';
import { describe, expect, it } from 'vitest';
import {
  slicesThrough,
  slopesAround,
} from '../../src/components/diagrams/figures/gradient-plots.ts';
import { lossSurface, PLACES_OF_LOSS } from '../../src/components/diagrams/figures/loss-surface.ts';
import {
  DIFFERENCE_POINT,
  DIFFERENCE_STEPS,
  differenceTable,
  liftTable,
  NEURON,
  neuronPass,
} from '../../src/components/math/gradient-tables.ts';
import { findPreset } from '../../src/components/widgets/worked-pass/presets.ts';

const file = resolve(import.meta.dirname, '../../src/content/docs/chapters/06-gradients.mdx');
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);

const bowl = surfaces.paraboloid;
const POINT: Vector = [-0.5, 0.5];
const minus = (value: number, decimals: number) => formatNumber(value, decimals);

describe('the bowl', () => {
  it('has the slopes −1 and 1 at (−0.5, 0.5)', () => {
    says('At (−0.5, 0.5) the two partial derivatives are −1 and 1.');
    expect(bowl.gradient(POINT)).toEqual([-1, 1]);
    expect(slicesThrough(POINT).map(({ slope }) => slope)).toEqual([-1, 1]);
    says('Along x the ground falls, along y it rises.');
  });

  it('has a gradient two and a half times as long at the second point', () => {
    says('The second is two and a half times as long as the first.');
    const [near, far] = [[-0.2, 0.2], POINT].map((at) => Math.hypot(...bowl.gradient(at)));
    expect((far as number) / (near as number)).toBeCloseTo(2.5, 12);
  });

  it('is level across the gradient, and half as steep at 60° from it', () => {
    const { marks } = slopesAround(POINT);
    const [up, right, left, down] = marks.map(({ at }) => at[1]) as [
      number,
      number,
      number,
      number,
    ];
    expect(up).toBeCloseTo(Math.SQRT2, 12);
    expect(down).toBeCloseTo(-Math.SQRT2, 12);
    expect([right, left].map((slope) => Math.abs(slope))).toEqual([
      expect.closeTo(0, 12),
      expect.closeTo(0, 12),
    ]);
    says('60° off the gradient leaves half of its slope');
    const [gx = 0, gy = 0] = bowl.gradient(POINT);
    const angle = Math.atan2(gy, gx) + Math.PI / 3;
    expect(slopeAlong(bowl, POINT, [Math.cos(angle), Math.sin(angle)])).toBeCloseTo(up / 2, 12);
  });

  it('has its stationary point at the origin', () => {
    says('At (0, 0) both partial derivatives are 0.');
    expect(bowl.gradient([0, 0])).toEqual([0, 0]);
  });

  it('is drawn with a lift as long as its gradient', () => {
    says('Both are drawn 1.414 long.');
    const { arrow } = gradientArrow(bowl, POINT);
    expect(minus(Math.hypot(...arrow), 3)).toBe('1.414');
    expect(liftTable().rows.map(([, , flatArrow, lift]) => [flatArrow, lift])).toEqual([
      ['(−0.4, 0.4)', '(−0.348, 0.348, 0.279)'],
      ['(−1.0, 1.0)', '(−0.577, 0.577, 1.155)'],
      ['(1.0, −1.0)', '(0.577, −0.577, −1.155)'],
    ]);
  });
});

describe('difference quotients', () => {
  const at = (h: number) => surfaceDifferences(surfaces.singleMinimum, DIFFERENCE_POINT, h);

  it('are exact in the middle of the bowl, and h too large on one side', () => {
    says(
      'the central difference is exact for every $\\h$, while the one-sided quotient is $\\h$ too',
    );
    const { oneSided, centralError } = surfaceDifferences(bowl, [1, 2], 0.5);
    expect(centralError).toBe(0);
    expect(oneSided).toEqual([2.5, 4.5]);
  });

  it('are measured against the slope of the dip at (2, 1)', () => {
    says('take the dip $f = -0.05 \\cdot \\frac{100}{2\\pi}\\, e^{-(x^2+y^2)/16}$ at (2, 1)');
    expect(DIFFERENCE_POINT).toEqual([2, 1]);
    const slope = surfaces.singleMinimum.gradient(DIFFERENCE_POINT)[0] as number;
    says(`Its slope along $x$ is ${slope.toFixed(8)}.`);
  });

  it('gain a factor of ten and of a hundred, and then lose it to rounding', () => {
    says(
      'a ten times smaller $\\h$ makes the one-sided error ten times smaller and the central one a',
    );
    for (const h of [1e-1, 1e-2]) {
      expect(at(h).oneSidedError / at(h / 10).oneSidedError).toBeCloseTo(10, 0);
      expect(at(h).centralError / at(h / 10).centralError).toBeCloseTo(100, -1);
    }
    says('Around $10^{-5}$ is good for the central difference.');
    const best = DIFFERENCE_STEPS.reduce((least, h) =>
      at(h).centralError < at(least).centralError ? h : least,
    );
    expect(best).toBe(1e-5);
    expect(differenceTable().rows).toHaveLength(DIFFERENCE_STEPS.length);
  });

  it('have 4 right digits at 10⁻¹² and 10 at 10⁻⁵', () => {
    says(
      'With $\\h = 10^{-12}$ the central difference above has 4 right digits. With $10^{-5}$ it has 10.',
    );
    expect(at(1e-12).centralError).toBeGreaterThan(5e-6);
    expect(at(1e-12).centralError).toBeLessThan(1e-4);
    expect(at(1e-5).centralError).toBeLessThan(5e-11);
  });
});

describe('the example', () => {
  it('walks towards (3, 4) with the slope 0.2', () => {
    says('so $\\dir = (0.6, 0.8)$');
    says('The dot product: $-1 \\cdot 0.6 + 1 \\cdot 0.8 = 0.2$.');
    const slope = slopeAlong(bowl, POINT, [3, 4]);
    expect(slope).toBeCloseTo(0.2, 12);
    const share = slope / Math.hypot(...bowl.gradient(POINT));
    const angle = (Math.acos(share) * 180) / Math.PI;
    says(
      `So this way has ${Math.round(100 * share)} per cent of it, and the angle to the gradient is ${Math.round(angle)}°.`,
    );
    says('unshortened the slope of the example would come out as 1 in the place of 0.2');
    expect(-1 * 3 + 1 * 4).toBe(1);
  });

  const { pass, lossBefore, gradients } = neuronPass(NEURON);

  it('has a neuron with the loss 0.125 and the gradient (1, 0.5)', () => {
    says('The sample is $\\x = 2$ with the target 1, and for now $\\wo = 0.8$, $\\bo = -0.1$.');
    expect(NEURON).toEqual({ input: 2, target: 1, weight: 0.8, bias: -0.1 });
    says('$\\yhat = 0.8 \\cdot 2 - 0.1 = 1.5$, so $\\loss = \\frac12 \\cdot 0.5^2 = 0.125$');
    expect(pass.output[0]).toBeCloseTo(1.5, 14);
    expect(lossBefore).toBeCloseTo(0.125, 14);
    says('The gradient is $(1, 0.5)$');
    expect(gradients.weightGradients[0]?.[0]?.[0]).toBeCloseTo(1, 14);
    expect(gradients.biasGradients[0]?.[0]).toBeCloseTo(0.5, 14);
  });

  it('predicts the change of its loss to two ten-thousandths', () => {
    const after = neuronPass({ ...NEURON, weight: NEURON.weight + 0.01 }).lossBefore;
    says(`It goes from ${minus(lossBefore, 4)} to ${minus(after, 4)}.`);
    says(`The missing ${minus(after - lossBefore - 0.01, 4)} is what`);
  });
});

describe('the bridge', () => {
  it('counts the parameters of a network for digits', () => {
    says(
      `The network 784-128-10 for handwritten digits has $n$ = ${passCosts([784, 128, 10]).parameters.toLocaleString('en-GB')}.`,
    );
  });

  it('shows two of twelve parameters, one in each layer', () => {
    const { network, input, target } = findPreset('tiny-2-2-2');
    const count = network.layers.flatMap(({ weights, bias }) => [
      ...weights.flat(),
      ...bias,
    ]).length;
    expect(count).toBe(12);
    says('Two of its twelve parameters move, one in each layer:');
    expect(PLACES_OF_LOSS.map(([layer]) => layer)).toEqual([1, 2]);
    const surface = lossSurface('tiny-2-2-2', PLACES_OF_LOSS);
    expect(surface.value(surface.at)).toBeCloseTo(
      workPass({ network, input, target, learningRate: 0.1 }).lossBefore,
      14,
    );
    const [gx = 0, gy = 0] = surface.gradient(surface.at);
    const [x = 0, y = 0] = surface.at;
    const h = 1e-5;
    expect(gx).toBeCloseTo((surface.value([x + h, y]) - surface.value([x - h, y])) / (2 * h), 8);
    expect(gy).toBeCloseTo((surface.value([x, y + h]) - surface.value([x, y - h])) / (2 * h), 8);
  });

  it('has a plateau at the left, a hill at the lower right and a slope without end', () => {
    says('There is a plateau at the left, a hill at the lower right');
    const { value, gradient } = lossSurface('tiny-2-2-2', PLACES_OF_LOSS);
    expect(Math.hypot(...gradient([-4, 0]))).toBeLessThan(0.05);
    expect(value([4, -4])).toBeGreaterThan(value([-4, -4]));
    const falling = [2, 4, 8, 16].map((reach) => value([reach, reach]));
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(falling.at(-1)).toBeGreaterThan(0);
  });
});

describe('what to try', () => {
  const change = (s: Vector) => bowl.value([1 + (s[0] ?? 0), 2 + (s[1] ?? 0)]) - bowl.value([1, 2]);
  const predicted = (s: Vector) => {
    const [gx = 0, gy = 0] = bowl.gradient([1, 2]);
    return gx * (s[0] ?? 0) + gy * (s[1] ?? 0);
  };

  it('predicts −0.2 where −0.18 is true', () => {
    expect(bowl.value([1, 2])).toBe(5);
    says(
      `The prediction is ${minus(predicted([0.1, -0.1]), 1)}. The true change is ${minus(change([0.1, -0.1]), 2)}.`,
    );
    const small: Vector = [0.01, -0.01];
    says(`The prediction becomes ten times smaller, ${minus(predicted(small), 2)}.`);
    says(`It was 0.02, and is ${minus(change(small) - predicted(small), 4)} now`);
    expect(change([0.1, -0.1]) - predicted([0.1, -0.1])).toBeCloseTo(0.02, 12);
  });

  it('finds a step along the contour', () => {
    says('turning the gradient (2, 4) by a right angle. (For instance (4, −2).');
    expect(bowl.gradient([1, 2])).toEqual([2, 4]);
    expect(slopeAlong(bowl, [1, 2], [4, -2])).toBeCloseTo(0, 12);
  });
});

describe('the exercises', () => {
  it('on the bowl', () => {
    const gradient = bowl.gradient([0.3, -0.4]);
    says(
      `(${gradient.map((entry) => minus(entry, 1)).join(', ')}). Its length is ${Math.hypot(...gradient)}`,
    );
    const u = Math.SQRT1_2;
    says(
      `The direction of length 1 is (${minus(u, 4)}, ${minus(u, 4)}), and the slope is ${minus(slopeAlong(bowl, [0.3, -0.4], [1, 1]), 4)}`,
    );
  });

  it('on a given gradient', () => {
    const surface = { gradient: () => [5, -12] };
    expect(slopeAlong(surface, [0, 0], [12, 5])).toBeCloseTo(0, 12);
    says(`The steepest slope is $\\sqrt{25 + 144} = ${slopeAlong(surface, [0, 0], [5, -12])}$.`);
  });

  it('on the neuron', () => {
    const { gradients } = neuronPass({ ...NEURON, input: -1, target: 0 });
    const both = [
      gradients.weightGradients[0]?.[0]?.[0],
      gradients.biasGradients[0]?.[0],
    ] as Vector;
    says(
      `The gradient is (${both.map((entry) => minus(entry, 1)).join(', ')}). This sample, too, wants a smaller $\\wo$, but a larger $\\bo$.`,
    );
  });

  it('on the cube', () => {
    const cube = {
      value: ([x = 0]: Vector) => x ** 3,
      gradient: ([x = 0]: Vector) => [3 * x * x, 0],
    };
    const { oneSided, central } = surfaceDifferences(cube, [1, 0], 0.1);
    says(
      `On one side ${minus(oneSided[0] as number, 2)}, which is ${minus((oneSided[0] as number) - 3, 2)} too much.`,
    );
    says(
      `On both sides ${minus(central[0] as number, 2)}, which is ${minus((central[0] as number) - 3, 2)} too much`,
    );
  });
});

describe('the text', () => {
  it('stays readable in length', () => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(350);
  });
});
