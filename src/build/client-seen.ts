/** Brings an island to life when it is on the screen, or named in the hash: then a link leads to it. */
import type { ClientDirective } from 'astro';
import { isInHash, namesOf } from './hash-names.ts';

const seen: ClientDirective = (load, options, island) => {
  let begun = false;
  const begin = async () => {
    if (begun) return;
    begun = true;
    observer.disconnect();
    removeEventListener('hashchange', onHash);
    const hydrate = await load();
    await hydrate();
  };
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) begin();
  });
  const onHash = () => {
    if (namesOf(options.value).some(isInHash)) begin();
  };
  // an island has no box of its own
  for (const child of island.children) observer.observe(child);
  addEventListener('hashchange', onHash);
  onHash();
};

export default seen;
