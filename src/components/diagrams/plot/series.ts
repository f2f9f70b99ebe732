/** What a plot shows: plain data. */
import type { QuantityKind } from '@engine';

export type DataPoint = readonly [x: number, y: number];
export type Shape = 'circle' | 'ring' | 'diamond' | 'square' | 'triangle' | 'cross';
export type Colour = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Which colour: a kind of quantity's, or one of seven; in order of the series otherwise. */
export interface Coloured {
  readonly kind?: QuantityKind;
  readonly colour?: Colour;
}

export interface Series extends Coloured {
  readonly points: readonly DataPoint[];
  /** `line` unless said; `steps` holds each value until the next; bars stand on 0. */
  readonly mark?: 'line' | 'steps' | 'points' | 'area' | 'bars';
  /** Named beside its end, or where `labelAt` says; TeX between dollar signs. */
  readonly label?: string;
  /** What the table calls it; the label without it. */
  readonly name?: string;
  /** The x at which the label stands, over the line, or under it to the right. */
  readonly labelAt?: number;
  readonly labelBelow?: boolean;
  readonly dash?: 'solid' | 'dashed' | 'dotted';
  /** A fine line, for data that go up and down a lot. */
  readonly thin?: boolean;
  /** Of the points; a line has none unless one is named. */
  readonly shape?: Shape;
  /** Radius of the points in pixels. */
  readonly size?: number;
  /** Width of the bars in units of x; .7 unless said. */
  readonly width?: number;
  /** The axis the area reaches down to; 0 unless said. */
  readonly baseline?: number;
}

/** One place that the plot is about. */
export interface Mark extends Coloured {
  readonly at: DataPoint;
  readonly label?: string;
  readonly shape?: Shape;
  /** Where the label stands beside it; `right` unless said. */
  readonly side?: 'right' | 'left' | 'above' | 'below';
}

/** A line across the whole plot at one x or one y. */
export interface Rule extends Coloured {
  readonly x?: number;
  readonly y?: number;
  readonly label?: string;
}

/** The class that gives a series its colour. */
export function colourClass({ kind, colour }: Coloured, index = 0): string {
  return kind ? `q-${kind}` : `plot-colour-${colour ?? (index % 7) + 1}`;
}
