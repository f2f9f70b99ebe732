/** The marking of answers: a good part of the engine, fetched when a reader first wants it. */
import { signal } from '@preact/signals';

export type Checker = typeof import('./marking.ts');

export const checker = signal<Checker | null>(null);

/** A sentence where it could not be fetched. */
export const checkerProblem = signal<string | null>(null);

export async function fetchChecker(): Promise<void> {
  if (checker.value) return;
  checkerProblem.value = null;
  try {
    checker.value = await import('./marking.ts');
  } catch {
    checkerProblem.value = 'The marking could not be fetched; are you offline?';
  }
}
