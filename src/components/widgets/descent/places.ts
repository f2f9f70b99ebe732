/** The two surfaces a walk can be on, and the walks that the source shows. */
import type { Area } from '@components/diagrams/contour/heights.ts';
import type { Domain } from '@components/diagrams/plot/scales.ts';
import { type Surface, surfaces } from '@engine';
import type { WalkSettings } from './model.ts';

export type GroundName = 'dip' | 'bowl';

export interface Ground {
  /** In a few words. */
  readonly name: string;
  readonly surface: Surface;
  readonly area: Area;
  /** Lowest and highest of the pictures. */
  readonly height: Domain;
  readonly start: readonly [number, number];
}

export const GROUNDS: Readonly<Record<GroundName, Ground>> = {
  dip: {
    name: 'the dip',
    surface: surfaces.singleMinimum,
    area: { x: [-10, 10], y: [-10, 10] },
    height: [-0.8, 0.1],
    start: [6, 6],
  },
  bowl: {
    name: 'the bowl x² + y²',
    surface: surfaces.paraboloid,
    area: { x: [-1.5, 1.5], y: [-1.5, 1.5] },
    height: [0, 4.5],
    start: [-1, 0.6],
  },
};

/** Without noise, from where the source starts. */
const plain: WalkSettings = {
  ground: 'dip',
  learningRate: 10,
  start: GROUNDS.dip.start,
  maxSteps: 100,
  tolerance: 1e-4,
  noise: 0,
  batchSize: 1,
  seed: 99,
};

export interface Preset {
  readonly id: string;
  readonly label: string;
  readonly settings: WalkSettings;
}

/** σ of the source for one sample. With B = 25 it becomes the 0.01 that the source calls ten. */
const NOISE = 0.05;

export const PRESETS: readonly Preset[] = [
  { id: 'fifty', label: 'η = 50', settings: { ...plain, learningRate: 50 } },
  { id: 'ten', label: 'η = 10', settings: plain },
  { id: 'one', label: 'η = 1', settings: { ...plain, learningRate: 1 } },
  {
    id: 'noisy',
    label: 'noise of one sample',
    settings: { ...plain, maxSteps: 20, noise: NOISE },
  },
  {
    id: 'batch',
    label: 'noise of a batch of 25, tolerance 0.1',
    settings: { ...plain, noise: NOISE, batchSize: 25, tolerance: 0.1 },
  },
  {
    id: 'diverging',
    label: 'diverging on a bowl',
    settings: {
      ...plain,
      ground: 'bowl',
      start: GROUNDS.bowl.start,
      learningRate: 1.1,
      maxSteps: 40,
    },
  },
];
