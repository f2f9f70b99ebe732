/** What the chapter on optimizers says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createOptimizer,
  descend,
  formatGiven,
  formatNumber,
  keepLedger,
  ledgerValue,
  type Matrix,
  type OptimizerKind,
  surfaces,
  type Vector,
} from '@engine';
import { describe, expect, it } from 'vitest';
import {
  ALL_OPTIMIZERS,
  deepCount,
  dipOf,
  raceTable,
  raceWalk,
  SWEEP_RATES,
} from '../../src/components/diagrams/figures/optimizer-races.ts';
import { DECAY, decayedWeights } from '../../src/components/math/decay-rows.ts';
import { START } from '../../src/components/widgets/ledger/model.ts';

const file = resolve(import.meta.dirname, '../../src/content/docs/chapters/11-optimizers.mdx');
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);

const { twoMinima } = surfaces;
const SOURCE = { start: [7.5, 4.2], tolerance: 1e-2 };
const at = (values: Vector | undefined, i: number) => values?.[i] as number;

/** The floor of the dip that a fine descent finds from a point. */
function floorFrom(start: Vector): Vector {
  const fine = createOptimizer({ kind: 'sgd', learningRate: 0.5 });
  const { points } = descend(twoMinima, fine, { start, maxSteps: 5000, tolerance: 1e-12 });
  return points.at(-1) as Vector;
}

/** The larger eigenvalue of a symmetric 2×2 matrix. */
function sharpest([[a = 0, b = 0] = [], [, d = 0] = []]: Matrix): number {
  return (a + d) / 2 + Math.hypot((a - d) / 2, b);
}

describe('the surface with two dips', () => {
  const deep = floorFrom([0, 0.3]);
  const shallow = floorFrom([3.7, 0.3]);
  const place = (point: Vector) => `(${point.map((c) => formatNumber(c, 2)).join(', ')})`;

  it('has these floors', () => {
    says(`at height ${formatNumber(twoMinima.value(deep), 4)}, near ${place(deep)}`);
    says(`is at ${formatNumber(twoMinima.value(shallow), 4)}, near ${place(shallow)}`);
    const length = Math.hypot(...twoMinima.gradient(SOURCE.start));
    says(
      `begin at (7.5, 4.2), far out on a slope so gentle that the gradient is ${formatNumber(length, 4)} long`,
    );
  });

  it('is steeper in the deep dip, so that η = 1 could not settle there', () => {
    const limit = 2 / sharpest(twoMinima.hessian(deep));
    says(`is stable below $\\lr$ = ${formatNumber(limit, 3)} only`);
    expect(limit).toBeLessThan(1);
    expect(2 / sharpest(twoMinima.hessian(shallow))).toBeGreaterThan(limit);
  });

  it('is left by the bowl before it beyond √8', () => {
    says('convex only within √8 of its centre');
    const curved = (r: number) => {
      const [[a = 0] = [], [, d = 0] = []] = surfaces.singleMinimum.hessian([r, 0]);
      return Math.min(a, d);
    };
    expect(curved(Math.sqrt(8) - 0.01)).toBeGreaterThan(0);
    expect(curved(Math.sqrt(8) + 0.01)).toBeLessThan(0);
  });

  it('is visited in its deep basin once with η = 5, at step 12', () => {
    const { points, stopped } = raceWalk('sgd', 5).descent;
    const inDeep = points.flatMap(([x = 0, y = 0], step) =>
      Math.abs(x) < 2 && Math.abs(y) < 2 ? [step] : [],
    );
    expect(inDeep).toEqual([12]);
    says('Once, at step 12,');
    const locked = points.findIndex((_, k) =>
      points.slice(k).every(([x = 0]) => x.toFixed(3) === '3.681'),
    );
    says(`From step ${locked} on $x$ stays at 3.681`);
    expect(stopped).toBe('maxSteps');
  });
});

describe('momentum', () => {
  it('grows to ten times a steady gradient, and to 0.53 times an alternating one', () => {
    says('With $\\beta = 0.9$ the limit is ten times the gradient.');
    const run = (gradients: readonly Vector[]) =>
      keepLedger({
        optimizer: { kind: 'momentum', learningRate: 0.1 },
        start: [0],
        gradients,
      });
    const steady = run(Array.from({ length: 400 }, () => [1]));
    expect(ledgerValue(steady, 'v400', 0)).toBeCloseTo(10, 9);
    const alternating = run(Array.from({ length: 400 }, (_, k) => [k % 2 ? 1 : -1]));
    const limit = Math.abs(ledgerValue(alternating, 'v400', 0));
    says(`the limit is then only ${formatNumber(limit, 2)} times the gradient`);
  });

  it('rolls through the shallow dip with η = 0.5, and out of the picture with η = 2', () => {
    for (const kind of ['momentum', 'nesterov'] as const) {
      const { values } = raceWalk(kind, 0.5).descent;
      expect(dipOf(at(values, values.length - 1))).toBe('deep');
    }
    expect(dipOf(raceWalk('sgd', 0.5).descent.values.at(-1) as number)).toBe('shallow');
    says('With $\\lr$ = 2 momentum rolls through both dips and out of the picture.');
    const [x = 0, y = 0] = raceWalk('momentum', 2).descent.points.at(-1) ?? [];
    expect(Math.min(x, 10 - x, y + 5, 10 - y)).toBeLessThan(-0.4);
  });
});

describe('the corrections', () => {
  it('divide by this much', () => {
    const divisor = (t: number) => formatNumber(1 - 0.999 ** t, 4);
    says(`is 0.001 in step 1, ${divisor(100)} in step 100, and ${divisor(1000)} in step 1000`);
    expect(1 - 0.999).toBeCloseTo(0.001, 12);
  });

  it('are worth a factor of 3.16 at first', () => {
    const ledger = keepLedger({
      optimizer: { kind: 'adam', learningRate: 0.1, epsilon: 0 },
      start: [0],
      gradients: [[2]],
    });
    const plain = ledgerValue(ledger, 'm1', 0) / Math.sqrt(ledgerValue(ledger, 'v1', 0));
    const right = ledgerValue(ledger, 'mHat1', 0) / Math.sqrt(ledgerValue(ledger, 'vHat1', 0));
    expect(formatNumber(plain / right, 2)).toBe('3.16');
    says('$0.1/\\sqrt{0.001} = 3.16$ times too long');
    const rms = keepLedger({
      optimizer: { kind: 'rmsprop', learningRate: 1, epsilon: 0 },
      start: [0],
      gradients: [[2]],
    });
    expect(formatNumber(-ledgerValue(rms, 'step1', 0), 2)).toBe('3.16');
    says('With $\\beta = 0.9$ it is 3.16 times $\\lr$');
  });

  it('would be ten thousand times another ε inside the root', () => {
    says('$\\sqrt{\\eps} = 10^{-4}$, ten thousand times');
    expect(Math.sqrt(1e-8) / 1e-8).toBeCloseTo(1e4, 6);
  });
});

describe('decay', () => {
  it('alone leaves 0.9048, in gradient descent as in AdamW', () => {
    expect(DECAY).toMatchObject({
      learningRate: 0.01,
      strength: 0.1,
      steps: 100,
      sizes: [1, 0.01],
    });
    says(`$0.999^{100} = ${formatNumber(0.999 ** 100, 4)}$`);
    const left = (kind: OptimizerKind) => {
      const gradients = Array.from({ length: 100 }, () => [0]);
      const optimizer = { kind, learningRate: 0.01, weightDecay: 0.1 };
      return formatNumber(
        ledgerValue(keepLedger({ optimizer, start: [1], gradients }), 'W100', 0),
        4,
      );
    };
    expect([left('sgd'), left('adamw')]).toEqual(['0.9048', '0.9048']);
    says(`and is at ${left('adam')} after 100`);
  });

  it('depends on the gradients with L2 inside Adam, and not in AdamW', () => {
    const [large, small] = decayedWeights('adam', DECAY.strength) as [number, number];
    expect(large - small).toBeGreaterThan(0.5);
    const [first, second] = decayedWeights('adamw', DECAY.strength) as [number, number];
    expect(first).toBeCloseTo(second, 5);
    const drift = at(decayedWeights('adam', 0), 0);
    says('what is left of the difference to 0.9048 is Adam’s own drift');
    expect(Math.sign(first - 0.999 ** 100)).toBe(Math.sign(drift - 1));
    expect(Math.abs(drift - 1)).toBeLessThan(0.03);
  });
});

describe('the ledger', () => {
  const of = (kind: OptimizerKind) =>
    keepLedger({
      optimizer: { kind, learningRate: START.settings.learningRate },
      start: START.start,
      gradients: START.gradients,
    });

  it('shows what the three remarks say', () => {
    const adam = of('adam');
    expect([0, 1].map((w) => formatGiven(ledgerValue(adam, 'step1', w), 4))).toEqual([
      '−0.1',
      '−0.1',
    ]);
    const [first, second] = START.gradients[0] as [number, number];
    says(`though one gradient is ${Math.round(first / second)} times the other`);
    says(
      `$\\mhat$ falls from ${ledgerValue(adam, 'mHat1', 1).toFixed(2)} to ${formatNumber(ledgerValue(adam, 'mHat2', 1), 4)}, and the step to ${formatNumber(-ledgerValue(adam, 'step2', 1), 4)}`,
    );
    expect(Math.sign(ledgerValue(adam, 'mHat2', 1))).toBe(Math.sign(second));
    expect(START.gradients[1]?.[1]).toBeLessThan(0);
    says(`Now both move by ${formatNumber(-ledgerValue(of('rmsprop'), 'step1', 0), 4)}`);
    expect(formatNumber(ledgerValue(of('rmsprop'), 'step1', 1), 4)).toBe('−0.3162');
  });

  it('has the numbers of the exercises', () => {
    const momentum = of('momentum');
    const v = [1, 2, 3].map((t) => formatGiven(ledgerValue(momentum, `v${t}`, 0), 4));
    says(
      `$\\vel_1 = ${v[0]}$, $\\vel_2 = 2.7 + 2 = ${v[1]}$ and $\\vel_3 = 4.23 + 2.5 = ${v[2]}$. With $\\lr = 0.1$ the step is ${formatGiven(ledgerValue(momentum, 'step3', 0), 4)}`,
    );
    const adam = of('adam');
    expect(formatGiven(ledgerValue(adam, 'm2', 0), 4)).toBe('0.47');
    says(
      `$0.47 / (1 - 0.81) = ${formatNumber(ledgerValue(adam, 'mHat2', 0), 3)}$. Without the power it would be 4.7.`,
    );
    expect(ledgerValue(adam, 'm2', 0) / (1 - 0.9)).toBeCloseTo(4.7, 12);
  });

  it('has AdaGrad’s steps of the exercise', () => {
    for (const gradient of [5, 0.005]) {
      const ledger = keepLedger({
        optimizer: { kind: 'adagrad', learningRate: 0.1 },
        start: [0],
        gradients: Array.from({ length: 100 }, () => [gradient]),
      });
      const lengths = [1, 4, 100].map((t) => formatGiven(-ledgerValue(ledger, `step${t}`, 0), 4));
      expect(lengths).toEqual(['0.1', '0.05', '0.01']);
      expect(formatNumber(-ledgerValue(ledger, 'W4', 0), 4)).toBe('0.2784');
    }
    says(
      '0.1, 0.05 and 0.01. After four steps it has come $0.1\\,(1 + 0.7071 + 0.5774 + 0.5) = 0.2784$',
    );
  });
});

describe('the race', () => {
  it('ends after the source’s counts', () => {
    const steps = (kind: OptimizerKind) => raceWalk(kind).descent.points.length - 1;
    expect(
      ['sgd', 'adagrad', 'rmsprop', 'adam'].map((kind) => steps(kind as OptimizerKind)),
    ).toEqual([56, 12, 100, 71]);
    expect(raceTable().rows).toHaveLength(7);
    says('Adam’s 71 steps are no arrival.');
    const end = raceWalk('adam').descent.points.at(-1) as Vector;
    const away = Math.hypot(...floorFrom([0, 0.3]).map((c, i) => c - at(end, i)));
    says(`for once, ${formatNumber(away, 2)} away from the floor`);
  });

  it('is decided by the learning rate', () => {
    expect(dipOf(raceWalk('adam', 0.1).descent.values.at(-1) as number)).toBe('shallow');
    says('With $\\lr = 0.1$ it ends there.');
    expect(raceWalk('sgd', 0.3).descent.points).toHaveLength(1);
    says('Gradient descent with $\\lr = 0.3$ is stopped before its first step');
  });

  it('swept over 31 rates brings nobody to the deep dip always, and some never', () => {
    says(`Height at the end for ${SWEEP_RATES.length} learning rates from 0.01 to 10.`);
    const counts = ALL_OPTIMIZERS.map(deepCount);
    expect(Math.max(...counts)).toBeLessThan(SWEEP_RATES.length);
    const count = Object.fromEntries(ALL_OPTIMIZERS.map((kind, k) => [kind, counts[k]]));
    says(
      'Plain gradient descent never gets to the deep dip. The other six get there with some rates',
    );
    expect(count.sgd).toBe(0);
    expect(counts.filter((each) => (each as number) > 0)).toHaveLength(6);
    says(`AdaGrad with ${count.adagrad} of the 31, Adam and AdamW with ${count.adam} each`);
    expect(count.adamw).toBe(count.adam);
    expect(Math.max(...counts)).toBe(count.adam);
  });

  it('walks on unchanged under a thousandfold loss where gradients are divided by their size', () => {
    const walk = (kind: OptimizerKind, factor: number) => {
      const optimizer = createOptimizer({
        kind,
        learningRate: 0.7,
        weightDecay: 0,
        epsilon: 1e-12,
      });
      let [point, state] = [SOURCE.start, optimizer.init(SOURCE.start)];
      for (let t = 0; t < 20; t += 1) {
        const gradient = twoMinima.gradient(point).map((slope) => factor * slope);
        ({ parameters: point, state } = optimizer.step(point, gradient, state) as never);
      }
      return at(point, 0);
    };
    for (const kind of ['adagrad', 'rmsprop', 'adam'] as const) {
      expect(walk(kind, 1000)).toBeCloseTo(walk(kind, 1), 4);
    }
    for (const kind of ['sgd', 'momentum'] as const) {
      expect(Math.abs(walk(kind, 1000) - walk(kind, 1))).toBeGreaterThan(1);
    }
  });
});

describe('the defaults', () => {
  it('are the ones the chapter names', () => {
    const { settings } = createOptimizer({ kind: 'adam', learningRate: 0.001 });
    expect(settings).toMatchObject({ beta1: 0.9, beta2: 0.999, epsilon: 1e-8, beta: 0.9 });
    says('$\\lr = 0.001$, $\\beta_1 = 0.9$, $\\beta_2 = 0.999$ and $\\eps = 10^{-8}$');
    expect(createOptimizer({ kind: 'adamw', learningRate: 0.7 }).settings.weightDecay).toBe(0.01);
    says('AdamW ($\\pen$ = 0.01)');
  });
});
