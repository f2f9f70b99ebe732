/** The losses of a run between two reports: a fast one does thousands of epochs that nobody looks at. */
import type { LossPoint } from './messages.ts';

/** How much longer a run is at the next note: 24 notes for ten times the epochs. */
const growth = 1.1;

export class LossTrail {
  #points: LossPoint[] = [];
  #next = 0;

  /** @param epochs done before the run begins. */
  constructor(epochs: number) {
    this.#goOn(epochs);
  }

  /** Whether the losses after so many epochs are to be noted. */
  isDue(epochs: number): boolean {
    return epochs >= this.#next;
  }

  note(point: LossPoint): void {
    this.#points.push(point);
    this.#goOn(point.epochs);
  }

  /** Hands over what was noted, for a report after so many epochs. */
  take(epochs: number): readonly LossPoint[] {
    const points = this.#points;
    this.#points = [];
    this.#goOn(epochs);
    return points;
  }

  #goOn(epochs: number): void {
    this.#next = Math.max(epochs + 1, Math.ceil(epochs * growth));
  }
}
