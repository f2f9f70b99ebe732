import { expect } from 'vitest';
import type { Nested } from '../../../src/engine/nested-arrays.ts';

/** Expects one shape, and every entry within `tolerance` · max(1, |expected|). */
export function expectClose(actual: Nested, expected: Nested, tolerance: number, path = ''): void {
  if (typeof expected === 'number') {
    const bound = tolerance * Math.max(1, Math.abs(expected));
    const difference = Math.abs((actual as number) - expected);
    expect(difference, `entry ${path || 'value'}: ${actual} for ${expected}`).toBeLessThanOrEqual(
      bound,
    );
    return;
  }
  expect(actual, `length at ${path || 'top'}`).toHaveLength(expected.length);
  for (const [index, part] of expected.entries()) {
    expectClose(
      (actual as readonly Nested[])[index] as Nested,
      part,
      tolerance,
      `${path}[${index}]`,
    );
  }
}
