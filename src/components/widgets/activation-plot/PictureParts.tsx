/** The names of the two curves, and the point that is moved. */
import { heightAt } from '@components/diagrams/plot/direct-labels.ts';
import type { Frame } from '@components/diagrams/plot/frames.ts';
import { percent } from '@components/diagrams/plot/paths.ts';
import { unspoken } from '@components/diagrams/unspoken.ts';
import {
  type ActivationCurves,
  type ActivationState,
  FACES,
  type PointView,
  RANGE,
} from './model.ts';

interface CurveNamesProps {
  frame: Frame;
  curves: ActivationCurves;
  activation: ActivationState['activation'];
}

/** f(z) over its curve, or to the right under a steep one; f′(z) over its own. */
export function CurveNames({ frame: { x, y }, curves, activation }: CurveNamesProps) {
  const { rise, namesAt } = FACES[activation];
  const isSteep = rise[1] > 2;
  const height = (points: ActivationCurves['value'], z: number) =>
    percent(100 - y.at(heightAt(points, z)));
  return (
    <g class="plot-names" {...unspoken}>
      <text
        class={`plot-name q-activation ${isSteep ? 'is-under' : 'is-over'}`}
        x={percent(x.at(namesAt[0]))}
        y={height(curves.value, namesAt[0])}
        dx={isSteep ? 7 : 0}
        dy={isSteep ? 12 : -10}
      >
        <tspan class="plot-italic">f</tspan>(<tspan class="plot-italic">z</tspan>)
      </text>
      <text
        class="plot-name q-derivative is-over"
        x={percent(x.at(namesAt[1]))}
        y={height(curves.slope, namesAt[1])}
        dy="-10"
      >
        <tspan class="plot-italic">f</tspan>′(<tspan class="plot-italic">z</tspan>)
      </text>
    </g>
  );
}

interface HandlesProps {
  frame: Frame;
  z: number;
  point: PointView;
  spoken: string;
  onKey: (event: KeyboardEvent) => void;
}

/** The point on f, the one on f′ under or over it, and the line between them. */
export function Handles({ frame, z, point, spoken, onKey }: HandlesProps) {
  const x = percent(frame.x.at(z));
  const [value, slope] = [point.value, point.slope].map((each) => percent(100 - frame.y.at(each)));
  return (
    <g
      class="activation-handle"
      role="slider"
      tabindex={0}
      aria-label="z, the point on the curve"
      aria-valuemin={RANGE[0]}
      aria-valuemax={RANGE[1]}
      aria-valuenow={z}
      aria-valuetext={spoken}
      onKeyDown={onKey}
    >
      <line x1={x} x2={x} y1={value} y2={slope} />
      <circle class="activation-slope q-derivative" cx={x} cy={slope} r="5" />
      <circle class="activation-reach" cx={x} cy={value} r="16" />
      <circle class="activation-point q-activation" cx={x} cy={value} r="7.5" />
    </g>
  );
}
