/** The masks of a batch: one row a node of the layer shown, one column an example. */
import type { ExampleMasks } from './masks.ts';
import { layerName } from './model.ts';

interface MaskTableProps {
  /** Of each example of the batch. */
  masks: readonly ExampleMasks[];
  example: number;
  layer: number;
  onChoose: (example: number) => void;
}

export function MaskTable({ masks, example, layer, onChoose }: MaskTableProps) {
  const rows = masks[0]?.[layer] ?? [];
  return (
    <table class="mask-table" aria-label={`The masks of ${layerName(layer)} in this batch`}>
      <thead>
        <tr>
          <td />
          <th scope="colgroup" colSpan={masks.length}>
            example
          </th>
        </tr>
        <tr>
          <th scope="col">node</th>
          {masks.map((_, index) => (
            <th scope="col" class={index === example ? 'is-chosen' : undefined}>
              <button
                type="button"
                aria-label={`Example ${index + 1}`}
                aria-pressed={index === example}
                onClick={() => onChoose(index)}
              >
                {index + 1}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((_, row) => (
          <tr>
            <th scope="row">{row + 1}</th>
            {masks.map((mask, index) => {
              const stays = mask[layer]?.[row];
              const classes = [index === example && 'is-chosen', stays === 0 && 'is-dropped'];
              return <td class={classes.filter(Boolean).join(' ') || undefined}>{stays}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
