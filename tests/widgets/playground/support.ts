import fc from 'fast-check';
import { classCount } from '../../../src/components/widgets/playground/data.ts';
import { FEATURES } from '../../../src/components/widgets/playground/features.ts';
import { drawNetwork } from '../../../src/components/widgets/playground/networks.ts';
import {
  CLASSIFICATION_DATA,
  LIMITS,
  type OwnPoint,
  type PlaygroundState,
  REGRESSION_DATA,
} from '../../../src/components/widgets/playground/state.ts';
import {
  ACTIVATIONS,
  OPTIMIZERS,
  WEIGHT_STARTS,
} from '../../../src/components/widgets/playground/url-fields.ts';

const real = ({ least, most }: { least: number; most: number }) =>
  fc.double({ min: least, max: most, noNaN: true }).map((value) => (value === 0 ? 0 : value));
const whole = ({ least, most }: { least: number; most: number }) =>
  fc.integer({ min: least, max: most });

const ownPoint = (classes: boolean): fc.Arbitrary<OwnPoint> =>
  fc.record({
    x1: real(LIMITS.coordinate),
    x2: real(LIMITS.coordinate),
    value: classes ? whole({ least: 0, most: 3 }) : real({ least: -5, most: 5 }),
  });

/** Any state that the edits can reach, with weights of its own now and then. */
export const states: fc.Arbitrary<PlaygroundState> = fc
  .constantFrom<PlaygroundState['problem']>('classification', 'regression')
  .chain((problem) =>
    fc.record({
      problem: fc.constant(problem),
      dataset: fc.constantFrom(
        ...(problem === 'classification' ? CLASSIFICATION_DATA : REGRESSION_DATA),
      ),
      head: fc.constantFrom<PlaygroundState['head']>('softmax', 'tanh'),
      classes: whole(LIMITS.classes),
      points: whole(LIMITS.points),
      noise: real(LIMITS.noise),
      testShare: real(LIMITS.testShare),
      dataSeed: whole(LIMITS.seed),
      ownPoints: fc.array(ownPoint(problem === 'classification'), { minLength: 2, maxLength: 8 }),
      features: fc.subarray(
        FEATURES.map(({ name }) => name),
        { minLength: 1 },
      ),
      hidden: fc.array(whole(LIMITS.nodes), { maxLength: LIMITS.layers.most }),
      activation: fc.constantFrom(...ACTIVATIONS),
      weightStart: fc.constantFrom(...WEIGHT_STARTS),
      weightSeed: whole(LIMITS.seed),
      optimizer: fc.constantFrom(...OPTIMIZERS),
      learningRate: real(LIMITS.learningRate),
      beta: real(LIMITS.fraction),
      beta1: real(LIMITS.fraction),
      beta2: real(LIMITS.fraction),
      batchSize: whole(LIMITS.batchSize),
      l1: real(LIMITS.penalty),
      l2: real(LIMITS.penalty),
      decay: real(LIMITS.penalty),
      dropout: real(LIMITS.fraction),
      stop: fc.record({
        epochs: fc.option(whole(LIMITS.stopEpochs)),
        loss: fc.option(real(LIMITS.stopLoss)),
        testLoss: fc.option(real(LIMITS.stopLoss)),
        accuracy: fc.option(real(LIMITS.stopAccuracy)),
      }),
      weights: fc.constant(null),
      hasWeights: fc.boolean(),
    }),
  )
  .map(({ hasWeights, ...drawn }): PlaygroundState => {
    const isMany = drawn.problem === 'classification' && classCount(drawn) > 2;
    const state = isMany ? { ...drawn, head: 'softmax' as const } : drawn;
    return hasWeights ? { ...state, weights: drawNetwork({ ...state, weightSeed: 5 }) } : state;
  });
