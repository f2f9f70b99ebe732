/** The hyperparameters that the chosen optimizer has. */
import { NumberField } from '@components/controls/NumberField.tsx';
import { fourDigits } from '@components/math/four-digits.ts';
import type { LedgerState } from './model.ts';
import { SETTINGS, type Setting, SHOWN } from './settings.ts';

interface LedgerSettingsProps {
  id: string;
  state: LedgerState;
  onEdit: (name: Setting, text: string) => string | null;
}

export function LedgerSettings({ id, state, onEdit }: LedgerSettingsProps) {
  return (
    <div class="ledger-settings">
      {SHOWN[state.kind].map((name) => (
        <NumberField
          key={name}
          id={`${id}-${name}`}
          label={SETTINGS[name].label}
          value={state.settings[name]}
          text={fourDigits(state.settings[name])}
          step={SETTINGS[name].step}
          onCommit={(text) => onEdit(name, text)}
        />
      ))}
    </div>
  );
}
