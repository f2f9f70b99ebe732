/**
 * Keeps what a pass through a network needs in one file for the browser, and the arithmetic below it
 * in another. Cut up by who shares which module, it would be many small files, and those weigh more
 * than what a page saves by leaving one out.
 */
import type { AstroIntegration } from 'astro';

const groups = {
  pass: [
    'backward',
    'cross-entropies',
    'forward',
    'gradients',
    'losses',
    'network-checks',
    'operations',
    'softmaxes',
    'squared-errors',
    'trace-descriptions',
    'trace-formulas',
    'trace-plans',
    'traces',
    'worked-passes',
  ],
  arithmetic: [
    'activations',
    'elementwise',
    'errors',
    'expression-parts',
    'matrices',
    'numbers',
    'shapes',
    'vectors',
  ],
} as const;

/**
 * The engine's modules that go into one file, by the path of theirs. A file also takes what its
 * modules import, so the arithmetic comes first: else it would end up in the pass.
 */
export const chunks = Object.entries(groups).map(([name, modules]) => ({
  name,
  priority: name === 'arithmetic' ? 2 : 1,
  test: new RegExp(`/src/engine/(?:${modules.join('|')})\\.ts$`),
}));

export function passChunk(): AstroIntegration {
  const client = { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } };
  return {
    name: 'pass-chunk',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { environments: { client } } });
      },
    },
  };
}
