/** What the chapter on gradient descent says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createOptimizer,
  curvaturesAt,
  type Descent,
  descend,
  formatGiven,
  formatNumber,
  quadraticBowl,
  stabilityLimit,
  surfaces,
} from '@engine';
import { describe, expect, it } from 'vitest';
import {
  BOTTOM,
  LIMIT,
  outcomePlot,
  ratePanels,
  SCHEDULE_STEPS,
  SWEPT_STEPS,
  scheduledWalks,
} from '../../src/components/diagrams/figures/rate-plots.ts';
import {
  STARTS,
  STARTS_RATE,
  VALLEY,
  valleyWalk,
  walkFrom,
} from '../../src/components/diagrams/figures/valley-plots.ts';
import * as asked from '../../src/components/exercises/answers/gradient-descent.ts';
import { factorTable, RADII, steepnessAt } from '../../src/components/math/descent-tables.ts';
import {
  chooseGround,
  type WalkSettings,
  walkOf,
} from '../../src/components/widgets/descent/model.ts';
import { PRESETS } from '../../src/components/widgets/descent/places.ts';
import { endingOf, rateSentence } from '../../src/components/widgets/descent/words.ts';

const file = resolve(
  import.meta.dirname,
  '../../src/content/docs/chapters/08-gradient-descent.mdx',
);
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);

const dip = surfaces.singleMinimum;
const run = (learningRate: number, maxSteps = 100): Descent =>
  descend(dip, createOptimizer({ kind: 'sgd', learningRate }), { start: [6, 6], maxSteps });
const lambda = curvaturesAt(dip, [0, 0]).largest;
const farOf = ({ points }: Descent) => Math.hypot(...(points.at(-1) ?? []));

describe('the three runs', () => {
  it('start at (6, 6) and end after 100 steps, or before one shorter than 0.0001', () => {
    says(
      'from (6, 6). A walk ends after 100 steps, or before a step that would be shorter than 0.0001',
    );
    expect(run(10).stopped).toBe('tolerance');
  });

  it('with 50 swings from side to side and does not come to rest', () => {
    const { points, stopped } = run(50);
    expect(stopped).toBe('maxSteps');
    const sides = points.slice(5).map(([x = 0]) => Math.sign(x));
    expect(sides).toContain(-1);
    expect(sides).toContain(1);
  });

  it('with 10 has steps that grow and then shrink', () => {
    says('The steps grow as the ground gets steeper, and shrink again at the bottom.');
    const { points } = run(10);
    const lengths = points
      .slice(1)
      .map((point, k) =>
        Math.hypot(...point.map((entry, axis) => entry - (points[k]?.[axis] ?? 0))),
      );
    const longest = lengths.indexOf(Math.max(...lengths));
    expect(lengths.slice(0, longest + 1)).toEqual(
      [...lengths.slice(0, longest + 1)].sort((a, b) => a - b),
    );
    expect(lengths.slice(longest)).toEqual([...lengths.slice(longest)].sort((a, b) => b - a));
    expect(longest).toBeGreaterThan(3);
  });

  it('with 1 makes less than a quarter of the way, and arrives at step 219', () => {
    says('a hundred of them are less than a quarter of it');
    const made = 1 - farOf(run(1)) / Math.hypot(6, 6);
    expect(made).toBeLessThan(0.25);
    expect(made).toBeGreaterThan(0.2);
    const patient = run(1, 1000);
    expect(patient.stopped).toBe('tolerance');
    says(`it arrives at step ${patient.points.length - 1}`);
    expect(farOf(patient)).toBeLessThan(1e-3);
  });

  it('cross ground that is steepest at √8', () => {
    says('At a distance of 2.83, which is $\\sqrt{8}$, the ground is steepest.');
    expect(RADII.map((radius) => formatNumber(steepnessAt(radius), 4))).toEqual([
      '0.0094',
      '0.0629',
      '0.1464',
      '0.1706',
      '0.0934',
      '0.0099',
    ]);
    for (const away of [-0.05, 0.05]) {
      expect(steepnessAt(Math.sqrt(8) + away)).toBeLessThan(steepnessAt(Math.sqrt(8)));
    }
  });
});

describe('the limit', () => {
  it('has the factors of the table', () => {
    const ends = factorTable().rows.map((row) => Math.abs(Number(row.at(-1)?.replace('−', '-'))));
    expect(ends[2]).toBe(0);
    expect(ends[5]).toBe(1);
    expect(ends[6]).toBeGreaterThan(1);
    for (const end of [ends[0], ends[1], ends[3], ends[4]]) expect(end).toBeLessThan(1);
  });

  it('leaves 98 per cent in a valley with κ = 100', () => {
    says('In a long valley with $\\kappa = 100$ the factor is 0.98.');
    expect((99 / 101).toFixed(2)).toBe('0.98');
  });

  it('is 20.1 in the dip', () => {
    says(
      '= \\frac{5}{16\\pi} = 0.0995, \\qquad \\frac{2}{\\curv_{\\max}} = \\frac{32\\pi}{5} = 20.1',
    );
    expect([lambda.toFixed(4), LIMIT.toFixed(1)]).toEqual(['0.0995', '20.1']);
    const factor = (rate: number) => 1 - rate * lambda;
    says(`With $\\lr = 1$ the factor at the bottom is ${factor(1).toFixed(2)}`);
    says(`With $\\lr = 10$ it is ${factor(10).toFixed(3)}`);
    says(`With $\\lr = 50$ it is ${formatNumber(factor(50), 2)}`);
  });

  it('separates what comes to rest from what does not', () => {
    for (const rate of [1, 5, 10, 18, 19.9]) expect(run(rate, 2000).stopped).toBe('tolerance');
    for (const rate of [20.3, 25, 30, 50]) expect(run(rate, 2000).stopped).toBe('maxSteps');
  });

  it('is followed by a swing at the height −16/η', () => {
    says(
      `For $\\lr = 25$ that is ${formatNumber(-16 / 25, 2)}, with the bottom at ${formatNumber(BOTTOM, 2)}.`,
    );
    const { values, points } = run(25, 500);
    expect(values.at(-1)).toBeCloseTo(-0.64, 8);
    expect((points.at(-1)?.[0] ?? 0) * (points.at(-2)?.[0] ?? 0)).toBeLessThan(0);
  });

  it('lets η = 100 jump over, back, and land on the plain', () => {
    says('It jumps right over the dip, jumps back, and lands on the plain');
    const xs = run(100).points.map(([x = 0]) => x);
    const over = xs.findIndex((x) => x < 0);
    expect(xs[over + 1]).toBeGreaterThan(9);
    expect(Math.abs((xs.at(-1) as number) - (xs[over + 1] as number))).toBeLessThan(0.2);
  });

  it('is drawn with 25 steps, all on the diagonal', () => {
    says(`At most ${SWEPT_STEPS} steps each`);
    expect(ratePanels()).toHaveLength(8);
    for (const rate of [1, 10, 50, 100]) {
      for (const [x = 0, y = 0] of run(rate).points) expect(x).toBe(y);
    }
  });
});

describe('the example', () => {
  it('has the limit 0.5 and starts at height 10', () => {
    says('so the limit is $\\lr < 2/4 = 0.5$. Start at (4, 1), at height 10.');
    expect(stabilityLimit(quadraticBowl(VALLEY.curvatures), [0, 0])).toBe(0.5);
    expect(valleyWalk(0.4).values[0]).toBe(10);
  });

  it('multiplies by 0.6 and −0.6, and the height by 0.36', () => {
    const { points, values } = valleyWalk(0.4);
    says('= (2.4, -0.6)$');
    expect(points[1]?.map((entry) => formatGiven(entry, 4))).toEqual(['2.4', '−0.6']);
    says('The height falls to 36 per cent at each step, $0.6^2$.');
    values.slice(1).forEach((value, k) => {
      expect(value / (values[k] as number)).toBeCloseTo(0.36, 12);
    });
  });

  it('goes up the wall with 0.6', () => {
    says('the factors are 0.4 and −1.4');
    const { points, values } = valleyWalk(0.6);
    expect(points[1]?.map((entry) => formatGiven(entry, 4))).toEqual(['1.6', '−1.4']);
    says('from the second step on the height rises');
    expect(values[1]).toBeLessThan(values[0] as number);
    expect(values[2]).toBeGreaterThan(values[1] as number);
    expect(values[3]).toBeGreaterThan(values[2] as number);
    says(
      'start the example at (4, 0) in the place of (4, 1), with $\\lr = 0.6$. Does it converge? (Yes.',
    );
    const still = descend(
      quadraticBowl(VALLEY.curvatures),
      createOptimizer({ kind: 'sgd', learningRate: 0.6 }),
      { start: [4, 0], maxSteps: 100 },
    );
    expect(still.stopped).toBe('tolerance');
  });
});

describe('the promise', () => {
  it('holds with Λ at the bottom of the dip, which is the most it curves', () => {
    const radii = Array.from({ length: 200 }, (_, k) => k / 10);
    const curvatures = radii.map((radius) => curvaturesAt(dip, [radius, 0]));
    const largest = curvatures.map(({ least, largest: most }) => Math.max(most, Math.abs(least)));
    expect(Math.max(...largest)).toBeCloseTo(lambda, 12);
    says(`For the dip, $1/\\Lambda$ is ${(1 / lambda).toFixed(2)}.`);
  });
});

describe('where it can end', () => {
  it('depends on the start', () => {
    says(`Gradient descent with $\\lr = ${STARTS_RATE}$ from three starts`);
    const heights = STARTS.map((start) => walkFrom(start).values.at(-1) as number);
    expect(heights.map((height) => (height < -4 ? 'deep' : 'shallow'))).toEqual([
      'shallow',
      'shallow',
      'deep',
    ]);
  });

  it('takes 73 steps off a saddle', () => {
    const { points } = descend(
      quadraticBowl([1, -1]),
      createOptimizer({ kind: 'sgd', learningRate: 0.1 }),
      { start: [0, 0.001], maxSteps: 200, tolerance: 0 },
    );
    says(`from 0.001 to 1 it is ${points.findIndex(([, y = 0]) => y >= 1)} steps`);
  });
});

describe('choosing and lowering', () => {
  it('has its cliff at the limit', () => {
    const [few, more, many] = outcomePlot().series.map(({ points }) => points);
    const at = (points: typeof few, low: number, high: number) =>
      (points ?? []).filter(([rate]) => rate > low && rate < high).map(([, height]) => height);
    for (const height of at(many, 0.2, 19)) expect(height).toBeLessThan(0.01);
    for (const height of at(more, 2, 19)) expect(height).toBeLessThan(0.01);
    for (const height of at(few, 0.1, 5)) expect(height).toBeGreaterThan(0.7);
    expect(Math.min(...at(many, 22, 35))).toBeGreaterThan(0.02);
  });

  it('ends lower with every schedule than without', () => {
    says(`over ${SCHEDULE_STEPS} steps`);
    const [constant, ...lowered] = scheduledWalks().map(({ lastMean }) => lastMean);
    for (const mean of lowered) expect(mean).toBeLessThan((constant as number) / 5);
  });
});

describe('what to try', () => {
  const settings = PRESETS.find(({ id }) => id === 'ten')?.settings as WalkSettings;
  const arrives = (changes: Partial<WalkSettings>) =>
    endingOf(walkOf({ ...settings, ...changes })) === 'arrived';

  it('comes to rest up to 19.0 in 100 steps, up to 19.9 in 500', () => {
    says('in 100 steps? (19.0. With 500 steps it is 19.9; the limit is 20.1.)');
    const rates = Array.from({ length: 60 }, (_, k) => 15 + k / 10);
    const largest = (maxSteps: number) =>
      Math.max(...rates.filter((learningRate) => arrives({ learningRate, maxSteps })));
    expect([largest(100), largest(500)]).toEqual([19, 19.9]);
  });

  it('takes one step on the bowl with 0.5, zigzags with 0.9 and diverges with 1.1', () => {
    says('$\\lr$ = 0.5, 0.9 and 1.1, then try them. (One step; a zigzag; it diverges.)');
    const bowl = chooseGround(settings, 'bowl');
    const walk = (learningRate: number) => walkOf({ ...bowl, learningRate });
    expect(walk(0.5).descent.points).toHaveLength(2);
    expect(endingOf(walk(0.9))).toBe('arrived');
    expect(rateSentence(walk(0.9))).toContain('zigzags');
    expect(endingOf(walk(1.1))).toBe('diverging');
  });
});

describe('the mistakes and exercises', () => {
  it('know what the wrong sign does', () => {
    const along = (sign: number) => {
      let w = 0;
      for (let step = 0; step < 20; step += 1) w += sign * 0.1 * (w - 2);
      return formatNumber(w, 2);
    };
    says(`lead to ${along(1)}, and with $-$ to ${along(-1)}.`);
    const right = descend(
      quadraticBowl([1, 1]),
      createOptimizer({ kind: 'sgd', learningRate: 0.1 }),
      { start: [-2, 0], maxSteps: 20, tolerance: 0 },
    );
    expect(formatNumber(2 + (right.points.at(-1)?.[0] ?? 0), 2)).toBe(along(-1));
  });

  it('have the answers that are printed', () => {
    says(`so $3 - 0.1 \\cdot 18 = ${formatGiven(asked.firstStep, 6)}$`);
    says(`so the limit is $2/6 = ${asked.limit.toFixed(4)}$`);
    says(`and $(50 - 1)/(50 + 1) = ${asked.valleyFactor.toFixed(4)}$`);
    says(`= 25/8 = ${asked.guaranteed}$`);
  });
});

describe('the text', () => {
  it('stays readable in length', () => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(360);
  });
});
