/** What a network diagram shows at each node and on each arrow: plain data for the drawing. */
import type { QuantityKind } from '@engine';

/** How much a part concerns the step at hand; `dropped`: dropout has taken it out. */
export type Emphasis = 'dim' | 'plain' | 'used' | 'selected' | 'dropped';

export interface NodeFace {
  /** A number, or a symbol with an index and a layer (`a`, 1, 2) drawn as mathematics. */
  readonly text: string | NodeSymbol;
  readonly kind: QuantityKind;
  /** The entry it shows, e.g. `a2:2:0`. */
  readonly entry?: string;
  /** The node, for what lights with it, e.g. `node:2:2`. */
  readonly place?: string;
  /** What choosing it does, where the drawing is live. */
  readonly action?: 'open' | 'edit';
  /** Nothing to choose here, even where the drawing is live. */
  readonly inert?: boolean;
  /** Spoken: which node, which quantity, its value. */
  readonly label: string;
  readonly emphasis: Emphasis;
}

/** x₁, a₂⁽¹⁾ … */
export interface NodeSymbol {
  readonly letter: string;
  readonly index: string;
  readonly layer: string | null;
}

export interface EdgeFace {
  /** −1, 0 or 1; 0 is drawn grey. */
  readonly sign: number;
  /** Width of the line in pixels. */
  readonly width: number;
  readonly entry?: string;
  readonly place?: string;
  readonly action?: 'open' | 'edit';
  /** Spoken: from where to where, and its value with the sign. */
  readonly label?: string;
  /** The value with its sign, printed on the arrow where it is in use. */
  readonly text?: string;
  /** Where along the arrow it is printed, 0 to 1. */
  readonly textAt?: number;
  readonly emphasis: Emphasis;
}
