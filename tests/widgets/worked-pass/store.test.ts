import { derive } from '@components/widgets/worked-pass/derive.ts';
import { editEntry, pasteEntries, valueAt } from '@components/widgets/worked-pass/edit-entry.ts';
import { commandFor } from '@components/widgets/worked-pass/keys.ts';
import { goNext, goTo } from '@components/widgets/worked-pass/navigation.ts';
import { litSelector } from '@components/widgets/worked-pass/pointing.ts';
import {
  leavesOf,
  openFrom,
  usedEntries,
  validTrail,
} from '@components/widgets/worked-pass/selection.ts';
import { removeLayer } from '@components/widgets/worked-pass/shapes.ts';
import { createPass } from '@components/widgets/worked-pass/state.ts';
import { createPassStore } from '@components/widgets/worked-pass/store.ts';
import { explain } from '@engine';
import { describe, expect, it } from 'vitest';

const open = () =>
  createPassStore({
    id: 'pass',
    preset: 'classifier-2-2-4-3',
    step: 'delta2',
    entry: 'delta2:2:0',
  });

describe('the store', () => {
  it('opens at the step and the entry it is given', () => {
    const store = open();
    expect(store.derived.value.step.id).toBe('delta2');
    expect(store.trail.value).toEqual(['delta2:2:0']);
  });

  it('turns to the first entry of a new step, and back to the chosen one of its own', () => {
    const store = open();
    store.move(goNext);
    expect(store.trail.value).toEqual(['gradW2:0:0']);
  });

  it('opens numbers in a trail down to the given ones', () => {
    const store = open();
    store.openFrom(0, 'delta3:1:0');
    store.openFrom(1, 'a3:1:0');
    expect(store.trail.value).toEqual(['delta2:2:0', 'delta3:1:0', 'a3:1:0']);
    store.openFrom(0, 'W3:0:2');
    expect(store.trail.value).toEqual(['delta2:2:0', 'W3:0:2']);
    store.openFrom(0, 'W3:0:2');
    expect(store.trail.value).toEqual(['delta2:2:0']);
  });

  it('keeps the last good state when a text can’t be read, and says why', () => {
    const store = open();
    const before = store.state.value;
    expect(store.edit((state) => editEntry(state, 'W3:0:2', 'abc'))).toContain('abc');
    expect(store.state.value).toBe(before);
    expect(store.edit((state) => editEntry(state, 'W3:0:2', '0,75'))).toBeNull();
    expect(valueAt(store.state.value, 'W3:0:2')).toBe(0.75);
  });

  it('undoes edits, one field at a time, and leaves the place alone', () => {
    const store = open();
    store.edit((state) => editEntry(state, 'x:0:0', '0.1'), 'x:0:0');
    store.edit((state) => editEntry(state, 'x:0:0', '0.2'), 'x:0:0');
    store.edit((state) => editEntry(state, 'b1:0:0', '0.3'), 'b1:0:0');
    store.move((state) => goTo(state, 3));
    store.undo();
    expect(valueAt(store.state.value, 'b1:0:0')).toBe(-0.4);
    expect(valueAt(store.state.value, 'x:0:0')).toBe(0.2);
    store.undo();
    expect(valueAt(store.state.value, 'x:0:0')).toBe(0.9);
    expect(store.state.value.step).toBe(3);
    expect(store.canUndo.value).toBe(false);
  });

  it('drops an opened entry that an edit took away', () => {
    const store = open();
    store.openFrom(0, 'delta3:2:0');
    store.edit((state) => removeLayer(state, 2));
    for (const key of store.trail.value) {
      expect(validTrail(store.derived.value.worked, [key])).toEqual([key]);
    }
  });

  it('plays from the start again when it is at the end', () => {
    const store = open();
    store.move((state) => goTo(state, 99));
    store.togglePlay();
    expect([store.state.value.step, store.playing.value]).toEqual([0, true]);
    store.togglePlay();
    expect(store.playing.value).toBe(false);
  });
});

describe('selection', () => {
  const { worked } = derive(createPass('classifier-2-2-4-3'));

  it('knows the numbers that went into an entry', () => {
    expect([...usedEntries(worked, 'delta2:2:0')]).toEqual([
      'W3:0:2',
      'delta3:0:0',
      'W3:1:2',
      'delta3:1:0',
      'W3:2:2',
      'delta3:2:0',
      'fprime2:2:0',
    ]);
    expect(usedEntries(worked, 'W3:0:2').size).toBe(0);
    expect(usedEntries(worked, null).size).toBe(0);
    expect(usedEntries(worked, 'delta9:0:0').size).toBe(0);
  });

  it('leads from any entry down to given numbers, and ends', () => {
    for (const step of worked.trace) {
      if (step.operation === 'given') continue;
      for (const { id } of leavesOf(explain(step, 0, 0).expression)) {
        expect(step.operands).toContain(id);
      }
    }
  });

  it('cuts a trail where the pass has no such entry', () => {
    expect(validTrail(worked, ['delta2:2:0', 'delta3:7:0', 'x:0:0'])).toEqual(['delta2:2:0']);
    expect(openFrom(['a', 'b', 'c'], 0, 'd')).toEqual(['a', 'd']);
  });
});

describe('editEntry', () => {
  const state = createPass('classifier-2-2-4-3');

  it('moves a one-hot target, and refuses what is none', () => {
    expect(editEntry(state, 'y:0:0', '1').state.target).toEqual([1, 0, 0]);
    expect(editEntry(state, 'y:0:0', '0.5').problem).toContain('one class');
    expect(editEntry(state, 'y:1:0', '1').problem).toBeNull();
  });

  it('leaves computed numbers alone', () => {
    const { state: after, problem } = editEntry(state, 'delta2:2:0', '1');
    expect(after).toBe(state);
    expect(problem).toContain('computed');
  });

  it('pastes a column as far as it fits, or not at all', () => {
    const block = [['1'], ['2'], ['3']];
    expect(pasteEntries(state, 'x:0:0', block).state.input).toEqual([1, 2]);
    expect(pasteEntries(state, 'b2:2:0', block).state.network.layers[1]?.bias).toEqual([
      0.5, -0.2, 1, 2,
    ]);
    const bad = pasteEntries(state, 'x:0:0', [['1'], ['?']]);
    expect(bad.state).toBe(state);
    expect(bad.problem).toContain('?');
  });
});

describe('keys', () => {
  const free = { isField: false, isButton: false };
  const state = createPass('classifier-2-2-4-3');
  const landing = (key: string, from: number) => {
    const command = commandFor(key, free);
    return command?.type === 'move' ? command.move(goTo(state, from)).step : null;
  };

  it('move by a step, by a phase and to the ends', () => {
    expect(landing('ArrowRight', 10)).toBe(11);
    expect(landing('ArrowLeft', 10)).toBe(9);
    expect(landing('PageDown', 10)).toBe(14);
    expect(landing('PageUp', 10)).toBe(8);
    expect(landing('Home', 10)).toBe(0);
    expect(landing('End', 10)).toBe(18);
  });

  it('leave fields alone, and Space to the buttons', () => {
    expect(commandFor('ArrowRight', { isField: true, isButton: false })).toBeNull();
    expect(commandFor(' ', { isField: false, isButton: true })).toBeNull();
    expect(commandFor(' ', free)).toEqual({ type: 'play' });
    expect(commandFor('x', free)).toBeNull();
  });
});

describe('litSelector', () => {
  const stages = { last: 3, softmax: true };

  it('lights an entry, its symbol and its place in the drawing', () => {
    expect(litSelector('delta2:2:0', stages)).toBe(
      '[data-entry="delta2:2:0"], .tex [data-entry="delta2"], [data-place="node:2:2"]',
    );
  });

  it('lights all of a quantity from its symbol', () => {
    expect(litSelector('delta2', stages)).toBe('[data-entry="delta2"], [data-entry^="delta2:"]');
  });
});
