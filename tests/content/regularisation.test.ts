/** What the chapter on regularisation says in its own words, recomputed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  applyDropout,
  createOptimizer,
  formatNumber,
  forward,
  forwardWithDropout,
  type Matrix,
  type Network,
  penaltyGradient,
  penaltyValue,
  probabilityAllDropped,
  settleWeights,
  sizesOf,
  softThreshold,
  sum,
  type Vector,
  workPass,
} from '@engine';
import { describe, expect, it } from 'vitest';
import {
  CURVE_STRENGTH,
  penaltySteps,
  STEP,
  STRENGTH,
} from '../../src/components/diagrams/figures/penalty-pictures.ts';
import {
  DRAWN,
  drawProblem,
  lossOn,
  penaltyRuns,
  SETTINGS,
  train,
} from '../../src/components/diagrams/figures/penalty-runs.ts';
import * as asked from '../../src/components/exercises/answers/regularisation.ts';
import { DECAY, decayedWeights } from '../../src/components/math/decay-rows.ts';
import {
  EXERCISE_MASK,
  factors,
  input,
  MASK,
  network,
  passUnder,
  RATE,
  target,
  thinnedNetwork,
} from '../../src/components/math/dropout-example.ts';
import { allMasks, means, quoted } from '../../src/components/math/dropout-numbers.ts';
import { findPreset } from '../../src/components/widgets/worked-pass/presets.ts';

const file = resolve(import.meta.dirname, '../../src/content/docs/chapters/12-regularisation.mdx');
const chapter = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
const flat = chapter.replace(/\s+/g, ' ');
const says = (text: string) => expect(flat.includes(text), `the chapter says “${text}”`).toBe(true);
const rounded = (values: Vector, decimals: number) =>
  values.map((value) => Number(value.toFixed(decimals)));

describe('learning by heart', { timeout: 60_000 }, () => {
  it('has a network with 49 parameters and ten points', () => {
    const { network: fresh, training } = drawProblem(1);
    expect(sizesOf(fresh)).toEqual([1, 16, 1]);
    const counts = fresh.layers.map(({ weights, bias }) => weights.flat().length + bias.length);
    says(`The network 1-16-1 has ${sum(counts)} weights and biases, and ten points to learn.`);
    expect(training).toHaveLength(10);
    says(`The network 1-16-1 with tanh after ${SETTINGS.steps} steps of Adam`);
    expect(fresh.layers.map(({ activation }) => activation)).toEqual(['tanh', 'linear']);
  });

  it('fits worse with a higher price, and new points first better and then worse', () => {
    says('the more the weights cost, the worse the fit to the ten points');
    says('on new points the loss first falls to less than half, and then rises again');
    const column = (index: number) => penaltyRuns().rows.map((row) => Number(row[index]));
    const [old, unseen] = [column(1), column(2)];
    expect(old).toEqual([...old].sort((a, b) => a - b));
    const best = unseen.indexOf(Math.min(...unseen));
    expect(unseen[best] as number).toBeLessThan((unseen[0] as number) / 2);
    const falling = unseen.slice(0, best + 1);
    const rising = unseen.slice(best);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(rising.length).toBeGreaterThan(1);
  });

  it('gains from the penalty on four of five other data sets', () => {
    says(`the penalty of ${DRAWN} made the loss on new points smaller four times out of five`);
    const better = Array.from({ length: 5 }, (_, index) => drawProblem(11 + index)).filter(
      (problem) =>
        lossOn(train(problem, { l2: DRAWN }), problem.unseen) <
        lossOn(train(problem, {}), problem.unseen),
    );
    expect(better).toHaveLength(4);
  });
});

describe('penalties', () => {
  it('have the strengths that the captions name', () => {
    says(`three penalties of one weight with $\\pen = ${CURVE_STRENGTH}$, and their slopes`);
    says(`with $\\lr = ${STEP}$, $\\pen = ${STRENGTH}$ and no loss at all`);
    says(`$\\pen = ${STRENGTH}$, for the elastic net ¼ and ¼. First the`);
    expect(STRENGTH / 2).toBe(1 / 4);
  });

  it('do to the small weight what is said of it', () => {
    says('The plain L1 step overshoots, the threshold lands on 0 and stays');
    const [w, l2, plain, threshold] = (penaltySteps.rows.at(-1) as readonly string[]).map((text) =>
      Number(text.replace('−', '-')),
    ) as [number, number, number, number];
    expect(plain).toBeLessThan(0);
    expect(threshold).toBe(0);
    expect(w - l2).toBeLessThan(w / 10);
  });

  it('throw a weight closer to 0 than ηλ across it, and back again', () => {
    says('thrown across to the other side, and back again at the next step');
    const sgd = createOptimizer({ kind: 'sgd', learningRate: STEP });
    let w: Vector = [0.03];
    const path: number[] = [];
    for (let step = 0; step < 4; step += 1) {
      w = sgd.step(w, penaltyGradient(w, { l1: STRENGTH }), sgd.init(w)).parameters as Vector;
      path.push(Math.sign(w[0] as number));
    }
    expect(path).toEqual([-1, 1, -1, 1]);
  });

  it('ask the same or half for sharing', () => {
    says('L2 asks $\\frac{\\pen}{2}(1^2 + 0^2) = \\frac{\\pen}{2}$');
    says('= \\frac{\\pen}{4}$ for sharing');
    says('L1 asks $\\pen$ either way');
    const cost = (weights: Vector) => [
      penaltyValue(weights, { l2: 1 }),
      penaltyValue(weights, { l1: 1 }),
    ];
    expect([cost([1, 0]), cost([0.5, 0.5])]).toEqual([
      [1 / 2, 1],
      [1 / 4, 1],
    ]);
  });

  it('act alike through gradient descent and AdamW, and not through Adam', () => {
    const { learningRate, strength, steps, sizes } = DECAY;
    const factor = (1 - learningRate * strength) ** steps;
    for (const weight of decayedWeights('sgd', strength)) {
      expect(weight).toBeCloseTo(factor, 3);
    }
    const left = (kind: 'adam' | 'adamw') =>
      decayedWeights(kind, strength).map((weight) => formatNumber(weight, 4));
    const [loud, quiet] = left('adam');
    says(`After ${steps} steps ${loud} is left of the first and ${quiet} of the second, if L2 is`);
    says('beside the quiet gradient the penalty is ten times as loud');
    expect(strength / sizes[1]).toBeCloseTo(10, 12);
    const [first, second] = left('adamw');
    says(`With AdamW ${first} is left of both.`);
    expect(second).toBe(first);
  });
});

describe('the example', () => {
  const { pass, gradients } = passUnder(MASK);

  it('is the one of chapter 9, with node 2 of layer 2 dropped at rate 0.2', () => {
    expect(network).toEqual(findPreset('classifier-2-2-4-3').network);
    says(`its input (${input.join(', ')}) and its target, class ${target.indexOf(1) + 1}`);
    says(`Layer 2 gets dropout with rate ${RATE}.`);
    says('node 2 loses');
    expect(MASK).toEqual([1, 0, 1, 1]);
    says('already divided by 0.8');
    says('For this example the network is 2-2-3-3.');
    expect(factors).toEqual([1.25, 0, 1.25, 1.25]);
  });

  it('leaves the weights from and to the dropped node without a gradient', () => {
    says('The second column is 0.');
    expect((gradients.weightGradients[2] as Matrix).every((row) => row[1] === 0)).toBe(true);
    says("the weights that *lead* to node 2 don't learn either");
    expect(gradients.weightGradients[1]?.[1]?.map(Math.abs)).toEqual([0, 0]);
    expect(gradients.errorSignals[0]?.every((entry) => entry !== 0)).toBe(true);
  });

  it('gives what its mask in the weights gives, but for the gradient of the weights', () => {
    const worked = workPass({ ...findPreset('classifier-2-2-4-3'), network: thinnedNetwork });
    const value = (id: string) => worked.step(id).quantity.value;
    says('empty and the others enlarged by 1.25');
    says('Compare $\\z{3}$ and $\\p$ with the example above: they are the same.');
    expect(rounded(value('z3') as Vector, 12)).toEqual(
      rounded(pass.preActivations[2] as Vector, 12),
    );
    says('Go on to $\\del{2}$. It is the same too');
    expect(rounded(value('delta2') as Vector, 12)).toEqual(
      rounded(gradients.errorSignals[1] as Vector, 12),
    );
    says('Its second column is *not* 0 there.');
    const thinned = value('gradW3') as Matrix;
    expect(thinned.every((row) => row[1] !== 0)).toBe(true);
    says('each column has to be multiplied by $\\mask_j/\\keep$');
    const scaled = thinned.map((row) => row.map((entry, j) => entry * (factors[j] as number)));
    expect(scaled.map((row) => rounded(row, 12))).toEqual(
      (gradients.weightGradients[2] as Matrix).map((row) => rounded(row, 12)),
    );
  });

  it('keeps its factor when all nodes stay', () => {
    says('all four activations are enlarged by 1.25');
    expect(applyDropout([1, 1, 1, 1], [1, 1, 1, 1], RATE)).toEqual([1.25, 1.25, 1.25, 1.25]);
    const { output } = passUnder([1, 1, 1, 1]).pass;
    expect(output[1]).not.toBeCloseTo(forward(network, input).output[1] as number, 2);
    says('($4 \\cdot 0.8 = 3.2$.)');
    expect(4 * (1 - RATE)).toBeCloseTo(3.2, 12);
    says('Give the input the rate 0.5. One example in four loses both inputs');
    expect(probabilityAllDropped(2, 0.5)).toBe(1 / 4);
  });

  it('goes wrong with another mask on the way back', () => {
    says('Say it drops node 3 and keeps node 2. Then $\\deli{2}{3}$ is 0');
    const other = quoted.otherDelta2.value as Vector;
    expect(other[2]).toBe(0);
    expect(other[1]).not.toBe(0);
    expect(gradients.errorSignals[1]?.[1]).toBe(0);
  });
});

describe('all dropped', () => {
  it('has the probabilities that are named', () => {
    const chance = probabilityAllDropped(4, 0.2);
    says('For the example that is $0.2^4 = 0.0016$, once in 625 examples.');
    expect(chance).toBeCloseTo(0.0016, 12);
    expect(1 / chance).toBeCloseTo(625, 8);
    says('In 20 epochs of 10,000 samples it happens about 320 times.');
    expect(20 * 10_000 * chance).toBeCloseTo(320, 8);
    says('a layer of 128 nodes with rate 0.5 it does not happen: the probability is $3 \\cdot 10^');
    expect(probabilityAllDropped(128, 0.5).toPrecision(1)).toBe('3e-39');
    says('For four nodes and a rate of 0.2 that would be 3.2.');
    expect(4 * (1 - 0.2)).toBeCloseTo(3.2, 12);
  });

  it('leaves the biases after it, and nothing else', () => {
    says('$\\asent^{(2)}$ is 0, so $\\z{3} = \\b{3}$');
    const { pass, gradients } = passUnder([0, 0, 0, 0]);
    expect(pass.preActivations[2]).toEqual(network.layers[2]?.bias);
    says('$\\gW{3}$ and $\\del{2}$ are 0, and only $\\b{3}$ learns');
    const { weightGradients, biasGradients } = gradients;
    expect(weightGradients.flat(2).every((entry) => entry === 0)).toBe(true);
    expect(
      biasGradients
        .slice(0, 2)
        .flat()
        .every((entry) => entry === 0),
    ).toBe(true);
    expect(biasGradients[2]?.every((entry) => entry !== 0)).toBe(true);
  });

  it('is not fair to the first node if it is switched on', () => {
    says('with two nodes and rate 0.5 the first node would then stay three times out of four');
    const masks = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ].map((mask) => (sum(mask) === 0 ? [1, 0] : mask));
    const stays = masks.filter(([first]) => first === 1).length / masks.length;
    expect(stays).toBe(3 / 4);
    says('send on 1.5 times what it should');
    const sent = masks.map((mask) => applyDropout([1, 1], mask, 0.5)[0] as number);
    expect(sum(sent) / masks.length).toBe(1.5);
  });
});

describe('the three views', () => {
  it('have sixteen masks and an exact mean', () => {
    says('Four nodes have $2^4 = 16$ masks');
    expect(allMasks).toHaveLength(16);
    expect(sum(allMasks.map(({ probability }) => probability))).toBeCloseTo(1, 14);
    says('That is another kind of mean, and an exact one.');
    const plain = forward(network, input).output;
    expect(rounded(means.geometric, 12)).toEqual(rounded(plain, 12));
    expect(means.probabilities[1]).not.toBeCloseTo(plain[1] as number, 3);
  });
});

describe('the exercises', () => {
  it('on one step', () => {
    says('Two weights, 1 and −0.02. The loss has no opinion. With $\\lr = 0.1$ and $\\pen = 0.3$');
    const w = [1, -0.02];
    expect(rounded([asked.smallAfterL2, asked.smallAfterL1], 10)).toEqual([-0.0194, 0]);
    const step = (slopes: Vector) =>
      rounded(
        w.map((each, i) => each - 0.1 * (slopes[i] as number)),
        10,
      );
    says('L2 multiplies both by 0.97: 0.97 and −0.0194.');
    expect(step(penaltyGradient(w, { l2: 0.3 }))).toEqual([0.97, -0.0194]);
    says('The threshold moves both by 0.03 towards 0: 0.97 and 0.');
    expect(rounded(softThreshold(w, 0.1 * 0.3), 10)).toEqual([0.97, 0]);
    says('The plain L1 step would have taken the second to 0.01.');
    expect(step(penaltyGradient(w, { l1: 0.3 }))[1]).toBe(0.01);
  });

  it('on where weights settle', () => {
    says('take four weights to 1.2, 0.6, −0.35 and 0.1.');
    const wanted = [1.2, 0.6, -0.35, 0.1];
    says(
      'L1 leaves 0.8, 0.2, 0 and 0. L2 divides all of them by 1.4: 0.857, 0.429, −0.25 and 0.071',
    );
    expect(rounded(settleWeights(wanted, { l1: 0.4 }), 10)).toEqual([0.8, 0.2, 0, 0]);
    expect(rounded(settleWeights(wanted, { l2: 0.4 }), 3)).toEqual([0.857, 0.429, -0.25, 0.071]);
  });

  it('on another mask', () => {
    says(`the mask is (${EXERCISE_MASK.join(', ')})`);
    says('the old ones times 0, 1.25, 1.25 and 1.25');
    expect(applyDropout([1, 1, 1, 1], EXERCISE_MASK, RATE)).toEqual([0, 1.25, 1.25, 1.25]);
  });

  it('on noise', () => {
    says(
      'A node of a hidden layer has the activation 0.8 and was trained with inverted dropout at',
    );
    const values = (rate: number) => [0, 1].map((m) => applyDropout([0.8], [m], rate)[0]);
    says('0 and 1.6, with mean 0.8. With rate 0.2 they are 0 and 1, and 1 comes four times');
    expect([values(0.5), values(0.2)]).toEqual([
      [0, 1.6],
      [0, 1],
    ]);
    expect((1 - 0.2) / 0.2).toBeCloseTo(4, 12);
  });

  it('on everything dropped', () => {
    const [hidden, inputs] = [probabilityAllDropped(3, 0.5), probabilityAllDropped(4, 0.2)];
    says('four inputs with rate 0.2 and a hidden layer of three nodes with rate 0.5');
    says(`$0.5^3 = ${hidden}$, and $0.2^4 = ${formatNumber(inputs, 4)}$ for the input.`);
    const neither = (1 - hidden) * (1 - inputs);
    says(`$${1 - hidden} \\cdot ${1 - inputs} = ${formatNumber(neither, 4)}$`);
    expect([asked.hiddenDropped, asked.eitherDropped]).toEqual([hidden, 1 - neither]);
    says(`one of them does with ${formatNumber(1 - neither, 4)}.`);
  });

  it('on the penalty of a linear node', () => {
    says('the weights (2, −1) and gets the activations (0.5, 3)');
    const [w, a] = [
      [2, -1],
      [0.5, 3],
    ];
    const node: Network = {
      layers: [{ weights: [w], bias: [0], activation: 'linear' }],
      loss: 'halfSquaredError',
    };
    const lossUnder = (mask: Vector) => {
      const { output } = forwardWithDropout(node, a, [{ mask, rate: 0.5 }]);
      return 0.5 * (output[0] as number) ** 2;
    };
    const all = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ].map(lossUnder);
    const plain = 0.5 * (forward(node, a).output[0] as number) ** 2;
    says('times $4 \\cdot 0.25 + 1 \\cdot 9 = 10$, is 5.');
    expect(sum(all) / 4 - plain).toBeCloseTo(5, 12);
    expect(asked.addedLoss).toBeCloseTo(5, 12);
    says('The smaller weight pays nine tenths of it');
    expect(9 / 10).toBe((1 * 9) / (4 * 0.25 + 1 * 9));
  });
});
