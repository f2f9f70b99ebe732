/**
 * What a page does with its runs: one is live, another may be kept beside it. A run may have been made
 * with the page; a worker is started when something is first done with it.
 */
import type { Network } from '@engine';
import type { Pace, Resumption, RunName } from './messages.ts';
import { runningChange } from './running-changes.ts';
import { freshRun, otherName, type Run, type Runs, withReport } from './runs.ts';
import type { PlaygroundState } from './state.ts';
import type { ClientListener, TrainingClient } from './worker-client.ts';

/** Squares a side of the pictures. */
const RESOLUTION = 50;

/** What had to be said of a run: it could not be changed, or its worker died. */
export interface Notice {
  readonly run: RunName;
  readonly sentence: string;
}

export interface TrainingView extends Runs {
  readonly notice: Notice | null;
}

/** Where a run that was made with the page goes on. */
function resumptionOf({ report }: Run): Resumption | undefined {
  if (report === null) return undefined;
  const { network, steps, epochs } = report;
  return { network, steps, epochs };
}

export class PageTraining {
  readonly #makeClient: (listener: ClientListener) => TrainingClient;
  readonly #show: (view: TrainingView) => void;
  #view: TrainingView;
  #made: TrainingClient | null = null;
  #hasBegun = false;

  constructor(
    first: Run,
    makeClient: (listener: ClientListener) => TrainingClient,
    show: (view: TrainingView) => void,
  ) {
    this.#view = { live: first, kept: null, notice: null };
    this.#makeClient = makeClient;
    this.#show = show;
  }

  get view(): TrainingView {
    return this.#view;
  }

  /** Begins anew with a state. */
  start(state: PlaygroundState): void {
    const live = freshRun(this.#view.live.name, state);
    this.#set({ live, notice: null });
    this.#launch(live);
  }

  /** There is a run for whoever presses first: from the first weights, or where the page's run ended. */
  ensure(from: 'start' | 'end'): void {
    if (this.#hasBegun) return;
    const { live } = this.#view;
    if (from === 'start') this.start(live.state);
    else this.#launch(live, resumptionOf(live));
  }

  /** Takes an edited state: the run goes on where it can, and begins anew where it must. */
  change(next: PlaygroundState): 'goes on' | 'anew' {
    const { live } = this.#view;
    const running = runningChange(live.state, next);
    if (running === null || !this.#hasBegun) {
      this.start(next);
      return 'anew';
    }
    this.#set({ live: { ...live, state: next } });
    if (Object.keys(running).length > 0) this.#client().configure(live.name, running);
    if (next.stop !== live.state.stop) this.#client().setStop(live.name, next.stop);
    return 'goes on';
  }

  play(pace: Pace, runs?: readonly Run[]): void {
    this.ensure('start');
    this.#set({ notice: null });
    for (const { name } of runs ?? [this.#view.live]) this.#client().play(name, pace);
  }

  pause(runs?: readonly Run[]): void {
    for (const { name } of runs ?? [this.#view.live]) this.#client().pause(name);
  }

  step(unit: Pace['unit']): void {
    this.ensure('start');
    this.#set({ notice: null });
    this.#client().step(this.#view.live.name, unit);
  }

  /** Puts other weights into the live run, which goes on with them. */
  replace(network: Network): void {
    this.ensure('end');
    const { live } = this.#view;
    this.#set({ live: { ...live, isEdited: true } });
    this.#client().replace(live.name, network);
  }

  restart({ name, state }: Run): void {
    const anew = freshRun(name, state);
    this.#set(name === this.#view.live.name ? { live: anew } : { kept: anew });
    this.#set({ notice: null });
    this.#launch(anew);
  }

  /** Keeps the live run, with its optimizer's memory, beside a new one of the same settings. */
  keep(): void {
    this.ensure('end');
    const { live } = this.#view;
    this.#client().pause(live.name);
    const next = freshRun(otherName(this.#view), live.state);
    this.#set({ kept: live, live: next, notice: null });
    this.#launch(next);
  }

  swap(): void {
    const { live, kept } = this.#view;
    if (kept) this.#set({ live: kept, kept: live });
  }

  letGo(): void {
    const { kept } = this.#view;
    if (kept) this.#client().stop(kept.name);
    this.#set({ kept: null });
  }

  dispose(): void {
    this.#made?.dispose();
    this.#made = null;
    this.#hasBegun = false;
  }

  #set(change: Partial<TrainingView>): void {
    this.#view = { ...this.#view, ...change };
    this.#show(this.#view);
  }

  #client(): TrainingClient {
    this.#made ??= this.#makeClient({
      onReport: (report) => this.#set(withReport(this.#view, report)),
      onNotice: (run, sentence) => this.#set({ notice: { run, sentence } }),
    });
    return this.#made;
  }

  #launch({ name, state }: Run, resume?: Resumption): void {
    this.#hasBegun = true;
    this.#client().start(name, state, resume);
    this.#client().watch(name, RESOLUTION);
  }
}
