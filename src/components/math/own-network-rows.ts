/** The results of `npm run experiments own-network` as rows of tables. */
import { formatNumber, mean, passCosts, standardDeviation, type Vector } from '@engine';
import data from '../../content/data/own-network.json';

export const own = data;

export interface AblationRow {
  readonly name: string;
  readonly first: string;
  readonly test: string;
  readonly spread: string;
  readonly accuracy: string;
  /** Test loss of each seed. */
  readonly losses: Vector;
  readonly mean: number;
}

/** One change a row, the unchanged network first. */
export const ablationRows: readonly AblationRow[] = data.ablation.map(
  ({ name, firstLoss, testLoss, testAccuracy }) => ({
    name: name === 'nothing' ? 'nothing changed' : name,
    first: formatNumber(mean(firstLoss), 2),
    test: formatNumber(mean(testLoss), 3),
    spread: formatNumber(standardDeviation(testLoss), 3),
    accuracy: formatNumber(100 * mean(testAccuracy), 1),
    losses: testLoss,
    mean: mean(testLoss),
  }),
);

/** A row of the ablation by its name in the data. */
export function changedTo(name: string): AblationRow {
  const index = data.ablation.findIndex((each) => each.name === name);
  const row = ablationRows[index];
  if (!row) throw new Error(`the ablation has no row "${name}"`);
  return row;
}

export function overfitTable() {
  const { steps, losses } = data.overfit;
  return {
    label: 'the loss on one batch of 32',
    head: ['Steps', ...steps.map(String)],
    rows: [['loss on this batch', ...losses.map((loss) => formatNumber(loss, 4))]],
  };
}

export function sweepTable() {
  const { rates, losses } = data.sweep;
  return {
    label: 'training loss after 20 epochs for several learning rates',
    head: [
      'Learning rate',
      ...rates.map((rate) =>
        formatNumber(rate, rate < 0.001 ? 4 : rate < 0.01 ? 3 : rate < 0.1 ? 2 : rate < 1 ? 1 : 0),
      ),
    ],
    rows: [['training loss', ...losses.map((loss) => formatNumber(loss, 3))]],
  };
}

export function picturesTable() {
  const names = { he: 'He, 64 weights a node', shared: 'one shared weight a node' };
  return {
    label: 'a network whose first weights are shared by all features',
    head: ['Layer 1', 'Loss at first', 'After 1 epoch', 'After 10 epochs'],
    rows: data.pictures.map(({ initializer, first, afterOne, afterTen }) => [
      names[initializer as keyof typeof names],
      ...[first, afterOne, afterTen].map((losses) => formatNumber(mean(losses), 2)),
    ]),
  };
}

/** Weights and biases by layer. */
export function parameterTable(sizes: readonly number[]) {
  const layers = sizes.slice(1).map((to, index) => [sizes[index] as number, to] as const);
  const { parameters } = passCosts(sizes);
  return {
    label: `the parameters of ${sizes.join('-')}`,
    head: ['Layer', 'Weights', 'Biases', 'Together'],
    rows: [
      ...layers.map(([from, to], index) => [
        `${index + 1}: ${to} × ${from}`,
        String(from * to),
        String(to),
        String(passCosts([from, to]).parameters),
      ]),
      [
        'all',
        String(layers.reduce((total, [from, to]) => total + from * to, 0)),
        String(sizes.slice(1).reduce((total, size) => total + size, 0)),
        String(parameters),
      ],
    ],
  };
}

/** How many test points of each class (a row) the network says to be of which. */
export function confusionTable() {
  return {
    label: 'test points by their class and by what the network says',
    head: ['Class', 'Says 1', 'Says 2', 'Says 3'],
    rows: data.followed.confusion.map((row, index) => [`class ${index + 1}`, ...row.map(String)]),
  };
}

export function dealtTable() {
  const { trainingLoss, trainingAccuracy, testLoss, testAccuracy } = data.dealt;
  const row = (name: string, loss: number, accuracy: number) => [
    name,
    formatNumber(loss, 3),
    formatNumber(100 * accuracy, 1),
  ];
  return {
    label: 'a network trained with classes dealt at random',
    head: ['Set', 'Loss', 'Right, %'],
    rows: [
      row('training, classes dealt', trainingLoss, trainingAccuracy),
      row('test, true classes', testLoss, testAccuracy),
    ],
  };
}
