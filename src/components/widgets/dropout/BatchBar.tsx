/** From batch to batch: step, scrub, or let them run. */
import { PlayBar } from '@components/controls/PlayBar.tsx';
import { usePlayback } from '@components/controls/usePlayback.ts';
import type { Signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { BATCHES } from './model.ts';

interface BatchBarProps {
  id: string;
  /** From 0. */
  batch: number;
  playing: Signal<boolean>;
  /** To a batch, or the nearest one there is. */
  onGo: (batch: number) => void;
}

const SPEEDS = [0.5, 1, 2, 4];

export function BatchBar({ id, batch, playing, onGo }: BatchBarProps) {
  const [speed, setSpeed] = useState(1);
  usePlayback({
    playing: playing.value,
    speed,
    onBeat: () => {
      onGo(batch + 1);
      return batch + 1 < BATCHES - 1;
    },
    onStop: () => {
      playing.value = false;
    },
  });
  return (
    <PlayBar
      id={id}
      index={batch}
      count={BATCHES}
      unit="batch"
      stepText={`batch ${batch + 1} of ${BATCHES}`}
      playing={playing.value}
      speed={speed}
      speeds={SPEEDS}
      onRestart={() => onGo(0)}
      onBack={() => onGo(batch - 1)}
      onNext={() => onGo(batch + 1)}
      onScrub={onGo}
      onTogglePlay={() => {
        playing.value = !playing.value;
      }}
      onSpeed={setSpeed}
    />
  );
}
