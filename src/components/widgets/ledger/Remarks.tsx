/** What the marks say, number by number. */
import { Tex } from '@components/math/Tex.tsx';
import { ICONS, TONES } from './AnswerInput.tsx';
import { type LedgerView, placeOfKey } from './model.ts';

type RemarksProps = Pick<LedgerView, 'remarks' | 'right' | 'asked'> & { id: string };

export function Remarks({ remarks, right, asked }: RemarksProps) {
  if (right === asked) return <p class="ledger-remarks">All {asked} numbers are right.</p>;
  if (remarks.length === 0) {
    return (
      <p class="ledger-remarks">
        Work from the top of a column to its foot, then go to the next column. What you type is
        marked when you leave the field.
      </p>
    );
  }
  return (
    <ul class="ledger-remarks">
      {remarks.map(({ key, symbol, mark }) => (
        <li key={key} class={`tone-${TONES[mark.kind]}`}>
          <span class="ledger-mark" aria-hidden="true">
            {ICONS[TONES[mark.kind]]}
          </span>{' '}
          <Tex tex={symbol} kind="memory" /> of the{' '}
          {placeOfKey(key).weight === 0 ? 'first' : 'second'} weight. {mark.sentence}
        </li>
      ))}
    </ul>
  );
}
