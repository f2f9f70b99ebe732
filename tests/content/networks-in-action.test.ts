/** What the chapter on networks in action says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { activationPairResults } from '@components/math/experiment-rows.ts';
import { forward, passCosts } from '@engine';
import { describe, expect, it } from 'vitest';
import { runSeed } from '../../scripts/experiments/xor-widths.ts';
import {
  FOUR_LINES,
  lineRegions,
  linesOf,
  mostRegions,
} from '../../src/components/diagrams/figures/line-regions.ts';
import {
  activeCounts,
  type PlaygroundSetting,
  playgroundRun,
  shrunkenNodes,
  withoutNodes,
} from '../../src/components/diagrams/figures/playground-runs.ts';
import {
  cornerTable,
  SUCCESS,
  shapeResults,
  widthResults,
} from '../../src/components/diagrams/figures/playground-tables.ts';
import * as asked from '../../src/components/exercises/answers/networks-in-action.ts';
import depthAndWidth from '../../src/content/data/depth-and-width.json';
import xorWidths from '../../src/content/data/xor-widths.json';

const file = resolve(
  import.meta.dirname,
  '../../src/content/docs/chapters/03-networks-in-action.mdx',
);
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);

const xor = (hidden: readonly number[]): PlaygroundSetting => ({
  data: 'xor',
  hidden,
  epochs: 200,
});
const spiral = (hidden: readonly number[]): PlaygroundSetting => ({
  data: 'spiral',
  hidden,
  epochs: 1000,
  l2: 0.003,
});
const parameters = (...sizes: number[]) => passCosts(sizes).parameters;

describe('the figures', () => {
  it('show the runs with the settings of the measurements', () => {
    says('<DecisionFigure data="xor" hidden={[1]} epochs={200} classes={shops}');
    says('<DecisionFigure data="xor" hidden={[4]} epochs={200} classes={shops}');
    expect(xorWidths.settings.epochs).toBe(200);
    says('<DecisionFigure data="spiral" hidden={[8]} epochs={1000} l2={0.003}');
    says('<DecisionFigure data="spiral" hidden={[6, 6]} epochs={1000} l2={0.003}');
    expect([depthAndWidth.settings.epochs, depthAndWidth.settings.l2]).toEqual([1000, 0.003]);
    says('trained with learning rate 0.1, batches of 10, seed 0');
    says('ReLU, learning rate 0.1, L2 penalty 0.003, batches of 10, seed 0');
    for (const { settings } of [depthAndWidth, xorWidths]) {
      expect([settings.learningRate, settings.batchSize]).toEqual([0.1, 10]);
    }
  });

  it('train the very networks of seed 0 in the tables', () => {
    for (const { hidden, testCorrect, trainingCorrect } of xorWidths.networks.slice(0, 4)) {
      const run = playgroundRun(xor(hidden));
      expect([run.testCorrect, run.trainingCorrect]).toEqual([testCorrect[0], trainingCorrect[0]]);
    }
    const [eight] = depthAndWidth.networks;
    const run = playgroundRun(spiral([8]));
    expect(run.testCorrect).toBe(eight?.testCorrect[0]);
    expect(run.trainingCorrect).toBe(eight?.trainingCorrect[0]);
  });

  it('draw the labels of the shop: one coordinate positive, not both', () => {
    says('+1 for those who visited exactly one of the two');
    says("export const shops = ['Bought', 'Didn’t buy'];");
    for (const { input, target } of playgroundRun(xor([1])).training) {
      const [x = 0, y = 0] = input;
      expect(target[0]).toBe(x > 0 !== y > 0 ? 1 : -1);
    }
  });
});

describe('XOR', () => {
  it('is recomputed from a seed of the data file', () => {
    const { networks, seeds } = xorWidths;
    for (const [index, seed] of [
      [0, 4],
      [3, 11],
    ] as const) {
      const network = networks[index];
      const place = seeds.indexOf(seed);
      expect(runSeed(network?.hidden ?? [], seed)).toEqual({
        testCorrect: network?.testCorrect[place],
        trainingCorrect: network?.trainingCorrect[place],
      });
    }
  });

  it('has the successes of the text', () => {
    says(`if at least ${SUCCESS} of the 250 test points come out right`);
    const of = (nodes: number) => widthResults().find((result) => result.nodes === nodes);
    expect(widthResults().map(({ starts }) => starts)).toEqual([30, 30, 30, 30, 30, 30, 30]);
    says('With two nodes none succeeds; the best gets 224.');
    expect([of(2)?.successes, of(2)?.best]).toEqual([0, 224]);
    says('With three 18 of 30 do, with four 27, and with six all.');
    expect([3, 4, 6].map((nodes) => of(nodes)?.successes)).toEqual([18, 27, 30]);
  });

  it('is exact with two nodes at the corners', () => {
    expect(cornerTable().rows).toEqual([
      ['(0, 0)', '0', '0', '0'],
      ['(0, 1)', '1', '0', '1'],
      ['(1, 0)', '1', '0', '1'],
      ['(1, 1)', '2', '1', '0'],
    ]);
  });

  it('has as many regions in the picture as the text says', () => {
    says('For four lines that is 11.');
    expect(mostRegions(4)).toBe(11);
    expect(lineRegions(FOUR_LINES, { x: [-2, 2], y: [-2, 2] })).toHaveLength(11);
    says('The network of <Ref to="fig-xor-four" /> has 10 regions in its picture.');
    const [first] = playgroundRun(xor([4])).network.layers;
    const area = { x: [-6, 6], y: [-6, 6] } as const;
    expect(first && lineRegions(linesOf(first), area)).toHaveLength(10);
  });
});

describe('parameters', () => {
  it('are those of the drawings and of the embedded pages', () => {
    says('With four hidden nodes that is 22 parameters in the drawing and 17 in the page;');
    expect([parameters(2, 4, 2), parameters(2, 4, 1)]).toEqual([22, 17]);
    says('with 8 it is 42 and 33, and with 6 and 6 it is 74 and 67.');
    expect([parameters(2, 8, 2), parameters(2, 8, 1)]).toEqual([42, 33]);
    expect([parameters(2, 6, 6, 2), parameters(2, 6, 6, 1)]).toEqual([74, 67]);
    says('The first network has 33 parameters, the second 67.');
    says('16, for 65 parameters, and 22, for 89.');
    expect([parameters(2, 16, 1), parameters(2, 22, 1)]).toEqual([65, 89]);
  });
});

describe('depth against width', () => {
  const of = (...hidden: number[]) => {
    const found = shapeResults().find((result) => String(result.hidden) === String(hidden));
    if (!found) throw new Error(`no shape ${hidden}`);
    return found;
  };
  const [eight, sixteen, wide, deep] = [of(8), of(16), of(22), of(6, 6)];
  const inPercent = (share: number) => (100 * share).toFixed(1);

  it('has the errors of the text', () => {
    says(`wrong at ${inPercent(wide.testError)} per cent of the test points, on average`);
    says(`The deep one is wrong at ${inPercent(deep.testError)} per cent.`);
    says('In 27 of its 30 starts it beats the best start of every shallow shape.');
    const [six, ...others] = [...depthAndWidth.networks].reverse();
    const best = Math.max(...others.flatMap(({ testCorrect }) => testCorrect));
    expect(six?.testCorrect.filter((count) => count > best)).toHaveLength(27);
    says('The wide networks are wrong on a third of the points that they *learned from*.');
    for (const shape of [sixteen, wide]) {
      expect(shape.trainingError).toBeGreaterThan(0.3);
      expect(shape.trainingError).toBeLessThan(0.36);
    }
    says('From 8 nodes to 22 the test error falls by less than five points');
    expect(eight.testError - wide.testError).toBeGreaterThan(0.03);
    expect(eight.testError - wide.testError).toBeLessThan(0.05);
    says('for nearly three times the parameters');
    expect(wide.parameters / eight.parameters).toBeCloseTo(2.7, 1);
    for (const { least, most } of [eight, sixteen, wide])
      expect(most - least).toBeGreaterThan(0.15);
  });

  it('gives every shape the same thirty seeds', () => {
    says('And start every shape thirty times, from the same thirty seeds.');
    expect(new Set(depthAndWidth.seeds).size).toBe(30);
    for (const { testCorrect } of depthAndWidth.networks) expect(testCorrect).toHaveLength(30);
  });
});

describe('idle nodes', () => {
  it('of the wide network can be taken out', { timeout: 20_000 }, () => {
    says(
      'In the wide network with 22 nodes and seed 0 it has brought all weights of 8 nodes below a thousandth.',
    );
    const run = playgroundRun(spiral([22]));
    const idle = shrunkenNodes(run);
    expect(idle).toHaveLength(8);
    const pruned = withoutNodes(run.network, idle);
    says('nowhere in the picture does the output change by more than a hundred-thousandth');
    for (let x = -6; x <= 6; x += 0.25) {
      for (let y = -6; y <= 6; y += 0.25) {
        const [before = 0] = forward(run.network, [x, y]).output;
        expect(Math.abs((forward(pruned, [x, y]).output[0] ?? 1) - before)).toBeLessThan(1e-5);
      }
    }
  });

  it('are on at as many points as the figure prints', () => {
    const run = playgroundRun(spiral([8]));
    const [first = []] = activeCounts(run);
    expect(first).toHaveLength(8);
    const on = run.training.filter(
      ({ input }) => (forward(run.network, input).activations[1]?.[2] ?? 0) > 0,
    );
    expect(first[2]).toBe(on.length);
  });
});

describe('the exercises', () => {
  it('have the answers of the text', () => {
    says('18 + 42 + 7 = 67, and 48 + 17 = 65.');
    expect([asked.deepParameters, asked.wideParameters]).toEqual([67, 65]);
    says('$1 + 8 \\cdot 9 / 2 = 37$');
    expect(asked.eightRegions).toBe(37);
    says('so the answer is 1. At (2, 2) it is $4 - 2 \\cdot 3 = -2$');
    expect([asked.middle, asked.far]).toEqual([1, -2]);
  });
});

describe('the text', () => {
  const prose = chapter
    .replace(/\{\/\*[\s\S]*?\*\/\}|^(?:import|export) .*$/gm, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, '')
    .replace(/<[^>]*>/g, ' ');

  it('types in no number with decimals but settings and those pinned above', () => {
    expect(new Set(prose.match(/\d*\.\d+/g) ?? [])).toEqual(new Set(['0.5', '36.8', '8.0']));
  });

  it('stays readable in length', () => {
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(350);
  });
});

describe('pairs of activations', () => {
  it('mixed or not, are in the order that the text gives', () => {
    says('A mixed pair comes second here, hardly behind ReLU alone');
    says('pairs of one kind fill both ends of the table');
    says('Networks 2-16-16-1 were trained on two arms of a spiral, with seven pairs');
    says('with 30 seeds each');
    const order = [...activationPairResults].sort((a, b) => b.test.mean - a.test.mean);
    const [best, second, , , , , last] = order;
    expect([best, second, last].map((pair) => pair?.activation)).toEqual([
      ['relu', 'relu'],
      ['relu', 'sigmoid'],
      ['sigmoid', 'sigmoid'],
    ]);
    expect((best?.test.mean ?? 1) - (second?.test.mean ?? 0)).toBeLessThan(0.01);
    says('a sigmoid in the first layer is slow to learn');
    for (const { activation, training } of order) {
      if (activation[0] === 'sigmoid') expect(training.mean).toBeLessThan(0.9);
      else expect(training.mean).toBeGreaterThan(0.98);
    }
  });
});
