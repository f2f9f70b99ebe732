import './controls.css';
import type { ComponentChildren } from 'preact';
import { Choice } from './Choice.tsx';

export interface PlayBarProps {
  /** Unique on the page; the parts' ids start with it. */
  readonly id: string;
  /** The step at hand, from 0, and how many there are. */
  readonly index: number;
  readonly count: number;
  /** What is counted, `step` unless said. */
  readonly unit?: string;
  /** The step in words, for the scrub bar. */
  readonly stepText: string;
  readonly playing: boolean;
  readonly speed: number;
  readonly speeds: readonly number[];
  readonly onRestart: () => void;
  readonly onBack: () => void;
  readonly onTogglePlay: () => void;
  readonly onNext: () => void;
  readonly onScrub: (index: number) => void;
  readonly onSpeed: (speed: number) => void;
  /** Further buttons, at the end of the bar. */
  readonly children?: ComponentChildren;
}

/** `2×`, `½×`. */
function speedLabel(speed: number): string {
  return speed === 0.5 ? '½×' : `${speed}×`;
}

/** Restart, back, play or pause, next, scrub, speed: props in, callbacks out. */
export function PlayBar(props: PlayBarProps) {
  const { id, index, count, unit = 'step', stepText, playing, speed, speeds, children } = props;
  const atStart = index <= 0;
  const atEnd = index >= count - 1;
  return (
    <div class="play-bar">
      <button type="button" onClick={props.onRestart} title="Home">
        <span aria-hidden="true">⟲</span> Restart
      </button>
      <button
        type="button"
        aria-label={`Back one ${unit}`}
        title="←"
        aria-disabled={atStart}
        onClick={() => atStart || props.onBack()}
      >
        <span aria-hidden="true">◀</span>
      </button>
      <button type="button" class="is-primary" title="Space" onClick={props.onTogglePlay}>
        <span aria-hidden="true">{playing ? '❚❚' : '▶'}</span> {playing ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        aria-label={`Next ${unit}`}
        title="→"
        aria-disabled={atEnd}
        onClick={() => atEnd || props.onNext()}
      >
        <span aria-hidden="true">▶▏</span>
      </button>
      <input
        type="range"
        id={`${id}-scrub`}
        class="scrub"
        aria-label={`${unit.charAt(0).toUpperCase()}${unit.slice(1)}`}
        aria-valuetext={stepText}
        min={0}
        max={Math.max(0, count - 1)}
        step={1}
        value={index}
        onInput={(event) => props.onScrub(event.currentTarget.valueAsNumber)}
        onKeyDown={(event) => event.stopPropagation()}
      />
      <Choice
        id={`${id}-speed`}
        label="Playing speed"
        hideLabel
        value={String(speed)}
        options={speeds.map((each) => ({ value: String(each), label: speedLabel(each) }))}
        onChoose={(value) => props.onSpeed(Number(value))}
      />
      {children}
    </div>
  );
}
