import type { Mistake } from './kinds.ts';
import { measureMistakes } from './measures.ts';
import { ofRules } from './rule-mistakes.ts';

/** What goes wrong with a single threshold unit. */
const perceptronMistakes: readonly Mistake[] = [
  ofRules(
    'update-reversed',
    'You subtracted y x̃.',
    'The rule adds y x̃: a point that should lie on the positive side pulls w towards itself.',
  ),
  ofRules(
    'label-forgotten',
    'You left out the label y.',
    'For a point of class −1 the update is −x̃, and only y says so.',
  ),
  ofRules(
    'bias-input-forgotten',
    'You left out the 1 of x̃.',
    'x̃ ends with a 1, so the bias moves too, by y.',
  ),
];

/** What goes wrong with optimizers and their memory. */
const optimizerMistakes: readonly Mistake[] = [
  ofRules(
    'memory-forgotten',
    'You started the memory afresh.',
    'The average goes on from its value after the step before; only at t = 1 is that 0.',
  ),
  ofRules(
    'decay-rates-swapped',
    'You exchanged β and 1 − β.',
    'The old value keeps the share β, and the new gradient enters with the share 1 − β.',
  ),
  ofRules(
    'share-forgotten',
    'You left out the factor 1 − β.',
    'In an average the shares add up to 1: β for the old value and 1 − β for the new one.',
  ),
  ofRules(
    'share-added',
    'You multiplied the gradient by 1 − β.',
    'The velocity of momentum is a sum, not an average: g enters whole.',
  ),
  ofRules(
    'gradient-not-squared',
    'You did not square the gradient.',
    'The second memory is one of g², so that the sign of g cannot cancel anything.',
  ),
  ofRules(
    'root-forgotten',
    'You left out the square root.',
    'v has the unit of g²; its root has the unit of g, and the two cancel in the step.',
  ),
  ofRules(
    'correction-forgotten',
    'You left out the bias correction.',
    'The averages begin at 0 and are too small at first; dividing by 1 − βᵗ repairs that.',
  ),
  ofRules(
    'correction-without-power',
    'You divided by 1 − β at every step.',
    'The correction at step t is 1 − βᵗ, which tends to 1.',
  ),
  ofRules(
    'correction-multiplied',
    'You multiplied by 1 − βᵗ.',
    'The average is too small, so it is divided by 1 − βᵗ, and grows.',
  ),
  ofRules(
    'gradient-for-memory',
    'You stepped along g.',
    'The step goes along the memory of gradients, not along the last of them.',
  ),
  ofRules(
    'other-weight',
    'You took the numbers of the other weight.',
    'Each weight has a memory of its own; they never mix.',
  ),
  ofRules(
    'decay-forgotten',
    'You left out the decay.',
    'Decoupled decay takes η λ w off each weight at every step.',
  ),
  ofRules(
    'decay-without-rate',
    'You did not multiply the decay by η.',
    'The decay is part of the step, so it is multiplied by η as well.',
  ),
];

/** What goes wrong with penalties, dropout and first weights. */
const regularisationMistakes: readonly Mistake[] = [
  ofRules(
    'penalty-forgotten',
    'You left out the penalty.',
    'The penalised loss has the gradient ∇L + λ w.',
  ),
  ofRules(
    'penalty-subtracted',
    'You subtracted λ w.',
    'The penalty grows with w, so its gradient points the way w does: plus λ w.',
  ),
  ofRules(
    'penalty-doubled',
    'You used 2 λ w.',
    'The penalty is ½ λ Σ w², and the ½ is there to cancel the 2.',
  ),
  ofRules(
    'half-forgotten',
    'You left out the ½.',
    'The penalty is ½ λ Σ w², so that its gradient is λ w.',
  ),
  ofRules(
    'mask-forgotten',
    'You left out the mask.',
    'A dropped node sends on 0 and gets no error signal, on the way forward and on the way back.',
  ),
  ofRules(
    'mask-inverted',
    'You dropped the nodes that stay.',
    'The mask is 1 where a node stays and 0 where it is dropped.',
  ),
  ofRules(
    'scale-forgotten',
    'You did not scale up what stays.',
    'Inverted dropout divides by 1 minus the rate, so that the mean stays what it was.',
  ),
  ofRules(
    'scale-by-rate',
    'You divided by the dropout rate.',
    'The share of nodes that stay is 1 minus the rate; divide by that.',
  ),
  ofRules(
    'scale-upside-down',
    'You multiplied by the share that stays.',
    'Inverted dropout divides while training, so that nothing has to be done at test time.',
  ),
  ofRules(
    'fan-out-for-fan-in',
    'You counted the nodes of the layer itself.',
    'The fan-in is the number of nodes in the layer before: the columns of W.',
  ),
  ofRules(
    'gain-forgotten',
    'You used 1 over the fan-in.',
    'ReLU cuts away half of the variance, so He takes 2 over the fan-in.',
  ),
  ofRules(
    'gain-not-wanted',
    'You used 2 over the fan-in.',
    'The 2 is for ReLU; this rule has another numerator or another denominator.',
  ),
  ofRules(
    'variance-for-deviation',
    'This is the variance.',
    'The standard deviation is the square root of the variance.',
  ),
];

/** What goes wrong with batches, products and shapes. */
const productMistakes: readonly Mistake[] = [
  ofRules(
    'mean-forgotten',
    'You did not divide by the number of samples.',
    'A batch takes the mean of the gradients, not their sum.',
  ),
  ofRules(
    'one-sample-only',
    'You used one sample only.',
    'Every sample of the batch has a say in the gradient.',
  ),
  ofRules(
    'hadamard-summed',
    'You added the products.',
    'The Hadamard product keeps every product in its place; only a dot product adds them up.',
  ),
  ofRules(
    'added-in-place-of-product',
    'You added where you should multiply.',
    '⊙ multiplies entry by entry.',
  ),
  ofRules(
    'outer-turned',
    'Your outer product is the wrong way round.',
    'Row i of u vᵀ is uᵢ times v: the first factor runs down, the second across.',
  ),
  ofRules(
    'shape-turned',
    'Rows and columns have changed places.',
    'W⁽ℓ⁾ has a row for each node of its own layer and a column for each node of the layer before.',
  ),
  ofRules(
    'shape-one-layer-off',
    'This is the shape in another layer.',
    'Layer ℓ receives from layer ℓ − 1: count the nodes of just these two.',
  ),
  ofRules(
    'shape-row',
    'You wrote a row.',
    'What belongs to one layer is a column in this book: a row for each node, and one column.',
  ),
  ofRules(
    'shape-single',
    'This is a single number.',
    'Every node of a layer has an entry of its own.',
  ),
  ofRules(
    'shape-bias-counted',
    'You made room for the bias.',
    'The biases stand in a column b of their own; W has a column for each node of the layer before and none for the 1.',
  ),
  ofRules(
    'shape-in-one-line',
    'You counted the entries.',
    'A matrix has a row for each node of one layer and a column for each node of the other.',
  ),
  ofRules(
    'biases-not-counted',
    'You did not count the biases.',
    'Every node of a computing layer has a bias, which is a parameter too.',
  ),
  ofRules(
    'weights-not-counted',
    'You did not count the weights.',
    'Every arrow between two layers is a parameter.',
  ),
  ofRules(
    'input-biases-counted',
    'You counted biases for the input.',
    'The input computes nothing and has no biases.',
  ),
];

/** Mistakes that are made in exercises outside a network’s pass. */
export const exerciseMistakes: readonly Mistake[] = [
  ...perceptronMistakes,
  ...optimizerMistakes,
  ...regularisationMistakes,
  ...productMistakes,
  ...measureMistakes,
];
