import { useEffect, useRef } from 'preact/hooks';

export interface Playback {
  readonly playing: boolean;
  /** 1 is one step every two seconds. */
  readonly speed: number;
  /** Called at each beat; returns false at the end. */
  readonly onBeat: () => boolean;
  readonly onStop: () => void;
}

const BEAT = 2000;

/** Does the reader ask for little motion? */
export function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Beats while playing. Where motion is to be reduced it moves one step and stops by itself, and in a
 * tab that nobody sees nothing goes on.
 */
export function usePlayback({ playing, speed, onBeat, onStop }: Playback): void {
  const latest = useRef({ onBeat, onStop });
  latest.current = { onBeat, onStop };
  useEffect(() => {
    if (!playing) return;
    const beat = () => {
      if (!latest.current.onBeat() || prefersStillness()) latest.current.onStop();
    };
    if (prefersStillness()) return beat();
    const timer = setInterval(beat, BEAT / speed);
    const look = () => {
      if (document.hidden) latest.current.onStop();
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [playing, speed]);
}
