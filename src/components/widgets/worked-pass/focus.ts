/** Which part of the network a step is about: the rest of the drawing steps back. */
import type { WorkedPass } from '@engine';
import type { PassStep } from './steps.ts';

export interface Focus {
  /** Columns that take part, counted from 0; the softmax column is the last. */
  readonly columns: readonly number[];
  /** Layers whose arrows take part. */
  readonly arrows: readonly number[];
  /** Does the softmax stage take part? */
  readonly softmax: boolean;
  /** Where “you are here” points: at a column, or half-way to it. */
  readonly here: number | null;
  /** The column whose caption stands out. */
  readonly caption: number | null;
}

/** Is the output stage drawn as a column of its own? */
export function hasSoftmax(worked: WorkedPass): boolean {
  return worked.network.layers.at(-1)?.activation === 'softmax';
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

function between(layer: number): Focus {
  return {
    columns: [layer - 1, layer],
    arrows: [layer],
    softmax: false,
    here: layer - 0.5,
    caption: layer,
  };
}

function at(column: number, more: Partial<Focus> = {}): Focus {
  return { columns: [column], arrows: [], softmax: false, here: column, caption: column, ...more };
}

function errorFocus(layer: number, last: number, output: number): Focus {
  if (layer < last) return at(layer, { columns: [layer, layer + 1], arrows: [layer + 1] });
  return at(last, { columns: [last, output], softmax: output > last });
}

export function focusOf(step: PassStep, worked: WorkedPass): Focus {
  const last = worked.network.layers.length;
  const softmax = hasSoftmax(worked);
  const output = softmax ? last + 1 : last;
  const { id, layer, phase } = step;
  if (phase === 'given' || phase === 'verify') {
    const columns = range(output + 1);
    return { columns, arrows: columns.slice(1), softmax, here: null, caption: null };
  }
  if (phase === 'loss') return at(output);
  if (id.startsWith('delta')) return errorFocus(layer, last, output);
  if (!id.startsWith('a')) return between(layer);
  return softmax && layer === last
    ? at(output, { columns: [last, output], softmax: true })
    : at(layer);
}
