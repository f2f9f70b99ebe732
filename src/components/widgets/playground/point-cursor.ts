/** The place of the next point, moved by keys. Pure. */
import { formatGiven } from '@engine';
import { LIMITS } from './state.ts';

export interface Place {
  readonly x1: number;
  readonly x2: number;
}

const STEP = 0.25;
const FAR = 1;
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The place after a key, on the grid and inside the plane; null for a key that moves nothing. */
export function movedPlace({ x1, x2 }: Place, key: string, isFar: boolean): Place | null {
  const way = ways[key];
  if (way === undefined) return null;
  const step = isFar ? FAR : STEP;
  const { least, most } = LIMITS.coordinate;
  const along = (x: number, by: number) => Math.min(most, Math.max(least, x + by * step));
  return { x1: along(x1, way[0]), x2: along(x2, way[1]) };
}

/** `x₁ 1.5, x₂ −2`. */
export function placeSentence({ x1, x2 }: Place): string {
  return `x₁ ${formatGiven(x1, 2)}, x₂ ${formatGiven(x2, 2)}`;
}
