/** The path of a walk as a table. */
import { formatNumber } from '@engine';
import { memo } from 'preact/compat';
import type { Walk } from './model.ts';

/** It scrolls, so the keyboard must reach it. */
const SCROLLED = { role: 'group', tabindex: 0, 'aria-label': 'The path, step by step' } as const;

export const WalkTable = memo(function WalkTable({ walk }: { walk: Walk }) {
  const { points, values } = walk.descent;
  return (
    <details class="walk-table">
      <summary>The path as a table</summary>
      <div class="walk-table-box" {...SCROLLED}>
        <table>
          <thead>
            <tr>
              {['step', 'x', 'y', 'height'].map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(([x = 0, y = 0], step) => (
              <tr>
                <th scope="row">{step}</th>
                {[x, y, values[step] ?? Number.NaN].map((value) => (
                  <td>{formatNumber(value, 4)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
});
