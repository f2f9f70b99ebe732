/** Where in the drawing the field for a given number opens: on its node, or on its arrow. */
import { along, type NetworkLayout, type Point } from '@components/diagrams/network-layout.ts';
import { parseEntry } from '@components/math/entries.ts';

export function fieldPoint(layout: NetworkLayout, key: string): Point | null {
  const entry = parseEntry(key);
  if (!entry) return null;
  const { id, row, column } = entry;
  if (id === 'x') return layout.columns[0]?.nodes[row] ?? null;
  if (id === 'y') return layout.columns.at(-1)?.nodes[row] ?? null;
  const stage = id.startsWith('W') ? 'weight' : 'bias';
  const edge = layout.edges.find(
    (each) =>
      each.stage === stage &&
      each.layer === Number(id.slice(1)) &&
      each.row === row &&
      each.column === column,
  );
  return edge ? along(edge, 0.5) : null;
}
