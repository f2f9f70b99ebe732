/**
 * Brings an island to life at the first touch, pointer or focus. What a reader did before it was
 * alive is done again then, once and in the same order: a button pressed, a box ticked, a form sent.
 */
import type { ClientDirective } from 'astro';
import { type Deed, deedOf } from './early-deeds.ts';
import { isInHash, namesOf } from './hash-names.ts';

const signs = ['pointerover', 'pointerdown', 'focusin'] as const;
const deeds = ['click', 'keydown', 'input', 'change', 'submit'] as const;

/** Whether the reader comes back to something: a name in the hash or in the browser's storage. */
function isKnown(name: string): boolean {
  if (isInHash(name)) return true;
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
}

/** After the next frame and what an island does by itself when it has been painted first. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** What was done too early, in order. */
class EarlyDeeds {
  private readonly list: Deed[] = [];

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** Takes a deed in; one that goes on with the one before it, a text being typed, takes its place. */
  add(deed: Deed): void {
    if (deed.text && this.list.at(-1)?.text === deed.text) this.list.pop();
    this.list.push(deed);
  }

  /** Puts back what coming alive has taken out of the fields, before anybody can go on typing. */
  showAgain(): void {
    for (const deed of this.list) deed.showAgain();
  }

  /** Does it all again within one task, so that nothing a reader does comes between. */
  async doAgain(): Promise<void> {
    for (const deed of this.list) {
      deed.doAgain();
      // an island draws itself anew in a microtask, and the next deed meets what this one changed
      await null;
    }
  }
}

const touch: ClientDirective = (load, options, island) => {
  const early = new EarlyDeeds();
  let begun = false;
  let alive = false;
  const begin = async () => {
    if (begun) return;
    begun = true;
    const hydrate = await load();
    await hydrate();
    alive = true;
    if (!early.isEmpty) {
      early.showAgain();
      await painted();
    }
    for (const sign of signs) island.removeEventListener(sign, begin);
    for (const deed of deeds) island.removeEventListener(deed, remember, true);
    // code that could not be fetched leaves the island as the server made it
    if (!island.hasAttribute('ssr')) await early.doAgain();
  };
  const remember = (event: Event) => {
    if (alive && early.isEmpty) return;
    const deed = deedOf(event);
    if (deed) {
      early.add(deed);
      // once the island listens, this must not overtake what was done before it
      if (alive) event.stopImmediatePropagation();
    }
    begin();
  };
  for (const sign of signs) island.addEventListener(sign, begin);
  for (const deed of deeds) island.addEventListener(deed, remember, true);
  const names = namesOf(options.value);
  const onHash = () => names.some(isKnown) && begin();
  onHash();
  addEventListener('hashchange', onHash);
};

export default touch;
