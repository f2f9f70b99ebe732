/** Errata of activations, softmax and losses, in numbers. */
import {
  activations,
  binaryCrossEntropy,
  createOptimizer,
  createRandom,
  crossEntropy,
  datasets,
  losses,
  mean,
  oneHot,
  sigmoid,
  softmax,
  softmaxJacobian,
  squaredError,
  subtract,
  sum,
  type Vector,
} from '@engine';
import { otherwise } from '../../math/otherwise.ts';
import { printedNumber, printedPass } from '../../math/preset-passes.ts';
import { type Demonstrations, list, num } from './demonstration.ts';

const classifier = { preset: 'classifier-2-4-2' };

const first = (values: Vector): number => values[0] as number;

/** A number walks by gradient descent on ½(ŷ − 2)², with the gradient's sign as given. */
function walkToTwo(sign: 1 | -1): number {
  const optimizer = createOptimizer({ kind: 'sgd', learningRate: 0.1 });
  let [at, state] = [[0] as Vector, optimizer.init([0])];
  for (let step = 0; step < 20; step++) {
    const slope = losses.halfSquaredError.derivative(at, [2]).map((entry) => sign * entry);
    const next = optimizer.step(at, slope, state);
    [at, state] = [next.parameters as Vector, next.state as typeof state];
  }
  return first(at);
}

export const functionDemonstrations: Demonstrations = {
  20: () => ({
    of: "$\\sigm'(0)$",
    notebook: num(1 - activations.sigmoid.derivative(0)),
    right: num(activations.sigmoid.derivative(0)),
  }),
  21: () => ({
    of: 'The slope of ReLU at 0',
    notebook: '1 in one place, 0 in another',
    right: num(activations.relu.derivative(0), 0),
  }),
  22: () => {
    const clipped = Math.fround(Math.min(sigmoid(40), Math.fround(1 - 1e-8)));
    return {
      of: 'The loss for $\\zo = 40$ and $\\y = 0$ in single precision',
      notebook: num(losses.binaryCrossEntropy.value([clipped], [0])),
      right: num(binaryCrossEntropy([40], [0])),
    };
  },
  28: () => {
    const { worked } = printedPass(classifier);
    const terms = worked.target.map((y, k) => -y * Math.log(worked.pass.output[k] as number));
    return {
      of: 'The loss of the first example of chapter 5',
      notebook: `a column, ${list(terms.map((term) => Math.abs(term)))}`,
      right: num(worked.gradients.loss),
    };
  },
  29: () => {
    const p = softmax([1, 0]);
    return {
      of: '$\\partial \\pk{1}/\\partial \\zo_1$ at $\\zo = (1, 0)$',
      notebook: `$\\pk{1} - \\yk{1}$ = ${num(first(subtract(p, oneHot(0, 2))))}`,
      right: num(first(softmaxJacobian(p)[0] as Vector)),
    };
  },
  30: () => {
    const slope = losses.halfSquaredError.derivative([1.5], [2]);
    const optimizer = createOptimizer({ kind: 'sgd', learningRate: 0.1 });
    const { parameters } = optimizer.step([1.5], slope, optimizer.init([1.5]));
    return {
      of: 'The change of a prediction 1.5 whose target is 2, with $\\lr = 0.1$',
      notebook: num(first(slope), 2),
      right: num(first(parameters as Vector) - 1.5, 2),
    };
  },
  31: () => ({
    of: '$\\yhat$, where the output is 1.5 and the target 2',
    notebook: num(squaredError([1.5], [2]), 2),
    right: num(1.5, 2),
  }),
  32: () => ({
    of: 'The squared error of 1.5 for a target of 2',
    notebook: num(-squaredError([1.5], [2]), 2),
    right: num(squaredError([1.5], [2]), 2),
  }),
  33: () => ({
    of: 'Where 20 steps lead from 0, with the target 2 and $\\lr = 0.1$',
    notebook: num(walkToTwo(-1), 3),
    right: num(walkToTwo(1), 3),
  }),
  34: () => ({
    of: 'The slope of $(\\yhat - \\y)^2$ at 1.5 for a target of 2',
    notebook: num(first(losses.halfSquaredError.derivative([1.5], [2])), 2),
    right: num(first(losses.squaredError.derivative([1.5], [2])), 2),
  }),
  36: () => {
    const each = [0.1, 0.2, 3];
    return {
      of: 'The loss of three samples with losses 0.1, 0.2 and 3',
      notebook: `the middle one, ${num(each[1] as number, 1)}`,
      right: `their mean, ${num(mean(each), 1)}`,
    };
  },
  37: () => ({
    of: '$\\pk{1}$ of the first example of chapter 5',
    notebook: otherwise({ ...classifier, of: 'a2', mistake: 'softmax-own-term-missing' }).text,
    right: printedNumber(classifier, 'a2', 1, 1).text,
  }),
  38: () => {
    const p = softmax(datasets.tenDigitLogits(createRandom(100)));
    return {
      of: 'The sum of the ten probabilities of cell 7',
      notebook: num(sum(p.map((each) => Number(each.toFixed(3)))), 3),
      right: num(sum(p), 3),
    };
  },
  40: () => {
    const z = [-1000, -1001, -1002];
    const powers = z.map(Math.exp);
    return {
      of: '$\\pk{1}$ for $\\zo = (-1000, -1001, -1002)$',
      notebook: `${num(first(powers), 0)}/${num(sum(powers), 0)}, ${num(first(powers) / sum(powers))}`,
      right: num(first(softmax(z)), 6),
    };
  },
  42: () => {
    const jacobian = softmaxJacobian(printedPass(classifier).worked.pass.output);
    return {
      of: '$\\partial \\pk{1}/\\partial \\zo_2$ in the first example of chapter 5',
      notebook: '0: no arrow joins them',
      right: num((jacobian[0] as Vector)[1] as number),
    };
  },
  53: () => {
    const { worked } = printedPass(classifier);
    const [z1 = 0] = worked.pass.preActivations.at(-1) ?? [];
    return {
      of: '$\\pk{1}$ of the first example of chapter 5',
      notebook: `of $\\zo_1$ alone: ${num(first(softmax([z1])))}`,
      right: `of both logits: ${num(first(worked.pass.output))}`,
    };
  },
  27: () => {
    const { worked } = printedPass(classifier);
    return {
      of: 'Softmax in the first example of chapter 5',
      notebook: `of $\\x$: ${list(softmax(worked.input))}`,
      right: `of $\\z{2}$: ${list(worked.pass.output)}`,
    };
  },
  25: () => {
    const { worked } = printedPass(classifier);
    const logits = worked.pass.preActivations.at(-1) ?? [];
    return {
      of: 'The loss of the first example of chapter 5',
      notebook: `softmax, ${list(softmax(logits))}`,
      right: `cross-entropy, ${num(crossEntropy(logits, worked.target))}`,
    };
  },
};
