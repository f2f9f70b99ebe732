/** What the chapter on the perceptron says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bestLine, convergenceBound, perceptron, type Vector, widestSeparator } from '@engine';
import { describe, expect, it } from 'vitest';
import {
  AND,
  boundTable,
  CORNERS,
  cloudNumbers,
  cornerRun,
  cornerSteps,
  fewestErrors,
  OR,
  XOR,
} from '../../src/components/diagrams/figures/perceptron-tables.ts';
import * as asked from '../../src/components/exercises/answers/perceptron.ts';
import { caseOf, createState } from '../../src/components/widgets/perceptron/model.ts';
import { POINT_SETS } from '../../src/components/widgets/perceptron/point-sets.ts';

const file = resolve(import.meta.dirname, '../../src/content/docs/chapters/01-perceptron.mdx');
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);
const extreme = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];

describe('AND by hand', () => {
  const run = cornerRun(AND);

  it('takes the updates that are described', () => {
    says('**Update 1:** the corner (1, 1) has the sum 0 and the target +1, so add (1, 1, 1).');
    says('Now everything is called +1, and three corners are wrong.');
    expect([run.picked[0], run.errors[1]]).toEqual([3, 3]);
    says('**Update 2:** the first of them is (0, 0). Its target is −1, so subtract (0, 0, 1).');
    says('**Update 3:** now (0, 1) has the sum 1, so subtract (0, 1, 1).');
    expect(run.picked.slice(1, 3)).toEqual([0, 1]);
    expect(cornerSteps(AND).rows[2]?.slice(0, 5)).toEqual([
      '3',
      '(0, 1)',
      '−1',
      '1',
      '(0, −1, −1)',
    ]);
  });

  it('ends after ten, on the line 2x₁ + x₂ = 2, with (1, 0) upon it', () => {
    says('After ten updates the weights are 2 and 1, the bias is −2');
    says('The last line is $2\\xj{1} + \\xj{2} = 2$. The corner (1, 0) lies exactly on it');
    expect([run.picked.length, run.weights.at(-1), run.converged]).toEqual([10, [2, 1, -2], true]);
  });

  it('has the bound 51, from the line x₁ + x₂ = 1.5', () => {
    says('You would have drawn $\\xj{1} + \\xj{2} = 1.5$.');
    const [w1 = 0, w2 = 0, b = 0] = widestSeparator(CORNERS, AND)?.weights ?? [];
    expect([w2 / w1, -b / w1].map((value) => value.toFixed(9))).toEqual([
      '1.000000000',
      '1.500000000',
    ]);
    const { margin, radius, bound } = convergenceBound(CORNERS, AND, [w1, w2, b]);
    says(
      `$\\margin = ${margin.toFixed(4)}$ and $\\radius = ${radius.toFixed(4)}$, and the bound is 51`,
    );
    expect(bound).toBeCloseTo(51, 9);
  });

  it('cannot be done without a bias', () => {
    says('All lines then go through the origin, and no such line does AND.');
    const directions = Array.from({ length: 720 }, (_, k) => (k * Math.PI) / 360);
    for (const angle of directions) {
      const line = [Math.cos(angle), Math.sin(angle), 0];
      expect(perceptron(CORNERS, AND, line, { maxUpdates: 0 }).converged).toBe(false);
    }
  });

  it('gets stuck with labels 0 and 1', () => {
    says(
      'On AND from 0, the rule makes update 1 and stays there for ever, with three corners of four',
    );
    const [, afterOne] = run.weights;
    expect(run.errors[1]).toBe(3);
    // with label 0 the three that are wrong add nothing
    for (const corner of CORNERS.slice(0, 3)) {
      const added = [...corner, 1].map((entry) => 0 * entry);
      expect(afterOne?.map((w, k) => w + (added[k] as number))).toEqual(afterOne);
    }
  });
});

describe('the clouds that a line separates', () => {
  const { run, points } = caseOf(createState('separable'));
  const numbers = cloudNumbers();

  it('are run as told', () => {
    says(
      'they are as bad as can be: all 200 points are wrong. One update leaves 1. The next makes it',
    );
    expect([points.length, ...run.errors.slice(0, 3)]).toEqual([200, 200, 1, 15]);
    says('The next makes it 15. After nine there is no mistake left');
    expect([run.picked.length, run.converged]).toEqual([9, true]);
    expect(asked.riseOptions[1]?.why).toContain('from 1 to 15, and seven updates later to 0');
    expect(run.errors[2 + 7]).toBe(0);
  });

  it('have the bound of the text', () => {
    says(`$\\margin = ${numbers.margin.toFixed(4)}$ and $\\radius = ${numbers.radius.toFixed(4)}$`);
    says(`from 0 there are at most ${Math.floor(numbers.bound)} updates`);
    says(`The largest $k$ that satisfies it is ${Math.floor(numbers.boundFromStart)}.`);
    says(`The run needed ${numbers.updatesFromStart}.`);
    expect(run.picked.length).toBe(numbers.updatesFromStart);
  });

  it('are harder far from the origin, and in other units', () => {
    const rows = boundTable().rows.map((row) => row.slice(3));
    expect(rows).toEqual([
      ['105', '6'],
      ['184,323', '1,439'],
      ['22,032,573', '176'],
    ]);
    says('Between the first two rows nothing has changed but the origin.');
  });
});

describe('the clouds that overlap', () => {
  const { run, bound } = caseOf(createState('overlapping'));

  it('are never done', () => {
    expect(bound).toBeNull();
    says('A line that gets 14 wrong appears after 9 updates.');
    expect([Math.min(...run.errors), run.errors.indexOf(14)]).toEqual([14, 9]);
    says('over the last 50 updates the count runs between 14 and 38');
    expect(extreme(run.errors.slice(-50))).toEqual([14, 38]);
    says('It stops at 18 because it was stopped there.');
    expect([run.errors.at(-1), run.picked.length]).toEqual([18, 200]);
    says(`The best line that exists makes ${fewestErrors(1)} mistakes.`);
    expect(fewestErrors(1)).toBe(11);
  });
});

describe('the exclusive or', () => {
  const { run, points, labels } = caseOf(createState('xor'));

  it('has the errors of the text', () => {
    says('Of 200 points it ends with 69 wrong, and it had 58 on the way.');
    expect([points.length, run.errors.at(-1), Math.min(...run.errors)]).toEqual([200, 69, 58]);
    says(`But no line whatever gets below ${fewestErrors(2)}.`);
    expect(fewestErrors(2)).toBe(54);
    says('Three corners of four is the most that a line can have');
    expect(bestLine(CORNERS, XOR).errors).toBe(1);
  });

  it('has a figure that agrees with the table', () => {
    says('<PerceptronSimulation id="xor" set="xor" />');
    expect(POINT_SETS.xor.classes).toEqual(['Didn’t buy', 'Bought']);
    expect(POINT_SETS.xor.axes).toEqual(['visited the shop', 'visited online']);
    const rows = [...chapter.matchAll(/^\| (no|yes) \| (no|yes) \| (no|yes) \|$/gm)];
    expect(rows).toHaveLength(4);
    for (const [, shop, online, bought] of rows) {
      const inside = (value: number, word: string | undefined) => value > 0 === (word === 'yes');
      const cloud = points.flatMap(([x = 0, y = 0], index) =>
        x !== 0 && y !== 0 && inside(x, shop) && inside(y, online) ? [labels[index]] : [],
      );
      expect(cloud.length).toBeGreaterThan(40);
      expect(new Set(cloud)).toEqual(new Set([bought === 'yes' ? -1 : 1]));
    }
  });

  it('goes round in a circle of four updates on the corners', () => {
    says(
      'After update 8 the weights are what they were after update 4, and after update 12 again.',
    );
    const { weights } = cornerRun(XOR, 400);
    for (let update = 4; update + 4 < weights.length; update += 1) {
      expect(weights[update + 4]).toEqual(weights[update]);
    }
    expect(weights[5]).not.toEqual(weights[4]);
  });

  it('is a plane with the product as a third input', () => {
    says('For example $\\xj{1} + \\xj{2} - 2\\,\\xj{1}\\xj{2} - 0.5$.');
    const cubed = CORNERS.map(([x = 0, y = 0]) => [x, y, x * y]);
    const weights = [1, 1, -2, -0.5];
    expect(perceptron(cubed, XOR, weights, { maxUpdates: 0 }).converged).toBe(true);
    says('The sums at the four corners are −0.5, 0.5, 0.5 and −0.5.');
    expect(cubed.map(([x = 0, y = 0, z = 0]) => x + y - 2 * z - 0.5)).toEqual([
      -0.5, 0.5, 0.5, -0.5,
    ]);
  });
});

describe('the exercises', () => {
  it('OR takes four updates, and at most 27', () => {
    says('Four updates, and $\\wu = (1, 1, 0)$. The bound is 27.');
    const run = cornerRun(OR);
    expect(asked.orUpdates).toBe(4);
    expect(asked.orSlips.map(({ value }) => value)).toEqual([10, 1]);
    expect([run.picked.length, run.weights.at(-1)]).toEqual([4, [1, 1, 0]]);
    const separator = widestSeparator(CORNERS, OR)?.weights as Vector;
    expect(convergenceBound(CORNERS, OR, separator).bound).toBeCloseTo(27, 9);
  });

  it('the single update', () => {
    const run = perceptron([[2, -1]], [-1], [1, 0.5, 1], { maxUpdates: 1 });
    says('The new weights are (−1, 1.5, 0), and the sum is now −3.5.');
    expect(run.weights[1]).toEqual([-1, 1.5, 0]);
    const sum = ([w1 = 0, w2 = 0, b = 0]: Vector) => 2 * w1 - w2 + b;
    expect(run.weights.map(sum)).toEqual([2.5, -3.5]);
    expect(asked.newSum).toBe(-3.5);
    expect(asked.sumSlips.map(({ value }) => value)).toEqual([2.5, 8.5, -2.5]);
  });

  it('NAND by turned signs', () => {
    const nand = AND.map((label) => -label);
    const wrong = (weights: Vector) =>
      perceptron(CORNERS, nand, weights, { maxUpdates: 0 }).errors[0];
    expect([wrong([-2, -1, 2]), wrong([-1, -1, 1.5])]).toEqual([1, 0]);
    expect(perceptron(CORNERS, AND, [1, 1, -1.5], { maxUpdates: 0 }).converged).toBe(true);
  });

  it('the bound', () => {
    says('At most 2500, and four times as many with half the margin.');
    expect(asked.bound).toBeCloseTo(2500, 9);
    expect(asked.boundSlips.map(({ value }) => value)).toEqual([50, 250]);
  });
});

describe('the text', () => {
  const prose = chapter
    .replace(/\{\/\*[\s\S]*?\*\/\}|^(?:import|export) .*$/gm, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, '')
    .replace(/<[^>]*>/g, ' ');

  it('types in no number with decimals but those of the exercises', () => {
    const given = ['0.5', '1.5', '2.5', '3.5', '0.1'];
    expect(new Set(prose.match(/\d*\.\d+/g) ?? [])).toEqual(new Set(given));
  });

  it('stays readable in length', () => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(350);
  });
});
