/**
 * Everything that changes a pass, or takes it along: fetched when a reader first touches the
 * widget. Until then the page shows what the server drew of it, and only looking is code.
 */
import { signal } from '@preact/signals';

export type Workshop = typeof import('./workshop-parts.ts');

/** On the server it is always there. */
export const workshop = signal<Workshop | null>(
  import.meta.env.SSR ? await import('./workshop-parts.ts') : null,
);

/** A sentence where it could not be fetched; a browser tries again only on a new page. */
export const workshopProblem = signal<string | null>(null);

let coming: Promise<void> | null = null;

export function fetchWorkshop(): Promise<void> {
  if (workshop.value) return Promise.resolve();
  coming ??= import('./workshop-parts.ts').then(
    (parts) => {
      workshop.value = parts;
    },
    () => {
      workshopProblem.value = 'The settings could not be fetched; are you offline?';
    },
  );
  return coming;
}

/** Stands for what the server drew: takes over its element and leaves the inside alone. */
export const served = { dangerouslySetInnerHTML: { __html: '' } } as const;
