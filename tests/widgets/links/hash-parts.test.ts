import { isFirst, partOf, withPart } from '@components/links/hash-parts.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a hash with the states of several figures', () => {
  const hash = '#walk=1;eta=10&ledger=1;mode=half';

  test('has a part for each, and none for others', () => {
    expect(partOf(hash, 'walk')).toBe('walk=1;eta=10');
    expect(partOf(hash, 'ledger')).toBe('ledger=1;mode=half');
    for (const key of ['eta', 'mode', 'alk', 'ledge']) expect(partOf(hash, key)).toBeNull();
    expect(partOf('#sec-descent', 'sec')).toBeNull();
    expect(isFirst(hash, 'walk')).toBe(true);
    expect(isFirst(hash, 'ledger')).toBe(false);
  });

  test('keeps the others when one is written, and puts that one first', () => {
    expect(withPart(hash, 'ledger', 'ledger=1;mode=blank')).toBe(
      'ledger=1;mode=blank&walk=1;eta=10',
    );
    expect(withPart('#sec-descent', 'walk', 'walk=1')).toBe('walk=1');
    expect(withPart('', 'walk', 'walk=1')).toBe('walk=1');
  });

  test('is read from a link that was escaped on its way, or broken', () => {
    expect(partOf(`#${encodeURIComponent(hash.slice(1))}`, 'ledger')).toBe('ledger=1;mode=half');
    expect(partOf('#walk=%E0%A4%A', 'walk')).toBe('walk=%E0%A4%A');
  });

  test('whatever is written in whatever order, every figure finds its own', () => {
    const keys = ['walk', 'ledger', 'race', 'xor'] as const;
    const writes = fc.array(fc.tuple(fc.constantFrom(...keys), fc.nat(1e6)), { minLength: 1 });
    fc.assert(
      fc.property(writes, (all) => {
        const last = new Map<string, string>();
        let now = '#fig-walk';
        for (const [key, number] of all) {
          const part = `${key}=1;n=${number}`;
          last.set(key, part);
          now = `#${withPart(now, key, part)}`;
        }
        for (const key of keys) expect(partOf(now, key)).toBe(last.get(key) ?? null);
        expect(isFirst(now, all.at(-1)?.[0] ?? '')).toBe(true);
      }),
    );
  });
});
