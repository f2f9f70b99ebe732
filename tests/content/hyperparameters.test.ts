/** The table of hyperparameters: its schema, its groups, and the engine’s defaults beside it. */
import {
  activations,
  createNetwork,
  createOptimizer,
  createRandom,
  descend,
  formatGiven,
  initializers,
  type OptimizerKind,
  type OptimizerSettings,
  penaltyValue,
  surfaces,
} from '@engine';
import { describe, expect, it } from 'vitest';
import { renderTex } from '../../src/components/prose/text-with-tex.ts';
import { hyperparameterEntry } from '../../src/content.config.ts';
import { readData } from './book.ts';

const raw = Object.entries(readData('hyperparameters'));
const entries = raw.map(([id, entry]) => ({ id, ...hyperparameterEntry.parse(entry) }));
const byEngine = entries.filter(({ engine }) => engine !== undefined);

describe('the entries', () => {
  it.each(raw)('%s fits the schema', (_, entry) => {
    expect(hyperparameterEntry.safeParse(entry).error?.issues ?? []).toEqual([]);
  });

  it('refuse a key that the schema does not know, and a group that there is not', () => {
    const [[, first] = []] = raw;
    expect(hyperparameterEntry.safeParse({ ...first, range: '0 to 1' }).success).toBe(false);
    expect(hyperparameterEntry.safeParse({ ...first, group: 8 }).success).toBe(false);
    expect(hyperparameterEntry.safeParse({ ...first, usual: '' }).success).toBe(false);
  });

  it('have all seven of the source as headings, in order, and what is inside them after each', () => {
    const numbered = entries.filter(({ group }) => typeof group === 'number');
    expect(numbered.filter(({ main }) => main).map(({ group }) => group)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    const groups = numbered.map(({ group }) => group);
    expect(groups).toEqual([...groups].sort());
    for (const group of new Set(entries.map((entry) => entry.group))) {
      expect(entries.find((entry) => entry.group === group)?.main).toBe(true);
    }
  });

  it('have TeX that renders, and cite what is in the references', () => {
    const references = readData('references');
    for (const { tex, source } of entries) {
      if (tex !== null) expect(renderTex(tex)).toContain('class="katex"');
      if (source !== undefined) expect(references).toHaveProperty(source);
    }
  });
});

/** What the engine does where nothing is said. */
const defaults = {
  optimizer: (key: string, kind: string | undefined) => {
    const { settings } = createOptimizer({ kind: kind as OptimizerKind, learningRate: 0.1 });
    return settings[key as keyof OptimizerSettings];
  },
  descend: (key: string) => {
    const creeping = createOptimizer({ kind: 'sgd', learningRate: 1e-3 });
    const still = createOptimizer({ kind: 'sgd', learningRate: 1 });
    if (key === 'maxSteps') {
      return descend(surfaces.paraboloid, creeping, { start: [1, 1] }).points.length - 1;
    }
    // a step as long as the start is far away, times two: one just at the limit is taken
    const taken = (length: number) =>
      descend(surfaces.paraboloid, still, { start: [length / 2, 0], maxSteps: 1 }).points.length >
      1;
    return taken(1.0001e-4) && !taken(0.9999e-4) ? 1e-4 : Number.NaN;
  },
  penalty: (key: string) => (penaltyValue([3], key === 'l1' ? { l2: 0 } : { l1: 0 }) === 0 ? 0 : 1),
  leakyRelu: () => activations.leakyRelu.derivative(-1),
  network: (key: string) => {
    const drawn = (initializer?: 'he' | 'glorotUniform') =>
      createNetwork({
        sizes: [4, 5, 1],
        activation: key as 'relu',
        output: 'linear',
        random: createRandom(1),
        ...(initializer && { initializer }),
      }).layers[0]?.weights;
    const names = ['he', 'glorotUniform'] as const;
    return names.find((name) => JSON.stringify(drawn(name)) === JSON.stringify(drawn()));
  },
} as const;

describe('the engine’s defaults', () => {
  it.each(byEngine)('$id', ({ engine, book }) => {
    if (!engine) throw new Error('no engine setting');
    const { of, key, kind, value } = engine;
    expect(defaults[of](key, kind)).toBe(value);
    if (typeof value === 'number') {
      const texts = [formatGiven(value, 4), formatGiven(value, 4).replace('1×', '')];
      expect(
        texts.some((text) => book.includes(text)),
        `“${book}” names ${texts[0]}`,
      ).toBe(true);
    }
  });

  it('are all in the table: every number that an optimizer fills in by itself', () => {
    const kinds = ['momentum', 'rmsprop', 'adam', 'adamw'] as const;
    const known = new Set(
      byEngine.filter(({ engine }) => engine?.of === 'optimizer').map(({ engine }) => engine?.key),
    );
    for (const kind of kinds) {
      for (const key of Object.keys(createOptimizer({ kind, learningRate: 1 }).settings)) {
        if (key !== 'kind' && key !== 'learningRate') expect([...known]).toContain(key);
      }
    }
    expect(Object.keys(initializers).length).toBeGreaterThan(2);
  });

  it('use Glorot’s rule for tanh', () => {
    expect(defaults.network('tanh')).toBe('glorotUniform');
  });
});
