/** The network at the step at hand; nodes and arrows are chosen and edited where they stand. */

import { NetworkDiagram } from '@components/diagrams/NetworkDiagram.tsx';
import { layoutNetwork } from '@components/diagrams/network-layout.ts';
import { columnCaption } from '@components/diagrams/symbol-picture.ts';
import { placeOf } from '@components/math/entries.ts';
import type { WorkedPass } from '@engine';
import { checker } from './checker.ts';
import { fieldPoint } from './field-points.ts';
import { focusOf, hasSoftmax } from './focus.ts';
import { usedFor } from './matrices.ts';
import { networkPicture, stagesOf } from './network-picture.ts';
import { entryTexts, isHidden } from './shown-text.ts';
import { sizesOf } from './state.ts';
import type { PassStore } from './store.ts';
import { workshop } from './workshop.ts';

/** The node of the selected entry, or else the first input. */
function tabStopOf(selected: string | null, worked: WorkedPass): string {
  const place = selected === null ? null : placeOf(selected, stagesOf(worked));
  return place && /^(?:node|output)/u.test(place) ? place : 'node:0:0';
}

export function DiagramView({ store }: { store: PassStore }) {
  const state = store.state.value;
  const derived = store.derived.value;
  const { worked, step } = derived;
  const sizes = sizesOf(state);
  const layout = layoutNetwork({ sizes, softmax: hasSoftmax(worked), bias: true });
  const selected = store.trail.value[0] ?? null;
  const used = usedFor(state, derived, selected);
  const picture = networkPicture({
    derived,
    text: entryTexts(state),
    hidden: (entry) => isHidden(state, entry),
    typed: (text) => checker.value?.readNumber(text).value ?? null,
    selected,
    used,
  });
  const focus = focusOf(step, worked);
  const editing = store.editing.value;
  const parts = workshop.value;
  const point = editing?.where === 'diagram' ? fieldPoint(layout, editing.entry) : null;
  return (
    <div class="pass-diagram">
      <NetworkDiagram
        id={`${store.id}-network`}
        layout={layout}
        node={picture.node}
        edge={picture.edge}
        caption={columnCaption}
        lit={focus.caption === null ? [] : [focus.caption]}
        here={focus.here}
        hereText=""
        title={`A network of sizes ${sizes.join('-')}`}
        description={`${step.title}. Up and down arrows move from node to node.`}
        live
        tabStop={tabStopOf(selected, worked)}
      />
      {parts && editing && point && (
        <span class="diagram-field" style={{ left: `${point.x}%`, top: `${point.y}px` }}>
          <parts.EditField store={store} entry={editing.entry} key={editing.entry} />
        </span>
      )}
    </div>
  );
}
