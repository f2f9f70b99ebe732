/** The life of one Plotly figure in a box: fetched when near, drawn, turned, repainted, cleared. */
import type { Angle, ColourName, Scene } from '@components/diagrams/space/scenes.ts';
import { eyeOf, figureOf, type Palette } from './figures.ts';
import { hasWebgl, loadPlotly, whenNear } from './load.ts';

export interface Live {
  /** The scene has changed. */
  redraw(): void;
  /** The angle has changed. */
  turn(): void;
  stop(): void;
}

interface LiveOptions {
  /** What is to be seen now. */
  readonly shown: () => { readonly scene: Scene; readonly angle: Angle };
  /** The figure stands: what was in its place can go. */
  readonly onAlive: () => void;
}

/** The colours of the page as they are now, light or dark. */
function paletteOf(element: Element): Palette {
  const styles = getComputedStyle(element);
  return (name: ColourName) => styles.getPropertyValue(name).trim();
}

export function startLive(box: HTMLElement, { shown, onAlive }: LiveOptions): Live {
  let plotly: PlotlyCore | null = null;
  let stopped = false;

  const draw = async () => {
    if (!plotly || stopped) return;
    const { scene, angle } = shown();
    const { data, layout, config } = figureOf(scene, angle, paletteOf(box));
    await plotly.react(box, data, layout, config);
  };
  let isTurning = false;
  /** Turns to the angle as it is now; a faster hand skips what lies between. */
  const turn = async () => {
    if (!plotly || isTurning) return;
    isTurning = true;
    try {
      for (let eye: Angle | null = null; eye !== shown().angle && !stopped; ) {
        eye = shown().angle;
        await plotly.relayout(box, { 'scene.camera.eye': eyeOf(eye) });
      }
    } finally {
      isTurning = false;
    }
  };
  const begin = async () => {
    try {
      plotly = await loadPlotly();
      await draw();
      if (!stopped) onAlive();
    } catch {
      // the drawing stays
      plotly = null;
    }
  };
  const forget = hasWebgl() ? whenNear(box, begin) : () => {};
  const themes = new MutationObserver(() => void draw());
  themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });

  return {
    redraw: () => void draw(),
    turn: () => void turn(),
    stop: () => {
      stopped = true;
      forget();
      themes.disconnect();
      plotly?.purge(box);
    },
  };
}
