/**
 * How long one traced forward and backward pass of the network 2-2-4-3 takes.
 *
 *   npx node --experimental-strip-types tests/bench/traced-pass.bench.mjs
 *
 * Prints the median over many batches, after a warm-up, in microseconds. A batch is long enough
 * (some milliseconds) for the clock, and the median leaves out the batches that were interrupted.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { backward, forward } from '../../src/engine/index.ts';

const passesPerBatch = 2000;
const batches = 200;
const warmUpBatches = 40;

const golden = JSON.parse(
  readFileSync(new URL('../golden/backprop.json', import.meta.url), 'utf8'),
);
const { W, b, x: input, y: target } = golden.classification_2_2_4_3[0];
const layers = W.map((weights, index) => {
  const activation = index === W.length - 1 ? 'softmax' : 'tanh';
  return { weights, bias: b[index], activation };
});
const network = { layers, loss: 'crossEntropy' };

/** The last passes, kept so that neither their making nor their memory is optimised away. */
const kept = new Array(512);

function timeBatch() {
  const start = performance.now();
  for (let count = 0; count < passesPerBatch; count++) {
    const pass = forward(network, [input[0], count / passesPerBatch]);
    kept[count % kept.length] = [pass, backward(network, pass, target)];
  }
  return ((performance.now() - start) * 1000) / passesPerBatch;
}

function quantile(sorted, share) {
  return sorted[Math.floor(share * (sorted.length - 1))];
}

for (let batch = 0; batch < warmUpBatches; batch++) timeBatch();
const times = Array.from({ length: batches }, timeBatch).toSorted((a, b) => a - b);
if (!kept.every(([, gradients]) => gradients.loss > 0)) throw new Error('a pass went wrong');

const median = quantile(times, 0.5);
const [fast, slow] = [quantile(times, 0.1), quantile(times, 0.9)];
console.log(
  `traced forward + backward of 2-2-4-3: ${median.toFixed(2)} µs ` +
    `(median of ${batches} batches of ${passesPerBatch}; 10–90 %: ${fast.toFixed(2)}–${slow.toFixed(2)} µs)`,
);
