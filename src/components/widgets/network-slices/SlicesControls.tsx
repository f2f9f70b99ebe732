/** How many samples, which one, and from where they are seen. */

import * as model from './model.ts';
import { RangeField } from './RangeField.tsx';

interface SlicesControlsProps {
  id: string;
  example: model.SlicesExample;
  state: model.SlicesState;
  onChange: (state: model.SlicesState) => void;
}

export function SlicesControls({ id, example, state, onChange }: SlicesControlsProps) {
  const { batchSize, sample, turn, tilt } = state;
  return (
    <div class="slices-controls">
      <RangeField
        id={`${id}-size`}
        label="Batch size B"
        value={batchSize}
        least={1}
        most={example.samples.length}
        onChange={(next) => onChange(model.chooseBatchSize(example, state, next))}
      />
      <RangeField
        id={`${id}-sample`}
        label="Sample"
        value={sample + 1}
        least={1}
        most={batchSize}
        onChange={(next) => onChange(model.chooseSample(state, next - 1))}
      />
      <RangeField
        id={`${id}-turn`}
        label="Turned by"
        unit="°"
        value={turn}
        least={-180}
        most={180}
        onChange={(next) => onChange(model.lookFrom(state, { turn: next, tilt }))}
      />
      <RangeField
        id={`${id}-tilt`}
        label="Tilted by"
        unit="°"
        value={tilt}
        least={model.TILTS[0]}
        most={model.TILTS[1]}
        onChange={(next) => onChange(model.lookFrom(state, { turn, tilt: next }))}
      />
    </div>
  );
}
