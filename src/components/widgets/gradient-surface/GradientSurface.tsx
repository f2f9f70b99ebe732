/** x² + y² from above and in space: a point to move, its gradient in the plane, its lift. */
import { NumberField } from '@components/controls/NumberField.tsx';
import { PlaneHandle } from '@components/controls/PlaneHandle.tsx';
import { planeDrag } from '@components/controls/plane-drag.ts';
import { ContourPlot } from '@components/diagrams/contour/ContourPlot.tsx';
import { contourPicture } from '@components/diagrams/contour/contour-pictures.ts';
import { SpacePlot } from '@components/plotly/SpacePlot.tsx';
import { formatGiven, surfaces, type Vector } from '@engine';
import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import {
  type Axis,
  choosePreset,
  DECIMALS,
  derive,
  moveTo,
  PRESETS,
  REACH,
  type SurfaceState,
  stepDown,
  turnAround,
  typeCoordinate,
} from './model.ts';
import { ANGLE, sceneOf } from './scene.ts';
import '@components/controls/plane-handle.css';
import '../live-figure.css';
import './gradient-surface.css';

export interface GradientSurfaceProps extends Partial<SurfaceState> {
  /** Unique on the page. */
  id: string;
}

const AREA = { x: [-REACH, REACH], y: [-REACH, REACH] } as const;
const AXES: readonly Axis[] = ['x', 'y'];
const TITLE = 'The gradient of x² + y²';

export function GradientSurface({ id, x = -0.5, y = 0.5, way = 'uphill' }: GradientSurfaceProps) {
  const state = useSignal<SurfaceState>({ x, y, way });
  const view = useComputed(() => derive(state.value));
  const scene = useComputed(() => sceneOf(state.value, view.value));
  // a new key forgets what stands in the fields and could not be read
  const resets = useSignal(0);
  const picture = useMemo(() => contourPicture(surfaces.paraboloid, AREA), []);
  const { flat, shown, sentence, readings } = view.value;
  const at: Vector = [state.value.x, state.value.y];
  const set = (next: SurfaceState) => {
    state.value = next;
    resets.value += 1;
  };
  const move = (to: Vector) => set(moveTo(state.value, to));
  const downhill = state.value.way === 'downhill';
  return (
    <section class="live-figure gradient-surface" aria-label={TITLE}>
      <div class="surface-views">
        <div class="surface-plane" {...planeDrag(AREA, move)}>
          <ContourPlot
            id={`${id}-plane`}
            title={`${TITLE}, from above`}
            description={sentence}
            picture={picture}
            arrows={
              shown
                ? [
                    {
                      from: [state.value.x, state.value.y],
                      to: [state.value.x + (flat[0] ?? 0), state.value.y + (flat[1] ?? 0)],
                      label: downhill ? '$-\\nabla f$' : '$\\nabla f$',
                      kind: 'weightGradient',
                    },
                  ]
                : []
            }
          >
            {shown && (
              <PlaneHandle
                area={AREA}
                at={at}
                label="The point"
                spoken={`x ${formatGiven(state.value.x, DECIMALS)}, y ${formatGiven(state.value.y, DECIMALS)}`}
                step={0.05}
                onMove={move}
              />
            )}
          </ContourPlot>
        </div>
        <SpacePlot
          id={`${id}-space`}
          label={`The bowl x² + y² in space. ${sentence} The gradient lies on the floor, its lift on the surface.`}
          scene={scene.value}
          angle={ANGLE}
        />
      </div>
      <div class="surface-below">
        <div class="surface-controls">
          <ul class="surface-key" aria-hidden="true">
            <li class="is-flat">in the plane: {downhill ? '−∇f' : '∇f'}</li>
            <li class="is-lift">its lift on the surface</li>
          </ul>
          <p class="live-sentence" aria-live="polite">
            {sentence}
          </p>
          <div class="surface-fields">
            {AXES.map((axis) => (
              <NumberField
                key={`${axis}-${resets.value}`}
                id={`${id}-${axis}`}
                label={axis}
                value={state.value[axis]}
                text={formatGiven(state.value[axis], DECIMALS)}
                onCommit={(text) => {
                  const edit = typeCoordinate(state.value, axis, text);
                  state.value = edit.state;
                  return edit.problem;
                }}
              />
            ))}
            <button
              type="button"
              class="live-button"
              aria-pressed={downhill}
              onClick={() => set(turnAround(state.value))}
            >
              Steepest descent
            </button>
            <button
              type="button"
              class="live-button is-primary"
              onClick={() => set(stepDown(state.value))}
            >
              Take a step down
            </button>
          </div>
          <fieldset class="surface-presets">
            <legend>The source’s three figures</legend>
            {PRESETS.map((preset) => (
              <button type="button" class="live-button" onClick={() => set(choosePreset(preset))}>
                {preset.label}
              </button>
            ))}
          </fieldset>
        </div>
        <table class="surface-readings">
          <caption class="visually-hidden">The numbers at the point</caption>
          <tbody>
            {readings.map(([name, value]) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
