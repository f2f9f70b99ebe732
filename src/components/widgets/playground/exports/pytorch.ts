/** A playground as a PyTorch program: its network with its weights, ready to be trained on. */
import { type ActivationName, leakySlope, type Network, type OptimizerKind } from '@engine';
import type { PlaygroundState } from '../state.ts';
import { describe, featureCode, pointLines, weightLines } from './python.ts';

const MODULES: Readonly<Record<ActivationName, string | null>> = {
  relu: 'nn.ReLU()',
  tanh: 'nn.Tanh()',
  sigmoid: 'nn.Sigmoid()',
  linear: null,
  leakyRelu: `nn.LeakyReLU(${leakySlope})`,
  // cross_entropy takes the logits
  softmax: null,
};

function moduleLines(state: PlaygroundState, network: Network): readonly string[] {
  const last = network.layers.length - 1;
  const lines = network.layers.flatMap(({ weights, activation }, index) => {
    const module = MODULES[activation];
    const drop = index < last && state.dropout > 0 ? [`nn.Dropout(${state.dropout})`] : [];
    const linear = `nn.Linear(${weights[0]?.length}, ${weights.length})`;
    return [linear, ...(module === null ? [] : [module]), ...drop];
  });
  return ['model = nn.Sequential(', ...lines.map((line) => `    ${line},`), ').double()'];
}

function loadLines({ layers }: Network): readonly string[] {
  const names = layers.map((_, index) => `(W${index + 1}, b${index + 1})`).join(', ');
  return [
    'linears = [module for module in model if isinstance(module, nn.Linear)]',
    'with torch.no_grad():',
    `    for linear, (W, b) in zip(linears, [${names}]):`,
    '        linear.weight.copy_(torch.tensor(W))',
    '        linear.bias.copy_(torch.tensor(b))',
  ];
}

/** The optimizer of the same rule; ε outside the root as in the book. */
function optimizerCode(state: PlaygroundState): string {
  const { learningRate, beta, beta1, beta2 } = state;
  const betas = `betas=(${beta1}, ${beta2})`;
  const codes: Readonly<Record<OptimizerKind, string>> = {
    sgd: `torch.optim.SGD(model.parameters(), lr=${learningRate})`,
    momentum: `torch.optim.SGD(model.parameters(), lr=${learningRate}, momentum=${beta})`,
    nesterov: `torch.optim.SGD(model.parameters(), lr=${learningRate}, momentum=${beta}, nesterov=True)`,
    adagrad: `torch.optim.Adagrad(model.parameters(), lr=${learningRate}, eps=1e-8)`,
    rmsprop: `torch.optim.RMSprop(model.parameters(), lr=${learningRate}, alpha=${beta}, eps=1e-8)`,
    adam: `torch.optim.Adam(model.parameters(), lr=${learningRate}, ${betas}, eps=1e-8)`,
    adamw: `torch.optim.AdamW(model.parameters(), lr=${learningRate}, ${betas}, eps=1e-8, weight_decay=0)`,
  };
  return codes[state.optimizer];
}

/** The mean loss of `output` against `value`, penalties left to the loop. */
function lossLines({ problem, head }: PlaygroundState): readonly string[] {
  if (problem === 'regression') return ['return ((output[:, 0] - value) ** 2).mean() / 2'];
  if (head === 'softmax') return ['return nn.functional.cross_entropy(output, value.long())'];
  return ['y = 2 * value - 1', 'return ((output[:, 0] - y) ** 2).mean() / 2'];
}

/** λ₁ Σ|w| + ½ λ₂ Σ w² of the weights, added to the loss. */
function penaltyLines({ l1, l2 }: PlaygroundState): readonly string[] {
  if (l1 === 0 && l2 === 0) return [];
  const terms = [
    ...(l1 > 0 ? [`${l1} * linear.weight.abs().sum()`] : []),
    ...(l2 > 0 ? [`${l2 / 2} * (linear.weight ** 2).sum()`] : []),
  ];
  return [`        L = L + sum(${terms.join(' + ')} for linear in linears)`];
}

/** The decoupled decay of the weights, biases left out: before the step, as it uses the old weights. */
function decayLines({ decay, learningRate }: PlaygroundState): readonly string[] {
  if (decay === 0) return [];
  return [
    '        with torch.no_grad():',
    '            for linear in linears:',
    `                linear.weight.mul_(1 - ${learningRate} * ${decay})`,
  ];
}

function trainingLines(state: PlaygroundState): readonly string[] {
  return [
    `optimizer = ${optimizerCode(state)}`,
    'for epoch in range(100):',
    '    model.train()',
    `    for batch in torch.randperm(len(training)).split(${state.batchSize}):`,
    '        L = loss(model(inputs(training[batch])), training[batch, 2])',
    ...penaltyLines(state),
    '        optimizer.zero_grad()',
    '        L.backward()',
    ...decayLines(state),
    '        optimizer.step()',
  ];
}

/** One Python file that needs PyTorch and nothing else. */
export function pytorchOf(state: PlaygroundState, network: Network): string {
  const lines = [
    `# A network of the playground: ${describe(state)}`,
    'import torch',
    'from torch import nn',
    '',
    'torch.set_default_dtype(torch.float64)',
    ...weightLines(network),
    ...pointLines(state),
    'training, test = torch.tensor(training), torch.tensor(test)',
    '',
    '',
    'def inputs(points):',
    '    x1, x2 = points[:, 0], points[:, 1]',
    `    return torch.stack([${featureCode(state, 'torch')}], dim=1)`,
    '',
    '',
    'def loss(output, value):',
    ...lossLines(state).map((line) => `    ${line}`),
    '',
    '',
    ...moduleLines(state, network),
    ...loadLines(network),
    '',
    '# 100 epochs more, with the settings of the playground',
    ...trainingLines(state),
    '',
    'model.eval()',
    'for name, points in (("training", training), ("test", test)):',
    '    print(name, "loss", loss(model(inputs(points)), points[:, 2]).item())',
  ];
  return `${lines.join('\n')}\n`;
}
