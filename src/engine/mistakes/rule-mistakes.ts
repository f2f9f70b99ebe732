import type { Mistake } from './kinds.ts';

/** A mistake whose ways are told by the rule of the step it is made in. */
export function ofRules(id: string, title: string, why: string): Mistake {
  return {
    id,
    title,
    why,
    applies: () => false,
    slips: () => [],
  };
}
