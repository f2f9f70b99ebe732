import { EngineError } from './errors.ts';
import { type Initializer, type InitializerName, initializers } from './initializers.ts';
import { validateFunctions, validateNetwork, validateSizes } from './network-checks.ts';
import type { Random } from './randoms.ts';
import { describeShapeOf } from './shapes.ts';
import type {
  ActivationName,
  HiddenActivationName,
  LossName,
  Matrix,
  Network,
  OutputActivationName,
} from './types.ts';

/** What a network is made of, without its numbers. */
export interface Architecture {
  /** Nodes per layer, the input first. */
  readonly sizes: readonly number[];
  /** One name for all hidden layers, or one per hidden layer; default `'relu'`. */
  readonly activation?: HiddenActivationName | readonly HiddenActivationName[];
  /** The last layer's activation; default: the one that fits the loss, else `'softmax'`. */
  readonly output?: OutputActivationName;
  /** Default: the one that fits the output (linear: `'halfSquaredError'`). */
  readonly loss?: LossName;
}

/** An architecture and how its first weights are drawn. */
export interface NetworkOptions extends Architecture {
  /** A name or a function; default `'he'` for ReLU layers, `'glorotUniform'` for the others. */
  readonly initializer?: InitializerName | Initializer;
  /** Where the numbers come from, e.g. `createRandom(1)`; not needed for `'zeros'`. */
  readonly random?: Random;
}

/** Draws the weights of one layer. */
type Draw = (rows: number, columns: number, activation: ActivationName) => Matrix;

function outputFor(loss: LossName | undefined): OutputActivationName {
  if (loss === 'binaryCrossEntropy') return 'sigmoid';
  return loss === 'squaredError' || loss === 'halfSquaredError' ? 'linear' : 'softmax';
}

function lossFor(output: OutputActivationName): LossName {
  if (output === 'softmax') return 'crossEntropy';
  return output === 'sigmoid' ? 'binaryCrossEntropy' : 'halfSquaredError';
}

function hiddenActivations(
  operation: string,
  { sizes, activation = 'relu' }: Architecture,
): readonly ActivationName[] {
  const hidden = sizes.length - 2;
  if (typeof activation === 'string') return new Array<ActivationName>(hidden).fill(activation);
  if (activation.length !== hidden) {
    throw new EngineError(
      operation,
      `${activation.length} activations for ${hidden} hidden layers`,
    );
  }
  return activation;
}

function build(operation: string, architecture: Architecture, draw: Draw): Network {
  const { sizes } = architecture;
  validateSizes(operation, sizes);
  const output = architecture.output ?? outputFor(architecture.loss);
  const loss = architecture.loss ?? lossFor(output);
  const names = [...hiddenActivations(operation, architecture), output];
  validateFunctions(operation, names, loss);
  const layers = names.map((activation, index) => {
    const rows = sizes[index + 1] as number;
    const columns = sizes[index] as number;
    const weights = draw(rows, columns, activation);
    const drawn = describeShapeOf(weights);
    if (drawn !== `${rows}×${columns}`) {
      const problem = `the initializer gave ${drawn} for layer ${index + 1}, not ${rows}×${columns}`;
      throw new EngineError(operation, problem);
    }
    return { weights, bias: new Array<number>(rows).fill(0), activation };
  });
  const network: Network = { layers, loss };
  validateNetwork(network, operation);
  return network;
}

/**
 * A new network as plain data: weights from the initializer, biases 0.
 *
 * @throws EngineError if the sizes, names or their combination make no network, or if the
 *   initializer needs a `random` that is not given.
 * @example createNetwork({ sizes: [2, 2, 4, 3], activation: 'tanh', random: createRandom(1) })
 */
export function createNetwork(options: NetworkOptions): Network {
  const { initializer, random } = options;
  return build('createNetwork', options, (rows, columns, activation) => {
    const preferred = activation === 'relu' || activation === 'leakyRelu' ? 'he' : 'glorotUniform';
    const chosen = initializer ?? preferred;
    if (typeof chosen === 'string' && !Object.hasOwn(initializers, chosen)) {
      throw new EngineError('createNetwork', `no initializer '${chosen}'`);
    }
    if (random === undefined && chosen !== 'zeros' && typeof chosen === 'string') {
      throw new EngineError('createNetwork', `initializer '${chosen}' needs a random generator`);
    }
    const initialize = typeof chosen === 'string' ? initializers[chosen] : chosen;
    return initialize(rows, columns, random as Random);
  });
}

/** An architecture and where its one-decimal weights are drawn from. */
export interface FriendlyOptions extends Architecture {
  /** Uniform numbers in [0, 1), e.g. `createRandom(1)`. */
  readonly random: Pick<Random, 'uniform'>;
}

/** A number with one decimal in [−1, 1], never 0. */
function friendlyNumber(random: Pick<Random, 'uniform'>): number {
  const draw = Math.floor(random.uniform() * 20);
  return (draw < 10 ? draw - 10 : draw - 9) / 10;
}

/**
 * A network to work by hand: each weight and bias has one decimal in [−1, 1] and is never 0.
 *
 * @throws EngineError if the sizes, names or their combination make no network.
 * @example friendlyNetwork({ sizes: [2, 4, 2], random: createRandom(7) })
 */
export function friendlyNetwork({ random, ...architecture }: FriendlyOptions): Network {
  const draw = () => friendlyNumber(random);
  const network = build('friendlyNetwork', architecture, (rows, columns) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, draw)),
  );
  const layers = network.layers.map((layer) => ({ ...layer, bias: layer.bias.map(draw) }));
  return { ...network, layers };
}
