/** Options of a question, each of which explains itself. `ChoiceAnswer.astro` sets it up. */
import { useState } from 'preact/hooks';
import { BuiltHtml } from './BuiltHtml.tsx';
import type { Marked } from './types.ts';
import { VerdictLine } from './VerdictLine.tsx';

/** An option as the island gets it: its words are set already. */
export interface BuiltOption {
  readonly text: string;
  /** The same in plain words, where there is a formula in it: what it says is not read from it. */
  readonly name?: string;
  readonly why: string;
  readonly right: boolean;
}

export interface ChoiceEntryProps {
  /** Unique on the page. */
  readonly id: string;
  readonly legend: string;
  readonly options: readonly BuiltOption[];
}

function explain({ right, why }: BuiltOption): Marked {
  return {
    tone: right ? 'right' : 'wrong',
    sentence: right ? 'Right.' : 'Not this one.',
    html: why,
  };
}

const nothingChosen: Marked = { tone: 'between', sentence: 'Choose one first.', sign: '!' };

export function ChoiceEntry({ id, legend, options }: ChoiceEntryProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [checked, setChecked] = useState(false);
  const option = chosen === null ? undefined : options[chosen];
  const marked = checked ? (option ? explain(option) : nothingChosen) : null;
  return (
    <div class="check choice-answer">
      <fieldset aria-describedby={`${id}-verdict`}>
        <legend>{legend}</legend>
        {options.map(({ text, name }, index) => (
          <label class={chosen === index && marked ? `tone-${marked.tone}` : undefined}>
            <input
              type="radio"
              name={id}
              aria-label={name}
              checked={chosen === index}
              onChange={() => {
                setChosen(index);
                setChecked(false);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                setChosen(index);
                setChecked(true);
              }}
            />
            <BuiltHtml html={text} />
          </label>
        ))}
      </fieldset>
      <div class="check-row">
        <button type="button" onClick={() => setChecked(true)}>
          Check
        </button>
      </div>
      <VerdictLine id={`${id}-verdict`} marked={marked} />
    </div>
  );
}
