/** The client of a page: a real worker, and a tab that stops computing while it is hidden. */
import { type ClientListener, TrainingClient, type WorkerLike } from './worker-client.ts';

function makeWorker(): WorkerLike {
  // in one expression: only so does the bundler know a worker when it sees one
  return new Worker(new URL('./training.worker.ts', import.meta.url), {
    type: 'module',
  }) as unknown as WorkerLike;
}

/** Shows a report a frame. Ends with its page's interest in it: `dispose` takes back its listener too. */
class PageClient extends TrainingClient {
  readonly #onVisibility = () => this.setHidden(document.hidden);

  constructor(listener: ClientListener) {
    super({ makeWorker, listener, frame: (callback) => requestAnimationFrame(callback) });
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  override dispose(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    super.dispose();
  }
}

export function createPageClient(listener: ClientListener): TrainingClient {
  return new PageClient(listener);
}
