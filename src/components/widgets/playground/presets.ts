/** Ready-made playgrounds; the first four are those that the source embeds, at their settings. */
import { DEFAULT_STATE, type PlaygroundState } from './state.ts';

export interface Preset {
  readonly id: string;
  readonly label: string;
  /** The cell of the source whose embedded page it replaces. */
  readonly cell: number | null;
  readonly state: PlaygroundState;
}

/** What the four have in common, and how that page draws weights and says classes. */
const source: PlaygroundState = {
  ...DEFAULT_STATE,
  head: 'tanh',
  activation: 'relu',
  weightStart: 'playground',
  learningRate: 0.1,
  batchSize: 10,
  noise: 0,
  testShare: 0.5,
  // the points of the figures in the chapter
  dataSeed: 0,
};

const xor: PlaygroundState = { ...source, dataset: 'xor' };
const spiral: PlaygroundState = { ...source, dataset: 'spiral', l2: 0.003 };

function preset(id: string, label: string, cell: number | null, state: PlaygroundState): Preset {
  return { id, label, cell, state };
}

export const PRESETS: readonly Preset[] = [
  preset('xor-1', 'XOR with one hidden node', 9, { ...xor, hidden: [1] }),
  preset('xor-4', 'XOR with four hidden nodes', 11, { ...xor, hidden: [4] }),
  preset('spiral-8', 'The spiral with one layer of eight', 13, { ...spiral, hidden: [8] }),
  preset('spiral-6-6', 'The spiral with two layers of six', 15, {
    ...spiral,
    hidden: [6, 6],
    weightSeed: 2,
  }),
  preset('circle', 'A disc in a ring', null, DEFAULT_STATE),
  preset('xor-product', 'XOR with the product as a feature', null, {
    ...DEFAULT_STATE,
    dataset: 'xor',
    features: ['x1x2'],
    hidden: [],
  }),
  preset('bumps', 'Regression on six bumps', null, {
    ...DEFAULT_STATE,
    dataset: 'bumps',
    problem: 'regression',
    hidden: [8, 8],
    optimizer: 'adam',
    learningRate: 0.01,
  }),
];

/** The preset of a name; the default state's where there is none. */
export function findPreset(id: string): Preset | undefined {
  return PRESETS.find((each) => each.id === id);
}
