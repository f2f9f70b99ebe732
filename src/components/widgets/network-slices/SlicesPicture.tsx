/** The stack of slices; the sample that is looked at stands out, and what hides it goes pale. */
import {
  cornersOf,
  layoutSlices,
  NODE_RADIUS,
  type Slice,
  strokeOf,
} from '@components/diagrams/slices/slice-layout.ts';
import '@components/diagrams/slices/slices.css';
import { unspoken } from '@components/diagrams/unspoken.ts';
import type { SlicesState } from './model.ts';

interface SlicesPictureProps {
  id: string;
  sizes: readonly number[];
  state: SlicesState;
  /** The sample that is looked at, from 0. */
  looked: number;
  /** Of each sample: what is said of its slice. */
  names: readonly string[];
}

/** Large enough for the stack from every side. */
const FRAME = { width: 520, height: 430 } as const;
const group = { role: 'group' as const };
const STAGES = ['softmax', 'weight', 'bias'] as const;
/** So many numbers stand beside the slices before some are left out. */
const MOST_NUMBERS = 12;

/** Is the number of this sample printed? Where there are many, of every fourth. */
export function isNumbered(sample: number, batchSize: number): boolean {
  return batchSize <= MOST_NUMBERS || sample === 1 || sample % 4 === 0;
}

export function SlicesPicture({ id, sizes, state, looked, names }: SlicesPictureProps) {
  const { batchSize, turn, tilt } = state;
  const shape = { sizes, softmax: true, bias: true, batchSize };
  const { slices, captions, width, height } = layoutSlices(shape, {
    view: { turn, tilt },
    frame: FRAME,
  });
  const place = slices.findIndex(({ sample }) => sample === looked + 1);
  return (
    <svg
      class="slices slices-live"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      {...group}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>The network {sizes.join('-')} with softmax, once a sample</title>
      <desc id={`${id}-description`}>
        {`${batchSize === 1 ? 'One slice' : `${batchSize} slices, one behind the other`}, turned by ${Math.round(turn)} degrees and tilted by ${Math.round(tilt)}. Arrow keys turn them, Page Up and Page Down go from sample to sample.`}
      </desc>
      {slices.map((slice, index) => (
        <SliceDrawing
          key={slice.sample}
          slice={slice}
          look={index === place ? 'is-front' : index > place ? 'is-before' : ''}
          name={names[slice.sample - 1] ?? ''}
          chosen={state.sample === slice.sample - 1}
          numbered={index === place || isNumbered(slice.sample, batchSize)}
        />
      ))}
      {captions.map(({ text, x, y }) => (
        <text class="slice-caption" x={x.toFixed(1)} y={y.toFixed(1)} {...unspoken}>
          {text}
        </text>
      ))}
    </svg>
  );
}

interface SliceDrawingProps {
  slice: Slice;
  look: string;
  name: string;
  chosen: boolean;
  numbered: boolean;
}

function SliceDrawing({ slice, look, name, chosen, numbered }: SliceDrawingProps) {
  const { sample, nodes, lines, plate, label } = slice;
  const button = {
    role: 'button' as const,
    tabindex: chosen ? 0 : -1,
    'aria-pressed': chosen,
    'aria-label': name,
  };
  return (
    <g class={`slice ${look}`} data-sample={sample - 1} {...button}>
      <polygon class="slice-plate" points={cornersOf(plate)} />
      {STAGES.map((stage) => (
        <path class={`slice-lines is-${stage}`} d={strokeOf(lines, stage)} />
      ))}
      {nodes.map(({ x, y, kind }) => (
        <circle class={`q-${kind}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r={NODE_RADIUS} />
      ))}
      {numbered && (
        <text class="slice-number" x={label.x.toFixed(1)} y={label.y.toFixed(1)}>
          {sample}
        </text>
      )}
    </g>
  );
}
