/** The chosen optimizer: its hyperparameters, what it remembers, and the step it is about to take. */
import { NumberField } from '@components/controls/NumberField.tsx';
import { OPTIMIZER_NAMES } from '@components/diagrams/figures/descents.ts';
import { fourDigits } from '@components/math/four-digits.ts';
import { Tex } from '@components/math/Tex.tsx';
import { SETTINGS, SHOWN } from '../ledger/settings.ts';
import type { Run } from './derive.ts';
import { type Edit, editSetting } from './edits.ts';
import { memoryOf } from './memory.ts';
import type { RaceState } from './model.ts';

interface RaceMemoryProps {
  id: string;
  state: RaceState;
  runs: readonly Run[];
  read: () => RaceState;
  commit: (edit: Edit) => string | null;
}

export function RaceMemory({ id, state, runs, read, commit }: RaceMemoryProps) {
  const { chosen } = state;
  const run = runs.find(({ kind }) => kind === chosen);
  const { settings } = state.runners[chosen];
  return (
    <fieldset class="race-memory">
      <legend>Inside {OPTIMIZER_NAMES[chosen]}</legend>
      <div class="race-settings">
        {SHOWN[chosen].map((name) => (
          <NumberField
            key={name}
            id={`${id}-${chosen}-${name}`}
            label={SETTINGS[name].label}
            value={settings[name]}
            text={fourDigits(settings[name])}
            step={SETTINGS[name].step}
            onCommit={(text) => commit(editSetting(read(), chosen, name, text))}
          />
        ))}
      </div>
      {run ? <NextStep state={state} run={run} /> : <p>It does not run. Tick it in the table.</p>}
    </fieldset>
  );
}

function NextStep({ state, run }: { state: RaceState; run: Run }) {
  const { t, lines, length, ends } = memoryOf(state, run);
  return (
    <div class="race-box">
      <table class="race-lines">
        <caption>
          The step from here, <i>t</i> = {t}: {length} long{ends && ', and not taken'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">
              <i>x</i>
            </th>
            <th scope="col">
              <i>y</i>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, symbol, formula, texts: [x, y] }) => (
            <tr key={id}>
              <th scope="row">
                <span class="race-rule">
                  <Tex tex={formula} kind="memory" />
                </span>
                <span class="race-symbol">
                  <Tex tex={symbol} kind="memory" />
                </span>
              </th>
              <td>{x}</td>
              <td>{y}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
