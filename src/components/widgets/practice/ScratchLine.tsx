/** A line of arithmetic to work in beside a problem. */
import { formatGiven, workScratch } from '@engine';

interface ScratchLineProps {
  readonly id: string;
  readonly text: string;
  readonly onWrite: (text: string) => void;
}

export function ScratchLine({ id, text, onWrite }: ScratchLineProps) {
  const result = workScratch(text);
  return (
    <p class="practice-scratch">
      <label for={id}>Scratch line</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder="0.2·0.5 − exp(−1)"
        value={text}
        aria-describedby={`${id}-result`}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      <output id={`${id}-result`} for={id} aria-live="polite">
        {result.kind === 'number' && `= ${formatGiven(result.value, 6)}`}
        {result.kind === 'unreadable' && result.reason}
      </output>
    </p>
  );
}
