/** Masks as a link: `#dropout=1;rates=0,0,0.2;seed=42;batch=0;example=0;layer=2;switched=2:1`. */
import { listField, numbersField, wholeField } from '@components/links/link-fields.ts';
import { UnreadableLink } from '@components/links/link-texts.ts';
import { type StateLink, stateLink } from '@components/links/state-links.ts';
import {
  BATCHES,
  type DropoutExample,
  type DropoutState,
  droppableSizes,
  LARGEST_SEED,
  rateProblem,
} from './model.ts';

export function dropoutLink(example: DropoutExample): StateLink<DropoutState> {
  const sizes = droppableSizes(example);
  const nodes = sizes.flatMap((size, layer) =>
    Array.from({ length: size }, (_, row) => `${layer}:${row}`),
  );
  return stateLink<DropoutState>(
    { what: 'masks', version: '1', longest: 1000 },
    {
      rates: numbersField('rates', sizes.length, { least: 0, most: 1 }),
      seed: wholeField('seed', { least: 0, most: LARGEST_SEED }),
      batch: wholeField('batch', { least: 0, most: BATCHES - 1 }),
      example: wholeField('example', { least: 0, most: example.samples.length - 1 }),
      layer: wholeField('layer', { least: 0, most: sizes.length - 1 }),
      switched: listField(
        'switched',
        {
          write: (node: string) => node,
          read: (text) => {
            if (nodes.includes(text)) return text;
            throw new UnreadableLink(`there is no node “${text.slice(0, 20)}”`);
          },
        },
        { most: nodes.length },
      ),
    },
    ({ rates, switched }) => {
      if (new Set(switched).size < switched.length) return 'a node is switched twice';
      return rates.map(rateProblem).find((problem) => problem !== null) ?? null;
    },
  );
}
