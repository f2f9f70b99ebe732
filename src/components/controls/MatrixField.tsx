import './controls.css';
import { useRef, useState } from 'preact/hooks';
import { type Block, parseBlock } from './blocks.ts';
import { type Move, NumberInput } from './NumberInput.tsx';

export interface MatrixFieldProps {
  /** Unique on the page; the cell in row 2, column 1 is `${id}-1-0`. */
  readonly id: string;
  /** What the matrix is, e.g. `Weights of layer 2`. */
  readonly label: string;
  /** n × 1 for a column. */
  readonly rows: readonly (readonly number[])[];
  /** Takes one cell's text (row and column from 0); returns a sentence if it can't be used. */
  readonly onCommit: (row: number, column: number, text: string) => string | null;
  /** Takes a pasted block, its corner at (row, column); likewise. */
  readonly onPaste: (row: number, column: number, block: Block) => string | null;
  /** How a value reads while its cell is left alone. */
  readonly format?: (value: number) => string;
  readonly step?: number;
  /** Further attributes of a cell's input, e.g. `data-entry`. */
  readonly attributesOf?: (row: number, column: number) => Readonly<Record<string, string>>;
}

/** `row 2, column 1`, or `row 2` in a column. */
function cellName(row: number, column: number, columns: number): string {
  return columns > 1 ? `row ${row + 1}, column ${column + 1}` : `row ${row + 1}`;
}

/** A grid of number fields: arrows move, Alt with an arrow steps, a pasted block fills cells. */
export function MatrixField(props: MatrixFieldProps) {
  const { id, label, rows, onCommit, onPaste, format, step, attributesOf } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const grid = useRef<HTMLFieldSetElement>(null);
  const columns = rows[0]?.length ?? 0;

  const moveFrom =
    (row: number, column: number): Move =>
    (down, right) => {
      const cell = `${id}-${row + down}-${column + right}`;
      grid.current?.querySelector<HTMLInputElement>(`#${CSS.escape(cell)}`)?.focus();
    };
  const pasteAt = (row: number, column: number) => (event: ClipboardEvent) => {
    const block = parseBlock(event.clipboardData?.getData('text/plain') ?? '');
    if (!block) return;
    event.preventDefault();
    setProblem(onPaste(row, column, block));
  };

  return (
    <fieldset class="matrix-field" aria-label={label} ref={grid}>
      <div class="matrix-cells" style={`grid-template-columns: repeat(${columns}, auto)`}>
        {rows.map((entries, row) =>
          entries.map((value, column) => (
            <NumberInput
              key={`${row}-${column}`}
              id={`${id}-${row}-${column}`}
              name={`${label}, ${cellName(row, column, columns)}`}
              value={value}
              text={format?.(value)}
              step={step}
              attributes={attributesOf?.(row, column)}
              onCommit={(text) => {
                setProblem(null);
                return onCommit(row, column, text);
              }}
              onMove={moveFrom(row, column)}
              onPaste={pasteAt(row, column)}
            />
          )),
        )}
      </div>
      {problem !== null && (
        <p class="field-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
