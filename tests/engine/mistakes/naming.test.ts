import { describe, expect, test } from 'vitest';
import { mistakes as all, type EntryVerdict } from '../../../src/engine/index.ts';
import { exerciseMistakes } from '../../../src/engine/mistakes/exercises.ts';
import { isTied, mark, simulatedMistakes, variedPasses } from './simulated.ts';

/** Those that can be made in a network's pass; the others are simulated on exercises. */
const mistakes = all.filter((mistake) => !exerciseMistakes.includes(mistake));

/** How many simulated entries there were, how many were named rightly, how many were ties. */
interface Count {
  entries: number;
  named: number;
  tied: number;
}

function countNamed(passes: number, decimals: number): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const simulated of simulatedMistakes(variedPasses(passes), decimals)) {
    const { id } = simulated.mistake;
    const count = counts.get(id) ?? { entries: 0, named: 0, tied: 0 };
    counts.set(id, count);
    const { entries } = mark(simulated);
    for (const [row, column] of simulated.places) {
      const verdict = entries[row]?.[column] as EntryVerdict;
      count.entries++;
      if (verdict.mistake?.id === id) count.named++;
      else if (isTied(simulated, row, column, verdict)) count.tied++;
    }
  }
  return counts;
}

function total(counts: Map<string, Count>, of: keyof Count): number {
  return [...counts.values()].reduce((sum, count) => sum + count[of], 0);
}

describe('every mistake, made on many passes and rounded as asked', () => {
  const counts = countNamed(24, 4);

  test('is seen', () => {
    expect([...counts.keys()].sort()).toEqual(mistakes.map(({ id }) => id).sort());
  });

  test('is named rightly in at least 99 of 100 entries that can be told', () => {
    const told = total(counts, 'entries') - total(counts, 'tied');
    expect(told).toBeGreaterThan(10_000);
    expect(total(counts, 'named') / told).toBeGreaterThanOrEqual(0.99);
  });

  test('is named rightly in most entries, ties and all', () => {
    expect(total(counts, 'named') / total(counts, 'entries')).toBeGreaterThanOrEqual(0.94);
  });

  test.each(mistakes.map(({ id }) => id))('%s', (id) => {
    const { entries, named, tied } = counts.get(id) as Count;
    expect(named).toBeGreaterThan(0);
    expect(named / (entries - tied)).toBeGreaterThanOrEqual(0.95);
  });

  test('also with two decimals, though fewer can be told', () => {
    const coarse = countNamed(10, 2);
    const told = total(coarse, 'entries') - total(coarse, 'tied');
    expect(total(coarse, 'named') / told).toBeGreaterThanOrEqual(0.98);
  });
}, 120_000);
