/**
 * The page's side of training: sends messages, hands reports on, and looks after the worker. One that
 * throws, or does not answer, is ended and another goes on from the last good weights; the listener is
 * told in a sentence. The optimizer's memory is lost with it, the weights and the counts are not.
 */
import type { Network, RunningSettings } from '@engine';
import type { FromWorker, Pace, Resumption, RunName, RunReport, ToWorker } from './messages.ts';
import type { PlaygroundState, StopConditions } from './state.ts';

/** As much of a `Worker` as the client needs. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

export interface ClientListener {
  onReport(report: RunReport): void;
  /** A sentence for the reader: a run could not be changed, or the worker had to be restarted. */
  onNotice(run: RunName, sentence: string): void;
}

export interface ClientOptions {
  readonly makeWorker: () => WorkerLike;
  readonly listener: ClientListener;
  /** Calls back after some milliseconds; gives a function that cancels. `setTimeout` unless said. */
  readonly delay?: (callback: () => void, milliseconds: number) => () => void;
  /** Calls back when the page can show a report; at once unless said. A page shows one a frame. */
  readonly frame?: (callback: () => void) => void;
}

/** What is known of a run, enough to start it again in another worker. */
interface KnownRun {
  readonly state: PlaygroundState;
  readonly generation: number;
  change: Partial<RunningSettings>;
  stop: StopConditions;
  pace: Pace | null;
  resolution: number;
  good: RunReport | null;
}

/** Milliseconds between pings, and how often a worker may be restarted without a report between. */
const PATIENCE = 5000;
const MOST_RESTARTS = 3;

function delayByTimeout(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
}

/** Whether all weights of a report are numbers to go on from. */
function isGood({ network }: RunReport): boolean {
  return network.layers.every(
    ({ weights, bias }) => weights.flat().every(Number.isFinite) && bias.every(Number.isFinite),
  );
}

export class TrainingClient {
  readonly #options: ClientOptions;
  readonly #runs = new Map<RunName, KnownRun>();
  #worker: WorkerLike | null = null;
  #restarts = 0;
  #generations = 0;
  #pings = 0;
  #isAnswered = true;
  #isHidden = false;
  #cancelPing: (() => void) | null = null;
  /** Reports that wait for a frame, one a run. */
  readonly #arrived = new Map<RunName, RunReport>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Starts a run, or starts it anew; the worker itself is made with the first one. */
  start(run: RunName, state: PlaygroundState, resume?: Resumption): void {
    const resolution = this.#runs.get(run)?.resolution ?? 0;
    const generation = this.#generations++;
    const { stop } = state;
    const fresh = { change: {}, stop, pace: null, good: null };
    this.#runs.set(run, { state, generation, resolution, ...fresh });
    this.#send({ type: 'start', run, generation, state, ...(resume ? { resume } : {}) });
  }

  play(run: RunName, pace: Pace): void {
    this.#note(run, { pace });
    this.#send({ type: 'play', run, pace });
  }

  pause(run: RunName): void {
    this.#note(run, { pace: null });
    this.#send({ type: 'pause', run });
  }

  step(run: RunName, unit: Pace['unit'], count = 1): void {
    this.#note(run, { pace: null });
    this.#send({ type: 'step', run, unit, count });
  }

  /** η, B, λ₁, λ₂ or decay from the next step on: no new start. */
  configure(run: RunName, change: Partial<RunningSettings>): void {
    const known = this.#runs.get(run);
    this.#note(run, { change: { ...known?.change, ...change } });
    this.#send({ type: 'configure', run, change });
  }

  setStop(run: RunName, stop: StopConditions): void {
    this.#note(run, { stop });
    this.#send({ type: 'conditions', run, stop });
  }

  replace(run: RunName, network: Network): void {
    this.#send({ type: 'replace', run, network });
  }

  /** Asks for pictures of all nodes with each report; 0 for none. */
  watch(run: RunName, resolution: number): void {
    this.#note(run, { resolution });
    this.#send({ type: 'watch', run, resolution });
  }

  stop(run: RunName): void {
    this.#runs.delete(run);
    this.#send({ type: 'stop', run });
  }

  setHidden(hidden: boolean): void {
    this.#isHidden = hidden;
    if (this.#worker !== null) this.#send({ type: 'visibility', hidden });
  }

  /** Ends the worker; the client can start again. */
  dispose(): void {
    this.#cancelPing?.();
    this.#cancelPing = null;
    this.#worker?.terminate();
    this.#worker = null;
    this.#runs.clear();
    this.#arrived.clear();
  }

  #note(run: RunName, known: Partial<KnownRun>): void {
    const before = this.#runs.get(run);
    if (before !== undefined) Object.assign(before, known);
  }

  #send(message: ToWorker): void {
    this.#worker ??= this.#makeWorker();
    this.#worker.postMessage(message);
  }

  #makeWorker(): WorkerLike {
    const worker = this.#options.makeWorker();
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = () => this.#restart('stopped with an error');
    this.#isAnswered = true;
    this.#awaitPing();
    if (this.#isHidden) worker.postMessage({ type: 'visibility', hidden: true });
    return worker;
  }

  #receive(message: FromWorker): void {
    if (message.type === 'pong') this.#isAnswered = true;
    else if (message.type === 'failed') {
      this.#options.listener.onNotice(message.run, message.problem);
    } else this.#take(message.report);
  }

  #take(report: RunReport): void {
    const known = this.#runs.get(report.run);
    this.#isAnswered = true;
    if (known !== undefined && report.generation === known.generation) {
      this.#restarts = 0;
      if (isGood(report)) known.good = report;
      if (!report.playing) known.pace = null;
    }
    if (this.#arrived.size === 0) this.#options.frame?.(() => this.#deliver());
    this.#arrived.set(report.run, report);
    if (this.#options.frame === undefined) this.#deliver();
  }

  /** Hands over what has arrived; only then may the worker send more. */
  #deliver(): void {
    const arrived = [...this.#arrived.values()];
    this.#arrived.clear();
    for (const report of arrived) {
      this.#worker?.postMessage({ type: 'seen', run: report.run });
      const isCurrent = report.generation === this.#runs.get(report.run)?.generation;
      if (isCurrent) this.#options.listener.onReport(report);
    }
  }

  /** Asks now and then whether the worker is there; a hidden one may sleep. */
  #awaitPing(): void {
    this.#cancelPing?.();
    this.#cancelPing = (this.#options.delay ?? delayByTimeout)(() => {
      if (!this.#isAnswered && !this.#isHidden) {
        this.#restart('did not answer');
        return;
      }
      this.#isAnswered = false;
      this.#worker?.postMessage({ type: 'ping', id: this.#pings++ });
      this.#awaitPing();
    }, PATIENCE);
  }

  #restart(why: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#cancelPing?.();
    this.#restarts++;
    const isOver = this.#restarts > MOST_RESTARTS;
    for (const [run, known] of this.#runs) {
      const sentence = isOver
        ? `The training ${why} again and again; it rests until you change something.`
        : `The training ${why}. It goes on from the last good weights${atStep(known.good)}.`;
      if (!isOver) this.#startAgain(run, known);
      else known.pace = null;
      this.#options.listener.onNotice(run, sentence);
    }
    if (isOver) this.#restarts = 0;
  }

  #startAgain(run: RunName, known: KnownRun): void {
    const { generation, change, stop, pace, resolution, good } = known;
    const state = { ...known.state, stop };
    const resume = good && { network: good.network, steps: good.steps, epochs: good.epochs };
    this.#send({ type: 'start', run, generation, state, ...(resume ? { resume } : {}) });
    if (Object.keys(change).length > 0) this.#send({ type: 'configure', run, change });
    if (resolution > 0) this.#send({ type: 'watch', run, resolution });
    if (pace !== null) this.#send({ type: 'play', run, pace });
  }
}

function atStep(report: RunReport | null): string {
  return report === null ? '' : `, those of step ${report.steps}`;
}
