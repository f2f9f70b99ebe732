/** All probabilities end to end: together they are always 1. */
import type { Bar } from './model.ts';

interface WholeBarProps {
  bars: readonly Bar[];
  sum: string;
  emphasis: number;
}

/** A share narrower than this has no room for its number. */
const ROOM = 0.05;

export function WholeBar({ bars, sum, emphasis }: WholeBarProps) {
  return (
    <div class="softmax-whole">
      <span class="softmax-whole-name">sum</span>
      <span class="softmax-shares" aria-hidden="true">
        {bars.map(({ index, probability }) => (
          <span
            key={index}
            class={`softmax-share${index === emphasis ? ' is-emphasised' : ''}`}
            style={{ inlineSize: `${100 * probability}%` }}
          >
            {probability >= ROOM ? index : ''}
          </span>
        ))}
      </span>
      <strong>{sum}</strong>
    </div>
  );
}
