/** A label in a drawing: text, and mathematics in the book's mathematics fonts. */
import { type LabelRun, labelRuns } from './label-runs.ts';

/** How far a script stands off the line, in pixels. */
const RISE = 5;

export function PlotText({ label }: { label: string }) {
  let level = 0;
  return (
    <>
      {labelRuns(label).map((run) => {
        const dy = (level - run.level) * RISE;
        level = run.level;
        return (
          <tspan class={classOf(run)} dy={dy === 0 ? undefined : dy}>
            {run.text}
          </tspan>
        );
      })}
    </>
  );
}

function classOf({ face, small }: LabelRun): string | undefined {
  if (face === 'text') return undefined;
  return `plot-${face}${small ? ' plot-script' : ''}`;
}
