/** What `npm run experiments` has measured, as tables of chapter 3. */
import { formatGiven, formatNumber, forward, mean } from '@engine';
import xorWidths from '../../../content/data/xor-widths.json';
import { depthAndWidthResults } from '../../math/experiment-rows.ts';
import { findPreset } from '../../widgets/worked-pass/presets.ts';

/** XOR with two ReLU nodes at the four corners, node by node. */
export function cornerTable() {
  const { network } = findPreset('xor-two-relu');
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  return {
    label: 'the two hidden nodes and the answer at the four corners',
    head: ['Input', 'Node 1', 'Node 2', 'Answer $\\yhat$'],
    rows: corners.map((corner) => {
      const { activations, output } = forward(network, corner);
      const numbers = [...(activations[1] ?? []), ...output];
      return [`(${corner.join(', ')})`, ...numbers.map((value) => formatGiven(value, 2))];
    }),
  };
}

const percent = (share: number) => `${formatNumber(100 * share, 1)} %`;
/** Points in each half of the data. */
const HALF = xorWidths.settings.points / 2;

export interface ShapeResult {
  readonly hidden: readonly number[];
  readonly parameters: number;
  /** Mean share of wrong points over the seeds. */
  readonly trainingError: number;
  readonly testError: number;
  /** Of the test errors. */
  readonly least: number;
  readonly most: number;
}

/** Depth against width on the spiral, as shares of wrong points. */
export function shapeResults(): readonly ShapeResult[] {
  return depthAndWidthResults.map(({ hidden, parameters, test, training }) => ({
    hidden,
    parameters,
    trainingError: 1 - training.mean,
    testError: 1 - test.mean,
    least: 1 - test.most,
    most: 1 - test.least,
  }));
}

export function shapeTable() {
  return {
    label: 'training and test error of four shapes on the spiral',
    head: [
      'Hidden nodes',
      'Parameters',
      'Training error',
      'Test error',
      'Best start',
      'Worst start',
    ],
    rows: shapeResults().map((result) => [
      result.hidden.join(', then '),
      String(result.parameters),
      percent(result.trainingError),
      percent(result.testError),
      percent(result.least),
      percent(result.most),
    ]),
  };
}

/** A start counts as a success with so many of the 250 test points on the right side. */
export const SUCCESS = 245;

/** Hidden nodes against success on XOR, thirty seeds a width. */
export function widthResults() {
  return xorWidths.networks.map(({ hidden: [nodes = 0], testCorrect }) => ({
    nodes,
    successes: testCorrect.filter((count) => count >= SUCCESS).length,
    starts: testCorrect.length,
    testError: 1 - mean(testCorrect) / HALF,
    best: Math.max(...testCorrect),
  }));
}

export function widthTable() {
  return {
    label: 'hidden nodes against success on the exclusive or',
    head: ['Hidden nodes', 'Starts that succeed', 'Mean test error', 'Best start, of 250'],
    rows: widthResults().map(({ nodes, successes, starts, testError, best }) => [
      String(nodes),
      `${successes} of ${starts}`,
      percent(testError),
      String(best),
    ]),
  };
}
