/**
 * Samples a second of three implementations, measured in turns on the same work: objects for neurons,
 * the engine's typed arrays, the engine with the WebAssembly kernel. Runs in Node and in a page.
 */
import { createNetwork, createRandom, createTrainer, packPoints, typedArrayKernel } from '@engine';
import { kernelOf } from '../../../src/kernels/wasm-kernel.ts';
import { buildNeurons, mapNeurons, numbersOfNeurons, trainNeurons } from './neuron-objects.mjs';

const shapes = [
  [2, 4, 2],
  [2, 8, 2],
  [2, 6, 6, 2],
];
const learningRate = 0.03;
const batchSize = 10;
const rounds = 80;
const secondsARound = 0.006;

/** 250 points on two rings, one class each, as two outputs of 1 and −1. */
function drawSamples() {
  const random = createRandom(7);
  return Array.from({ length: 250 }, (_, index) => {
    const angle = random.uniform(0, 2 * Math.PI);
    const radius = (index % 2 === 0 ? 1 : 2.5) + random.normal(0, 0.3);
    const input = [radius * Math.cos(angle), radius * Math.sin(angle)];
    return { input, target: index % 2 === 0 ? [1, -1] : [-1, 1] };
  });
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Calls each worker in turns, and gives the best rate of each: calls a second. */
function race(workers) {
  const counts = workers.map((work) => {
    for (let calls = 1; ; calls *= 2) {
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        for (let call = 0; call < calls; call++) work();
        return (performance.now() - start) / 1000;
      });
      // The fastest of five: a busy machine must not make a round too short to be measured.
      if (Math.min(...times) > secondsARound) return calls;
    }
  });
  const rates = workers.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, work] of workers.entries()) {
      const start = performance.now();
      for (let call = 0; call < counts[index]; call++) work();
      rates[index].push((counts[index] * 1000) / (performance.now() - start));
    }
  }
  return rates.map((each) => ({ best: Math.max(...each), median: median(each) }));
}

function makeTrainer(network, samples, kernel) {
  const optimizer = { kind: 'sgd', learningRate };
  return createTrainer({ network, samples, batchSize, optimizer, kernel });
}

/** After one epoch from the same weights the implementations must agree. */
function requireAgreement(network, samples, kernel) {
  const neurons = buildNeurons(network);
  trainNeurons(neurons, samples, batchSize, learningRate);
  const expected = numbersOfNeurons(neurons);
  for (const each of [typedArrayKernel, kernel]) {
    const trainer = makeTrainer(network, samples, each);
    trainer.epoch();
    const found = trainer
      .network()
      .layers.flatMap(({ weights, bias }) => weights.flatMap((row, i) => [...row, bias[i]]));
    const worst = Math.max(...found.map((value, index) => Math.abs(value - expected[index])));
    if (!(worst < 1e-9)) throw new Error(`${each.name} differs by ${worst} after an epoch`);
  }
}

function networkOf(sizes, activation) {
  const output = 'tanh';
  return createNetwork({
    sizes,
    activation,
    output,
    loss: 'halfSquaredError',
    initializer: 'glorotUniform',
    random: createRandom(3),
  });
}

function measureTraining(kernel) {
  const samples = drawSamples();
  return ['relu', 'tanh'].flatMap((activation) =>
    shapes.map((sizes) => {
      const network = networkOf(sizes, activation);
      requireAgreement(network, samples, kernel);
      const neurons = buildNeurons(network);
      const trainers = [typedArrayKernel, kernel].map((k) => makeTrainer(network, samples, k));
      const rates = race([
        () => trainNeurons(neurons, samples, batchSize, learningRate),
        ...trainers.map((trainer) => () => trainer.epoch()),
      ]);
      const perSecond = rates.map(({ best, median: middle }) => ({
        best: best * samples.length,
        median: middle * samples.length,
      }));
      return { name: `${sizes.join('-')} ${activation}`, rates: perSecond };
    }),
  );
}

/** The picture of every neuron of 2-6-6-2 on 100 × 100 points, in milliseconds. */
function measureMap(kernel) {
  const network = networkOf([2, 6, 6, 2], 'tanh');
  const points = Array.from({ length: 10_000 }, (_, index) => [
    (index % 100) / 10 - 5,
    Math.floor(index / 100) / 10 - 5,
  ]);
  const packed = packPoints(points);
  const neurons = buildNeurons(network);
  const into = new Float64Array(14 * points.length);
  const trainers = [typedArrayKernel, kernel].map((k) => makeTrainer(network, drawSamples(), k));
  const rates = race([
    () => mapNeurons(neurons, points),
    ...trainers.map((trainer) => () => trainer.look(packed, into)),
  ]);
  return rates.map(({ best, median: middle }) => ({ best: 1000 / best, median: 1000 / middle }));
}

/** Everything, given the bytes of the kernel. */
export async function measure(bytes) {
  const kernel = kernelOf(await WebAssembly.compile(bytes));
  return { training: measureTraining(kernel), map: measureMap(kernel) };
}
