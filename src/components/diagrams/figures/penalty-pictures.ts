/** The three penalties as curves, what a step takes from a weight, and where a weight settles. */
import {
  formatGiven,
  type PenaltyStrengths,
  penaltyGradient,
  penaltyValue,
  settleWeights,
  softThreshold,
} from '@engine';
import { evenly } from '../contour/heights.ts';
import type { DataPoint, Series } from '../plot/series.ts';

/** λ of the curves; the elastic net gives half of it to each part. */
export const CURVE_STRENGTH = 1;
/** λ and η of the steps and of the places where weights settle. */
export const STRENGTH = 0.5;
export const STEP = 0.1;

interface Named {
  readonly label: string;
  readonly strengths: (strength: number) => PenaltyStrengths;
  readonly dash: 'solid' | 'dashed' | 'dotted';
}

const PENALTIES: readonly Named[] = [
  { label: 'L1', strengths: (strength) => ({ l1: strength }), dash: 'solid' },
  { label: 'L2', strengths: (strength) => ({ l2: strength }), dash: 'dashed' },
  {
    label: 'elastic net',
    strengths: (strength) => ({ l1: strength / 2, l2: strength / 2 }),
    dash: 'dotted',
  },
];

/** Places from −3 to 3, with 0 twice: just before it and just after. */
const left = evenly([-3, 0], 31).map((x) => Number(x.toFixed(4)));
const places: readonly { readonly x: number; readonly side: number }[] = [
  ...left.map((x) => ({ x, side: x === 0 ? -Number.MIN_VALUE : x })),
  ...left.toReversed().map((x) => ({ x: x === 0 ? 0 : -x, side: x === 0 ? Number.MIN_VALUE : -x })),
];

function curve(of: (w: number, strengths: PenaltyStrengths) => number): Series[] {
  return PENALTIES.map(({ label, strengths, dash }) => ({
    label,
    dash,
    points: places.map(({ x, side }): DataPoint => [x, of(side, strengths(CURVE_STRENGTH))]),
  }));
}

/** R(w) of one weight. */
export const penaltySeries: readonly Series[] = curve(penaltyValue);
/** R′(w): how hard it is pulled. At 0, L1 and the elastic net jump. */
export const pullSeries: readonly Series[] = curve(penaltyGradient);

/** Only the penalty acts, 40 steps from w = 1; the L1 part by the soft threshold. */
export const shrinkingSeries: readonly Series[] = PENALTIES.map(({ label, strengths, dash }) => {
  const { l1 = 0, l2 = 0 } = strengths(STRENGTH);
  const points: DataPoint[] = [[0, 1]];
  for (let step = 1; step <= 40; step += 1) {
    points.push([step, stepDown((points.at(-1) as DataPoint)[1], l1, l2)]);
  }
  return { label, dash, points };
});

/** Where a weight settles whose loss wants c. */
export const settlingSeries: readonly Series[] = [
  ...PENALTIES.map(({ label, strengths, dash }) => ({
    label,
    dash,
    points: left
      .concat(
        left
          .slice(0, -1)
          .toReversed()
          .map((x) => -x),
      )
      .map((c): DataPoint => [c, settleWeights(c, strengths(STRENGTH))]),
  })),
];

function stepDown(w: number, l1: number, l2: number): number {
  return softThreshold(w - STEP * penaltyGradient(w, { l2 }), STEP * l1);
}

const text = (value: number) => formatGiven(value, 5);

/** One step of the penalty alone from weights of three sizes. */
export const penaltySteps = {
  label: 'one step of each penalty',
  head: ['weight $\\wo$', 'L2', 'L1, plain step', 'L1, threshold', 'elastic net'],
  rows: [2, 0.4, 0.03].map((w) => [
    text(w),
    text(stepDown(w, 0, STRENGTH)),
    text(w - STEP * penaltyGradient(w, { l1: STRENGTH })),
    text(stepDown(w, STRENGTH, 0)),
    text(stepDown(w, STRENGTH / 2, STRENGTH / 2)),
  ]),
} as const;

/** Where weights settle whose loss wants c. */
export const settlements = {
  label: 'where a weight settles',
  head: ['wanted, $c$', 'L2', 'L1', 'elastic net'],
  rows: [2, 0.8, 0.3, -0.1].map((c) => [
    text(c),
    ...[{ l2: STRENGTH }, { l1: STRENGTH }, { l1: STRENGTH / 2, l2: STRENGTH / 2 }].map(
      (strengths) => text(Number(settleWeights(c, strengths).toFixed(4))),
    ),
  ]),
} as const;
