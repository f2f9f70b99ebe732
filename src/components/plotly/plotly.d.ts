/** The little of Plotly that the book calls. Its own types describe the whole package only. */
interface PlotlyTrace {
  readonly type: string;
  readonly [attribute: string]: unknown;
}

interface PlotlyFigure {
  readonly data: readonly PlotlyTrace[];
  readonly layout: Readonly<Record<string, unknown>>;
  readonly config: Readonly<Record<string, unknown>>;
}

interface PlotlyCore {
  register(modules: readonly object[]): void;
  react(
    box: HTMLElement,
    data: readonly PlotlyTrace[],
    layout: PlotlyFigure['layout'],
    config: PlotlyFigure['config'],
  ): Promise<unknown>;
  relayout(box: HTMLElement, changes: Readonly<Record<string, unknown>>): Promise<unknown>;
  purge(box: HTMLElement): void;
}

declare module 'plotly.js/lib/core' {
  const core: PlotlyCore;
  export default core;
}

declare module 'plotly.js/lib/cone' {
  const trace: object;
  export default trace;
}

declare module 'plotly.js/lib/scatter3d' {
  const trace: object;
  export default trace;
}

declare module 'plotly.js/lib/surface' {
  const trace: object;
  export default trace;
}
