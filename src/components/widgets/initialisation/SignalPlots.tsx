/** Sizes by layer on a logarithmic scale: activations on the way forward, error signals back. */
import { Plot2D } from '@components/diagrams/plot/Plot2D.tsx';
import { powerOfTen } from '@components/diagrams/plot/powers.ts';
import type { Series } from '@components/diagrams/plot/series.ts';
import { powersFor } from './scales.ts';
import { type LayerSummary, shownLayers } from './summaries.ts';

interface SignalPlotsProps {
  id: string;
  layers: readonly LayerSummary[];
}

export function SignalPlots({ id, layers }: SignalPlotsProps) {
  const of = (pick: (layer: LayerSummary) => number): Series['points'] =>
    layers.map((layer) => [layer.layer, pick(layer)] as const);
  const forward: readonly Series[] = [
    { points: of(({ size }) => size), kind: 'activation', name: 'size' },
    {
      points: of(({ spread }) => spread),
      kind: 'activation',
      dash: 'dashed',
      thin: true,
      name: 'spread',
    },
  ];
  const backward: readonly Series[] = [
    { points: of(({ signal }) => signal), kind: 'errorSignal', name: 'size' },
  ];
  return (
    <div class="initialisation-plots">
      <Panel id={`${id}-forward`} title="Activations by layer" series={forward} layers={layers} />
      <Panel
        id={`${id}-backward`}
        title="Error signals by layer"
        series={backward}
        layers={layers}
      />
    </div>
  );
}

interface PanelProps extends SignalPlotsProps {
  title: string;
  series: readonly Series[];
}

function Panel({ id, title, series, layers }: PanelProps) {
  const powers = powersFor(series.flatMap(({ points }) => points.map(([, value]) => value)));
  const depth = layers.length;
  return (
    <div>
      <p class="initialisation-title" aria-hidden="true">
        {title}
      </p>
      <Plot2D
        id={id}
        title={title}
        description="The numbers stand in the table below."
        series={series}
        x={{ label: 'layer $\\ell$', domain: [1, depth], ticks: shownLayers(depth) }}
        y={{
          log: true,
          domain: [10 ** (powers[0] as number), 10 ** (powers.at(-1) as number)],
          ticks: powers.map((power) => 10 ** power),
          tickTexts: powers.map(powerOfTen),
        }}
        height={150}
      />
    </div>
  );
}
