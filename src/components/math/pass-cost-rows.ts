/** What a pass costs for networks of some sizes, as rows of text. */
import { passCosts } from '@engine';

export interface PassCostRow {
  /** `784-128-10`. */
  readonly name: string;
  readonly parameters: string;
  readonly forward: string;
  readonly backward: string;
  readonly gradient: string;
  readonly differences: string;
  /** How many times dearer differences are than backpropagation, to the nearest whole number. */
  readonly ratio: string;
}

const grouped = (count: number) => Math.round(count).toLocaleString('en-GB');

export function passCostRow(sizes: readonly number[]): PassCostRow {
  const { parameters, forward, backward, gradient, differences } = passCosts(sizes);
  return {
    name: sizes.join('-'),
    parameters: grouped(parameters),
    forward: grouped(forward),
    backward: grouped(backward),
    gradient: grouped(gradient),
    differences: grouped(differences),
    ratio: grouped(differences / gradient),
  };
}
