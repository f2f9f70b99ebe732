/** Errata of gradients and backpropagation, in numbers. */
import {
  createOptimizer,
  descend,
  entryOf,
  forward,
  gradientArrow,
  gradientStep,
  hadamard,
  losses,
  matmul,
  matvec,
  type Network,
  slopeAlong,
  subtract,
  sum,
  surfaces,
  type Vector,
} from '@engine';
import { otherwise } from '../../math/otherwise.ts';
import { printedNumber, printedPass } from '../../math/preset-passes.ts';
import { complaintOf, type Demonstrations, list, num } from './demonstration.ts';

const classifier = { preset: 'classifier-2-4-2' };
const deep = { preset: 'classifier-2-2-4-3' };
const tiny = { preset: 'tiny-2-2-2' };

const columnOf = (figure: { preset: string }, id: string) =>
  printedPass(figure).worked.step(id).quantity.value as Vector;

/** The loss of the example after a step with or against the gradient. */
function lossAfter(learningRate: number): number {
  const { network, input, target, gradients } = printedPass(tiny).worked;
  const stepped: Network = gradientStep(network, gradients, learningRate);
  return losses.crossEntropy.value(forward(stepped, input).output, target);
}

export const backpropagationDemonstrations: Demonstrations = {
  58: () => ({
    of: 'How $x^2 + y^2$ changes at (1, 0) along $x$',
    notebook: 'a change, with no distance to it',
    right: `a rate: ${num(slopeAlong(surfaces.paraboloid, [1, 0], [1, 0]), 1)} for each unit of distance`,
  }),
  59: () => ({
    of: 'The gradient of $x^2 + y^2$ in cell 28',
    notebook: `captioned at (.2, .2): ${list(surfaces.paraboloid.gradient([0.2, 0.2]), 1)}`,
    right: `drawn at (−.2, .2): ${list(surfaces.paraboloid.gradient([-0.2, 0.2]), 1)}`,
  }),
  60: () => ({
    of: 'The gradient of $x^2 + y^2$ at (−.5, .5)',
    notebook: list(gradientArrow(surfaces.paraboloid, [-0.5, 0.5]).arrow),
    right: list(surfaces.paraboloid.gradient([-0.5, 0.5])),
  }),
  61: () => {
    const { paraboloid } = surfaces;
    const up = paraboloid.gradient([-0.5, 0.5]);
    const down = up.map((entry) => -entry);
    const slope = (along: Vector) => num(slopeAlong(paraboloid, [-0.5, 0.5], along));
    return {
      of: 'How steep $x^2 + y^2$ is at (−.5, .5)',
      notebook: `only along the flipped arrow: ${slope(down)}`,
      right: `${slope(up)} one way, ${slope(down)} the other`,
    };
  },
  65: () => {
    const optimizer = createOptimizer({ kind: 'sgd', learningRate: 1.1 });
    const { values } = descend(surfaces.paraboloid, optimizer, { start: [1, 0], maxSteps: 20 });
    return {
      of: '$x^2$ after 20 steps from 1 with $\\lr = 1.1$',
      notebook: num(0, 1),
      right: num(values.at(-1) as number, 1),
    };
  },
  67: () => {
    const delta = columnOf(classifier, 'delta2');
    return {
      of: '$\\del{2}$ of the first example of chapter 5',
      notebook: `the loss, ${printedNumber(classifier, 'L', 1, 1).text}`,
      right: `${list(delta)}, with the sum ${num(sum(delta), 0)}`,
    };
  },
  70: () => {
    const printed = [-0.61, 0.67, -0.28];
    const delta = subtract([0.39, 0.33, 0.28], [0, 1, 0]);
    return {
      of: '$\\po - \\y$, and the sum of its entries',
      notebook: `${list(printed, 2)}, sum ${num(sum(printed), 2)}`,
      right: `${list(delta, 2)}, sum ${num(sum(delta), 2)}`,
    };
  },
  73: () => {
    const { network } = printedPass(deep).worked;
    const weights = network.layers[2]?.weights ?? [];
    return {
      of: 'The error that goes back to layer 2 in chapter 9',
      notebook: `$\\Wo\\delo$: ${complaintOf(() => matvec(weights, columnOf(deep, 'delta3')))}`,
      right: `$\\Wo^{\\top}\\delo$, in row 3 ${otherwise({ ...deep, of: 'delta2', row: 3, mistake: 'derivative-left-out' }).text}`,
    };
  },
  74: () => ({
    of: '$\\del{2}$ of the example in chapter 9',
    notebook: `${'$\\Wo^{\\top}(\\delo \\odot \\slope)$'}: ${complaintOf(() => hadamard(columnOf(deep, 'delta3'), columnOf(deep, 'fprime2')))}`,
    right: `${'$(\\Wo^{\\top}\\delo) \\odot \\slope$'}: ${list(columnOf(deep, 'delta2'))}`,
  }),
  75: () => {
    const [left, right] = [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ];
    return {
      of: 'The first entry of $AB$, for $A$ with the rows (1, 2), (3, 4) and $B$ with (5, 6), (7, 8)',
      notebook: `${entryOf(hadamard(left, right), 0, 0)} or ${entryOf(matmul(left, right), 0, 0)}`,
      right: `$AB$: ${entryOf(matmul(left, right), 0, 0)}, $A \\odot B$: ${entryOf(hadamard(left, right), 0, 0)}`,
    };
  },
  76: () => ({
    of: '$\\delo^{(3)}_1$ of the example in chapter 9',
    notebook: `the bias, ${printedNumber(deep, 'b3', 1, 1).text}`,
    right: `its gradient, ${printedNumber(deep, 'gradb3', 1, 1).text}`,
  }),
  78: () => ({
    of: '$\\partial \\loss/\\partial \\wo^{(2)}_{12}$ of the network 2-2-2, where both orders fit',
    notebook: otherwise({ ...tiny, of: 'gradW2', column: 2, mistake: 'outer-product-transposed' })
      .text,
    right: printedNumber(tiny, 'gradW2', 1, 2).text,
  }),
  79: () => {
    const { learningRate, gradients } = printedPass(tiny).worked;
    return {
      of: `The loss of the network 2-2-2 after a step, ${num(gradients.loss)} before`,
      notebook: `with the gradient: ${num(lossAfter(-learningRate))}`,
      right: `against it: ${num(lossAfter(learningRate))}`,
    };
  },
  84: () => ({
    of: '$\\delo^{(2)}_3$ of the example in chapter 9',
    notebook: otherwise({ ...deep, of: 'delta2', row: 3, mistake: 'new-weights' }).text,
    right: printedNumber(deep, 'delta2', 3, 1).text,
  }),
  86: () => ({
    of: '$\\po - \\y$ of the example in chapter 9',
    notebook: '$-1 \\le 0 \\le 1$',
    right: `${list(columnOf(deep, 'delta3'))}, each between −1 and 1`,
  }),
  87: () => ({
    of: '$\\delo^{(2)}_3$ of the example in chapter 9',
    notebook: otherwise({ ...deep, of: 'delta2', row: 3, mistake: 'derivative-left-out' }).text,
    right: printedNumber(deep, 'delta2', 3, 1).text,
  }),
  88: () => ({
    of: '$\\bo^{(2)}_1$ after the update in chapter 9',
    notebook: printedNumber(deep, 'b2', 1, 1).text,
    right: printedNumber(deep, 'newb2', 1, 1).text,
  }),
};
