/** What is said about an answer; the line is there before, so that it is read out when it fills. */
import type { ComponentChildren } from 'preact';
import { BuiltHtml } from './BuiltHtml.tsx';
import { type Marked, toneSigns } from './types.ts';

interface VerdictLineProps {
  readonly id: string;
  readonly marked: Marked | null;
  readonly children?: ComponentChildren;
}

export function VerdictLine({ id, marked, children }: VerdictLineProps) {
  return (
    <div class="check-verdict" id={id} aria-live="polite">
      {marked && (
        <p class={`tone-${marked.tone}`}>
          <span class="check-sign" aria-hidden="true">
            {marked.sign ?? toneSigns[marked.tone]}
          </span>{' '}
          {marked.sentence}
          {marked.sentence && marked.html && ' '}
          {marked.html && <BuiltHtml html={marked.html} />}
        </p>
      )}
      {children}
    </div>
  );
}
