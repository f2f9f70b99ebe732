/** The plane: what the network says everywhere, and the points it learns from. */
import type { ComponentChildren } from 'preact';
import type { DataPoint, PlaygroundData } from './data.ts';
import { NodeCanvas } from './NodeCanvas.tsx';
import { PlanePoints } from './PlanePoints.tsx';
import type { Shades } from './pictures.ts';
import type { Rgb } from './shades.ts';
import { LIMITS, type PlaygroundState } from './state.ts';

interface OutputPictureProps {
  readonly state: PlaygroundState;
  readonly shades: Shades | null;
  readonly still: string | null;
  readonly paper: Rgb;
  readonly data: PlaygroundData;
  readonly label: string;
  /** Points of the reader's own that are too few to be the data yet. */
  readonly waiting?: readonly DataPoint[];
  /** Takes a press in the plane; without it the plane is a picture. */
  readonly onPress?: (x1: number, x2: number) => void;
  /** What lies over the plane. */
  readonly children?: ComponentChildren;
}

const { least, most } = LIMITS.coordinate;
const side = most - least;

export function OutputPicture(props: OutputPictureProps) {
  const { state, shades, still, paper, data, label, waiting = [], onPress, children } = props;
  const press = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = (at: number, size: number) => Number((least + (side * at) / size).toFixed(2));
    onPress?.(
      place(event.clientX - box.left, box.width),
      -place(event.clientY - box.top, box.height),
    );
  };
  return (
    <div class={`play-plane${onPress ? ' is-open' : ''}`}>
      <NodeCanvas shades={shades} paper={paper} still={still} />
      <svg
        viewBox={`${least} ${least} ${side} ${side}`}
        role="img"
        aria-label={label}
        onPointerUp={onPress && press}
      >
        <path class="play-axes" d={`M${least} 0H${most}M0 ${least}V${most}`} />
        <PlanePoints problem={state.problem} points={data.training} kind="training" />
        <PlanePoints problem={state.problem} points={data.test} kind="test" />
        {waiting.length > 0 && (
          <PlanePoints problem={state.problem} points={waiting} kind="waiting" />
        )}
      </svg>
      {children}
    </div>
  );
}
