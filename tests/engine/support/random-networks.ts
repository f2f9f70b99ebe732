import fc from 'fast-check';
import {
  type ActivationName,
  activations,
  createRandom,
  forward,
  type HiddenActivationName,
  type LossName,
  type Network,
  type OutputActivationName,
  type Vector,
} from '../../../src/engine/index.ts';

type Random = ReturnType<typeof createRandom>;

/** Every output with every loss that may follow it. */
export const outputsAndLosses: readonly (readonly [OutputActivationName, LossName])[] = [
  ['softmax', 'crossEntropy'],
  ['softmax', 'halfSquaredError'],
  ['softmax', 'squaredError'],
  ['sigmoid', 'binaryCrossEntropy'],
  ['sigmoid', 'halfSquaredError'],
  ['sigmoid', 'squaredError'],
  ['tanh', 'halfSquaredError'],
  ['tanh', 'squaredError'],
  ['linear', 'halfSquaredError'],
  ['linear', 'squaredError'],
];

export const hiddenNames = Object.keys(activations) as HiddenActivationName[];

/** A network with one sample. */
export interface Sample {
  readonly network: Network;
  readonly input: Vector;
  readonly target: Vector;
}

/** Layers of depth 1–5 and width 1–8, each hidden one with an activation of its own. */
export const samples: fc.Arbitrary<Sample> = fc
  .record({
    inputs: fc.integer({ min: 1, max: 8 }),
    hidden: fc.array(
      fc.record({ size: fc.integer({ min: 1, max: 8 }), name: fc.constantFrom(...hiddenNames) }),
      { maxLength: 4 },
    ),
    outputs: fc.integer({ min: 1, max: 8 }),
    ending: fc.constantFrom(...outputsAndLosses),
    isSoft: fc.boolean(),
    seed: fc.nat(),
  })
  .map(({ inputs, hidden, outputs, ending: [output, loss], isSoft, seed }) => {
    const random = createRandom(seed);
    const sizes = [inputs, ...hidden.map(({ size }) => size), outputs];
    const names = [...hidden.map(({ name }) => name), output];
    const network = drawNetwork(random, sizes, names, loss);
    return {
      network,
      input: drawInput(random, network),
      target: drawTarget(random, outputs, loss, isSoft),
    };
  });

function drawVector(random: Random, size: number, std: number): Vector {
  return Array.from({ length: size }, () => random.normal(0, std));
}

function drawNetwork(
  random: Random,
  sizes: readonly number[],
  names: readonly ActivationName[],
  loss: LossName,
): Network {
  const layers = names.map((activation, index) => {
    const columns = sizes[index] as number;
    const rows = sizes[index + 1] as number;
    const weights = Array.from({ length: rows }, () =>
      drawVector(random, columns, Math.sqrt(1.5 / columns)),
    );
    return { weights, bias: drawVector(random, rows, 0.4), activation };
  });
  return { layers, loss };
}

/** Whether some ReLU stands so close to its kink that a finite difference would cross it. */
function isNearKink(network: Network, input: Vector): boolean {
  const { preActivations } = forward(network, input);
  return network.layers.some(
    ({ activation }, index) =>
      (activation === 'relu' || activation === 'leakyRelu') &&
      preActivations[index]?.some((z) => Math.abs(z) < 1e-3),
  );
}

function drawInput(random: Random, network: Network): Vector {
  const size = network.layers[0]?.weights[0]?.length as number;
  for (let attempt = 0; attempt < 100; attempt++) {
    const input = drawVector(random, size, 1);
    if (!isNearKink(network, input)) return input;
  }
  throw new Error('every input drawn is next to a kink');
}

/** One-hot, or soft (not summing to 1) for classes; anything for a squared error. */
function drawTarget(random: Random, size: number, loss: LossName, isSoft: boolean): Vector {
  if (loss === 'halfSquaredError' || loss === 'squaredError') return drawVector(random, size, 1);
  if (isSoft) return Array.from({ length: size }, () => random.uniform());
  const chosen = Math.floor(random.uniform() * size);
  return Array.from({ length: size }, (_, k) => (k === chosen ? 1 : 0));
}
