/**
 * The worker's work without the worker: takes messages, trains the runs that play a slice at a time,
 * and says when it wants to be called again. The clock and the way out are given, so that tests can
 * turn both by hand.
 */
import type { Kernel } from '@engine';
import type { FromWorker, Pace, RunName, ToWorker } from './messages.ts';
import { TrainingRun } from './training-run.ts';

/** A run at the desk. */
interface Place {
  readonly run: TrainingRun;
  readonly generation: number;
  pace: Pace | null;
  resolution: number;
  /** The page has not seen the last report yet. */
  isWaiting: boolean;
  /** Something has happened since the last report. */
  isStale: boolean;
  /** When playing began, and the units of the pace taken since. */
  since: number;
  taken: number;
  stepsAtSince: number;
}

export interface DeskOptions {
  readonly kernel: Kernel;
  /** Milliseconds. */
  readonly clock: () => number;
  readonly send: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void;
  /** The longest slice of work between two looks at the messages; 8 ms unless said. */
  readonly slice?: number;
}

export class TrainingDesk {
  readonly #options: DeskOptions;
  readonly #places = new Map<RunName, Place>();
  #isHidden = false;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Takes a message; what goes wrong with it is said, never thrown. */
  receive(message: ToWorker): void {
    if (message.type === 'ping') {
      this.#options.send({ type: 'pong', id: message.id }, []);
    } else if (message.type === 'visibility') {
      this.#isHidden = message.hidden;
      for (const place of this.#places.values()) this.#restartClock(place);
    } else {
      try {
        this.#handle(message);
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        this.#options.send({ type: 'failed', run: message.run, problem }, []);
      }
    }
  }

  /** One slice of work for every run that plays, and the reports that are due. */
  work(): void {
    const playing = [...this.#places.values()].filter(({ pace }) => pace !== null);
    if (!this.#isHidden) {
      const each = (this.#options.slice ?? 8) / Math.max(playing.length, 1);
      for (const place of playing) this.#playSlice(place, each);
    }
    for (const [name, place] of this.#places) {
      if (place.isStale && !place.isWaiting) this.#report(name, place);
    }
  }

  /** Whether `work` has something to do: soon (a slice is due), later (a pace waits), or not. */
  wants(): 'soon' | 'later' | 'nothing' {
    if (this.#isHidden) return 'nothing';
    const playing = [...this.#places.values()].flatMap(({ pace }) => (pace === null ? [] : [pace]));
    if (playing.some(({ perSecond }) => perSecond === null)) return 'soon';
    return playing.length > 0 ? 'later' : 'nothing';
  }

  #handle(message: Exclude<ToWorker, { type: 'ping' | 'visibility' }>): void {
    if (message.type === 'start') {
      const run = new TrainingRun(message.state, this.#options.kernel, message.resume);
      const before = this.#places.get(message.run);
      this.#places.set(message.run, {
        run,
        generation: message.generation,
        pace: null,
        resolution: before?.resolution ?? 0,
        isWaiting: before?.isWaiting ?? false,
        isStale: true,
        since: 0,
        taken: 0,
        stepsAtSince: 0,
      });
      return;
    }
    const place = this.#places.get(message.run);
    if (place === undefined) return;
    if (message.type === 'stop') this.#places.delete(message.run);
    else if (message.type === 'seen') place.isWaiting = false;
    else this.#change(place, message);
  }

  #change(
    place: Place,
    message: Exclude<ToWorker, { type: 'ping' | 'visibility' | 'start' | 'stop' | 'seen' }>,
  ): void {
    place.isStale = true;
    switch (message.type) {
      case 'play':
        place.pace = message.pace;
        place.run.resume();
        this.#restartClock(place);
        break;
      case 'pause':
        place.pace = null;
        place.run.pause();
        break;
      case 'step':
        place.pace = null;
        place.run.advance(message.unit, message.count);
        break;
      case 'configure':
        place.run.configure(message.change);
        break;
      case 'conditions':
        place.run.setConditions(message.stop);
        break;
      case 'replace':
        place.run.replace(message.network);
        break;
      case 'watch':
        place.resolution = message.resolution;
        break;
    }
  }

  #restartClock(place: Place): void {
    place.since = this.#options.clock();
    place.taken = 0;
    place.stepsAtSince = place.run.steps;
  }

  /** Trains until the slice is over, the pace is met, or the run stops. */
  #playSlice(place: Place, length: number): void {
    const { clock } = this.#options;
    const pace = place.pace as Pace;
    const start = clock();
    const due =
      pace.perSecond === null
        ? Number.POSITIVE_INFINITY
        : Math.floor(((start - place.since) / 1000) * pace.perSecond);
    while (place.taken < due) {
      place.run.advance(pace.unit, 1);
      place.taken++;
      place.isStale = true;
      if (place.run.stopped !== null) {
        place.pace = null;
        return;
      }
      if (clock() - start >= length) break;
    }
    // A machine that cannot keep the pace does not try to catch up for ever.
    if (pace.perSecond !== null && due - place.taken > pace.perSecond) this.#restartClock(place);
  }

  #report(name: RunName, place: Place): void {
    const seconds = (this.#options.clock() - place.since) / 1000;
    const told = place.run.report(place.resolution);
    if (told.stopped !== null) place.pace = null;
    const isMeasured = place.pace !== null && seconds > 0;
    const report = {
      run: name,
      generation: place.generation,
      ...told,
      playing: place.pace !== null,
      stepsPerSecond: isMeasured ? (place.run.steps - place.stepsAtSince) / seconds : null,
    };
    place.isStale = false;
    place.isWaiting = true;
    const buffer = report.pictures?.values.buffer;
    this.#options.send({ type: 'report', report }, buffer ? [buffer as ArrayBuffer] : []);
  }
}
