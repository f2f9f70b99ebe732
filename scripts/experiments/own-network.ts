/**
 * A network for three spiral arms, and what becomes of its test loss when one choice at a time is
 * changed. Data, first weights, the order of the samples and the masks come from the seed alone.
 */
import {
  createNetwork,
  createRandom,
  createTrainer,
  datasets,
  forward,
  type HiddenActivationName,
  he,
  type Initializer,
  type InitializerName,
  indexOfLargest,
  type Network,
  normal,
  type OptimizerKind,
  oneHot,
  packSamples,
  type Random,
  type Sample,
  type Vector,
} from '../../src/engine/index.ts';

/** Every choice of a run. */
export interface Choices {
  readonly hidden: readonly number[];
  readonly activation: HiddenActivationName;
  readonly initializer: InitializerName | 'tiny' | 'shared';
  readonly optimizer: OptimizerKind;
  readonly learningRate: number;
  /** λ, apart from the gradient. */
  readonly decay: number;
  /** Rate of the input, and of every hidden layer. */
  readonly dropout: readonly [input: number, hidden: number];
  readonly batchSize: number;
}

export const data = { training: 240, test: 600, arms: 3, noise: 0.06 } as const;
export const epochs = 150;
export const seeds: readonly number[] = Array.from({ length: 10 }, (_, seed) => seed);

export const base: Choices = {
  hidden: [32, 32],
  activation: 'relu',
  initializer: 'he',
  optimizer: 'adam',
  learningRate: 0.01,
  decay: 0.01,
  dropout: [0, 0.1],
  batchSize: 32,
};

/** What is changed, and to what. */
export const changes: readonly (readonly [name: string, Partial<Choices>])[] = [
  ['nothing', {}],
  ['weights from N(0, 1)', { initializer: 'normal' }],
  ['weights from N(0, 0.01²)', { initializer: 'tiny' }],
  ['all weights 0', { initializer: 'zeros' }],
  ['one shared weight a node in layer 1', { initializer: 'shared' }],
  ['tanh, Glorot', { activation: 'tanh', initializer: 'glorotNormal' }],
  ['sigmoid, Glorot', { activation: 'sigmoid', initializer: 'glorotNormal' }],
  ['no activation', { activation: 'linear' }],
  ['SGD, η 0.1', { optimizer: 'sgd', learningRate: 0.1 }],
  ['momentum, η 0.1', { optimizer: 'momentum', learningRate: 0.1 }],
  ['Adam without decay', { decay: 0 }],
  ['no dropout', { dropout: [0, 0] }],
  ['dropout 0.3', { dropout: [0, 0.3] }],
  ['input dropout 0.1', { dropout: [0.1, 0.1] }],
  ['batch 8', { batchSize: 8 }],
  ['batch 240 (all)', { batchSize: data.training }],
  ['η 0.001', { learningRate: 0.001 }],
  ['η 0.1', { learningRate: 0.1 }],
  ['one hidden layer of 32', { hidden: [32] }],
  ['hidden layers of 8 and 8', { hidden: [8, 8] }],
];

/** Layer 1 as n₁ × 1 numbers that stand for every feature; He with a fan-in of 1. */
const shared =
  (inputs: number): Initializer =>
  (rows, columns, random) =>
    columns === inputs
      ? he(rows, 1, random).map(([weight = 0]) => new Array<number>(columns).fill(weight))
      : he(rows, columns, random);

const tiny: Initializer = (rows, columns, random) => normal(rows, columns, random, 0.01);

export function initializerOf(name: Choices['initializer'], inputs: number) {
  if (name === 'tiny') return tiny;
  return name === 'shared' ? shared(inputs) : name;
}

export function drawData(random: Random): {
  training: readonly Sample[];
  test: readonly Sample[];
} {
  const { training, test, arms, noise } = data;
  const drawn = datasets.spiralArms(random, { size: training + test, arms, noise });
  const samples = drawn.points.map((input, s) => ({
    input,
    target: oneHot(drawn.classes[s] as number, arms),
  }));
  return { training: samples.slice(0, training), test: samples.slice(training) };
}

export function drawNetwork(choices: Choices, random: Random): Network {
  const { hidden, activation, initializer } = choices;
  return createNetwork({
    sizes: [2, ...hidden, data.arms],
    activation,
    initializer: initializerOf(initializer, 2),
    random,
  });
}

function ratesOf({ hidden, dropout }: Choices): Vector | undefined {
  const [input, rate] = dropout;
  return input === 0 && rate === 0 ? undefined : [input, ...hidden.map(() => rate)];
}

/** A run at its first step. */
export function prepare(choices: Choices, seed: number) {
  const random = createRandom(seed);
  const { training, test } = drawData(random);
  const { optimizer, learningRate, decay, batchSize } = choices;
  const trainer = createTrainer({
    network: drawNetwork(choices, random),
    samples: training,
    optimizer: { kind: optimizer, learningRate },
    decay,
    batchSize,
    dropout: ratesOf(choices),
    random,
  });
  return { trainer, sets: { training: packSamples(training), test: packSamples(test) } };
}

export interface Outcome {
  readonly firstLoss: number;
  readonly trainingLoss: number;
  readonly testLoss: number;
  readonly testAccuracy: number;
}

/** Trains one network from one seed. */
export function runSeed(choices: Choices, seed: number): Outcome {
  const { trainer, sets } = prepare(choices, seed);
  const firstLoss = trainer.evaluate(sets.training).loss;
  trainer.epoch(epochs);
  const after = trainer.evaluate(sets.test);
  return {
    firstLoss,
    trainingLoss: trainer.evaluate(sets.training).loss,
    testLoss: after.loss,
    testAccuracy: after.accuracy,
  };
}

/** Losses on one batch that a network should be able to learn by heart. */
export function overfitBatch(seed: number) {
  const random = createRandom(seed);
  const samples = drawData(random).training.slice(0, base.batchSize);
  const trainer = createTrainer({
    network: drawNetwork(base, random),
    samples,
    optimizer: { kind: base.optimizer, learningRate: base.learningRate },
    batchSize: samples.length,
  });
  const set = packSamples(samples);
  const steps = [0, 10, 100, 500];
  const losses = steps.map((step) => {
    trainer.step(step - trainer.progress().steps);
    return trainer.evaluate(set).loss;
  });
  return { steps, losses };
}

/** Training with the classes dealt out at random: what can be learned then is by heart only. */
export function shuffleLabels(seed: number) {
  const random = createRandom(seed);
  const { training, test } = drawData(random);
  const targets = random.shuffle(training.map(({ target }) => target));
  const dealt = training.map(({ input }, s) => ({ input, target: targets[s] as Vector }));
  const trainer = createTrainer({
    network: drawNetwork(base, random),
    samples: dealt,
    optimizer: { kind: base.optimizer, learningRate: base.learningRate },
    batchSize: base.batchSize,
    random,
  });
  trainer.epoch(epochs);
  return {
    training: trainer.evaluate(packSamples(dealt)),
    test: trainer.evaluate(packSamples(test)),
  };
}

export const rates = [1e-4, 1e-3, 1e-2, 1e-1, 1] as const;

/** Training loss after 20 epochs for each learning rate. */
export function sweepRates(seed: number): readonly number[] {
  return rates.map((learningRate) => {
    const { trainer, sets } = prepare({ ...base, learningRate }, seed);
    trainer.epoch(20);
    return trainer.evaluate(sets.training).loss;
  });
}

/** Losses on both sets every ten epochs, and the said class on a grid at the end. */
export function followRun(choices: Choices, seed: number) {
  const { trainer, sets } = prepare(choices, seed);
  const shown = Array.from({ length: epochs / 10 + 1 }, (_, index) => index * 10);
  const losses = shown.map((epoch) => {
    if (epoch > 0) trainer.epoch(10);
    return [trainer.evaluate(sets.training).loss, trainer.evaluate(sets.test).loss] as const;
  });
  const side = Array.from({ length: GRID.cells }, (_, index) => cellCentre(index));
  const points = side.flatMap((y) => side.map((x) => [x, y]));
  const outputs = points.map((point) => forward(trainer.network(), point).output);
  const map = side.map((_, row) =>
    side.map((__, column) => indexOfLargest(outputs[row * GRID.cells + column] as Vector)).join(''),
  );
  const { accuracy, confusion } = trainer.evaluate(sets.test);
  return {
    epochs: shown,
    training: losses.map(([training]) => training),
    test: losses.map(([, test]) => test),
    accuracy,
    confusion,
    map,
  };
}

/** The square that the map covers, row by row from below. */
export const GRID = { cells: 48, reach: 1.2 } as const;

export function cellCentre(index: number): number {
  return GRID.reach * ((2 * index + 1) / GRID.cells - 1);
}

/** Ten made-up pictures of 8 × 8 dots, and noisy copies of them: stands in for handwritten digits. */
export const pictures = {
  side: 8,
  classes: 10,
  inked: 0.3,
  flipped: 0.1,
  samples: 300,
  hidden: 32,
};

export function drawPictures(random: Random): readonly Sample[] {
  const { side, classes, inked, flipped, samples } = pictures;
  const dots = side * side;
  const prototypes = Array.from({ length: classes }, () =>
    Array.from({ length: dots }, () => (random.uniform() < inked ? 1 : 0)),
  );
  return Array.from({ length: samples }, (_, s) => {
    const input = (prototypes[s % classes] as number[]).map((dot) =>
      random.uniform() < flipped ? 1 - dot : dot,
    );
    return { input, target: oneHot(s % classes, classes) };
  });
}

/** First loss, and accuracy on the training pictures after some epochs of Adam. */
export function runPictures(initializer: 'he' | 'shared', seed: number) {
  const random = createRandom(seed);
  const samples = drawPictures(random);
  const inputs = pictures.side ** 2;
  const network = createNetwork({
    sizes: [inputs, pictures.hidden, pictures.classes],
    initializer: initializerOf(initializer, inputs),
    random,
  });
  const trainer = createTrainer({
    network,
    samples,
    optimizer: { kind: 'adam', learningRate: 0.001 },
    batchSize: 32,
    random,
  });
  const set = packSamples(samples);
  const first = trainer.evaluate(set).loss;
  const losses = [1, 10].map((epoch) => {
    trainer.epoch(epoch - trainer.progress().epochs);
    return trainer.evaluate(set).loss;
  });
  return { first, afterOne: losses[0] as number, afterTen: losses[1] as number };
}

const rounded = (value: number) => Number(value.toPrecision(12));

/** Everything as data. */
export function run(report: (line: string) => void) {
  const ablation = changes.map(([name, change]) => {
    const outcomes = seeds.map((seed) => runSeed({ ...base, ...change }, seed));
    report(name);
    return {
      name,
      firstLoss: outcomes.map(({ firstLoss }) => rounded(firstLoss)),
      trainingLoss: outcomes.map(({ trainingLoss }) => rounded(trainingLoss)),
      testLoss: outcomes.map(({ testLoss }) => rounded(testLoss)),
      testAccuracy: outcomes.map(({ testAccuracy }) => rounded(testAccuracy)),
    };
  });
  report('single runs');
  const followed = followRun(base, 0);
  const overfit = overfitBatch(0);
  const dealt = shuffleLabels(0);
  const drawn = (['he', 'shared'] as const).map((initializer) => {
    const outcomes = seeds.map((seed) => runPictures(initializer, seed));
    return {
      initializer,
      first: outcomes.map(({ first }) => rounded(first)),
      afterOne: outcomes.map(({ afterOne }) => rounded(afterOne)),
      afterTen: outcomes.map(({ afterTen }) => rounded(afterTen)),
    };
  });
  return {
    madeBy: 'npm run experiments own-network',
    settings: { data, base, epochs, pictures },
    seeds,
    ablation,
    followed: {
      ...followed,
      training: followed.training.map(rounded),
      test: followed.test.map(rounded),
    },
    overfit: { ...overfit, losses: overfit.losses.map(rounded) },
    dealt: {
      trainingLoss: rounded(dealt.training.loss),
      trainingAccuracy: rounded(dealt.training.accuracy),
      testLoss: rounded(dealt.test.loss),
      testAccuracy: rounded(dealt.test.accuracy),
    },
    sweep: { rates, losses: sweepRates(0).map(rounded) },
    pictures: drawn,
  };
}
