import type { NodeFace, NodeSymbol } from './network-faces.ts';
import { NODE_RADIUS, type Point } from './network-layout.ts';

interface NetworkNodeProps {
  at: Point;
  face: NodeFace;
  live: boolean;
  tabStop: string | null;
}

/** One node: a circle with its number or symbol; a button where the diagram is live. */
export function NetworkNode({ at, face, live, tabStop }: NetworkNodeProps) {
  const button = {
    role: 'button' as const,
    'aria-label': face.label,
    'data-action': face.action,
    tabindex: face.place === tabStop ? 0 : -1,
  };
  // nothing computed yet: nothing to choose
  const symbol = { role: 'img' as const, 'aria-label': face.label };
  return (
    <g
      class={`network-node q-${face.kind} is-${face.emphasis}`}
      data-entry={face.entry}
      data-place={face.place}
      {...(live ? (face.inert ? symbol : button) : {})}
    >
      <circle cx={`${at.x}%`} cy={at.y} r={NODE_RADIUS} />
      {typeof face.text === 'string' ? (
        <text class="network-number" x={`${at.x}%`} y={at.y}>
          {face.text}
        </text>
      ) : (
        <SymbolText at={at} symbol={face.text} />
      )}
      {face.emphasis === 'dropped' && <Cross at={at} />}
    </g>
  );
}

/** Through a node that is dropped, from rim to rim; a drawing of its own, placed by percent. */
function Cross({ at }: { at: Point }) {
  const reach = NODE_RADIUS * Math.SQRT1_2;
  return (
    <svg class="network-cross" x={`${at.x}%`} y={at.y} aria-hidden="true">
      <path d={`M${-reach} ${-reach}L${reach} ${reach}M${reach} ${-reach}L${-reach} ${reach}`} />
    </svg>
  );
}

/** a₂⁽¹⁾: the layer above, then back by its width and down for the index. */
function SymbolText({ at, symbol }: { at: Point; symbol: NodeSymbol }) {
  return (
    <text class="network-symbol" x={`${at.x}%`} y={at.y}>
      <tspan class="network-letter">{symbol.letter}</tspan>
      {symbol.layer !== null && (
        <tspan class="network-script" dy="-0.7em">
          ({symbol.layer})
        </tspan>
      )}
      <tspan
        class="network-script"
        dx={symbol.layer === null ? undefined : '-1.28em'}
        dy={symbol.layer === null ? '0.4em' : '1.1em'}
      >
        {symbol.index}
      </tspan>
    </text>
  );
}
