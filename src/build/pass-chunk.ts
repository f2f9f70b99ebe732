/**
 * Keeps what a pass through a network needs in one file for the browser. Cut up by who shares which
 * module, it would be many small files, and those weigh more than what a page saves by leaving one out.
 */
import type { AstroIntegration } from 'astro';

const modules = [
  'activations',
  'backward',
  'cross-entropies',
  'elementwise',
  'errors',
  'forward',
  'gradients',
  'losses',
  'matrices',
  'network-checks',
  'numbers',
  'operations',
  'shapes',
  'softmaxes',
  'squared-errors',
  'trace-descriptions',
  'trace-formulas',
  'trace-plans',
  'traces',
  'vectors',
  'worked-passes',
];

/** The engine's modules of a pass, by the path of their file. */
export const passModules = new RegExp(`/src/engine/(?:${modules.join('|')})\\.ts$`);

export function passChunk(): AstroIntegration {
  const output = { codeSplitting: { groups: [{ name: 'pass', test: passModules }] } };
  const client = { build: { rolldownOptions: { output } } };
  return {
    name: 'pass-chunk',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { environments: { client } } });
      },
    },
  };
}
