export { cloudsOfClasses } from './class-clouds.ts';
export type { LabelledPoints } from './labelled-points.ts';
export {
  overlappingClouds,
  type PerceptronClouds,
  quadrantClouds,
  separableClouds,
} from './perceptron-clouds.ts';
export { circle, gaussians, type PlaygroundOptions, spiral, xor } from './playground.ts';
export { bumps, plane, type ValuedPoints } from './playground-regression.ts';
export { type ClassedPoints, type SpiralArmsOptions, spiralArms } from './spiral-arms.ts';
export { tenDigitLogits } from './ten-digit-logits.ts';
