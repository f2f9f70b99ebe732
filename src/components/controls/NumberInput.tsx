import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Commit, useDraft } from './useDraft.ts';

/** How far the cursor is to go in a grid: rows down, columns right. */
export type Move = (rows: number, columns: number) => void;

export interface NumberInputProps {
  /** Unique on the page. */
  readonly id: string;
  readonly value: number;
  /** Takes what was typed; returns a sentence if it can't be used, else null. */
  readonly onCommit: Commit;
  /** How the value reads while the field is left alone; default: all its digits. */
  readonly text?: string;
  /** The accessible name, where there is no label. */
  readonly name?: string;
  /** What ArrowUp adds and ArrowDown takes away; default 0.1. With Shift ten times that. */
  readonly step?: number;
  /** In a grid: arrows move instead; a step then needs Alt. */
  readonly onMove?: Move;
  readonly onPaste?: (event: ClipboardEvent) => void;
  /** Further attributes of the input, e.g. `data-entry`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Where an arrow leads from `input`, or null where it should move the caret. */
function moveOf(key: string, input: HTMLInputElement): readonly [number, number] | null {
  const { selectionStart, selectionEnd, value } = input;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (key === 'ArrowUp') return [-1, 0];
  if (key === 'ArrowDown') return [1, 0];
  if (key === 'ArrowLeft' && (isWhole || selectionEnd === 0)) return [0, -1];
  if (key === 'ArrowRight' && (isWhole || selectionStart === value.length)) return [0, 1];
  return null;
}

/** The bare input: Enter or leaving it commits, Escape restores, arrows step. */
export function NumberInput(props: NumberInputProps) {
  const { id, value, onCommit, text, name, step = 0.1, onMove, onPaste, attributes } = props;
  const draft = useDraft(value, text, onCommit);
  const input = useRef<HTMLInputElement>(null);
  const problemId = `${id}-problem`;
  // only now do all digits stand there: what is typed next replaces them
  useLayoutEffect(() => {
    if (draft.focused) input.current?.select();
  }, [draft.focused]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const { key } = event;
    const move = onMove && !event.altKey && input.current ? moveOf(key, input.current) : null;
    if (key === 'Enter') draft.commit();
    else if (key === 'Escape') draft.restore();
    else if (move) onMove?.(...move);
    else if (key === 'ArrowUp') draft.nudge(event.shiftKey ? 10 * step : step);
    else if (key === 'ArrowDown') draft.nudge(event.shiftKey ? -10 * step : -step);
    else return;
    event.preventDefault();
    requestAnimationFrame(
      () => document.activeElement === input.current && input.current?.select(),
    );
  };

  return (
    <span class="number-input">
      <input
        {...attributes}
        ref={input}
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={name}
        aria-invalid={draft.problem !== null}
        aria-describedby={draft.problem === null ? undefined : problemId}
        value={draft.shown}
        onFocus={draft.focus}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.leave}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {draft.problem !== null && (
        <span class="field-problem" id={problemId} role="alert">
          {draft.problem}
        </span>
      )}
    </span>
  );
}
