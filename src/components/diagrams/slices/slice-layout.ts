/**
 * Where everything goes when a network is drawn once for each sample of a batch, one slice behind
 * the other. Pixels from the upper left corner of the drawing.
 */
import type { QuantityKind } from '@engine';
import { project, type View } from './axonometry.ts';

export interface SliceShape {
  /** n⁽⁰⁾, n⁽¹⁾, …, n⁽ᴸ⁾. */
  readonly sizes: readonly number[];
  /** Draw softmax as a column of its own after the last layer. */
  readonly softmax: boolean;
  /** Draw a node that is always 1 over the input and every hidden layer. */
  readonly bias: boolean;
  /** B, the number of slices. */
  readonly batchSize: number;
}

export interface SlicePoint {
  readonly x: number;
  readonly y: number;
}

export interface SliceNode extends SlicePoint {
  readonly kind: QuantityKind;
}

export interface SliceLine {
  readonly stage: 'weight' | 'bias' | 'softmax';
  readonly from: SlicePoint;
  readonly to: SlicePoint;
}

export interface Slice {
  /** The sample it is for, from 1, which stands in front. */
  readonly sample: number;
  readonly nodes: readonly SliceNode[];
  readonly lines: readonly SliceLine[];
  /** Where the number of its sample stands. */
  readonly label: SlicePoint;
}

export interface SliceCaption extends SlicePoint {
  readonly text: string;
}

export interface SliceLayout {
  readonly width: number;
  readonly height: number;
  /** From the one at the back to the one in front, in the order to draw them. */
  readonly slices: readonly Slice[];
  /** Under the columns of the slice in front. */
  readonly captions: readonly SliceCaption[];
}

export const NODE_RADIUS = 6.5;
const VIEW: View = { turn: 36, tilt: 20 };
/** Between columns, nodes of a column, and slices. */
const GAP = { x: 66, y: 34, z: 30 };
const CAPTION_DROP = 26;
const LABEL_SHIFT = { x: 12, y: 12 };
const MARGIN = { left: 22, right: 26, top: NODE_RADIUS + 3, bottom: 8 };

interface ColumnOfSlice {
  readonly caption: string;
  readonly count: number;
  readonly hasBias: boolean;
  readonly kind: QuantityKind;
}

function columnsOf({ sizes, softmax, bias }: SliceShape): ColumnOfSlice[] {
  const last = sizes.length - 1;
  const kindOf = (layer: number): QuantityKind => {
    if (layer === 0) return 'input';
    if (layer < last) return 'activation';
    return softmax ? 'preActivation' : 'prediction';
  };
  const columns = sizes.map((count, layer) => ({
    caption: layer === 0 ? 'input' : `layer ${layer}`,
    count,
    hasBias: bias && layer < last,
    kind: kindOf(layer),
  }));
  if (!softmax) return columns;
  const count = sizes[last] ?? 0;
  return [...columns, { caption: 'softmax', count, hasBias: false, kind: 'probabilities' }];
}

/** The y of a row, before the view is turned: columns are centred, a bias stands one above. */
const heightOf = (row: number, count: number) => (row - (count - 1) / 2) * GAP.y;

type Place = (column: number, row: number) => SlicePoint;

/** Where the nodes of a slice stand, its bias nodes in row −1; not yet moved into the drawing. */
function placesOf(columns: readonly ColumnOfSlice[], index: number): Place {
  return (column, row) => {
    const y = heightOf(row, columns[column]?.count ?? 0);
    const { x, y: down } = project({ x: column * GAP.x, y, z: index * GAP.z }, VIEW);
    return { x, y: down };
  };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

function nodesOf(columns: readonly ColumnOfSlice[], place: Place): SliceNode[] {
  return columns.flatMap(({ count, hasBias, kind }, column) => {
    const nodes = upTo(count).map((row) => ({ ...place(column, row), kind }));
    return hasBias ? [{ ...place(column, -1), kind: 'bias' as const }, ...nodes] : nodes;
  });
}

function linesOf(columns: readonly ColumnOfSlice[], place: Place): SliceLine[] {
  return columns.slice(1).flatMap(({ count, caption }, before) => {
    const from = columns[before] as ColumnOfSlice;
    const stage = caption === 'softmax' ? 'softmax' : 'weight';
    return upTo(count).flatMap((row): SliceLine[] => {
      const to = place(before + 1, row);
      const biases = from.hasBias ? [{ stage: 'bias' as const, from: place(before, -1), to }] : [];
      const weights = upTo(from.count).map((j) => ({ stage, from: place(before, j), to }) as const);
      return [...biases, ...weights];
    });
  });
}

function sliceAt(columns: readonly ColumnOfSlice[], index: number): Slice {
  const place = placesOf(columns, index);
  const last = columns.length - 1;
  const corner = place(last, (columns[last] as ColumnOfSlice).count - 1);
  return {
    sample: index + 1,
    nodes: nodesOf(columns, place),
    lines: linesOf(columns, place),
    label: { x: corner.x + LABEL_SHIFT.x, y: corner.y + LABEL_SHIFT.y },
  };
}

function captionsOf(columns: readonly ColumnOfSlice[]): SliceCaption[] {
  const place = placesOf(columns, 0);
  return columns.map(({ caption, count }, column) => {
    const { x, y } = place(column, count - 1);
    return { text: caption, x, y: y + CAPTION_DROP };
  });
}

const moved = <P extends SlicePoint>(point: P, by: SlicePoint): P => ({
  ...point,
  x: point.x + by.x,
  y: point.y + by.y,
});

/** @throws Error unless there are two columns and one slice at least. */
export function layoutSlices(shape: SliceShape): SliceLayout {
  const { sizes, batchSize } = shape;
  if (sizes.length < 2 || !Number.isInteger(batchSize) || batchSize < 1) {
    throw new Error(`no slices of ${sizes.join('-')} for ${batchSize} samples`);
  }
  const columns = columnsOf(shape);
  const slices = upTo(batchSize).map((index) => sliceAt(columns, index));
  const captions = captionsOf(columns);
  const points = [...slices.flatMap(({ nodes, label }) => [...nodes, label]), ...captions];
  const [left, top] = [
    Math.min(...points.map(({ x }) => x)),
    Math.min(...points.map(({ y }) => y)),
  ];
  const by = { x: MARGIN.left - left, y: MARGIN.top - top };
  return {
    width: Math.max(...points.map(({ x }) => x)) + by.x + MARGIN.right,
    height: Math.max(...points.map(({ y }) => y)) + by.y + MARGIN.bottom,
    slices: slices.map((slice) => moveSlice(slice, by)).reverse(),
    captions: captions.map((caption) => moved(caption, by)),
  };
}

function moveSlice(slice: Slice, by: SlicePoint): Slice {
  return {
    ...slice,
    nodes: slice.nodes.map((node) => moved(node, by)),
    lines: slice.lines.map(({ stage, from, to }) => ({
      stage,
      from: moved(from, by),
      to: moved(to, by),
    })),
    label: moved(slice.label, by),
  };
}

/** The lines of one stage as the path of one stroke. */
export function strokeOf(lines: readonly SliceLine[], stage: SliceLine['stage']): string {
  const text = ({ x, y }: SlicePoint) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return lines
    .filter((line) => line.stage === stage)
    .map(({ from, to }) => `M${text(from)}L${text(to)}`)
    .join('');
}
