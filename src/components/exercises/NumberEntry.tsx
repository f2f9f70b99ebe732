/** A field for one number of a question, marked where it stands. `NumberAnswer.astro` sets it up. */
import { useRef, useState } from 'preact/hooks';
import { BuiltHtml } from './BuiltHtml.tsx';
import { fetchNumberMarking, fetchPassMarking, markingProblem } from './late-marking.ts';
import { PassHints } from './PassHints.tsx';
import type { AskedFor, Marked, PassEntry } from './types.ts';
import { VerdictLine } from './VerdictLine.tsx';

export interface NumberEntryProps extends AskedFor {
  /** Unique on the page. */
  readonly id: string;
  /** The words before the field, as HTML. */
  readonly label: string;
  /** The same in plain words: what formulas in a label say is not read from them. */
  readonly name: string;
  /** The decimals asked for, in words. */
  readonly note: string;
  /** Said after `Right.`, as HTML. */
  readonly praise?: string;
  /** The entry of a worked pass that the number is. */
  readonly entry?: PassEntry;
}

async function mark(text: string, props: NumberEntryProps): Promise<Marked> {
  const { entry } = props;
  if (entry) {
    const marking = await fetchPassMarking();
    return marking?.markEntry(text, entry, props) ?? markingProblem;
  }
  const marking = await fetchNumberMarking();
  return marking?.markNumber(text, props) ?? markingProblem;
}

export function NumberEntry(props: NumberEntryProps) {
  const { id, label, name, note, decimals, entry, praise } = props;
  const [text, setText] = useState('');
  const [marked, setMarked] = useState<Marked | null>(null);
  const latest = useRef('');
  const check = async (typed: string) => {
    const verdict = await mark(typed, props);
    if (typed !== latest.current) return;
    setMarked(verdict.tone === 'right' && praise ? { ...verdict, html: praise } : verdict);
  };
  return (
    <div class="check number-answer">
      <div class="check-row">
        <label for={id}>
          <BuiltHtml html={label} />
        </label>
        <input
          id={id}
          class={marked ? `tone-${marked.tone}` : undefined}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-label={name}
          aria-describedby={`${id}-note ${id}-verdict`}
          onFocus={entry ? fetchPassMarking : fetchNumberMarking}
          onInput={(event) => {
            latest.current = event.currentTarget.value;
            setText(latest.current);
            setMarked(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') check(latest.current);
          }}
        />
        <button type="button" onClick={() => check(latest.current)}>
          Check
        </button>
        <span class="check-note" id={`${id}-note`}>
          {note}
        </span>
      </div>
      <VerdictLine id={`${id}-verdict`} marked={marked} />
      {entry && marked && marked.tone !== 'right' && (
        <PassHints entry={entry} decimals={decimals} />
      )}
    </div>
  );
}
