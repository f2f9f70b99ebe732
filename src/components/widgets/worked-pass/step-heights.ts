/** Room for a step, so that the controls below stay where they are from step to step. */
import type { WorkedPass } from '@engine';
import type { PassStep } from './steps.ts';

/** Pixels: a row of a matrix; a formula with a symbol below; a title and one line of arithmetic. */
const ROW = 24;
const EQUATION = 62;
const REST = 84;
/** Beyond this the page may move: an empty box as tall as the tallest step would be worse. */
const MOST = 420;

function heightOf({ ids }: PassStep, worked: WorkedPass): number {
  const rows = (id: string) =>
    Math.max(
      ...[id, ...worked.step(id).operands].map((each) => worked.step(each).quantity.shape[0]),
    );
  return ids.reduce((height, id) => height + EQUATION + ROW * rows(id), REST);
}

/** The tallest of the steps that are worked one after the other, up to a limit. */
export function roomForSteps(steps: readonly PassStep[], worked: WorkedPass): number {
  const between = steps.filter(({ phase }) => phase !== 'given' && phase !== 'verify');
  return Math.min(MOST, Math.max(...between.map((step) => heightOf(step, worked))));
}
