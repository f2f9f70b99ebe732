/** A batch in slices as a link: `#slices=1;size=10;turn=36;tilt=16;sample=0;layer=2`. */
import { numberField, wholeField } from '@components/links/link-fields.ts';
import { type StateLink, stateLink } from '@components/links/state-links.ts';
import { type SlicesExample, type SlicesState, TILTS } from './model.ts';

export function slicesLink({ samples, network }: SlicesExample): StateLink<SlicesState> {
  return stateLink<SlicesState>(
    { what: 'a batch', version: '1', longest: 300 },
    {
      batchSize: wholeField('size', { least: 1, most: samples.length }),
      turn: numberField('turn', { least: -180, most: 180 }),
      tilt: numberField('tilt', { least: TILTS[0], most: TILTS[1] }),
      sample: wholeField('sample', { least: 0, most: samples.length - 1 }),
      layer: wholeField('layer', { least: 1, most: network.layers.length }),
    },
    ({ sample, batchSize }) =>
      sample < batchSize ? null : `sample is ${sample}, and the batch has ${batchSize}`,
  );
}
