/**
 * Where everything goes when a network is drawn once for each sample of a batch, one slice behind
 * the other. Units from the upper left corner of the drawing.
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
  /** The corners of the plane it lies in, which pales what is behind. */
  readonly plate: readonly SlicePoint[];
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
  /** Under the columns of the slice in front; none where it is seen nearly edge-on. */
  readonly captions: readonly SliceCaption[];
}

/** From where a stack is seen, and how large its picture is. */
export interface SliceView {
  readonly view?: View;
  /** A picture of this size with the middle of the stack in its middle, however it is turned. */
  readonly frame?: { readonly width: number; readonly height: number };
}

export const NODE_RADIUS = 6.5;
/** From where a stack is seen unless said. */
export const VIEW: View = { turn: 36, tilt: 20 };
/** Between columns, nodes of a column, and slices. */
const GAP = { x: 66, y: 34, z: 34 };
/** A stack of more slices than ten is no deeper than one of ten. */
const DEEPEST = 9 * GAP.z;
/** The slice in front is so nearly edge-on that its columns' names would lie on each other. */
const EDGE_ON = 0.4;
/** How far a plate reaches beyond the nodes, in columns and rows. */
const PLATE_REACH = { x: 0.3, y: 0.55 };
const CAPTION_DROP = 18;
const LABEL_SHIFT = { x: 10, y: 2 };
const MARGIN = { left: 6, right: 12, top: 4, bottom: 8 };

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

/** The slices in space: their columns, how far apart they stand, from where they are seen. */
interface Stack {
  readonly columns: readonly ColumnOfSlice[];
  readonly gap: number;
  readonly view: View;
}

/** A place in the plane of a slice, by column and height; not yet moved into the drawing. */
function planeOf({ gap, view }: Stack, index: number) {
  return (column: number, height: number): SlicePoint => {
    const { x, y } = project({ x: column * GAP.x, y: height, z: index * gap }, view);
    return { x, y };
  };
}

/** Where the nodes of a slice stand, its bias nodes in row −1. */
function placesOf(stack: Stack, index: number): Place {
  const plane = planeOf(stack, index);
  return (column, row) => plane(column, heightOf(row, stack.columns[column]?.count ?? 0));
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

/** The edges of a plate: left and right in columns, top and bottom in heights. */
function edgesOf(columns: readonly ColumnOfSlice[]) {
  const reach = PLATE_REACH.y * GAP.y;
  const tops = columns.map(({ count, hasBias }) => heightOf(hasBias ? -1 : 0, count));
  const bottoms = columns.map(({ count }) => heightOf(count - 1, count));
  return {
    left: -PLATE_REACH.x,
    right: columns.length - 1 + PLATE_REACH.x,
    top: Math.min(...tops) - reach,
    bottom: Math.max(...bottoms) + reach,
  };
}

function sliceAt(stack: Stack, index: number): Slice {
  const { columns } = stack;
  const [place, plane] = [placesOf(stack, index), planeOf(stack, index)];
  const { left, right, top, bottom } = edgesOf(columns);
  const corner = plane(right, bottom);
  return {
    sample: index + 1,
    nodes: nodesOf(columns, place),
    lines: linesOf(columns, place),
    plate: [plane(left, top), plane(right, top), corner, plane(left, bottom)],
    label: { x: corner.x + LABEL_SHIFT.x, y: corner.y + LABEL_SHIFT.y },
  };
}

/** Under the lower edge of the plate in front. */
function captionsOf(stack: Stack, front: number): SliceCaption[] {
  if (Math.abs(facing(stack.view)) < EDGE_ON) return [];
  const { bottom } = edgesOf(stack.columns);
  return stack.columns.map(({ caption }, column) => {
    const { x, y } = planeOf(stack, front)(column, bottom);
    return { text: caption, x, y: y + CAPTION_DROP };
  });
}

/** 1 where one looks at the slices from the front, −1 from behind, 0 edge-on. */
const facing = ({ turn }: View) => Math.cos((turn * Math.PI) / 180);

const moved = <P extends SlicePoint>(point: P, by: SlicePoint): P => ({
  ...point,
  x: point.x + by.x,
  y: point.y + by.y,
});

/**
 * The picture of a stack; as small as it can be, or in a frame of its own.
 *
 * @throws Error unless there are two columns and one slice at least.
 */
export function layoutSlices(
  shape: SliceShape,
  { view = VIEW, frame }: SliceView = {},
): SliceLayout {
  const { sizes, batchSize } = shape;
  if (sizes.length < 2 || !Number.isInteger(batchSize) || batchSize < 1) {
    throw new Error(`no slices of ${sizes.join('-')} for ${batchSize} samples`);
  }
  const columns = columnsOf(shape);
  const stack: Stack = {
    columns,
    view,
    gap: Math.min(GAP.z, DEEPEST / Math.max(1, batchSize - 1)),
  };
  const fromFront = facing(view) >= 0;
  const slices = upTo(batchSize).map((index) => sliceAt(stack, index));
  const captions = captionsOf(stack, fromFront ? 0 : batchSize - 1);
  const { width, height, by } = frame ? framed(stack, batchSize, frame) : fitted(slices, captions);
  const placed = slices.map((slice) => moveSlice(slice, by));
  return {
    width,
    height,
    slices: fromFront ? placed.reverse() : placed,
    captions: captions.map((caption) => moved(caption, by)),
  };
}

/** A picture around everything that is drawn. */
function fitted(slices: readonly Slice[], captions: readonly SliceCaption[]) {
  const drawn = slices.flatMap(({ nodes, plate, label }) => [...nodes, ...plate, label]);
  const points = [...drawn, ...captions];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const by = { x: MARGIN.left - Math.min(...xs), y: MARGIN.top - Math.min(...ys) };
  return {
    width: Math.max(...xs) + by.x + MARGIN.right,
    height: Math.max(...ys) + by.y + MARGIN.bottom,
    by,
  };
}

/** A picture of a given size around the middle of the stack. */
function framed(stack: Stack, batchSize: number, { width, height }: Required<SliceView>['frame']) {
  const { left, right, top, bottom } = edgesOf(stack.columns);
  const middle = planeOf(stack, (batchSize - 1) / 2)((left + right) / 2, (top + bottom) / 2);
  return { width, height, by: { x: width / 2 - middle.x, y: height / 2 - middle.y } };
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
    plate: slice.plate.map((corner) => moved(corner, by)),
    label: moved(slice.label, by),
  };
}

const text = ({ x, y }: SlicePoint) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A plate as the points of a polygon. */
export function cornersOf(plate: readonly SlicePoint[]): string {
  return plate.map(text).join(' ');
}

/** The lines of one stage as the path of one stroke. */
export function strokeOf(lines: readonly SliceLine[], stage: SliceLine['stage']): string {
  return lines
    .filter((line) => line.stage === stage)
    .map(({ from, to }) => `M${text(from)}L${text(to)}`)
    .join('');
}
