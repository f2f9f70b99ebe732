import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createNetwork,
  createRandom,
  friendlyNetwork,
  he,
  type Initializer,
  type Network,
  type NetworkOptions,
  sizesOf,
  validateNetwork,
} from '../../src/engine/index.ts';

const random = () => createRandom(5);

describe('createNetwork', () => {
  test('sizes, activations, output, loss; biases 0', () => {
    const network = createNetwork({ sizes: [2, 2, 4, 3], activation: 'tanh', random: random() });
    expect(sizesOf(network)).toEqual([2, 2, 4, 3]);
    expect(network.layers.map(({ activation }) => activation)).toEqual(['tanh', 'tanh', 'softmax']);
    expect(network.layers.flatMap(({ bias }) => bias)).toEqual(new Array(9).fill(0));
    expect(network.loss).toBe('crossEntropy');
    expect(() => validateNetwork(network)).not.toThrow();
  });

  test('it is plain data: JSON brings it back', () => {
    const network = createNetwork({ sizes: [3, 2], random: random() });
    expect(JSON.parse(JSON.stringify(network))).toEqual(network);
  });

  test('one activation per hidden layer', () => {
    const activation = ['relu', 'sigmoid'] as const;
    const network = createNetwork({ sizes: [1, 2, 3, 1], activation, random: random() });
    expect(network.layers.map((layer) => layer.activation)).toEqual(['relu', 'sigmoid', 'softmax']);
  });

  test('output and loss suggest each other', () => {
    const made = (options: Omit<NetworkOptions, 'sizes'>) => {
      const { layers, loss } = createNetwork({ sizes: [1, 1], random: random(), ...options });
      return [layers[0]?.activation, loss];
    };
    expect(made({})).toEqual(['softmax', 'crossEntropy']);
    expect(made({ output: 'linear' })).toEqual(['linear', 'halfSquaredError']);
    expect(made({ output: 'sigmoid' })).toEqual(['sigmoid', 'binaryCrossEntropy']);
    expect(made({ loss: 'squaredError' })).toEqual(['linear', 'squaredError']);
    expect(made({ loss: 'binaryCrossEntropy' })).toEqual(['sigmoid', 'binaryCrossEntropy']);
    expect(made({ output: 'softmax', loss: 'squaredError' })).toEqual(['softmax', 'squaredError']);
  });

  test('initializers by name or as a function, drawn layer by layer', () => {
    const sizes = [3, 2, 2];
    const byName = createNetwork({ sizes, initializer: 'he', random: random() });
    const source = random();
    expect(byName.layers.map(({ weights }) => weights)).toEqual([
      he(2, 3, source),
      he(2, 2, source),
    ]);
    const ones: Initializer = (rows, columns) =>
      Array.from({ length: rows }, () => new Array<number>(columns).fill(1));
    const constant = createNetwork({ sizes, initializer: ones });
    expect(constant.layers[0]?.weights).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    const zeros = createNetwork({ sizes, initializer: 'zeros' });
    expect(zeros.layers[1]?.weights.flat()).toEqual([0, 0, 0, 0]);
  });

  test('the same seed gives the same network', () => {
    const make = () => createNetwork({ sizes: [4, 4, 2], random: createRandom(9) });
    expect(make()).toEqual(make());
  });

  const misuse: readonly (readonly [Partial<Record<keyof NetworkOptions, unknown>>, string])[] = [
    [{ sizes: [2] }, 'sizes must list the inputs and at least one layer'],
    [{ sizes: [2, 0] }, 'layer 1 has 0 nodes; a size is a whole number ≥ 1'],
    [{ sizes: [2.5, 1] }, 'layer 0 has 2.5 nodes'],
    [{ activation: ['relu'] }, '1 activations for 2 hidden layers'],
    [{ activation: 'softmax' }, "layer 1 cannot be 'softmax', only relu, tanh"],
    [{ activation: 'swish' }, "layer 1 cannot be 'swish'"],
    [{ output: 'relu' }, "the output cannot be 'relu', only softmax, sigmoid, tanh, linear"],
    [{ loss: 'hinge' }, "no loss 'hinge', only crossEntropy"],
    [{ output: 'linear', loss: 'crossEntropy' }, 'crossEntropy needs output softmax, not linear'],
    [{ output: 'softmax', loss: 'binaryCrossEntropy' }, 'needs output sigmoid, not softmax'],
    [{ initializer: 'xavier' }, "no initializer 'xavier'"],
    [{ random: undefined }, "initializer 'he' needs a random generator"],
    [{ initializer: () => [[1]] }, 'the initializer gave 1×1 for layer 1, not 2×2'],
  ];
  test.each(misuse)('refuses %o', (wrong, sentence) => {
    const options = { sizes: [2, 2, 2, 2], random: random(), ...wrong } as NetworkOptions;
    expect(() => createNetwork(options)).toThrow(/^createNetwork: /);
    expect(() => createNetwork(options)).toThrow(sentence);
  });
});

describe('friendlyNetwork', () => {
  test('every weight and bias has one decimal in [−1, 1] and is never 0', () => {
    const numbers = new Set<number>();
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const network = friendlyNetwork({ sizes: [3, 4, 2], random: createRandom(seed) });
        for (const { weights, bias } of network.layers) {
          for (const value of [...weights.flat(), ...bias]) numbers.add(value);
        }
      }),
    );
    const allowed = Array.from({ length: 21 }, (_, index) => (index - 10) / 10);
    expect([...numbers].toSorted((a, b) => a - b)).toEqual(allowed.filter((value) => value !== 0));
  });

  test('takes activations, output and loss as createNetwork does', () => {
    const network = friendlyNetwork({
      sizes: [2, 4, 1],
      activation: 'sigmoid',
      output: 'linear',
      loss: 'squaredError',
      random: random(),
    });
    expect(network.layers.map(({ activation }) => activation)).toEqual(['sigmoid', 'linear']);
    expect(network.loss).toBe('squaredError');
    expect(() => friendlyNetwork({ sizes: [2, -1], random: random() })).toThrow(
      'friendlyNetwork: layer 1 has -1 nodes',
    );
  });
});

describe('validateNetwork', () => {
  const layer = { weights: [[1, 2]], bias: [0], activation: 'linear' } as const;
  const of = (...layers: unknown[]) => ({ layers, loss: 'squaredError' }) as unknown as Network;

  test('names the layer and both shapes', () => {
    const next = { weights: [[1, 2, 3]], bias: [0], activation: 'linear' };
    expect(() => validateNetwork(of(layer, next))).toThrow(
      'validateNetwork: W of layer 2 is 1×3, it must be 1×1',
    );
    expect(() => validateNetwork(of({ ...layer, bias: [0, 0] }))).toThrow(
      'validateNetwork: layer 1: W is 1×2, b is 2×1; b must be 1×1',
    );
    expect(() => validateNetwork(of({ ...layer, weights: [[1, 2], [3]], bias: [0, 0] }))).toThrow(
      'row 1 of W of layer 1 is 1×2, row 2 is 1×1',
    );
    expect(() => validateNetwork(of({ ...layer, weights: [[]] }))).toThrow('layer 0 has 0 nodes');
  });

  test('refuses what is no network', () => {
    const sentence = 'validateNetwork: a network needs at least one layer';
    expect(() => validateNetwork(of())).toThrow(sentence);
    expect(() => validateNetwork({} as Network)).toThrow(sentence);
    expect(() => validateNetwork(null as unknown as Network)).toThrow(sentence);
    expect(() => validateNetwork(of({ ...layer, weights: [[1, '2']] }))).toThrow(
      'entry 2 of row 1 of W of layer 1 is not a number',
    );
  });
});
