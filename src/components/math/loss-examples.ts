/** The small calculations of the chapter on outputs and losses. */
import {
  createRandom,
  crossEntropy,
  crossEntropyDerivative,
  datasets,
  formatGiven,
  formatNumber,
  losses,
  softmax,
  sum,
  type Vector,
} from '@engine';

const four = (value: number) => formatNumber(value, 4);

/** Three classes by hand: logits, and the right class, here the second. */
export const three = { logits: [2, 1, -1], target: [0, 1, 0] } as const;
const powers = three.logits.map(Math.exp);

/** Its steps, one a row. */
export function threeClassTable() {
  const p = softmax(three.logits);
  const slope = crossEntropyDerivative(three.logits, three.target);
  const row = (name: string, values: Vector, whole: string) => [name, ...values.map(four), whole];
  return {
    label: 'softmax and cross-entropy of three logits',
    head: ['Quantity', 'Class 1', 'Class 2', 'Class 3', 'Sum'],
    rows: [
      ['logit $\\zo_k$', ...three.logits.map((z) => formatGiven(z, 4)), ''],
      row('power $e^{\\zo_k}$', powers, four(sum(powers))),
      row('probability $\\pk{k}$', p, four(sum(p))),
      ['target $\\yk{k}$', ...three.target.map(String), '1'],
      row('error signal $\\pk{k} - \\yk{k}$', slope, four(sum(slope))),
    ],
  };
}

export const threeLoss = four(crossEntropy(three.logits, three.target));

/** The loss that a probability of the right class brings. */
export const SURENESS: Vector = [0.99, 0.9, 0.5, 0.1, 0.01, 0.001];

export function surenessTable() {
  return {
    label: 'cross-entropy against the probability of the right class',
    head: ['Probability of the right class', 'Loss in nats'],
    rows: SURENESS.map((p) => [formatGiven(p, 4), four(losses.crossEntropy.value([p], [1]))]),
  };
}

/** Logits that softmax cannot take as it is written. */
export const HARD_LOGITS: readonly Vector[] = [
  [2, 1, 0],
  [-1000, -1001, -1002],
  [1000, 999, 998],
];

/** e^(zₖ) / Σ e^(zⱼ) as it stands. */
export function softmaxAsWritten(logits: Vector): Vector {
  const raised = logits.map(Math.exp);
  return raised.map((power) => power / sum(raised));
}

export function hardLogitsTable() {
  const first = ([p = Number.NaN]: Vector) => four(p);
  return {
    label: 'softmax as written and shifted',
    head: ['Logits', 'Sum of powers', '$\\pk{1}$ as written', '$\\pk{1}$ shifted'],
    rows: HARD_LOGITS.map((logits) => [
      // not broken between two logits
      `(${logits.map((z) => formatGiven(z, 0)).join(',\u00a0')})`,
      formatGiven(sum(logits.map(Math.exp)), 4),
      first(softmaxAsWritten(logits)),
      first(softmax(logits)),
    ]),
  };
}

/** The ten digits of the source, and what a temperature makes of them. */
const digits = datasets.tenDigitLogits(createRandom(100));
const sureOf3 = (temperature: number) => softmax(digits.map((z) => z / temperature))[3] ?? 0;
const rounded = softmax(digits).map((p) => Number(p.toFixed(3)));

export const tenDigits = {
  cold: four(sureOf3(0.5)),
  plain: four(sureOf3(1)),
  warm: four(sureOf3(2)),
  logit3: formatNumber(digits[3] ?? 0, 2),
  next: formatNumber(digits[8] ?? 0, 2),
  /** Of the probabilities rounded to three places. */
  roundedSum: formatNumber(sum(rounded), 3),
};

/** One number to predict: both squared errors and their slopes. */
export const price = { prediction: [1.4], target: [2] } as const;

export function squaredTable() {
  return {
    label: 'two squared errors and their slopes',
    head: ['Loss', 'Value', 'Slope'],
    rows: (['halfSquaredError', 'squaredError'] as const).map((name) => [
      name === 'squaredError'
        ? 'squared error, $(\\yhat - \\y)^2$'
        : 'half of it, $\\tfrac12 (\\yhat - \\y)^2$',
      four(losses[name].value(price.prediction, price.target)),
      four(losses[name].derivative(price.prediction, price.target)[0] ?? Number.NaN),
    ]),
  };
}

/** A single weight that is the prediction: after some steps with the slope, or with its opposite. */
export function walk(sign: 1 | -1, steps = 20, learningRate = 0.1, target = 2): number {
  let w = 0;
  for (let step = 0; step < steps; step += 1) {
    const [slope = 0] = losses.halfSquaredError.derivative([w], [target]);
    w -= sign * learningRate * slope;
  }
  return w;
}

export const signs = { right: formatNumber(walk(1), 3), wrong: formatNumber(walk(-1), 3) };
