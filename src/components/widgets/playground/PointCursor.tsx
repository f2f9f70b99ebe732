/** A cross on the plane for those who add points by keyboard: arrows move it, Enter puts a point there. */
import { useState } from 'preact/hooks';
import { movedPlace, placeSentence } from './point-cursor.ts';
import { LIMITS } from './state.ts';

interface PointCursorProps {
  /** What the next point is: `class 1`. */
  readonly what: string;
  readonly onAdd: (x1: number, x2: number) => void;
  readonly onTakeBack: () => void;
}

const { least, most } = LIMITS.coordinate;

export function PointCursor({ what, onAdd, onTakeBack }: PointCursorProps) {
  const [place, setPlace] = useState({ x1: 0, x2: 0 });
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = movedPlace(place, event.key, event.shiftKey);
    if (moved) setPlace(moved);
    else if (event.key === 'Enter' || event.key === ' ') onAdd(place.x1, place.x2);
    else if (event.key === 'Backspace' || event.key === 'Delete') onTakeBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const share = (x: number) => `${(100 * (x - least)) / (most - least)}%`;
  return (
    <div
      class="play-cursor"
      role="slider"
      tabIndex={0}
      aria-label="Place of the next point"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={place.x1}
      aria-valuetext={`${placeSentence(place)}; Enter adds a point of ${what}`}
      style={`left:${share(place.x1)};top:${share(-place.x2)}`}
      onKeyDown={onKeyDown}
    />
  );
}
