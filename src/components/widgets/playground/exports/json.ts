/** A playground as JSON: its settings, the weights as they are, and every point. */
import type { Network } from '@engine';
import { makeData } from '../data.ts';
import type { PlaygroundState } from '../state.ts';

/** Puts arrays that hold no other array or object on one line. */
function compactArrays(json: string): string {
  return json.replace(/\[\n\s+([^[\]{}]*?)\n\s+\]/g, (_, inner: string) => {
    return `[${inner.replace(/\n\s+/g, ' ')}]`;
  });
}

export function jsonOf(state: PlaygroundState, network: Network): string {
  const { weights: _, ...settings } = state;
  const document = { format: 'playground', version: 1, settings, network, data: makeData(state) };
  return `${compactArrays(JSON.stringify(document, null, 2))}\n`;
}
