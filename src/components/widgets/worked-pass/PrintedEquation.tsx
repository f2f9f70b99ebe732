/** One step of a pass in print: symbols, numbers, and the arithmetic of one entry if asked for. */
import { EntryArithmetic } from '@components/math/EntryArithmetic.tsx';
import { type Entry, entryKey } from '@components/math/entries.ts';
import { equationParts } from '@components/math/equation-parts.ts';
import { LiveEquation } from '@components/math/LiveEquation.tsx';
import { matrixView } from '@components/math/matrix-views.ts';
import { Tex } from '@components/math/Tex.tsx';
import { speakTex } from '@components/math/tex-speech.ts';
import { entryOf, formatGiven } from '@engine';
import type { ChapterPass } from './chapter-passes.ts';
import { explanationOf, usedEntries } from './selection.ts';
import { entryTexts } from './shown-text.ts';

interface PrintedEquationProps {
  pass: ChapterPass;
  /** The quantity the step produces. */
  id: string;
  /** The entry to mark and to work out below. */
  entry: Entry | null;
}

export function PrintedEquation({ pass, id, entry }: PrintedEquationProps) {
  const { worked } = pass.derived;
  const step = worked.step(id);
  const last = worked.network.layers.length;
  const text = entryTexts(pass.state);
  const selected = entry && entryKey(entry.id, entry.row, entry.column);
  const used = usedEntries(worked, selected);
  return (
    <div class="pass-equation">
      {step.operation !== 'given' && (
        <p class="pass-formula">
          <Tex tex={step.formula} outputLayer={last} />
        </p>
      )}
      {/* wider than a phone: it scrolls, so the keyboard must reach it */}
      <div
        class="pass-numbers"
        role="math"
        tabindex={0}
        aria-label={`In numbers: ${speakTex(step.formula)}`}
      >
        <LiveEquation
          parts={equationParts(step, (each) => worked.step(each).quantity.symbol, last)}
          matrix={(each, transposed) =>
            matrixView(worked.step(each).quantity, {
              text,
              transposed,
              mark: (key) => (key === selected ? 'selected' : used.has(key) ? 'used' : null),
            })
          }
        />
      </div>
      {entry && <PrintedArithmetic pass={pass} entry={entry} />}
    </div>
  );
}

function PrintedArithmetic({ pass, entry }: { pass: ChapterPass; entry: Entry }) {
  const { worked } = pass.derived;
  return (
    <EntryArithmetic
      entry={entry}
      value={entryOf(worked.step(entry.id).quantity.value, entry.row, entry.column)}
      expression={explanationOf(worked, entry)?.expression ?? null}
      numbers={{
        quantity: (id) => worked.step(id).quantity,
        text: entryTexts(pass.state),
        constant: (value) => formatGiven(value, pass.state.decimals),
      }}
      opened={null}
      live={false}
    />
  );
}
