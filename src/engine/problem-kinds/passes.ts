import { friendlyNetwork } from '../networks.ts';
import { column, pick, tenths, whole } from '../practice/draws.ts';
import type { Draft, Level, ProblemKind } from '../practice/types.ts';
import type { Random } from '../randoms.ts';
import type { HiddenActivationName, LossName, OutputActivationName, Vector } from '../types.ts';
import { oneHot } from '../vectors.ts';
import { type WorkedPass, workPass } from '../worked-passes.ts';

/** What a pass is drawn for. */
interface PassOptions {
  readonly sizes: readonly number[];
  readonly activation: HiddenActivationName;
  readonly output: OutputActivationName;
  readonly loss: LossName;
}

/** Whether each hidden layer has a node that is on; else every gradient before it is 0. */
function isAlive({ pass, network }: WorkedPass): boolean {
  return network.layers
    .slice(0, -1)
    .every((_, index) => pass.activations[index + 1]?.some((activation) => activation !== 0));
}

function drawPass(random: Random, options: PassOptions): WorkedPass {
  const { sizes, output } = options;
  const inputs = sizes[0] as number;
  const outputs = sizes.at(-1) as number;
  for (;;) {
    const network = friendlyNetwork({ ...options, random });
    const target: Vector =
      output === 'softmax'
        ? oneHot(whole(random, 0, outputs - 1), outputs)
        : column(outputs, () => tenths(random));
    const input = column(inputs, () => tenths(random, 10));
    // Not 0.5 for a squared error: leaving it out would look like the other convention's factor 2.
    const learningRate = pick(random, output === 'softmax' ? [0.1, 0.2, 0.5] : [0.1, 0.2]);
    const worked = workPass({ network, input, target, learningRate });
    if (isAlive(worked)) return worked;
  }
}

/** ReLU first, then functions that bend. */
function activationFor(random: Random, level: Level): HiddenActivationName {
  return level === 1 ? 'relu' : level === 2 ? 'tanh' : pick(random, ['tanh', 'sigmoid'] as const);
}

const activationNames: Readonly<Record<HiddenActivationName, string>> = {
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  tanh: '$\\tanh$',
  sigmoid: 'the sigmoid',
  linear: 'no activation function',
};

const endings: Readonly<Record<string, string>> = {
  softmax: 'a softmax output with cross-entropy in nats',
  halfSquaredError: 'a linear output with $L = \\tfrac12(\\hat y - y)^2$',
  squaredError: 'a linear output with $L = (\\hat y - y)^2$',
};

/** The network of a task in words. */
function describe({ sizes, activation, output, loss }: PassOptions): string {
  const ending = endings[output === 'softmax' ? 'softmax' : loss];
  return `A network ${sizes.join('-')} has ${activationNames[activation]} in its hidden layers and ${ending}.`;
}

/** Ids of a pass by what they are, from the first layer to the last or back. */
function layersOf({ network }: WorkedPass): readonly number[] {
  return network.layers.map((_, index) => index + 1);
}

function givenOf(pass: WorkedPass): readonly string[] {
  return pass.trace.filter(({ phase }) => phase === 'given').map(({ quantity }) => quantity.id);
}

/** What a reader works out in some phases, in order; what is given by a glance is left out. */
function workedIn(pass: WorkedPass, phases: readonly string[]): readonly string[] {
  const isTrivial = (id: string) => {
    const { operation, functionName } = pass.step(id);
    return functionName === 'linear' && (operation === 'activate' || operation === 'derivative');
  };
  return pass.trace
    .filter(({ phase }) => phases.includes(phase))
    .map(({ quantity }) => quantity.id)
    .filter((id) => !isTrivial(id));
}

interface Asking {
  readonly given: (pass: WorkedPass) => readonly string[];
  readonly asked: (pass: WorkedPass) => readonly string[];
  readonly words: string;
}

const asForward: Asking = {
  given: (pass) => givenOf(pass).filter((id) => id !== 'eta'),
  asked: (pass) => workedIn(pass, ['forward', 'loss']),
  words: 'Send the sample through it, layer by layer, and work out the loss.',
};

const asWhole: Asking = {
  given: givenOf,
  asked: (pass) => workedIn(pass, ['forward', 'loss', 'backward', 'update']),
  words: 'Work the whole step: forward, loss, backward, update.',
};

/** The hidden layer just before the output: its f′ and its δ. */
const asOneError: Asking = {
  given: (pass) => {
    const last = pass.network.layers.length;
    return [`W${last}`, `z${last - 1}`, `a${last - 1}`, `delta${last}`];
  },
  asked: (pass) => {
    const hidden = pass.network.layers.length - 1;
    return [`fprime${hidden}`, `delta${hidden}`];
  },
  words: 'The error signal of the last layer is known. Take it one layer back.',
};

/** The step of every layer, its gradients known. */
const asStep: Asking = {
  given: (pass) => [
    'eta',
    ...layersOf(pass).flatMap((layer) => [
      `W${layer}`,
      `gradW${layer}`,
      `b${layer}`,
      `gradb${layer}`,
    ]),
  ],
  asked: (pass) => layersOf(pass).flatMap((layer) => [`newW${layer}`, `newb${layer}`]),
  words: 'The gradients are known. Take one step of gradient descent.',
};

function draftOf(random: Random, options: PassOptions, asking: Asking): Draft {
  const calculation = drawPass(random, options);
  return {
    calculation,
    task: `${describe(options)} ${asking.words}`,
    given: asking.given(calculation),
    asked: asking.asked(calculation),
    decimals: 4,
  };
}

const classifier = { output: 'softmax', loss: 'crossEntropy' } as const;

function regressor(random: Random, level: Level) {
  const losses: readonly LossName[] =
    level === 3 ? ['halfSquaredError', 'squaredError'] : ['halfSquaredError'];
  return { output: 'linear' as const, loss: pick(random, losses) };
}

/** Problems of one architecture with one thing asked. */
function passKind(
  base: Omit<ProblemKind, 'draw' | 'levels'>,
  sizesOf: (level: Level) => readonly number[],
  asking: Asking,
): ProblemKind {
  return {
    ...base,
    levels: ['ReLU', 'tanh', 'tanh or sigmoid'],
    draw: (random, level) => {
      const sizes = sizesOf(level);
      const ending = sizes.at(-1) === 1 ? regressor(random, level) : classifier;
      const activation = activationFor(random, level);
      return draftOf(random, { sizes, activation, ...ending }, asking);
    },
  };
}

const whole22 = (sizes: readonly number[], id: string): ProblemKind =>
  passKind(
    {
      id: `backprop-${id}`,
      title: `Backpropagation, ${id}`,
      chapter: 'backprop-by-hand',
    },
    () => sizes,
    asWhole,
  );

/** Problems that are worked passes: chapters 5, 7, 8 and 9. */
export const passKinds: readonly ProblemKind[] = [
  passKind(
    { id: 'forward-classification', title: 'Forward pass, classes', chapter: 'forward-pass' },
    (level) => (level === 3 ? [2, 3, 3] : [2, 2, 2]),
    asForward,
  ),
  passKind(
    { id: 'forward-regression', title: 'Forward pass, a number', chapter: 'forward-pass' },
    (level) => (level === 3 ? [3, 3, 1] : [2, 2, 1]),
    asForward,
  ),
  passKind(
    { id: 'one-error-signal', title: 'One error signal', chapter: 'backpropagation' },
    (level) => (level === 1 ? [2, 2, 2] : level === 2 ? [2, 3, 2] : [2, 4, 3]),
    asOneError,
  ),
  passKind(
    { id: 'gradient-step', title: 'Gradient step', chapter: 'gradient-descent' },
    (level) => (level === 1 ? [2, 1] : level === 2 ? [2, 2, 1] : [2, 2, 2]),
    asStep,
  ),
  whole22([2, 2, 1], '2-2-1'),
  whole22([2, 2, 2], '2-2-2'),
  whole22([2, 3, 2], '2-3-2'),
  whole22([2, 2, 4, 3], '2-2-4-3'),
];
