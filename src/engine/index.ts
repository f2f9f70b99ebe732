export * from './activations.ts';
export { backward, type Gradients } from './backward.ts';
export * from './batches.ts';
export * from './best-lines.ts';
export type { Calculation } from './calculations.ts';
export { checkAnswers } from './checking/answers.ts';
export { expectedText, type Hint, type HintGrade, hint } from './checking/hints.ts';
export {
  type AskedNumber,
  checkNumber,
  type NumberVerdict,
  type NumberVerdictKind,
  numberTolerance,
  validateAskedNumber,
} from './checking/single-numbers.ts';
export { toleranceOf } from './checking/tolerances.ts';
export type * from './checking/verdicts.ts';
export * from './confusions.ts';
export * from './curvatures.ts';
export * as datasets from './datasets/datasets.ts';
export * from './descend.ts';
export * from './difference-errors.ts';
export * from './dropout.ts';
export * from './dropout-passes.ts';
export * from './early-stopping.ts';
export * from './eigenvalues.ts';
export * from './elementwise.ts';
export * from './errors.ts';
export { explain } from './explanations.ts';
export * from './expression-texts.ts';
export * from './expressions.ts';
export {
  type GivenNumber,
  type WorkedNumber,
  workFormulas,
} from './formula-calculations.ts';
export * from './forward.ts';
export * from './gradient-arrows.ts';
export * from './gradient-checks.ts';
export * from './gradients.ts';
export * from './initializers.ts';
export * from './interpolations.ts';
export * from './ledgers/ledger-marks.ts';
export { type LedgerSlip, ledgerSlips } from './ledgers/ledger-slips.ts';
export {
  explainLedger,
  isGivenInLedger,
  keepLedger,
  type Ledger,
  type LedgerOptions,
  type LedgerRow,
  ledgerPlace,
  ledgerRows,
  ledgerValue,
  operandsInLedger,
  recomputeInLedger,
} from './ledgers/ledgers.ts';
export * from './losses.ts';
export * from './matrices.ts';
export type { TwisterState } from './mersenne-twister.ts';
export type { Instance, Mistake, NamedMistake, Slip } from './mistakes/kinds.ts';
export { nameOf, placeOf } from './mistakes/names.ts';
export { slipsOf } from './mistakes/slips.ts';
export { mistakes } from './mistakes/table.ts';
export type { Nested, SameShape } from './nested-arrays.ts';
export { sizesOf, validateNetwork } from './network-checks.ts';
export * from './networks.ts';
export * from './numbers.ts';
export { createOptimizer } from './optimizers/optimizers.ts';
export type { OptimizerKind, OptimizerOptions, OptimizerSettings } from './optimizers/settings.ts';
export type {
  Optimizer,
  OptimizerQuantity,
  OptimizerState,
  OptimizerStep,
} from './optimizers/types.ts';
export * from './parsed-numbers.ts';
export * from './pass-costs.ts';
export * from './path-sums.ts';
export * from './penalties.ts';
export * from './perceptron.ts';
export {
  createErrorHunt,
  type ErrorHunt,
} from './practice/error-hunts.ts';
export * from './practice/gradient-probes.ts';
export { formatKey, parseKey, type ReadKey } from './practice/keys.ts';
export {
  formatSetCode,
  mostProblems,
  type ProblemSet,
  parseSetCode,
  problemsOf,
  type ReadSet,
} from './practice/problem-sets.ts';
export { createProblem, generatorVersion, problemKind } from './practice/problems.ts';
export { markShape, type ShapeVerdict } from './practice/said-shapes.ts';
export { largestSeed } from './practice/seeds.ts';
export * from './practice/signs.ts';
export type { Level, Problem, ProblemKey, ProblemKind } from './practice/types.ts';
export { problemKinds } from './problem-kinds/kinds.ts';
export * from './proportions.ts';
export * from './quadratic-bowls.ts';
export * from './randoms.ts';
export * from './randoms.ts';
export * from './recompute.ts';
export * from './recompute.ts';
export * from './regression-errors.ts';
export * from './scalings.ts';
export * from './schedules.ts';
export { type ScratchResult, workScratch } from './scratch.ts';
export * from './separators.ts';
export {
  assertMatrix,
  assertSameShape,
  assertVector,
  describeShape,
  entryOf,
  isMatrix,
  shapeOf,
} from './shapes.ts';
export * from './signal-measures.ts';
export * from './signals.ts';
export { logSumExp, softmax, softmaxJacobian } from './softmaxes.ts';
export * from './splits.ts';
export * from './statistics.ts';
export * from './surface-slopes.ts';
export * from './surfaces.ts';
export { firstOverflow, type Overflow } from './traces.ts';
export { kernelCodes } from './training/codes.ts';
export type { Kernel, RunningKernel } from './training/kernels.ts';
export type { ParameterLayout, ParameterPlace } from './training/layouts.ts';
export type { Plan, Regions } from './training/plans.ts';
export { packPoints, packSamples, type SampleSet } from './training/sample-sets.ts';
export type * from './training/trainer-types.ts';
export { createTrainer } from './training/trainers.ts';
export { typedArrayKernel } from './training/typed-array-kernel.ts';
export type * from './types.ts';
export * from './vectors.ts';
export * from './worked-passes.ts';
