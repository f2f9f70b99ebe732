/** The reader's own working of a step: fields, a verdict on each, and hints. */
import './answers.css';
import { Tex } from '@components/math/Tex.tsx';
import { AnswerField } from './AnswerField.tsx';
import { answerCells, remarksOn, VERDICT_WORDS, verdictTone } from './answer-cells.ts';
import { isTurned, turnAnswers } from './answers.ts';
import { checkModeOf } from './asking.ts';
import { HintView } from './HintView.tsx';
import type { PassStore } from './store.ts';

export function AnswerSheet({ store }: { store: PassStore }) {
  const { step } = store.derived.value;
  if (checkModeOf(store.state.value, step) === 'worked') return null;
  return (
    <div class="answer-sheet">
      {step.asks.map((id) => (
        <QuantityAnswers store={store} id={id} key={id} />
      ))}
      <Remarks store={store} ids={step.asks} />
      <HintView store={store} />
    </div>
  );
}

function QuantityAnswers({ store, id }: { store: PassStore; id: string }) {
  const state = store.state.value;
  const { quantity } = store.derived.value.worked.step(id);
  const cells = answerCells(state, id);
  const [rows, columns] = quantity.shape;
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  return (
    <fieldset class="quantity-answers">
      <legend>
        Your <Tex tex={quantity.symbol} kind={quantity.kind} /> · {height} × {width}
        {rows !== columns && (
          <button
            type="button"
            class="quiet-button"
            aria-pressed={isTurned(state, id)}
            onClick={() => store.change((old) => turnAnswers(old, id))}
          >
            Turn rows into columns
          </button>
        )}
      </legend>
      <div class="answer-scroll">
        <div
          class={width === 1 ? 'answer-grid answer-column' : 'answer-grid'}
          style={{ gridTemplateColumns: `repeat(${width}, max-content)` }}
        >
          {cells.flat().map((cell) => (
            <AnswerField store={store} cell={cell} key={cell.key} />
          ))}
        </div>
      </div>
    </fieldset>
  );
}

function Remarks({ store, ids }: { store: PassStore; ids: readonly string[] }) {
  const remarks = ids.flatMap((id) => remarksOn(answerCells(store.state.value, id)));
  return (
    <ul class="answer-remarks" aria-live="polite">
      {remarks.map(({ kind, sentence, symbols }) => (
        <li class={`tone-${verdictTone(kind)}`} key={sentence}>
          <span class="verdict-icon" aria-hidden="true">
            {VERDICT_WORDS[kind].icon}
          </span>{' '}
          {symbols.map((symbol, index) => (
            <>
              {index > 0 && ', '}
              <Tex tex={symbol} />
            </>
          ))}
          : {sentence}
        </li>
      ))}
    </ul>
  );
}
