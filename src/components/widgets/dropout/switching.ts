/** Which node a click or a key means, and where the focus goes. */
import { type DropoutExample, droppableSizes } from './model.ts';

export interface NodePlace {
  readonly layer: number;
  readonly row: number;
}

/** What a key asks for. */
export interface KeyMove {
  readonly type: 'focus' | 'switch';
  readonly node: NodePlace;
}

/** `node:2:0` as layer 2, row 0; null for anything else. */
export function parsePlace(text: string | null | undefined): NodePlace | null {
  const found = /^node:(\d+):(\d+)$/.exec(text ?? '');
  return found ? { layer: Number(found[1]), row: Number(found[2]) } : null;
}

export const placeName = ({ layer, row }: NodePlace) => `node:${layer}:${row}`;

const MOVES: Readonly<Record<string, readonly [layers: number, rows: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** The node next to this one, or null where the key means nothing or leads out of the picture. */
export function neighbourOf(
  key: string,
  example: DropoutExample,
  { layer, row }: NodePlace,
): NodePlace | null {
  const [layers, rows] = MOVES[key] ?? [0, 0];
  if (layers === 0 && rows === 0) return null;
  const size = droppableSizes(example)[layer + layers];
  if (size === undefined) return null;
  const next = layers === 0 ? row + rows : Math.min(row, size - 1);
  return next < 0 || next >= size ? null : { layer: layer + layers, row: next };
}

/** The node of the picture that an event happened on. */
export function nodeAt(target: EventTarget | null): NodePlace | null {
  if (!(target instanceof Element)) return null;
  return parsePlace(target.closest('.network-node')?.getAttribute('data-place'));
}

/**
 * In the picture arrow keys go from node to node, and Enter and Space switch one; the focus
 * follows. Null where the key is for the whole figure.
 */
export function keyMove(event: KeyboardEvent, example: DropoutExample): KeyMove | null {
  const { key, target, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const node = nodeAt(target);
  if (!node) return null;
  if (key === 'Enter' || key === ' ') {
    event.preventDefault();
    return { type: 'switch', node };
  }
  const next = neighbourOf(key, example, node);
  if (MOVES[key]) event.preventDefault();
  if (!next) return null;
  focusNode(currentTarget, placeName(next));
  return { type: 'focus', node: next };
}

/** At once, so that the next key, however fast, meets the node it is meant for. */
function focusNode(root: EventTarget | null, place: string): void {
  if (!(root instanceof Element)) return;
  root.querySelector<SVGElement>(`[data-place="${place}"]`)?.focus();
}
