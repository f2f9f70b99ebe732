/** What can be chosen: the learning rate with its limit, the surface, start, noise, steps. */
import { Choice } from '@components/controls/Choice.tsx';
import { NumberField } from '@components/controls/NumberField.tsx';
import { Slider } from '@components/controls/Slider.tsx';
import { formatGiven } from '@engine';
import { type NumberSetting, RATES, type Walk, type WalkSettings } from './model.ts';
import { GROUNDS, type GroundName, PRESETS } from './places.ts';
import { RateStrip } from './RateStrip.tsx';
import { rateSentence } from './words.ts';

interface WalkFieldsProps {
  id: string;
  walk: Walk;
  /** Changes when fields are to forget what could not be read. */
  fresh: number;
  onType: (name: NumberSetting, text: string) => string | null;
  onGround: (ground: GroundName) => void;
  onPreset: (settings: WalkSettings) => void;
}

const FIELDS: readonly { name: NumberSetting; label: string; step: number }[] = [
  { name: 'x', label: 'start x', step: 0.1 },
  { name: 'y', label: 'start y', step: 0.1 },
  { name: 'noise', label: 'noise σ of a sample', step: 0.01 },
  { name: 'batchSize', label: 'batch size B', step: 1 },
  { name: 'seed', label: 'seed', step: 1 },
  { name: 'maxSteps', label: 'steps at most', step: 10 },
  { name: 'tolerance', label: 'tolerance', step: 0.0001 },
];

/** `λ_max` with its index below the line. */
function withIndex(sentence: string) {
  const [before, after] = sentence.split('λ_max');
  return (
    <>
      {before}λ<sub>max</sub>
      {after}
    </>
  );
}

function shownValue({ start, ...numbers }: WalkSettings, name: NumberSetting): number {
  if (name === 'x') return start[0] ?? 0;
  return name === 'y' ? (start[1] ?? 0) : numbers[name];
}

export function WalkFields({ id, walk, fresh, onType, onGround, onPreset }: WalkFieldsProps) {
  const { settings, limit, stepNoise } = walk;
  return (
    <div class="walk-fields">
      <div class="walk-rate q-learningRate">
        <Slider
          key={`rate-${fresh}`}
          id={`${id}-rate`}
          label="learning rate η"
          value={settings.learningRate}
          text={formatGiven(settings.learningRate, 4)}
          {...RATES}
          logarithmic
          onCommit={(text) => onType('learningRate', text)}
        />
        <RateStrip rate={settings.learningRate} limit={limit} />
        <p class="walk-factor">{withIndex(rateSentence(walk))}</p>
      </div>
      <fieldset class="live-choices">
        <legend>Walks of the source, and one that diverges</legend>
        {PRESETS.map(({ label, settings: preset }) => (
          <button type="button" class="live-button" onClick={() => onPreset(preset)}>
            {label}
          </button>
        ))}
      </fieldset>
      <details class="walk-more">
        <summary>Surface, start, noise and steps</summary>
        <div class="walk-numbers">
          <Choice
            id={`${id}-ground`}
            label="surface"
            value={settings.ground}
            options={Object.entries(GROUNDS).map(([value, { name }]) => ({ value, label: name }))}
            onChoose={(value) => onGround(value as GroundName)}
          />
          {FIELDS.map(({ name, label, step }) => (
            <NumberField
              key={`${name}-${fresh}`}
              id={`${id}-${name}`}
              label={label}
              step={step}
              value={shownValue(settings, name)}
              text={formatGiven(shownValue(settings, name), 6)}
              onCommit={(text) => onType(name, text)}
            />
          ))}
        </div>
        <p class="walk-noise">Noise of a step: σ/√B = {formatGiven(stepNoise, 4)}</p>
      </details>
    </div>
  );
}
