/** One weight's ledger: a row for each quantity, a column for each step. */
import { NumberInput } from '@components/controls/NumberInput.tsx';
import { Tex } from '@components/math/Tex.tsx';
import { speakTex } from '@components/math/tex-speech.ts';
import { AnswerInput } from './AnswerInput.tsx';
import { type LedgerCell, type LedgerTableRow, STEPS } from './model.ts';

interface TableEvents {
  onOpen: (key: string) => void;
  onEdit: (key: string, text: string) => string | null;
  onAnswer: (key: string, text: string) => void;
}

interface LedgerTableProps extends TableEvents {
  id: string;
  weight: number;
  rows: readonly LedgerTableRow[];
  lit: ReadonlySet<string>;
  opened: readonly string[];
}

export function LedgerTable({ id, weight, rows, lit, opened, ...events }: LedgerTableProps) {
  const name = weight === 0 ? 'first weight' : 'second weight';
  return (
    <div class="ledger-box">
      <table class="ledger-table">
        <caption>The {name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <i>t</i>
            </th>
            {[0, ...STEPS].map((t) => (
              <th scope="col">{t}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} class={`q-${row.kind}`}>
              <th scope="row">
                <Tex tex={row.symbol} kind={row.kind} />
              </th>
              {row.cells.map((cell) => (
                <td key={cell?.key} class={cell && lit.has(cell.key) ? 'is-lit' : undefined}>
                  {cell && (
                    <Cell id={id} cell={cell} opened={opened.includes(cell.key)} {...events} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps extends TableEvents {
  id: string;
  cell: LedgerCell;
  opened: boolean;
}

function Cell({ id, cell, opened, onOpen, onEdit, onAnswer }: CellProps) {
  const { key, face, symbol, text } = cell;
  const name = `${speakTex(symbol)}, ${cell.weight === 0 ? 'first' : 'second'} weight`;
  if (face === 'plain') return <span class="ledger-plain">{text}</span>;
  if (face === 'given') {
    return (
      <span class="field">
        <NumberInput
          id={`${id}-${key.replace(':', '-')}`}
          name={name}
          value={cell.value}
          text={text}
          onCommit={(typed) => onEdit(key, typed)}
        />
      </span>
    );
  }
  if (face === 'blank') {
    return (
      <AnswerInput id={id} cell={cell} name={name} onAnswer={(typed) => onAnswer(key, typed)} />
    );
  }
  return (
    <button
      type="button"
      class="ledger-number"
      aria-expanded={opened}
      aria-label={`${name}: ${text}`}
      onClick={() => onOpen(key)}
    >
      {text}
    </button>
  );
}
