import { chooseCheck, typeAnswer } from '@components/widgets/worked-pass/answers.ts';
import { CheckPanel } from '@components/widgets/worked-pass/CheckPanel.tsx';
import { checker, fetchChecker } from '@components/widgets/worked-pass/checker.ts';
import { DiagramView } from '@components/widgets/worked-pass/DiagramView.tsx';
import { derive } from '@components/widgets/worked-pass/derive.ts';
import { goTo } from '@components/widgets/worked-pass/navigation.ts';
import { PRESETS } from '@components/widgets/worked-pass/presets.ts';
import { SettingsPanel } from '@components/widgets/worked-pass/SettingsPanel.tsx';
import { StepView } from '@components/widgets/worked-pass/StepView.tsx';
import { Strip } from '@components/widgets/worked-pass/Strip.tsx';
import { createPass, type PassState } from '@components/widgets/worked-pass/state.ts';
import { createPassStore, type PassStore } from '@components/widgets/worked-pass/store.ts';
import { rowsOf } from '@components/widgets/worked-pass/values.ts';
import { WholePass } from '@components/widgets/worked-pass/WholePass.tsx';
import { WorkedPass } from '@components/widgets/worked-pass/WorkedPass.tsx';
import { formatEntry } from '@engine';
import fc from 'fast-check';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { passStates } from './states.ts';

function storeOf(state: PassState): PassStore {
  const store = createPassStore({ id: 'pass' });
  store.load(state);
  return store;
}

/** Everything of a step that a reader can see or hear. */
function drawn(state: PassState): string {
  const store = storeOf(state);
  const views = [DiagramView, Strip, StepView, SettingsPanel, CheckPanel];
  return views.map((view) => renderToString(h(view, { store }))).join('\n');
}

const stepsOf = (state: PassState) => derive(state).steps.map((_, index) => goTo(state, index));

describe('WorkedPass on the server', () => {
  const html = renderToString(
    h(WorkedPass, {
      id: 'pass',
      preset: 'classifier-2-2-4-3',
      step: 'delta2',
      entry: 'delta2:2:0',
    }),
  );

  it('shows the step it is to open with, worked out', () => {
    expect(html).toContain('step 11 of 19');
    expect(html).toContain('Backward · error signal of layer 2');
    expect(html).toContain('data-entry="delta2:2:0" data-action="open"');
    expect(html.replace(/<[^>]*>/gu, '')).toContain(
      '(−0.5 · 0.2455 + 1.0 · −0.7451 + −0.4 · 0.4996) · 0.7455 = −0.7959',
    );
  });

  it('holds every number of the pass, for readers without scripts', () => {
    const { worked } = derive(createPass('classifier-2-2-4-3'));
    for (const { quantity } of worked.trace) {
      for (const value of rowsOf(quantity.value).flat()) {
        const text = formatEntry(quantity.id, value, 4);
        expect(html.includes(`>${text}<`), `${quantity.id} ${text}`).toBe(true);
      }
    }
  });

  it('is the same each time it is drawn', () => {
    const again = renderToString(
      h(WorkedPass, {
        id: 'pass',
        preset: 'classifier-2-2-4-3',
        step: 'delta2',
        entry: 'delta2:2:0',
      }),
    );
    expect(again).toBe(html);
  });
});

describe('the views of a step', () => {
  it('draw any pass a reader can make, with a name on every button', () => {
    fc.assert(
      fc.property(passStates, (state) => {
        const html = drawn(state);
        expect(/undefined|\[object|tex-unknown/u.exec(html)?.[0] ?? '').toBe('');
        for (const [button, inner = ''] of html.matchAll(/<button\b[^>]*>(.*?)<\/button>/gsu)) {
          const text = inner.replace(/<span aria-hidden="true">.*?<\/span>|<[^>]*>/gsu, '');
          expect(/aria-label="[^"]+"/u.test(button) || text.trim() !== '', button).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draw every step of every preset, and the whole of it on one page', () => {
    for (const { id } of PRESETS) {
      const state = createPass(id);
      for (const at of stepsOf(state)) expect(drawn(at).includes('tex-unknown')).toBe(false);
      const whole = renderToString(h(WholePass, { state, derived: derive(state) }));
      expect(whole.match(/<h4>/gu)).toHaveLength(derive(state).steps.length);
    }
  });
});

describe('a pass to fill in', () => {
  beforeAll(fetchChecker);

  /** Every number that is asked for, as printed, unless one that is not asked for looks the same. */
  function secrets(state: PassState): readonly string[] {
    const { worked, steps } = derive(state);
    const asked = steps.flatMap(({ asks }) => asks);
    const print = (id: string) =>
      rowsOf(worked.step(id).quantity.value)
        .flat()
        .map((value) => formatEntry(id, value, state.decimals));
    const all = worked.trace.map(({ quantity }) => quantity.id);
    const open = new Set(all.filter((id) => !asked.includes(id)).flatMap(print));
    return asked.flatMap(print).filter((text) => !open.has(text) && !/^[01]\.0+$/u.test(text));
  }

  it('gives nothing away of what is asked for, at any step, in any picture', () => {
    expect(checker.value).not.toBeNull();
    for (const { id } of PRESETS) {
      const blank = { ...chooseCheck(createPass(id), 'blank'), decimals: 6 };
      const hidden = secrets(blank);
      expect(hidden.length).toBeGreaterThan(id === 'xor-two-relu' ? 0 : 5);
      for (const state of stepsOf(blank)) {
        // the gradient check compares the gradients themselves: it is not for filling in
        if (derive(state).step.id === 'verify-gradients') continue;
        const html = drawn(state);
        const given = hidden.filter((text) => html.includes(text));
        expect(given, `${id}, ${derive(state).step.id}`).toEqual([]);
      }
      const whole = renderToString(h(WholePass, { state: blank, derived: derive(blank) }));
      expect(hidden.filter((text) => whole.includes(text))).toEqual([]);
    }
  });

  it('shows an entry once it is right, and what was typed while it is not', () => {
    let state = { ...chooseCheck(createPass('classifier-2-2-4-3'), 'blank') };
    state = goTo(state, 1);
    state = typeAnswer(state, 'z1', 0, 0, '−0.33');
    state = typeAnswer(state, 'z1', 1, 0, '0.7');
    const html = drawn(state);
    const shown = (pattern: RegExp) => pattern.test(html);
    expect(shown(/data-entry="z1:0:0"[^>]*>−0\.3300</u)).toBe(true);
    expect(shown(/data-entry="z1:1:0"[^>]*>0\.7</u)).toBe(true);
    expect(shown(/0\.1000/u)).toBe(false);
    expect(shown(/1 of 2 right, 1 to look at again\./u)).toBe(true);
  });

  it('marks in words, with a sign and the tolerance beside the field', () => {
    let state = goTo(chooseCheck(createPass('classifier-2-2-4-3'), 'blank'), 1);
    state = typeAnswer(state, 'z1', 0, 0, '−0.33');
    state = typeAnswer(state, 'z1', 1, 0, '-0.3');
    const text = drawn(state)
      .replace(/<[^>]*>/gu, ' ')
      .replace(/\s+/gu, ' ');
    expect(text).toMatch(/±0\.\d+ ✓ right/u);
    expect(text).toContain('✗ known mistake');
    expect(text).toContain('bias');
  });
});
