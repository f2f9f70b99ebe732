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

/** Into how many parts a run is cut, so that its end is drawn as closely as its beginning. */
const PARTS = 40;
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
  let report = told(0);
  let history = addToHistory([], report, 1);
  const part = Math.max(1, Math.round(epochs / PARTS));
  for (let done = 0; done < epochs; done += part) {
    run.advance('epoch', Math.min(part, epochs - done));
    report = told(0);
    history = addToHistory(history, report, 1);
  }
  const small = told(RESOLUTION.node).pictures;
  const large = told(RESOLUTION.output).pictures;
  if (small === null || large === null) throw new Error('the preview has no pictures');
  return {
    report: { ...report, passed: [] },
    history: history.map(rounded),
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
