/** A scene in Plotly's terms: traces, layout and configuration. Pure. */
import type {
  Angle,
  ColourName,
  Scene,
  SceneArrow,
  ScenePath,
} from '@components/diagrams/space/scenes.ts';
import { RISE } from '@components/diagrams/space/stills.ts';

/** A colour of the page by its name, as Plotly can read it. */
export type Palette = (name: ColourName) => string;

/** Of the box in Plotly's picture: it fills the place of the drawing. */
const SIZE = 1.2;

const quiet = { hoverinfo: 'skip', showlegend: false } as const;

/** The eye in Plotly's terms, for an angle in degrees. */
export function eyeOf({ azimuth, elevation }: Angle): { x: number; y: number; z: number } {
  const [turn, tilt] = [azimuth, elevation].map((degrees) => (degrees * Math.PI) / 180);
  const across = 2 * Math.cos(tilt ?? 0);
  return {
    x: across * Math.cos(turn ?? 0),
    y: across * Math.sin(turn ?? 0),
    z: 2 * Math.sin(tilt ?? 0),
  };
}

export function figureOf(scene: Scene, angle: Angle, palette: Palette): PlotlyFigure {
  return {
    data: [
      surfaceTrace(scene, palette),
      ...scene.paths.map((path) => pathTrace(path, palette)),
      ...scene.arrows.flatMap((arrow) => arrowTraces(arrow, scene, palette)),
    ],
    layout: layoutOf(scene, angle, palette),
    config: {
      displayModeBar: false,
      displaylogo: false,
      showSendToCloud: false,
      scrollZoom: false,
      responsive: true,
    },
  };
}

function surfaceTrace({ mesh, height }: Scene, palette: Palette): PlotlyTrace {
  const entries = (axis: 0 | 1 | 2) => mesh.map((row) => row.map((place) => place[axis]));
  const line = palette('--contour-line');
  return {
    ...quiet,
    type: 'surface',
    x: entries(0),
    y: entries(1),
    z: entries(2),
    cmin: height[0],
    cmax: height[1],
    colorscale: [
      [0, palette('--contour-low')],
      [1, palette('--contour-high')],
    ],
    showscale: false,
    opacity: 0.88,
    contours: {
      x: { highlight: false },
      y: { highlight: false },
      z: {
        show: true,
        start: height[0],
        end: height[1],
        size: (height[1] - height[0]) / 14,
        color: line,
        width: 1,
        highlight: false,
      },
    },
    lighting: { ambient: 0.85, diffuse: 0.3, specular: 0.05, roughness: 0.9 },
  };
}

function pathTrace({ places, colour, name, points, dashed }: ScenePath, palette: Palette) {
  const last = places.length - 1;
  return {
    ...quiet,
    type: 'scatter3d',
    name,
    mode: points ? 'lines+markers' : 'lines',
    x: places.map(([x]) => x),
    y: places.map(([, y]) => y),
    z: places.map(([, , height]) => height),
    line: { color: palette(colour), width: dashed ? 3 : 5, dash: dashed ? 'dot' : 'solid' },
    marker: {
      color: palette(colour),
      size: places.map((_, index) => (index === last ? 7 : 3.5)),
      line: { color: palette('--page'), width: 1 },
    },
  };
}

/** A shaft, and a cone at its tip. */
function arrowTraces({ from, to, colour, name }: SceneArrow, scene: Scene, palette: Palette) {
  const along = to.map((entry, axis) => entry - (from[axis] ?? 0));
  const length = Math.hypot(...along);
  if (length === 0) return [];
  const head = Math.min(0.3 * length, 0.07 * (scene.x[1] - scene.x[0]));
  const neck = to.map((entry, axis) => entry - (head / length) * (along[axis] ?? 0));
  const shaft = [from, neck];
  const paint = palette(colour);
  return [
    {
      ...quiet,
      type: 'scatter3d',
      name,
      mode: 'lines',
      x: shaft.map(([x]) => x),
      y: shaft.map(([, y]) => y),
      z: shaft.map(([, , height]) => height),
      line: { color: paint, width: 7 },
    },
    {
      ...quiet,
      type: 'cone',
      name,
      x: [to[0]],
      y: [to[1]],
      z: [to[2]],
      u: [along[0]],
      v: [along[1]],
      w: [along[2]],
      anchor: 'tip',
      sizemode: 'absolute',
      sizeref: head,
      showscale: false,
      colorscale: [
        [0, paint],
        [1, paint],
      ],
      lighting: { ambient: 0.9 },
    },
  ];
}

function layoutOf(scene: Scene, angle: Angle, palette: Palette): PlotlyFigure['layout'] {
  const axis = (text: string, range: readonly [number, number]) => ({
    title: { text },
    range: [...range],
    color: palette('--ink-muted'),
    gridcolor: palette('--hairline'),
    zerolinecolor: palette('--hairline'),
    backgroundcolor: 'rgba(0,0,0,0)',
    showspikes: false,
    nticks: 5,
  });
  return {
    margin: { l: 0, r: 0, t: 0, b: 0 },
    paper_bgcolor: 'rgba(0,0,0,0)',
    font: { family: 'Inter, system-ui, sans-serif', size: 11, color: palette('--ink-muted') },
    // what the reader has turned stays turned when the data change
    uirevision: 'angle',
    scene: {
      xaxis: axis('x', scene.x),
      yaxis: axis('y', scene.y),
      zaxis: axis('height', scene.height),
      aspectmode: 'manual',
      aspectratio: { x: SIZE, y: SIZE, z: SIZE * RISE },
      camera: {
        eye: eyeOf(angle),
        up: { x: 0, y: 0, z: 1 },
        projection: { type: 'orthographic' },
      },
      // the book turns it itself, so that a finger can still scroll the page
      dragmode: false,
    },
  };
}
