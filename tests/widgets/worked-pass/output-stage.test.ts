import { layoutNetwork } from '@components/diagrams/network-layout.ts';
import { chapterPass } from '@components/widgets/worked-pass/chapter-passes.ts';
import { networkPicture } from '@components/widgets/worked-pass/network-picture.ts';
import { withOutputStage } from '@components/widgets/worked-pass/output-stage.ts';
import { entryTexts } from '@components/widgets/worked-pass/shown-text.ts';
import { describe, expect, it } from 'vitest';

const preset = 'regression-2-4-1';
const { columns, edges } = layoutNetwork({ sizes: [2, 4, 1], softmax: true, bias: true });

function pictureAt(step: string) {
  const { derived, state } = chapterPass(preset, undefined, step);
  return networkPicture({
    derived,
    text: entryTexts(state),
    hidden: () => false,
    selected: null,
    used: new Set(),
  });
}

/** The faces of the last layer and of the stage after it, when the pass has come to `step`. */
function facesAt(step: string, hasSum: boolean, hasOutput: boolean) {
  const before = pictureAt(hasSum ? 'z2' : step);
  const picture = withOutputStage({ now: pictureAt(step), before, last: 2, hasSum, hasOutput });
  const [layer, stage] = columns.slice(-2).map((column) => picture.node(column, 0));
  const arrows = edges.filter((edge) => edge.stage === 'softmax').map(picture.edge);
  return { layer, stage, arrows };
}

describe('a linear output drawn as a stage', () => {
  const z = { letter: 'z', index: '', layer: '2' };
  const prediction = { letter: 'ŷ', index: '', layer: null };

  it('has symbols while nothing is computed', () => {
    const { layer, stage, arrows } = facesAt('a1', false, false);
    expect(layer).toMatchObject({ text: z, kind: 'preActivation' });
    expect(stage).toMatchObject({ text: prediction, kind: 'prediction' });
    expect(arrows).toEqual([{ sign: 0, width: 0.8, emphasis: 'dim' }]);
  });

  it('has z alone before the output', () => {
    const { layer, stage } = facesAt('z2', true, false);
    expect(layer).toMatchObject({ kind: 'preActivation', entry: 'z2:0:0' });
    expect(stage).toMatchObject({ text: prediction });
  });

  it('has z and ŷ, the same number, at the end', () => {
    const { layer, stage, arrows } = facesAt('a2', true, true);
    expect(layer).toMatchObject({ kind: 'preActivation', entry: 'z2:0:0' });
    expect(stage).toMatchObject({ kind: 'prediction', entry: 'a2:0:0', emphasis: 'plain' });
    expect(stage?.text).toBe(layer?.text);
    expect(arrows[0]?.emphasis).toBe('plain');
  });
});
