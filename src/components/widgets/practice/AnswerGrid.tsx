/** A grid to type a quantity into. It gives no shape away: it grows as the reader goes on. */
import { parseBlock } from '@components/controls/blocks.ts';
import { nameOf } from '@engine';
import { useRef, useState } from 'preact/hooks';
import { VERDICT_WORDS, verdictTone } from '../worked-pass/answer-cells.ts';
import { largestGrid } from './grids.ts';
import { verdictAt } from './marking.ts';
import { gridOf, pasteBlock, resizeGrid, type Session, typeEntry } from './session.ts';

interface AnswerGridProps {
  /** Unique on the page. */
  readonly id: string;
  readonly session: Session;
  readonly quantity: string;
  readonly onChange: (change: (old: Session) => Session) => void;
  /** The field that is being worked. */
  readonly onEnter: (row: number, column: number) => void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** Whether an arrow key should leave the field rather than move in its text. */
function leaves(key: string, { selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  if (key === 'ArrowLeft') return selectionStart === 0 && selectionEnd === 0;
  if (key === 'ArrowRight') return selectionStart === value.length;
  return key in arrows;
}

export function AnswerGrid({ id, session, quantity, onChange, onEnter }: AnswerGridProps) {
  const grid = gridOf(session, quantity);
  const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
  const root = useRef<HTMLDivElement>(null);
  // what is being typed, until it is handed in: a new drawing must not take it away
  const [draft, setDraft] = useState<{ id: string; text: string } | null>(null);
  const name = nameOf(session.problem.calculation.step(quantity).quantity);

  const focusAt = (row: number, column: number) =>
    root.current
      ?.querySelector<HTMLInputElement>(`#${CSS.escape(`${id}-${row}-${column}`)}`)
      ?.focus();
  const commit = (row: number, column: number, text: string) => {
    setDraft(null);
    onChange((old) => typeEntry(old, quantity, row, column, text));
  };
  const moveTo = (row: number, column: number) => {
    if (row < 0 || column < 0 || row >= largestGrid || column >= largestGrid) return;
    if (row >= rows || column >= columns) {
      onChange((old) =>
        resizeGrid(old, quantity, Math.max(rows, row + 1), Math.max(columns, column + 1)),
      );
    }
    if (row < rows && column < columns) focusAt(row, column);
    else requestAnimationFrame(() => focusAt(row, column));
  };

  return (
    <div class="practice-grid-box" ref={root}>
      <div
        class="practice-grid"
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(4.2rem, 6.4rem))` }}
      >
        {grid.map((texts, row) =>
          texts.map((text, column) => {
            const { kind } = verdictAt(session, quantity, row, column);
            const tone = kind === 'empty' ? 'none' : verdictTone(kind);
            const { icon, words } = VERDICT_WORDS[kind];
            const fieldId = `${id}-${row}-${column}`;
            return (
              <span class="practice-cell" key={fieldId}>
                <input
                  id={fieldId}
                  class={`answer-input tone-${tone}`}
                  type="text"
                  autocomplete="off"
                  spellcheck={false}
                  value={draft?.id === fieldId ? draft.text : text}
                  aria-label={`Your ${name.replace(/^the /, '')}, row ${row + 1}, column ${column + 1}`}
                  aria-describedby={`${fieldId}-verdict`}
                  aria-invalid={kind === 'unreadable'}
                  onFocus={() => onEnter(row, column)}
                  onInput={(event) => setDraft({ id: fieldId, text: event.currentTarget.value })}
                  onChange={(event) => commit(row, column, event.currentTarget.value)}
                  onKeyDown={(event) => {
                    const step = arrows[event.key];
                    if (!step || !leaves(event.key, event.currentTarget)) return;
                    event.preventDefault();
                    commit(row, column, event.currentTarget.value);
                    moveTo(row + step[0], column + step[1]);
                  }}
                  onPaste={(event) => {
                    const block = parseBlock(event.clipboardData?.getData('text/plain') ?? '');
                    if (!block) return;
                    event.preventDefault();
                    onChange((old) => pasteBlock(old, quantity, row, column, block));
                  }}
                />
                <span class={`practice-verdict tone-${tone}`} id={`${fieldId}-verdict`}>
                  {kind !== 'empty' && (
                    <>
                      <span aria-hidden="true">{icon}</span> {words}
                    </>
                  )}
                </span>
              </span>
            );
          }),
        )}
      </div>
      <SizeButtons
        name={name}
        rows={rows}
        columns={columns}
        onResize={(height, width) => onChange((old) => resizeGrid(old, quantity, height, width))}
      />
    </div>
  );
}

interface SizeButtonsProps {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly onResize: (rows: number, columns: number) => void;
}

function SizeButtons({ name, rows, columns, onResize }: SizeButtonsProps) {
  const button = (label: string, says: string, height: number, width: number) => (
    <button
      type="button"
      class="quiet-button"
      aria-label={`${says} of ${name}`}
      aria-disabled={height < 1 || width < 1 || height > largestGrid || width > largestGrid}
      onClick={() => onResize(height, width)}
    >
      {label}
    </button>
  );
  return (
    <p class="practice-size">
      <span>
        {rows} × {columns}
      </span>
      {button('+ row', 'One row more', rows + 1, columns)}
      {button('− row', 'One row less', rows - 1, columns)}
      {button('+ column', 'One column more', rows, columns + 1)}
      {button('− column', 'One column less', rows, columns - 1)}
    </p>
  );
}
