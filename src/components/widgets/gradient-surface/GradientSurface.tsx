/** x² + y² from above and in space: a point to move, its gradient in the plane, its lift. */
import { PlaneHandle } from '@components/controls/PlaneHandle.tsx';
import { planeDrag } from '@components/controls/plane-drag.ts';
import { ContourPlot } from '@components/diagrams/contour/ContourPlot.tsx';
import { contourPicture } from '@components/diagrams/contour/contour-pictures.ts';
import { LinkNote } from '@components/links/LinkNote.tsx';
import { useStateLink } from '@components/links/useStateLink.ts';
import { SpacePlot } from '@components/plotly/SpacePlot.tsx';
import { formatGiven, surfaces, type Vector } from '@engine';
import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { LiveFoot } from '../LiveFoot.tsx';
import { DECIMALS, derive, moveTo, REACH, type SurfaceState, typeCoordinate } from './model.ts';
import { SurfaceControls } from './SurfaceControls.tsx';
import { ANGLE, sceneOf } from './scene.ts';
import '@components/controls/plane-handle.css';
import '../live-figure.css';
import './gradient-surface.css';

export interface GradientSurfaceProps extends Partial<SurfaceState> {
  /** Unique on the page. */
  id: string;
}

const AREA = { x: [-REACH, REACH], y: [-REACH, REACH] } as const;
const TITLE = 'The gradient of x² + y²';

export function GradientSurface({ id, x = -0.5, y = 0.5, way = 'uphill' }: GradientSurfaceProps) {
  const first: SurfaceState = { x, y, way };
  const state = useSignal(first);
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
  const address = useStateLink({
    key: id,
    state,
    open: set,
    codec: async () => (await import('./url.ts')).surfaceLink,
  });
  const downhill = state.value.way === 'downhill';
  return (
    <section
      class="live-figure gradient-surface"
      ref={address.root}
      tabindex={-1}
      aria-label={TITLE}
    >
      <LinkNote note={address.note} />
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
        <SurfaceControls
          id={id}
          state={state.value}
          sentence={sentence}
          fresh={resets.value}
          set={set}
          onType={(axis, text) => {
            const edit = typeCoordinate(state.value, axis, text);
            state.value = edit.state;
            return edit.problem;
          }}
        />
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
      <LiveFoot address={address} onReset={() => set(first)} />
    </section>
  );
}
