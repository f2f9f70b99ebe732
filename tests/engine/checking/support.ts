import fc from 'fast-check';
import {
  type Answers,
  activations,
  type CheckResult,
  checkAnswers,
  createRandom,
  entryOf,
  expectedText,
  friendlyNetwork,
  type HiddenActivationName,
  type LossName,
  type Network,
  type OutputActivationName,
  oneHot,
  type TraceStep,
  type Value,
  type WorkedPass,
  workPass,
} from '../../../src/engine/index.ts';
import golden from '../../golden/backprop.json';

/** Set 0 of the reference numbers, 2-2-4-3 with tanh and softmax, worked by the engine. */
export function goldenPass(): WorkedPass {
  const [set] = golden.classification_2_2_4_3;
  if (set === undefined) throw new Error('no set 0');
  const layers = set.W.map((weights, index) => ({
    weights,
    bias: set.b[index] as number[],
    activation: index < 2 ? ('tanh' as const) : ('softmax' as const),
  }));
  const network: Network = { layers, loss: 'crossEntropy' };
  return workPass({ network, input: set.x, target: set.y, learningRate: golden.eta });
}

/** The outputs with their losses that an exercise may ask for. */
const endings: readonly (readonly [OutputActivationName, LossName])[] = [
  ['softmax', 'crossEntropy'],
  ['softmax', 'halfSquaredError'],
  ['sigmoid', 'binaryCrossEntropy'],
  ['sigmoid', 'squaredError'],
  ['linear', 'halfSquaredError'],
  ['linear', 'squaredError'],
];

/** What a pass to be worked by hand is drawn from. */
export interface HandPassOptions {
  readonly seed: number;
  readonly depth: number;
  readonly widest: number;
  readonly narrowest?: number;
}

/** A network with one-decimal numbers and a sample to match, from a seed. */
export function handPass({ seed, depth, widest, narrowest = 1 }: HandPassOptions): WorkedPass {
  const random = createRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random.uniform() * (to - from + 1));
  const tenths = () => whole(-15, 15) / 10;
  const [output, loss] = endings[whole(0, endings.length - 1)] as (typeof endings)[number];
  const names = Object.keys(activations) as HiddenActivationName[];
  const sizes = Array.from({ length: depth + 1 }, () => whole(narrowest, widest));
  const outputs = Math.max(sizes[depth] as number, output === 'softmax' ? 2 : 1);
  sizes[depth] = outputs;
  const activation = Array.from(
    { length: depth - 1 },
    () => names[whole(0, names.length - 1)] as HiddenActivationName,
  );
  const network = friendlyNetwork({ sizes, activation, output, loss, random });
  const target = {
    softmax: () => oneHot(whole(0, outputs - 1), outputs),
    sigmoid: () => Array.from({ length: outputs }, () => whole(0, 1)),
    tanh: () => Array.from({ length: outputs }, () => 2 * whole(0, 1) - 1),
    linear: () => Array.from({ length: outputs }, tenths),
  }[output]();
  const input = Array.from({ length: sizes[0] as number }, tenths);
  return workPass({ network, input, target, learningRate: [0.1, 0.2, 0.5][whole(0, 2)] as number });
}

/** Passes of depth 1–4 and width 1–4, for properties: what they are drawn from. */
export const handPasses: fc.Arbitrary<HandPassOptions> = fc.record({
  seed: fc.nat(),
  depth: fc.integer({ min: 1, max: 4 }),
  widest: fc.constant(4),
});

/** The steps a reader works out. */
export function computedSteps(worked: WorkedPass): readonly TraceStep[] {
  return worked.trace.filter(({ operation }) => operation !== 'given');
}

/** A grid of texts in a quantity's shape. */
export function gridOf(
  { quantity }: TraceStep,
  textAt: (row: number, column: number) => string,
): string[][] {
  const [rows, columns] = quantity.shape;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => textAt(row, column)),
  );
}

/** A value typed out with some decimals; nothing where it is no finite number, as −ln 0. */
export function typed(step: TraceStep, value: Value, decimals: number): string[][] {
  return gridOf(step, (row, column) => {
    const entry = entryOf(value, row, column);
    return Number.isFinite(entry) ? entry.toFixed(decimals) : '';
  });
}

/** The right answer, as it is printed. */
export function rightAnswer(worked: WorkedPass, id: string, decimals: number): string[][] {
  return gridOf(worked.step(id), (row, column) => expectedText(worked, id, row, column, decimals));
}

/** The kinds of all verdicts, row by row. */
export function kindsOf(result: CheckResult): string[] {
  return result.entries.flat().map(({ kind }) => kind);
}

/** Checks an answer at four decimals with nothing typed before. */
export function checkAlone(worked: WorkedPass, id: string, answers: Answers): CheckResult {
  return checkAnswers({ worked, id, answers, earlier: new Map(), decimals: 4 });
}
