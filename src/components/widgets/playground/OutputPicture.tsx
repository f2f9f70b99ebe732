/** The plane: what the network says everywhere, and the points it learns from. A click adds a point. */
import type { DataPoint } from './data.ts';
import { NodeCanvas } from './NodeCanvas.tsx';
import { colourOf, cssOf } from './shades.ts';
import { LIMITS, type PlaygroundState } from './state.ts';

interface OutputPictureProps {
  readonly state: PlaygroundState;
  readonly bytes: Uint8ClampedArray | null;
  readonly resolution: number;
  readonly training: readonly DataPoint[];
  readonly test: readonly DataPoint[];
  readonly label: string;
  readonly onAdd: (x1: number, x2: number) => void;
}

const { least, most } = LIMITS.coordinate;
const side = most - least;

function Points({
  state,
  points,
  test,
}: {
  state: PlaygroundState;
  points: readonly DataPoint[];
  test: boolean;
}) {
  return (
    <g class={test ? 'is-test' : ''}>
      {points.map(({ x1, x2, value }, index) => {
        const colour = cssOf(colourOf(state, value));
        return (
          <circle
            key={index}
            cx={x1}
            cy={-x2}
            r={0.11}
            fill={test ? 'none' : colour}
            stroke={test ? colour : '#fff'}
          />
        );
      })}
    </g>
  );
}

export function OutputPicture({
  state,
  bytes,
  resolution,
  training,
  test,
  label,
  onAdd,
}: OutputPictureProps) {
  const click = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = (at: number, size: number) => Number((least + (side * at) / size).toFixed(2));
    onAdd(place(event.clientX - box.left, box.width), -place(event.clientY - box.top, box.height));
  };
  return (
    <div class="play-plane">
      <NodeCanvas bytes={bytes} resolution={resolution} />
      <svg
        viewBox={`${least} ${least} ${side} ${side}`}
        role="img"
        aria-label={label}
        onPointerUp={click}
      >
        <path class="play-axes" d={`M${least} 0H${most}M0 ${least}V${most}`} />
        <Points state={state} points={training} test={false} />
        <Points state={state} points={test} test />
      </svg>
    </div>
  );
}
