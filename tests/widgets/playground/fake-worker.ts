import { typedArrayKernel } from '@engine';
import type { ToWorker } from '../../../src/components/widgets/playground/messages.ts';
import { TrainingDesk } from '../../../src/components/widgets/playground/training-desk.ts';
import type { WorkerLike } from '../../../src/components/widgets/playground/worker-client.ts';

/** A worker that works whenever it is spoken to; `silent` ones take messages and do nothing. */
export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly received: ToWorker[] = [];
  isSilent = false;
  isEnded = false;
  #now = 0;
  readonly #desk = new TrainingDesk({
    kernel: typedArrayKernel,
    clock: () => this.#now++,
    send: (data) => this.onmessage?.({ data: structuredClone(data) }),
  });

  postMessage(message: ToWorker): void {
    this.received.push(structuredClone(message));
    if (this.isSilent || this.isEnded) return;
    this.#desk.receive(structuredClone(message));
  }

  work(): void {
    if (!this.isSilent && !this.isEnded) this.#desk.work();
  }

  terminate(): void {
    this.isEnded = true;
  }
}
