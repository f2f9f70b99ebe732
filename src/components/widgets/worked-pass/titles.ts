/** Names of quantities and steps, in words. */
import type { LossName, Quantity, QuantityKind, WorkedPass } from '@engine';

const KIND_NAMES: Readonly<Record<QuantityKind, string>> = {
  input: 'input',
  target: 'target',
  weights: 'weights',
  bias: 'bias',
  preActivation: 'weighted sum',
  activation: 'activation',
  probabilities: 'probabilities',
  prediction: 'prediction',
  loss: 'loss',
  derivative: 'slope f′(z)',
  errorSignal: 'error signal',
  weightGradient: 'weight gradient',
  biasGradient: 'bias gradient',
  learningRate: 'learning rate',
};

const WITHOUT_LAYER = new Set<QuantityKind>(['input', 'target', 'loss', 'learningRate']);

export const LOSS_NAMES: Readonly<Record<LossName, string>> = {
  crossEntropy: 'cross-entropy',
  binaryCrossEntropy: 'binary cross-entropy',
  halfSquaredError: '½ squared error',
  squaredError: 'squared error',
};

/** `layer 2 error signal`, `loss`, `new layer 3 weights`, `layer 1 weighted sum after the step`. */
export function quantityName({ id, kind, layer }: Quantity): string {
  const name = WITHOUT_LAYER.has(kind) ? KIND_NAMES[kind] : `layer ${layer} ${KIND_NAMES[kind]}`;
  if (/^new[Wb]/.test(id)) return `new ${name}`;
  return id.startsWith('new') ? `${name} after the step` : name;
}

interface Titled {
  readonly id: string;
  readonly phase: string;
  readonly layer: number;
}

/** `Forward · weighted sum of layer 1`. */
export function stepTitle({ id, phase, layer }: Titled, worked: WorkedPass): string {
  if (phase === 'given') return 'Given · network, input and target';
  if (phase === 'loss') return `Loss · ${LOSS_NAMES[worked.network.loss]}`;
  if (phase === 'forward') return `Forward · ${forwardTitle(id, layer, worked)}`;
  if (phase === 'update') return `Update · weights and bias of layer ${layer}`;
  if (id === 'verify-loss') return 'Verify · the loss before and after the step';
  if (id === 'verify-gradients') return 'Verify · gradients against small differences';
  const what = id.startsWith('delta') ? 'error signal' : 'gradients';
  return `Backward · ${what} of layer ${layer}`;
}

function forwardTitle(id: string, layer: number, worked: WorkedPass): string {
  if (id.startsWith('z')) return `weighted sum of layer ${layer}`;
  const kind = worked.step(id).quantity.kind;
  return kind === 'activation' ? `activation of layer ${layer}` : `output, ${KIND_NAMES[kind]}`;
}
