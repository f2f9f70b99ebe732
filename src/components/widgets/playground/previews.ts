/** A run made with the page, so that there is something to see before anything runs. Pure; build only. */
import { typedArrayKernel } from '@engine';
import { addToHistory } from './history.ts';
import type { LossPoint, RunReport } from './messages.ts';
import { nodeShades, outputShades, type Shades } from './pictures.ts';
import type { PlaygroundState } from './state.ts';
import { TrainingRun } from './training-run.ts';

/** What a page brings along of a run: its report without pictures, its losses, and stills. */
export interface Preview {
  readonly report: RunReport;
  readonly history: readonly LossPoint[];
  /** Addresses of pictures, node by node. */
  readonly nodes: readonly (readonly string[])[];
  readonly output: string;
}

const RESOLUTION = { output: 60, node: 25 };

/** Trains a state for some epochs; `draw` makes the address of a picture from its shades. */
export function makePreview(
  state: PlaygroundState,
  epochs: number,
  draw: (shades: Shades) => string,
): Preview {
  const run = new TrainingRun(state, typedArrayKernel);
  const told = (resolution: number): RunReport => ({
    ...run.report(resolution),
    run: 'a',
    generation: 0,
    playing: false,
    stepsPerSecond: null,
  });
  const first = addToHistory([], told(0), 1);
  run.advance('epoch', epochs);
  const report = told(0);
  const history = addToHistory(first, report, 1).map(rounded);
  const small = told(RESOLUTION.node).pictures;
  const large = told(RESOLUTION.output).pictures;
  if (small === null || large === null) throw new Error('the preview has no pictures');
  return {
    report: { ...report, passed: [] },
    history,
    nodes: small.sizes.map((size, layer) =>
      Array.from({ length: size }, (_, node) => draw(nodeShades(small, { layer, node }))),
    ),
    output: draw(outputShades(large, state)),
  };
}

/** Four decimals are enough for a curve, and short in the page. */
function rounded({ epochs, training, test }: LossPoint): LossPoint {
  const short = (value: number) => Number(value.toFixed(4));
  return { epochs, training: short(training), test: test === null ? null : short(test) };
}
