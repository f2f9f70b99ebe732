/** What stands over the series: names at the lines, marked points, lines across. */
import { unspoken } from '../unspoken.ts';
import type { DirectLabel } from './direct-labels.ts';
import type { Frame } from './frames.ts';
import { PlotShape } from './PlotShape.tsx';
import { PlotText } from './PlotText.tsx';
import { percent } from './paths.ts';
import { colourClass, type Mark, type Rule, type Series } from './series.ts';

const OFFSETS = {
  end: { dx: 8, dy: 0 },
  over: { dx: 0, dy: -10 },
  under: { dx: 7, dy: 12 },
} as const;

interface NamesProps {
  labels: readonly DirectLabel[];
  series: readonly Series[];
}

export function Names({ labels, series }: NamesProps) {
  return (
    <g class="plot-names" {...unspoken}>
      {labels.map(({ text, left, top, place, index }) => (
        <text
          class={`plot-name is-${place} ${colourClass(series[index] ?? {}, index)}`}
          x={percent(left)}
          y={percent(top)}
          {...OFFSETS[place]}
        >
          <PlotText label={text} />
        </text>
      ))}
    </g>
  );
}

const SIDES = {
  right: { dx: 10, dy: 0 },
  left: { dx: -10, dy: 0 },
  above: { dx: 0, dy: -14 },
  below: { dx: 0, dy: 16 },
} as const;

export function Marked({ frame, marks }: { frame: Frame; marks: readonly Mark[] }) {
  return (
    <g class="plot-marks" {...unspoken}>
      {marks.map((mark, index) => {
        const { at, label, shape = 'circle', side = 'right' } = mark;
        const [left, top] = [frame.x.at(at[0]), 100 - frame.y.at(at[1])];
        return (
          <g class={`plot-mark ${colourClass(mark, index)}`}>
            <PlotShape shape={shape} left={left} top={top} size={5.5} />
            {label && (
              <text
                class={`plot-mark-label is-${side}`}
                x={percent(left)}
                y={percent(top)}
                {...SIDES[side]}
              >
                <PlotText label={label} />
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

export function Rules({ frame, rules }: { frame: Frame; rules: readonly Rule[] }) {
  return (
    <g class="plot-rules" {...unspoken}>
      {rules.map((rule) => (
        <g class={rule.kind || rule.colour ? colourClass(rule) : undefined}>
          {rule.x !== undefined && <Across at={frame.x.at(rule.x)} label={rule.label} upright />}
          {rule.y !== undefined && <Across at={100 - frame.y.at(rule.y)} label={rule.label} />}
        </g>
      ))}
    </g>
  );
}

interface AcrossProps {
  at: number;
  label: string | undefined;
  upright?: boolean;
}

function Across({ at, label, upright = false }: AcrossProps) {
  const place = percent(at);
  const ends = upright
    ? { x1: place, x2: place, y1: '0', y2: '100%' }
    : { x1: '0', x2: '100%', y1: place, y2: place };
  const before = at > 65;
  const text = upright
    ? { x: place, y: '0', dx: before ? -6 : 6, dy: 10 }
    : { x: '100%', y: place, dx: -2, dy: -8 };
  return (
    <>
      <line class="plot-rule" {...ends} />
      {label && (
        <text class={`plot-rule-label${!upright || before ? ' is-before' : ''}`} {...text}>
          <PlotText label={label} />
        </text>
      )}
    </>
  );
}
