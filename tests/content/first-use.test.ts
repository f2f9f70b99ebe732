/** The notation says where each symbol is first used: the first chapter that prints its macro. */
import { describe, expect, it } from 'vitest';
import { chapters, proseOf, readData } from './book.ts';

/** How a symbol stands in a chapter: its macros, for a whole quantity or an entry. */
const MACROS: Readonly<Record<string, RegExp>> = {
  x: /\\xj?(?![a-z])/,
  weights: /\\(?:W|Wt|w|Wnew)\{/,
  bias: /\\(?:b|bi|bnew)\{/,
  preActivation: /\\zi?\{|\\kind\{preActivation\}\{z/,
  activation: /\\(?:a|at|ai)\{/,
  probabilities: /\\pk?(?![a-z])/,
  prediction: /\\yhatk?(?![a-z])/,
  target: /\\yk?(?![a-z])/,
  loss: /\\loss(?![a-z])/,
  derivative: /\\fprimei?\{/,
  errorSignal: /\\deli?t?\{/,
  weightGradient: /\\g[wW]\{/,
  biasGradient: /\\gbi?\{/,
  learningRate: /\\lr(?![a-z])/,
  hadamard: /\\odot/,
};

const notation = readData('notation');
const inOrder = [...chapters].sort((a, b) => Number(a.chapter) - Number(b.chapter));

describe('the chapter of first use', () => {
  it.each(Object.entries(MACROS))('of %s is the first that prints it', (id, macro) => {
    const first = inOrder.find((chapter) => macro.test(proseOf(chapter)));
    expect(notation[id]?.firstUsed).toBe(first?.chapter);
  });
});
