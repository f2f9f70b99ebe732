/**
 * Letters of the notation that stand for something else on a page, and are written bare there.
 * What such a letter means is said on the page, where it begins to.
 */
type Letters = Readonly<Record<string, string>>;

const coordinates = { x: 'a coordinate of a surface', y: 'a coordinate of a surface' };
const exponent = { x: 'the argument of eˣ' };

export const locals: Readonly<Record<string, Letters>> = {
  'chapters/perceptron': { v: 'a move of the weights' },
  'chapters/from-perceptron-to-network': {
    v: 'a value of the curve',
    t: 'the place of a joint',
    n: 'the number of joints',
    g: 'the curve',
    h: 'the width of a piece',
    m: 'the largest logit',
    x: 'the notebook’s logits',
    '\\varepsilon': 'the error that is allowed',
  },
  'chapters/networks-in-action': { n: 'the number of lines', r: 'the number of regions' },
  'chapters/thinking-in-matrices': {
    A: 'any matrix',
    B: 'any matrix',
    a: 'an entry of A',
    b: 'an entry of B',
    m: 'a number of rows',
    n: 'a number of columns',
    u: 'any column',
    v: 'any column',
  },
  'chapters/forward-pass': { x: 'the notebook’s logits' },
  'chapters/gradients': {
    ...coordinates,
    f: 'a height over the plane',
    v: 'a direction of any length',
    n: 'the number of parameters',
    '\\alpha': 'the angle of the gradient',
  },
  'chapters/backpropagation': { '\\varepsilon': 'the precision of the computer' },
  'chapters/gradient-descent': {
    ...coordinates,
    f: 'a height over the plane',
    r: 'the distance from the minimum',
    T: 'the number of all steps',
    '\\gamma': 'the factor of a schedule',
  },
  'chapters/backprop-by-hand': exponent,
  'chapters/optimizers': coordinates,
  'chapters/regularisation': {
    P: 'a probability',
    p: 'the paper’s probability to stay',
    t: 'a threshold',
    u: 'the direction Adam makes of the gradients',
  },
  'chapters/initialisation': { u: 'the limit of a uniform distribution' },
  'chapters/evaluation': {
    R: 'part of the name R²',
    n: 'the number of test samples',
    p: 'the probability of a right answer',
    r: 'half of an interval',
    z: 'a number of standard errors',
  },
  'appendix/derivations': {
    A: 'any matrix',
    B: 'any matrix',
    '\\delta': 'Kronecker’s, in other books',
    g: 'a slope through the corner',
    n: 'the number of classes',
    r: 'the limit of a uniform distribution',
    t: 'any number',
    x: 'the notebook’s logits',
  },
  'src/content/errata.yaml': {
    ...coordinates,
    f: 'a height over the plane',
    A: 'any matrix',
    B: 'any matrix',
    N: 'the normal distribution',
    n: 'a number of nodes in the notebook',
  },
};
