/** A point of the bowl as a link: `#gradient-surface=1;x=-0.5;y=0.5;way=uphill`. */
import { type FieldsOf, numberField, wordField } from '@components/links/link-fields.ts';
import { stateLink } from '@components/links/state-links.ts';
import { LARGEST, type SurfaceState } from './model.ts';

const RANGE = { least: -LARGEST, most: LARGEST };

const fields: FieldsOf<SurfaceState> = {
  x: numberField('x', RANGE),
  y: numberField('y', RANGE),
  way: wordField('way', ['uphill', 'downhill']),
};

export const surfaceLink = stateLink<SurfaceState>(
  { what: 'a point of the surface', version: '1', longest: 300 },
  fields,
);
