import type { EdgeFace } from './network-faces.ts';
import { along, type Edge, type Point } from './network-layout.ts';
import { unspoken } from './unspoken.ts';

interface NetworkEdgeProps {
  edge: Edge;
  face: EdgeFace;
  live: boolean;
  /** Id of the bias arrowhead. */
  marker: string;
}

const signClass = (sign: number) =>
  sign < 0 ? 'is-negative' : sign > 0 ? 'is-positive' : 'is-neutral';

/** One arrow; a wide invisible line around it makes it easy to point at. */
export function NetworkEdge({ edge, face, live, marker }: NetworkEdgeProps) {
  const ends = {
    x1: `${edge.from.x}%`,
    y1: edge.from.y,
    x2: `${edge.to.x}%`,
    y2: edge.to.y,
  };
  const tip = edge.stage === 'bias' ? `url(#${marker})` : undefined;
  const named =
    live && face.label
      ? { role: 'img' as const, 'aria-label': face.label, 'data-action': face.action }
      : {};
  return (
    <g
      class={`network-edge is-${edge.stage} ${signClass(face.sign)} is-${face.emphasis}`}
      data-entry={face.entry}
      data-place={face.place}
      {...named}
    >
      {live && face.entry && <line class="network-reach" {...ends} />}
      <line class="network-line" {...ends} stroke-width={face.width} marker-end={tip} />
    </g>
  );
}

/** The node that is always 1. */
export function BiasNode({ at }: { at: Point }) {
  return (
    <g class="network-bias" {...unspoken}>
      <circle cx={`${at.x}%`} cy={at.y} r="12" />
      <text x={`${at.x}%`} y={at.y}>
        1
      </text>
    </g>
  );
}

/** The value on an arrow in use, away from the crowd where the arrows meet. */
export function EdgeText({ edge, face }: { edge: Edge; face: EdgeFace }) {
  const at = along(edge, face.textAt ?? 0.5);
  return (
    <text
      class={`network-edge-text is-${edge.stage} ${signClass(face.sign)}`}
      x={`${at.x}%`}
      y={at.y}
      data-entry={face.entry}
    >
      {face.text}
    </text>
  );
}
