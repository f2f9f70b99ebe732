import type { ChoiceOption } from './types.ts';

/** @throws Error unless there are two options at least, one is right, and each says why. */
export function validateOptions(options: readonly ChoiceOption[]): void {
  const named = options.map(({ text }) => text).join(' | ');
  if (options.length < 2) throw new Error(`a choice needs two options at least: ${named}`);
  const right = options.filter((option) => option.right).length;
  if (right !== 1) throw new Error(`exactly one option is right, not ${right}: ${named}`);
  const silent = options.find(({ text, why }) => text.trim() === '' || why.trim() === '');
  if (silent) throw new Error(`an option says nothing, or not why: ${named}`);
  if (new Set(options.map(({ text }) => text)).size < options.length) {
    throw new Error(`two options are the same: ${named}`);
  }
}
