/** The client of a page: a real worker, and a tab that stops computing while it is hidden. */
import { type ClientListener, TrainingClient, type WorkerLike } from './worker-client.ts';

function makeWorker(): WorkerLike {
  // in one expression: only so does the bundler know a worker when it sees one
  return new Worker(new URL('./training.worker.ts', import.meta.url), {
    type: 'module',
  }) as unknown as WorkerLike;
}

/** Milliseconds between two reports for a reader who asked for less motion. */
const CALM = 500;

/** Calls back with the next frame; where motion is to be reduced, not before it has rested. */
function frame(callback: () => void): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) setTimeout(callback, CALM);
  else requestAnimationFrame(callback);
}

/** Shows a report a frame. Ends with its page's interest in it: `dispose` takes back its listener too. */
class PageClient extends TrainingClient {
  readonly #onVisibility = () => this.setHidden(document.hidden);

  constructor(listener: ClientListener) {
    super({ makeWorker, listener, frame });
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
