/** The module worker: a desk with a real clock, and the fastest kernel that this browser runs. */
import { loadKernel } from '../../../kernels/load-kernel.ts';
import type { ToWorker } from './messages.ts';
import { TrainingDesk } from './training-desk.ts';

/** The global scope of a worker, as far as this file needs it. */
interface WorkerScope {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
/** Milliseconds until a run with a pace is looked at again. */
const PACE_PAUSE = 4;

/** A message channel comes back at once, where a timeout would wait 4 ms. */
const channel = new MessageChannel();
let isAwaited = false;

function work(desk: TrainingDesk): void {
  isAwaited = false;
  desk.work();
  schedule(desk);
}

function schedule(desk: TrainingDesk): void {
  const wants = desk.wants();
  if (isAwaited || wants === 'nothing') return;
  isAwaited = true;
  if (wants === 'soon') channel.port2.postMessage(null);
  else setTimeout(() => work(desk), PACE_PAUSE);
}

function receive(desk: TrainingDesk, message: ToWorker): void {
  desk.receive(message);
  desk.work();
  schedule(desk);
}

/** Messages that came before the kernel. */
const early: ToWorker[] = [];
scope.onmessage = ({ data }) => early.push(data);

loadKernel().then((kernel) => {
  const desk = new TrainingDesk({
    kernel,
    clock: () => performance.now(),
    send: (message, transfer) => scope.postMessage(message, transfer),
  });
  channel.port1.onmessage = () => work(desk);
  for (const message of early) receive(desk, message);
  scope.onmessage = ({ data }) => receive(desk, data);
});
