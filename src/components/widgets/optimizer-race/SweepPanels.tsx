/** The results of a sweep: one small plot for each optimizer, and the numbers as tables. */
import { Plot2D } from '@components/diagrams/plot/Plot2D.tsx';
import { tablesOf } from '@components/diagrams/plot/tables.ts';
import { panelsOf, type SweepPanel, type SweepResult } from './sweep.ts';

interface SweepPanelsProps {
  id: string;
  results: readonly SweepResult[];
  /** They are of another race than the one above. */
  old: boolean;
}

const X = {
  log: true,
  domain: [0.01, 10],
  label: 'learning rate',
  ticks: [0.01, 0.1, 1, 10],
} as const;

export function SweepPanels({ id, results, old }: SweepPanelsProps) {
  const panels = panelsOf(results);
  const heights = results.map(({ height }) => height).filter(Number.isFinite);
  const low = Math.floor(Math.min(0, ...heights));
  const high = Math.min(Math.ceil(Math.max(0, ...heights)), Math.abs(low) + 5);
  return (
    <>
      <div class={`race-panels${old ? ' is-old' : ''}`}>
        {panels.map(({ kind, title, series }) => (
          <div key={kind}>
            <p class="race-panel-title" aria-hidden="true">
              {title}
            </p>
            <Plot2D
              id={`${id}-sweep-${kind}`}
              title={`${title}: height at the end against the learning rate`}
              description="The numbers stand in the table below."
              series={series}
              x={X}
              y={{ domain: [low, high + 0.2], label: 'height', ticks: 4 }}
              height={120}
            />
          </div>
        ))}
      </div>
      <details class="plot-data">
        <summary>The sweep as a table</summary>
        {panels.map((panel) => (
          <PanelTable key={panel.kind} panel={panel} />
        ))}
      </details>
    </>
  );
}

function PanelTable({ panel: { title, series } }: { panel: SweepPanel }) {
  const points = series.flatMap(({ points: each }) => each).toSorted(([a], [b]) => a - b);
  const [table] = tablesOf([{ points }], { x: 'learning rate', y: 'height' });
  return (
    <section class="race-box" tabindex={0} aria-label={`Sweep of ${title}`}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {table?.head.map((text) => (
              <th scope="col">{text}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table?.rows.map((cells) => (
            <tr>
              {cells.map((text) => (
                <td>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
