/**
 * Where the nodes, arrows and captions of a network go. Across, positions are percentages, so
 * that one drawing fits a phone and a wide page alike without measuring; down, they are pixels.
 */

export interface NetworkShape {
  /** n⁽⁰⁾, n⁽¹⁾, …, n⁽ᴸ⁾. */
  readonly sizes: readonly number[];
  /** Draw softmax as a column of its own after the last layer. */
  readonly softmax: boolean;
  /** Draw a node that is always 1 over the input and every hidden layer. */
  readonly bias: boolean;
}

export interface Point {
  /** Percent of the width. */
  readonly x: number;
  /** Pixels from the top. */
  readonly y: number;
}

export interface Column {
  /** The layer whose nodes stand here; the softmax column has the last layer's number too. */
  readonly layer: number;
  readonly stage: 'input' | 'layer' | 'softmax';
  readonly x: number;
  readonly nodes: readonly Point[];
  /** The bias node that feeds the next layer, if drawn. */
  readonly bias: Point | null;
}

export interface Edge {
  readonly stage: 'weight' | 'bias' | 'softmax';
  /** The layer the arrow ends in. */
  readonly layer: number;
  /** The node it ends in, from 0. */
  readonly row: number;
  /** The node it comes from, from 0; 0 for a bias. */
  readonly column: number;
  readonly from: Point;
  readonly to: Point;
}

export interface NetworkLayout {
  readonly columns: readonly Column[];
  readonly edges: readonly Edge[];
  readonly height: number;
  /** Baseline of the captions under the columns. */
  readonly captionY: number;
  /** Tip of the “you are here” arrow. */
  readonly hereY: number;
}

export const NODE_RADIUS = 19;
const PITCH = 47;
const PADDING = NODE_RADIUS + 5;
const SIDE = 6;

interface Place {
  readonly layer: number;
  readonly stage: Column['stage'];
  readonly count: number;
  readonly hasBias: boolean;
}

function places({ sizes, softmax, bias }: NetworkShape): Place[] {
  const last = sizes.length - 1;
  const columns: Place[] = sizes.map((count, layer) => ({
    layer,
    stage: layer === 0 ? 'input' : 'layer',
    count,
    hasBias: bias && layer < last,
  }));
  if (softmax) {
    columns.push({ layer: last, stage: 'softmax', count: sizes[last] ?? 0, hasBias: false });
  }
  return columns;
}

/** The x of column `index` of `count`, in percent. */
function across(index: number, count: number): number {
  return count < 2 ? 50 : SIDE + ((100 - 2 * SIDE) * index) / (count - 1);
}

function weightEdges(from: Column, to: Column): Edge[] {
  return to.nodes.flatMap((end, row) =>
    from.nodes.map((start, column) => ({
      stage: to.stage === 'softmax' ? ('softmax' as const) : ('weight' as const),
      layer: to.layer,
      row,
      column,
      from: start,
      to: end,
    })),
  );
}

function biasEdges(from: Column, to: Column): Edge[] {
  const start = from.bias;
  if (!start) return [];
  return to.nodes.map((end, row) => ({
    stage: 'bias' as const,
    layer: to.layer,
    row,
    column: 0,
    from: start,
    to: end,
  }));
}

/** Columns are centred on one line; a bias node stands one step above its column. */
export function layoutNetwork(shape: NetworkShape): NetworkLayout {
  const all = places(shape);
  const reach = (place: Place) => ((place.count - 1) / 2 + (place.hasBias ? 1 : 0)) * PITCH;
  const middle = PADDING + Math.max(...all.map(reach));
  const columns = all.map((place, index): Column => {
    const x = across(index, all.length);
    const top = middle - ((place.count - 1) / 2) * PITCH;
    return {
      layer: place.layer,
      stage: place.stage,
      x,
      nodes: Array.from({ length: place.count }, (_, row) => ({ x, y: top + row * PITCH })),
      bias: place.hasBias ? { x, y: top - PITCH } : null,
    };
  });
  const bottom = Math.max(...columns.flatMap(({ nodes }) => nodes.map(({ y }) => y)));
  const edges = columns.slice(1).flatMap((to, index) => {
    const from = columns[index] as Column;
    return [...biasEdges(from, to), ...weightEdges(from, to)];
  });
  const captionY = bottom + PADDING + 16;
  return { columns, edges, height: captionY + 26, captionY, hereY: captionY + 8 };
}

/** The point a share `t` of the way along an edge. */
export function along({ from, to }: Pick<Edge, 'from' | 'to'>, t: number): Point {
  return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
}

/** Where “you are here” points: at a column for a whole number, between two for a half. */
export function hereX(layout: NetworkLayout, here: number): number {
  const before = layout.columns[Math.floor(here)];
  const after = layout.columns[Math.ceil(here)];
  if (!before || !after) return 50;
  return (before.x + after.x) / 2;
}

/** The width of a line for a weight, in pixels, against the largest one drawn. */
export function edgeWidth(value: number, largest: number): number {
  const share = largest > 0 && Number.isFinite(largest) ? Math.abs(value) / largest : 0;
  return 0.8 + 2.7 * Math.min(1, Number.isFinite(share) ? share : 1);
}
