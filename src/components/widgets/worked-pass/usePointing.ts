import { announceLit, hearLit } from '@components/symbols/lit-events.ts';
import { effect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { stagesOf } from './network-picture.ts';
import { lightUp, pointedAt, quantityHere } from './pointing.ts';
import type { PassStore } from './store.ts';
import { fetchWorkshop } from './workshop.ts';

/** One listener for the whole widget: hover, focus and tap light, a click opens or edits. */
export function usePointing(root: RefObject<HTMLElement>, store: PassStore): void {
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const controller = new AbortController();
    const listen = <K extends keyof HTMLElementEventMap>(
      type: K,
      handle: (event: HTMLElementEventMap[K]) => void,
    ) => element.addEventListener(type, handle, { signal: controller.signal });
    const point = (target: EventTarget | null) => {
      store.lit.value = pointedAt(target);
      announceLit(store.lit.value, element);
    };
    listen('pointerover', ({ target }) => point(target));
    listen('pointerleave', ({ pointerType }) => {
      // a finger leaves when it is lifted: what it touched stays lit
      if (pointerType !== 'touch') point(document.activeElement);
    });
    listen('focusin', ({ target }) => point(target));
    hearLit(
      element,
      (key) => {
        store.lit.value = quantityHere(store.derived.value.worked, key);
      },
      controller.signal,
    );
    listen('click', ({ target }) => act(target, store));
    for (const touch of ['pointerover', 'focusin'] as const) {
      element.addEventListener(touch, fetchWorkshop, { once: true, signal: controller.signal });
    }
    const stop = effect(() => {
      const key = store.lit.value;
      const { worked } = store.derived.value;
      store.trail.value;
      store.editing.value;
      requestAnimationFrame(() => lightUp(element, key, stagesOf(worked)));
    });
    return () => {
      controller.abort();
      stop();
    };
  }, []);
}

/** What a click on a number, a node or an arrow does. */
function act(target: EventTarget | null, store: PassStore): void {
  if (!(target instanceof Element)) return;
  const acting = target.closest('[data-action]');
  const entry = acting?.getAttribute('data-entry');
  if (!acting || !entry) return;
  switch (acting.getAttribute('data-action')) {
    case 'edit':
      store.editing.value = { entry, where: acting.closest('svg') ? 'diagram' : 'equation' };
      break;
    case 'trace':
      store.openFrom(Number(acting.closest('[data-level]')?.getAttribute('data-level')), entry);
      break;
    default:
      store.open(entry);
  }
}
