/** One node with one input: three numbers, what it answers, how wrong that is, and what to change. */
import {
  type Expression,
  explain,
  formatExpression,
  formatGiven,
  formatNumber,
  type Network,
  parseNumber,
  type WorkedPass,
  workPass,
} from '@engine';

export interface NeuronState {
  /** x. */
  readonly input: number;
  /** w. */
  readonly weight: number;
  /** b. */
  readonly bias: number;
  /** y: yes or no. */
  readonly target: 0 | 1;
}

export type NeuronField = 'input' | 'weight' | 'bias';

export const DECIMALS = 4;
export const LEARNING_RATE = 1;

/** What cannot be used leaves the state as it is, with a sentence for the reader. */
export interface Edit {
  readonly state: NeuronState;
  readonly problem: string | null;
}

/** Beyond this an answer is 0 or 1 in every digit there is. */
const LARGEST = 1000;

export function editField(state: NeuronState, field: NeuronField, text: string): Edit {
  const parsed = parseNumber(text);
  if (parsed.kind === 'empty') return { state, problem: 'Type a number.' };
  if (parsed.kind === 'unreadable') return { state, problem: parsed.reason };
  if (Math.abs(parsed.value) > LARGEST) {
    return { state, problem: `Keep between −${LARGEST} and ${LARGEST}.` };
  }
  return { state: { ...state, [field]: parsed.value }, problem: null };
}

function networkOf({ weight, bias }: NeuronState): Network {
  return {
    layers: [{ weights: [[weight]], bias: [bias], activation: 'sigmoid' }],
    loss: 'binaryCrossEntropy',
  };
}

function work(state: NeuronState): WorkedPass {
  return workPass({
    network: networkOf(state),
    input: [state.input],
    target: [state.target],
    learningRate: LEARNING_RATE,
  });
}

/** The state after one step of gradient descent on w and b. */
export function takeStep(state: NeuronState): NeuronState {
  const [layer] = work(state).updatedNetwork.layers;
  return {
    ...state,
    weight: layer?.weights[0]?.[0] ?? state.weight,
    bias: layer?.bias[0] ?? state.bias,
  };
}

/** One line of arithmetic: in numbers, and its result. */
export interface Line {
  readonly numbers: string;
  readonly result: string;
}

export interface NeuronView {
  /** p. */
  readonly output: number;
  readonly preActivation: Line;
  readonly answer: Line;
  readonly loss: Line;
  readonly gradient: Line;
  /** What the gradient says about w. */
  readonly sentence: string;
}

export function derive(state: NeuronState): NeuronView {
  const worked = work(state);
  const line = (id: string): Line => {
    const { value, expression } = explain(worked.step(id), 0, 0);
    const whole = unfold(expression, worked);
    return { numbers: formatExpression(whole, DECIMALS), result: formatNumber(value, DECIMALS) };
  };
  const preActivation = line('z1');
  return {
    output: explain(worked.step('a1'), 0, 0).value,
    preActivation,
    answer: { numbers: `σ(${preActivation.result})`, result: line('a1').result },
    loss: line('L'),
    gradient: line('gradW1'),
    sentence: sentenceOf(state, explain(worked.step('gradW1'), 0, 0).value),
  };
}

/** δ written out, so that the gradient is one line down to the answer, the target and the input. */
function unfold(expression: Expression, worked: WorkedPass): Expression {
  if (expression.type === 'product') {
    return { ...expression, factors: expression.factors.map((each) => unfold(each, worked)) };
  }
  if (expression.type !== 'entry' || expression.ref.id !== 'delta1') return expression;
  return explain(worked.step('delta1'), 0, 0).expression;
}

function sentenceOf({ input }: NeuronState, gradient: number): string {
  if (input === 0) return 'The input is 0, so w changes nothing: its gradient is 0.';
  if (Number(gradient.toFixed(DECIMALS)) === 0) {
    return `The gradient is ${formatGiven(gradient, DECIMALS)}: changing w hardly changes the loss.`;
  }
  const way = gradient < 0 ? 'negative: a larger' : 'positive: a smaller';
  return `The gradient is ${way} w would lower the loss. A step does that, with η = ${LEARNING_RATE}.`;
}
