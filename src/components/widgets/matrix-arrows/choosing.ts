/** What is chosen by a click, and by a key in the picture or in the matrix. */
import type { Network } from '@engine';
import { type ArrowsState, chooseEntry, chooseNode } from './model.ts';

/** The state after choosing an arrow, a number of the matrix, or a node; the same for all else. */
export function choiceAt(
  target: EventTarget | null,
  network: Network,
  state: ArrowsState,
): ArrowsState {
  if (!(target instanceof Element)) return state;
  const entry = target.closest('[data-entry]')?.getAttribute('data-entry');
  if (entry) return chooseEntry(network, state, entry);
  const place = target.closest('[data-place]')?.getAttribute('data-place');
  const node = /^node:(\d+):(\d+)$/.exec(place ?? '');
  return node ? chooseNode(network, state, Number(node[1]), Number(node[2])) : state;
}

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The neighbour in the matrix, or null where the key means nothing or leads out of it. */
export function neighbour(key: string, network: Network, state: ArrowsState): ArrowsState | null {
  const move = MOVES[key];
  const weights = network.layers[state.layer - 1]?.weights;
  if (!move || !weights) return null;
  const [row, column] = [state.row + move[0], state.column + move[1]];
  return weights[row]?.[column] === undefined ? null : { ...state, row, column };
}

/**
 * Arrow keys move the choice: in the matrix by row and column, on a node of the picture up and
 * down its column. Enter and Space choose the node. The focus follows.
 */
export function keyChoice(
  event: KeyboardEvent,
  network: Network,
  state: ArrowsState,
): ArrowsState | null {
  const { target, key, currentTarget } = event;
  if (!(target instanceof Element) || !(currentTarget instanceof Element)) return null;
  if (target.closest('.matrix')) {
    const next = neighbour(key, network, state);
    if (MOVES[key]) event.preventDefault();
    if (next)
      focusLater(currentTarget, `button[data-entry="W${next.layer}:${next.row}:${next.column}"]`);
    return next;
  }
  if (!target.closest('.network-node')) return null;
  if (key === 'Enter' || key === ' ') {
    event.preventDefault();
    return choiceAt(target, network, state);
  }
  const next = neighbour(key, network, state);
  if (!MOVES[key]) return null;
  event.preventDefault();
  if (next) focusLater(currentTarget, `[data-place="node:${next.layer}:${next.row}"]`);
  return next;
}

function focusLater(root: Element, selector: string): void {
  requestAnimationFrame(() => root.querySelector<HTMLElement>(selector)?.focus());
}
