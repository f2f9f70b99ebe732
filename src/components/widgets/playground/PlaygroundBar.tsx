/** Play, step, begin again: what one does with a run. */
import { Menu } from '@components/controls/Menu.tsx';
import type { Pace } from './messages.ts';
import { PRESETS } from './presets.ts';

/** How fast a run may play. */
export const PACES: readonly { readonly label: string; readonly pace: Pace }[] = [
  { label: '60 epochs a second', pace: { unit: 'epoch', perSecond: 60 } },
  { label: 'as fast as it can', pace: { unit: 'epoch', perSecond: null } },
  { label: '10 epochs a second', pace: { unit: 'epoch', perSecond: 10 } },
  { label: '1 epoch a second', pace: { unit: 'epoch', perSecond: 1 } },
  { label: '5 batches a second', pace: { unit: 'batch', perSecond: 5 } },
];

interface BarProps {
  readonly id: string;
  readonly playing: boolean;
  /** Which of `PACES`. */
  readonly speed: number;
  /** Without presets. */
  readonly isCompact: boolean;
  readonly onPreset: (id: string) => void;
  readonly onToggle: () => void;
  readonly onStep: (unit: Pace['unit']) => void;
  readonly onRestart: () => void;
  readonly onNewWeights: () => void;
  readonly onSpeed: (speed: number) => void;
}

export function PlaygroundBar(props: BarProps) {
  const { id, playing, speed, isCompact, onPreset, onStep, onSpeed } = props;
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="live-button" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div class="play-bar-top">
      <button type="button" class="live-button is-primary play-toggle" onClick={props.onToggle}>
        {playing ? 'Pause' : 'Play'}
      </button>
      {button('One batch', () => onStep('batch'))}
      {button('One epoch', () => onStep('epoch'))}
      {button('Restart, same weights', props.onRestart)}
      {button('New weights', props.onNewWeights)}
      <label class="play-speed">
        Speed{' '}
        <select
          value={speed}
          onChange={(event) => onSpeed(Number(event.currentTarget.value))}
          onKeyDown={(event) => event.stopPropagation()}
        >
          {PACES.map(({ label }, index) => (
            <option key={label} value={index} selected={index === speed}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {!isCompact && (
        <Menu
          id={`${id}-presets`}
          label="Presets"
          items={PRESETS.map((each) => ({ id: each.id, label: each.label }))}
          onChoose={onPreset}
        />
      )}
    </div>
  );
}
