/** The network drawing of one moment: every node and arrow with its number, as plain data. */
import type { EdgeFace, Emphasis, NodeFace } from '@components/diagrams/network-faces.ts';
import type { Column, Edge } from '@components/diagrams/network-layout.ts';
import { edgeWidth } from '@components/diagrams/network-layout.ts';
import { type OutputLook, symbolPicture } from '@components/diagrams/symbol-picture.ts';
import { type Entry, entryKey, placeOf, type Stages } from '@components/math/entries.ts';
import type { EntryText } from '@components/math/matrix-views.ts';
import { entryPlace } from '@components/math/matrix-views.ts';
import { speakTex } from '@components/math/tex-speech.ts';
import { entryOf, type Quantity, type WorkedPass } from '@engine';
import type { DerivedPass } from './derive.ts';
import { focusOf, hasSoftmax } from './focus.ts';
import { shownNumbers } from './network-numbers.ts';
import { isGiven } from './selection.ts';
import { shortNumber } from './short-numbers.ts';

export interface PictureOptions {
  readonly derived: DerivedPass;
  readonly text: EntryText;
  /** Is an entry still the reader's to find? Then neither its size nor its sign is drawn. */
  readonly hidden: (entry: Entry) => boolean;
  /** The number a reader typed, null for a blank; only asked for hidden entries. */
  readonly typed?: (text: string) => number | null;
  /** The entry being explained, and those that went into it. */
  readonly selected: string | null;
  readonly used: ReadonlySet<string>;
}

export interface NetworkPicture {
  readonly node: (column: Column, row: number) => NodeFace;
  readonly edge: (edge: Edge) => EdgeFace;
}

/** The ends of the drawing, as `placeOf` asks for them. */
export function stagesOf(worked: WorkedPass): Stages {
  return { last: worked.network.layers.length, softmax: hasSoftmax(worked) };
}

/** The places of the drawing that the selected entry and the used ones belong to. */
function emphasisBy({ selected, used, derived }: PictureOptions) {
  const stages = stagesOf(derived.worked);
  const place = (key: string) => placeOf(key, stages);
  const usedPlaces = new Set([...used].map(place));
  const selectedPlace = selected === null ? null : place(selected);
  return (key: string | null, takesPart: boolean): Emphasis => {
    if (key !== null && key === selectedPlace) return 'selected';
    if (key !== null && usedPlaces.has(key)) return 'used';
    return takesPart ? 'plain' : 'dim';
  };
}

/** Characters of a number printed on an arrow. */
const WIDEST_ON_ARROW = 7;

const spokenStage = (column: Column, row: number) =>
  `${column.stage === 'layer' ? `Layer ${column.layer}` : column.stage === 'input' ? 'Input' : 'Softmax'}, node ${row + 1}`;

function largestOf({ shape, value }: Quantity): number {
  let largest = 0;
  for (let row = 0; row < shape[0]; row += 1) {
    for (let column = 0; column < shape[1]; column += 1) {
      largest = Math.max(largest, Math.abs(entryOf(value, row, column)));
    }
  }
  return largest;
}

/** The widest line stands for the largest weight of the network, or for the largest gradient. */
function scales(worked: WorkedPass): (id: string) => number {
  const weights = worked.network.layers.map((_, index) =>
    largestOf(worked.step(`W${index + 1}`).quantity),
  );
  const ofWeights = Math.max(...weights);
  return (id) => (id.startsWith('grad') ? largestOf(worked.step(id).quantity) : ofWeights);
}

export function networkPicture(options: PictureOptions): NetworkPicture {
  const { derived, text } = options;
  const { worked, steps, step } = derived;
  const focus = focusOf(step, worked);
  const numbers = shownNumbers(worked, steps, step);
  const emphasis = emphasisBy(options);
  const stages = stagesOf(worked);
  const scale = scales(worked);

  const node = (column: Column, row: number): NodeFace => {
    const id = numbers.node(column.layer, column.stage);
    const index = column.stage === 'softmax' ? column.layer + 1 : column.layer;
    const takesPart = focus.columns.includes(index);
    const where = spokenStage(column, row);
    if (id === null) return emptyNode(worked, column, row, where, takesPart);
    const { quantity } = worked.step(id);
    const entry = entryKey(id, row, 0);
    const value = entryOf(quantity.value, row, 0);
    const full = text({ id, row, column: 0 }, value);
    const place = placeOf(entry, stages);
    const isHidden = options.hidden({ id, row, column: 0 });
    const short = shortNumber(isHidden ? (options.typed?.(full) ?? null) : value, full);
    // what is seen is part of what is said
    const said = short === full ? full : `${short} (${full})`;
    return {
      text: short,
      kind: quantity.kind,
      entry,
      place: place ?? undefined,
      action: isGiven(worked, id) ? 'edit' : 'open',
      label: `${where}: ${speakTex(quantity.symbol)}, ${said}`,
      emphasis: emphasis(place, takesPart),
    };
  };

  const edge = (drawn: Edge): EdgeFace => {
    if (drawn.stage === 'softmax') {
      return { sign: 0, width: 0.8, emphasis: focus.softmax ? 'plain' : 'dim' };
    }
    const id = drawn.stage === 'bias' ? numbers.bias(drawn.layer) : numbers.arrow(drawn.layer);
    const { quantity } = worked.step(id);
    const { row, column } = drawn;
    const value = entryOf(quantity.value, row, column);
    const entry = entryKey(id, row, column);
    const place = placeOf(entry, stages);
    const full = text({ id, row, column }, value);
    const isHidden = options.hidden({ id, row, column });
    const shade = emphasis(place, focus.arrows.includes(drawn.layer));
    return {
      sign: isHidden ? 0 : Math.sign(value) || 0,
      width: isHidden ? 0.8 : edgeWidth(value, scale(id)),
      entry,
      place: place ?? undefined,
      action: isGiven(worked, id) ? 'edit' : 'open',
      label: `${arrowName(drawn)}: ${speakTex(quantity.symbol)}${entryPlace(quantity.shape, row, column)}, ${full}`,
      text:
        shade === 'used' || shade === 'selected'
          ? shortNumber(isHidden ? null : value, full, WIDEST_ON_ARROW)
          : undefined,
      emphasis: shade,
    };
  };
  return { node, edge };
}

function arrowName({ stage, layer, row, column }: Edge): string {
  const from =
    stage === 'bias'
      ? 'bias'
      : layer === 1
        ? `input ${column + 1}`
        : `layer ${layer - 1} node ${column + 1}`;
  return `Arrow from ${from} to layer ${layer} node ${row + 1}`;
}

/** A node nothing is computed for yet: its symbol. */
function emptyNode(
  worked: WorkedPass,
  column: Column,
  row: number,
  where: string,
  takesPart: boolean,
): NodeFace {
  const { last, softmax } = stagesOf(worked);
  const kind = worked.step(`a${last}`).quantity.kind as OutputLook['kind'];
  return {
    ...symbolPicture(last, { kind, softmax }).node(column, row),
    place: column.stage === 'softmax' ? `output:${row}` : `node:${column.layer}:${row}`,
    inert: true,
    label: `${where}: not computed yet`,
    emphasis: takesPart ? 'plain' : 'dim',
  };
}
