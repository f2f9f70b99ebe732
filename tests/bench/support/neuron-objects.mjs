/**
 * The plain way to write a network, kept for comparison: an object for each neuron and each link, as in
 * the code of TensorFlow Playground (`nn.ts`), with one pass a sample and gradients summed on the links
 * until the end of a batch. ½ squared error; one activation for hidden neurons and tanh for the outputs.
 */

const activations = {
  relu: { output: (x) => Math.max(0, x), derivative: (x) => (x <= 0 ? 0 : 1) },
  tanh: {
    output: (x) => Math.tanh(x),
    derivative: (x) => {
      const output = Math.tanh(x);
      return 1 - output * output;
    },
  },
};

class Neuron {
  constructor(activation) {
    this.inputs = [];
    this.outputs = [];
    this.bias = 0.1;
    this.total = 0;
    this.output = 0;
    this.outputDerivative = 0;
    this.inputDerivative = 0;
    this.biasSum = 0;
    this.summed = 0;
    this.activation = activation;
  }

  fire() {
    this.total = this.bias;
    for (let j = 0; j < this.inputs.length; j++) {
      const link = this.inputs[j];
      this.total += link.weight * link.source.output;
    }
    this.output = this.activation.output(this.total);
    return this.output;
  }
}

class Link {
  constructor(source, target, weight) {
    this.source = source;
    this.target = target;
    this.weight = weight;
    this.sum = 0;
    this.summed = 0;
  }
}

/** A network from a `Network` of the engine, so that both start from the same weights. */
export function buildNeurons(network) {
  const inputs = network.layers[0].weights[0].length;
  const layers = [Array.from({ length: inputs }, () => new Neuron(null))];
  for (const { weights, bias, activation } of network.layers) {
    const before = layers.at(-1);
    layers.push(
      weights.map((row, i) => {
        const neuron = new Neuron(activations[activation]);
        neuron.bias = bias[i];
        row.forEach((weight, j) => {
          const link = new Link(before[j], neuron, weight);
          neuron.inputs.push(link);
          before[j].outputs.push(link);
        });
        return neuron;
      }),
    );
  }
  return layers;
}

export function fireAll(layers, input) {
  for (let j = 0; j < input.length; j++) layers[0][j].output = input[j];
  for (let l = 1; l < layers.length; l++) {
    const layer = layers[l];
    for (let i = 0; i < layer.length; i++) layer[i].fire();
  }
}

function passBack(layers, target) {
  const last = layers[layers.length - 1];
  for (let k = 0; k < last.length; k++) last[k].outputDerivative = last[k].output - target[k];
  for (let l = layers.length - 1; l >= 1; l--) {
    const layer = layers[l];
    for (let i = 0; i < layer.length; i++) {
      const neuron = layer[i];
      neuron.inputDerivative = neuron.outputDerivative * neuron.activation.derivative(neuron.total);
      neuron.biasSum += neuron.inputDerivative;
      neuron.summed++;
      for (let j = 0; j < neuron.inputs.length; j++) {
        const link = neuron.inputs[j];
        link.sum += neuron.inputDerivative * link.source.output;
        link.summed++;
      }
    }
    if (l === 1) continue;
    const before = layers[l - 1];
    for (let j = 0; j < before.length; j++) {
      const neuron = before[j];
      neuron.outputDerivative = 0;
      for (let i = 0; i < neuron.outputs.length; i++) {
        const link = neuron.outputs[i];
        neuron.outputDerivative += link.weight * link.target.inputDerivative;
      }
    }
  }
}

function moveAll(layers, learningRate) {
  for (let l = 1; l < layers.length; l++) {
    const layer = layers[l];
    for (let i = 0; i < layer.length; i++) {
      const neuron = layer[i];
      neuron.bias -= (learningRate * neuron.biasSum) / neuron.summed;
      neuron.biasSum = 0;
      neuron.summed = 0;
      for (let j = 0; j < neuron.inputs.length; j++) {
        const link = neuron.inputs[j];
        link.weight -= (learningRate / link.summed) * link.sum;
        link.sum = 0;
        link.summed = 0;
      }
    }
  }
}

/** One epoch in the order of the samples. */
export function trainNeurons(layers, samples, batchSize, learningRate) {
  for (let s = 0; s < samples.length; s++) {
    const { input, target } = samples[s];
    fireAll(layers, input);
    passBack(layers, target);
    if ((s + 1) % batchSize === 0) moveAll(layers, learningRate);
  }
}

/** All weights and biases, for comparison with the other implementation. */
export function numbersOfNeurons(layers) {
  return layers
    .slice(1)
    .flatMap((layer) =>
      layer.flatMap(({ inputs, bias }) => [...inputs.map(({ weight }) => weight), bias]),
    );
}

/** The output of every neuron for every point, as the playground draws it: one array a neuron. */
export function mapNeurons(layers, points) {
  const maps = layers.slice(1).map((layer) => layer.map(() => new Array(points.length)));
  for (let p = 0; p < points.length; p++) {
    fireAll(layers, points[p]);
    for (let l = 1; l < layers.length; l++) {
      for (let i = 0; i < layers[l].length; i++) maps[l - 1][i][p] = layers[l][i].output;
    }
  }
  return maps;
}
