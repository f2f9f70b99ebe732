import { editRates, goTo, setRunning } from '@components/widgets/optimizer-race/edits.ts';
import { KINDS, START } from '@components/widgets/optimizer-race/model.ts';
import { raceLink } from '@components/widgets/optimizer-race/url.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const read = (hash: string) => raceLink.decode(hash, START, 'race');

test('a state goes into the address and comes back whole', () => {
  const number = fc.double({ min: 1e-6, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(
      fc.tuple(number, number, number),
      fc.integer({ min: 0, max: 100 }),
      fc.constantFrom(...KINDS),
      ([x, y, rate], step, kind) => {
        const changed = setRunning(editRates(START, String(rate)).state, kind, false);
        const state = { ...goTo(changed, step), start: [x, -y], chosen: kind };
        expect(read(`#${raceLink.encode(state, 'race')}`)).toEqual({ state, problem: null });
      },
    ),
    { numRuns: 60 },
  );
});

test('an address of something else is left alone', () => {
  for (const hash of ['', '#fig-race', '#pass=1;x=2']) {
    expect(read(hash)).toEqual({ state: START, problem: null });
  }
});

describe('a bad address falls back with a note', () => {
  const good = raceLink.encode(START, 'race');
  test.each([
    [good.replace('race=1', 'race=7'), 'version “7”'],
    [good.replace('start=7.5,4.2', 'start=7.5'), 'Type a number'],
    [good.replace('surface=twoMinima', 'surface=moon'), 'surface says “moon”'],
    [good.replace('adam=on,0.7', 'adam=on,-1'), 'Keep η above 0'],
    [good.replace('adam=on,0.7', 'adam=on,'), 'adam has “” for a number'],
    [good.replace('adam=on,0.7,', 'adam=on,'), 'adam lacks numbers'],
    [good.replace('step=100', 'step=101'), 'step is 101, not from 0 to 100'],
    [good.replace('steps=100;', ''), 'steps is missing'],
    [`${good};${'x'.repeat(3000)}`, 'it is too long'],
    ['race=%E0%A4%A', 'version'],
  ])('%s', (hash, says) => {
    const { state, problem } = read(`#${hash}`);
    expect(state).toBe(START);
    expect(problem).toContain(says);
    expect(problem).toContain('this is the one the page comes with');
  });

  test('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(`race=${text}`).state).toBeDefined();
      }),
    );
  });
});
