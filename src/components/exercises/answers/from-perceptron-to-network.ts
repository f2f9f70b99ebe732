/** The numbers that chapter 2 asks for, and what its known mistakes give. */
import { activations, crossEntropyOfProbabilities, losses, mean, softmax, sum } from '@engine';
import { BEND } from '../../diagrams/figures/broken-lines.ts';
import type { ChoiceOption, NumberSlip } from '../types.ts';

/** Exercise “slopes”: at −2. */
const z = -2;
export const tanhSlope = activations.tanh.derivative(z);
export const tanhSlips: readonly NumberSlip[] = [
  {
    value: activations.tanh.value(z),
    says: 'This is the value of tanh, not its slope.',
    why: 'The slope is 1 minus the square of the value.',
  },
  {
    value: 1 - activations.tanh.value(z),
    says: 'You took the value from 1 without squaring it.',
    why: 'The slope is $1 - \\tanh^2 z$.',
  },
];
export const sigmoidSlope = activations.sigmoid.derivative(z);
export const sigmoidSlips: readonly NumberSlip[] = [
  {
    value: activations.sigmoid.value(z),
    says: 'This is the value of the sigmoid, not its slope.',
    why: 'The slope is the value times 1 minus the value.',
  },
  {
    value: 1 - sigmoidSlope,
    says: 'You took the slope from 1.',
    why: 'That is the stray “1 −” of the notebook. No slope of the sigmoid is above a quarter.',
  },
];

/** Exercise “nodes”: pieces so narrow that h² max|g″| / 8 is at most this. */
const allowed = 0.001;
export const nodes = Math.ceil(Math.sqrt(BEND / (8 * allowed)));
export const nodeSlips: readonly NumberSlip[] = [
  {
    value: nodes - 1,
    says: 'You rounded down.',
    why: 'With one piece less, each is a little too wide for the bound.',
  },
  {
    value: nodes + 1,
    says: 'You counted the points.',
    why: 'There is one more point than pieces, and a node for each piece.',
  },
  {
    value: Math.ceil(Math.sqrt(BEND / allowed)),
    says: 'You left out the 8.',
    why: "The bound is $h^2/8$ times the largest $|g''|$.",
  },
];

/** Exercise “softmax”: the first share of (3, 1, 1). */
const logits = [3, 1, 1];
export const firstShare = softmax(logits)[0] ?? Number.NaN;
export const shareSlips: readonly NumberSlip[] = [
  {
    value: (logits[0] ?? 0) / sum(logits),
    says: 'You divided the logits themselves.',
    why: 'Raise $e$ to each first.',
  },
  {
    value: Math.exp(3) / (2 * Math.exp(1)),
    says: 'You left the class itself out of the sum.',
    why: 'The sum below the line runs over all classes, or the shares would not add up to 1.',
  },
  {
    value: softmax([3, 1])[0] ?? Number.NaN,
    says: 'You counted only one of the two others.',
    why: 'Each class has a term of its own in the sum, also if two are equal.',
  },
];

/** Exercise “loss”: the mean over three samples. */
const right = [0.8, 0.5, 0.1];
const lossOf = (p: number) => crossEntropyOfProbabilities([p], [1]);
export const meanLoss = mean(right.map(lossOf));
export const lossSlips: readonly NumberSlip[] = [
  {
    value: sum(right.map(lossOf)),
    says: 'This is the sum of the three losses.',
    why: 'The loss of a data set is their mean.',
  },
  {
    value: lossOf(mean(right)),
    says: 'You averaged the probabilities first.',
    why: 'Take the logarithm of each, then the mean. The logarithm of a mean is another number.',
  },
  {
    value: meanLoss * Math.LOG10E,
    says: 'You took logarithms to base 10.',
    why: 'The book’s loss is in nats, with natural logarithms.',
  },
  {
    value: meanLoss * Math.LOG2E,
    says: 'You took logarithms to base 2.',
    why: 'That gives bits. The book’s loss is in nats.',
  },
];

/** Exercise “squared”: prediction 5, target 8. */
const [prediction, target] = [[5], [8]] as const;
export const halfError = losses.halfSquaredError.derivative(prediction, target)[0] ?? Number.NaN;
export const halfErrorSlips: readonly NumberSlip[] = [
  {
    value: losses.squaredError.derivative(prediction, target)[0] ?? Number.NaN,
    says: 'This belongs to the loss without the half.',
    why: 'The 2 of the square and the ½ in front cancel.',
  },
  {
    value: losses.halfSquaredError.value(prediction, target),
    says: 'This is the loss.',
    why: 'The error signal is its slope.',
  },
];

/** Exercise “temperature”: the number of right answers at T = 2. */
export const temperatureOptions: readonly ChoiceOption[] = [
  {
    text: 'It gets fewer right, because it is less sure',
    why: 'The answer is the class with the largest logit, and dividing all logits by 2 leaves it the largest.',
  },
  {
    text: 'It gets as many right, and says a smaller probability',
    right: true,
    why: 'The order of the logits stays, and their differences shrink.',
  },
  {
    text: 'It gets more right, because it is better calibrated',
    why: 'Calibration changes what it says about its answers, not the answers.',
  },
  {
    text: 'Nothing changes, since only differences of logits count',
    why: 'That holds for a number that is *added* to all of them. Dividing changes the differences.',
  },
];

/** Exercise “theorem”: what universal approximation promises. */
export const theoremOptions: readonly ChoiceOption[] = [
  {
    text: 'Training a wide enough network brings its error below any bound',
    why: 'The theorem is about weights that exist. Whether training finds them it does not say.',
  },
  {
    text: 'A deeper network is never needed',
    why: 'One hidden layer is enough in principle. With more layers it may take far fewer nodes.',
  },
  {
    text: 'Some network with one hidden layer stays within any given error of a continuous function, on a closed and bounded region',
    right: true,
    why: 'If its activation is no polynomial. How many nodes that takes is left open.',
  },
  {
    text: 'A network that fits its training data fits new data as well',
    why: 'The theorem speaks of one known function on a region, and not of data at all.',
  },
];
