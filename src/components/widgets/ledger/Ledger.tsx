/** A ledger of three steps: every number opens, every given number can be edited, all can be checked. */
import { Choice } from '@components/controls/Choice.tsx';
import { LinkNote } from '@components/links/LinkNote.tsx';
import { useStateLink } from '@components/links/useStateLink.ts';
import { Tex } from '@components/math/Tex.tsx';
import type { OptimizerKind } from '@engine';
import { useComputed, useSignal } from '@preact/signals';
import { LiveFoot } from '../LiveFoot.tsx';
import {
  chooseMode,
  chooseOptimizer,
  editGiven,
  editSetting,
  NAMES,
  openCell,
  openInside,
  sentenceOf,
  typeAnswer,
} from './edits.ts';
import { LedgerSettings } from './LedgerSettings.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { LedgerTrail } from './LedgerTrail.tsx';
import { derive, type LedgerMode, type LedgerState, type Marker, START } from './model.ts';
import { Remarks } from './Remarks.tsx';
import '../live-figure.css';
import './ledger.css';

export interface LedgerProps {
  /** Unique on the page. */
  id: string;
  /** What the whole is called; two on a page need two names. */
  title?: string;
  kind?: OptimizerKind;
}

const MODES: readonly { value: LedgerMode; label: string }[] = [
  { value: 'worked', label: 'show all numbers' },
  { value: 'half', label: 'I fill in the second weight' },
  { value: 'blank', label: 'I fill in everything' },
];

export function Ledger({ id, title = 'A ledger of three steps', kind = 'adam' }: LedgerProps) {
  const start: LedgerState = { ...START, kind };
  const state = useSignal(start);
  const marker = useSignal<Marker | null>(null);
  const offline = useSignal(false);
  const view = useComputed(() => derive(state.value, marker.value));
  const fetchMarker = async () => {
    try {
      marker.value ??= (await import('./marking.ts')).markLedgerAnswer;
      offline.value = false;
    } catch {
      offline.value = true;
    }
  };
  // a new key forgets what stands in the fields and could not be read
  const resets = useSignal(0);
  const set = (next: LedgerState) => {
    state.value = next;
  };
  const restart = (next: LedgerState) => {
    if (next.mode !== 'worked') fetchMarker();
    set(next);
    resets.value += 1;
  };
  const commit = (edit: { state: LedgerState; problem: string | null }) => {
    set(edit.state);
    return edit.problem;
  };
  const address = useStateLink({
    key: id,
    state,
    open: restart,
    codec: async () => (await import('./url.ts')).ledgerLink,
  });
  const { rules, tables, lit, remarks, right, asked } = view.value;
  const now = state.value;
  return (
    <section class="live-figure ledger" ref={address.root} tabindex={-1} aria-label={title}>
      <LinkNote note={address.note} />
      <div class="ledger-top">
        <Choice
          id={`${id}-kind`}
          label="Optimizer"
          value={now.kind}
          options={Object.entries(NAMES).map(([value, label]) => ({ value, label }))}
          onChoose={(value) => set(chooseOptimizer(now, value as OptimizerKind))}
        />
        <Choice
          id={`${id}-mode`}
          label="Numbers"
          value={now.mode}
          options={MODES}
          onChoose={(value) => {
            fetchMarker();
            set(chooseMode(now, value as LedgerMode));
          }}
        />
        <LedgerSettings
          key={`settings-${resets.value}`}
          id={id}
          state={now}
          onEdit={(name, text) => commit(editSetting(state.value, name, text))}
        />
      </div>
      <ul class="ledger-rules" aria-label="The rule">
        {rules.map(({ name, formula, symbol }) => (
          <li key={name}>
            <Tex tex={formula ?? `${symbol} = \\nabla W`} />
          </li>
        ))}
      </ul>
      <div class="ledger-tables" key={`tables-${resets.value}`}>
        {tables.map((rows, weight) => (
          <LedgerTable
            id={id}
            weight={weight}
            rows={rows}
            lit={lit}
            opened={now.opened}
            onOpen={(key) => set(openCell(now, key))}
            onEdit={(key, text) => commit(editGiven(state.value, key, text))}
            onAnswer={(key, text) => set(typeAnswer(state.value, key, text))}
          />
        ))}
      </div>
      {now.mode === 'worked' ? (
        <LedgerTrail
          state={now}
          onOpen={(depth, key) => set(openInside(state.value, depth, key))}
        />
      ) : (
        <Remarks id={id} remarks={remarks} right={right} asked={asked} />
      )}
      <p class="live-sentence" aria-live="polite">
        {now.mode === 'worked'
          ? sentenceOf(now)
          : offline.value
            ? 'The marking could not be fetched; are you offline?'
            : `${right} of ${asked} numbers are right. Give four digits, counted from the first that is not 0.`}
      </p>
      <LiveFoot address={address} onReset={() => restart(start)} />
    </section>
  );
}
