/** The plane with its legend; points are added to it where the reader has asked for that. */
import { formatNumber, type Network } from '@engine';
import { addPoint, setOwnPoints } from './edits.ts';
import { OutputPicture } from './OutputPicture.tsx';
import { PointCursor } from './PointCursor.tsx';
import { type NodePlace, nodeShades, outputShades } from './pictures.ts';
import { placeSentence } from './point-cursor.ts';
import type { StageProps } from './Stage.tsx';

interface PlaneProps extends StageProps {
  readonly network: Network;
  readonly shown: NodePlace | null;
}

export function Plane({
  live,
  preview,
  paper,
  data,
  adding,
  network,
  shown,
  onEdit,
  onNote,
}: PlaneProps) {
  const { state, report } = live;
  const pictures = report?.pictures ?? null;
  const last = network.layers.length - 1;
  const node = shown !== null && shown.layer < last ? shown : null;
  const add = (x1: number, x2: number) => {
    if (adding === null) return;
    if (onEdit(addPoint(state, { x1, x2, value: adding })) !== null) return;
    const count = state.ownPoints.length + 1;
    const more = count < 2 ? ' One more, and your points are the data.' : '';
    onNote(`Your point ${count} is at ${placeSentence({ x1, x2 })}.${more}`);
  };
  const takeBack = () => {
    if (onEdit(setOwnPoints(state, state.ownPoints.slice(0, -1))) === null) {
      onNote(`You have ${Math.max(0, state.ownPoints.length - 1)} points.`);
    }
  };
  const said = node ? `node ${node.node + 1} of hidden layer ${node.layer + 1}` : 'the network';
  const loss = report ? ` Training loss ${formatNumber(report.training.loss, 4)}.` : '';
  const shades = node
    ? pictures && nodeShades(pictures, node)
    : pictures && outputShades(pictures, state);
  return (
    <>
      <OutputPicture
        state={state}
        shades={shades}
        still={(node ? preview?.nodes[node.layer]?.[node.node] : preview?.output) ?? null}
        paper={paper}
        data={data}
        label={`The points and what ${said} says of every place.${loss}`}
        waiting={state.dataset === 'own' ? [] : state.ownPoints}
        onPress={adding === null ? undefined : add}
      >
        {adding !== null && (
          <PointCursor
            what={state.problem === 'regression' ? `the number ${adding}` : `class ${adding}`}
            onAdd={add}
            onTakeBack={takeBack}
          />
        )}
      </OutputPicture>
      <p class="play-legend">
        Filled points train the network, rings test it.
        {report?.dead.flat().includes(true) &&
          ' A node with a cross is dead: 0 for every training point.'}
      </p>
    </>
  );
}
