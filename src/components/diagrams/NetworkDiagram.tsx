/** A network as columns of nodes and the arrows between them: data in, picture out. */

import { BiasNode, EdgeText, NetworkEdge } from './NetworkEdge.tsx';
import { NetworkNode } from './NetworkNode.tsx';
import type { EdgeFace, NodeFace } from './network-faces.ts';
import type { Column, Edge, NetworkLayout } from './network-layout.ts';
import { hereX, NODE_RADIUS } from './network-layout.ts';
import { unspoken } from './unspoken.ts';
import './network-diagram.css';

export interface NetworkDiagramProps {
  layout: NetworkLayout;
  node: (column: Column, row: number) => NodeFace;
  edge: (edge: Edge) => EdgeFace;
  /** What a column is called, e.g. `layer 2`. */
  caption: (column: Column) => string;
  /** Columns by index whose captions stand out. */
  lit?: readonly number[];
  /** Points at column ℓ for a whole number, between ℓ − 1 and ℓ for ℓ − ½. */
  here?: number | null;
  hereText?: string;
  title: string;
  description: string;
  /** Unique on the page; the title and description are named by it. */
  id: string;
  /** Nodes and arrows can be chosen; otherwise the whole is one image. */
  live?: boolean;
  /** The node that Tab reaches (live only), e.g. `node:2:0`. */
  tabStop?: string | null;
}

export function NetworkDiagram(props: NetworkDiagramProps) {
  const { layout, id, title, description, live = false } = props;
  const faces = layout.edges.map((edge) => ({ edge, face: props.edge(edge) }));
  return (
    <svg
      class={live ? 'network network-live' : 'network'}
      height={layout.height}
      width="100%"
      role={live ? 'group' : 'img'}
      data-rove={live ? '' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <BiasMarker id={id} />
      <g class="network-edges">
        {faces.map(({ edge, face }) => (
          <NetworkEdge edge={edge} face={face} live={live} marker={`${id}-tip`} />
        ))}
      </g>
      {layout.columns.map((column, index) => (
        <NetworkColumn {...props} column={column} index={index} />
      ))}
      <g class="network-edge-texts" {...unspoken}>
        {faces.map(({ edge, face }) => face.text && <EdgeText edge={edge} face={face} />)}
      </g>
      {props.here !== undefined && props.here !== null && (
        <HereArrow id={id} x={hereX(layout, props.here)} y={layout.hereY} text={props.hereText} />
      )}
    </svg>
  );
}

/** The arrowhead of a bias arrow; its tip rests on the rim of the node it goes to. */
function BiasMarker({ id }: { id: string }) {
  return (
    <defs>
      <marker
        id={`${id}-tip`}
        viewBox="0 0 8 8"
        refX={8 + NODE_RADIUS}
        refY="4"
        markerWidth="8"
        markerHeight="8"
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path class="network-bias-tip" d="M0 0.8 L8 4 L0 7.2 Z" />
      </marker>
    </defs>
  );
}

type ColumnProps = NetworkDiagramProps & { column: Column; index: number };

function NetworkColumn({ layout, column, index, ...props }: ColumnProps) {
  const lit = props.lit?.includes(index) ? ' is-lit' : '';
  return (
    <g>
      {column.bias && <BiasNode at={column.bias} />}
      {column.nodes.map((at, row) => (
        <NetworkNode
          at={at}
          face={props.node(column, row)}
          live={props.live ?? false}
          tabStop={props.tabStop ?? null}
        />
      ))}
      <text class={`network-caption${lit}`} x={`${column.x}%`} y={layout.captionY}>
        {props.caption(column)}
      </text>
    </g>
  );
}

interface HereArrowProps {
  id: string;
  x: number;
  y: number;
  text?: string;
}

/** Its shape is defined once and used, since only a use can be placed by percent. */
function HereArrow({ id, x, y, text = 'you are here' }: HereArrowProps) {
  return (
    <g class="network-here" {...unspoken}>
      <defs>
        <path id={`${id}-here`} d="M0 0 L5 7 L1.5 6 L1.5 13 L-1.5 13 L-1.5 6 L-5 7 Z" />
      </defs>
      <use href={`#${id}-here`} x={`${x}%`} y={y} />
      {text && (
        <text x={`${x}%`} y={y + 25}>
          {text}
        </text>
      )}
    </g>
  );
}
