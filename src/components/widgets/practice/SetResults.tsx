/** The result of a set: a verdict a step, to print or to copy. */
import { mistakes } from '@engine';
import { useState } from 'preact/hooks';
import { resultLines, resultText, type SetState, score } from './set-desk.ts';

const titles = new Map(mistakes.map(({ id, title }) => [id, title]));

export function SetResults({ state, code }: { state: SetState; code: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const { right, asked } = score(state);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(resultText(state, code));
      setCopied('Copied.');
    } catch {
      setCopied('Your browser does not allow copying; select the table instead.');
    }
  };
  return (
    <section class="practice-progress practice-results" aria-labelledby="set-results">
      <h2 id="set-results">Result</h2>
      <p class="practice-on-paper">
        Name <span /> Date <span class="is-short" />
      </p>
      <p>
        {right} of {asked} right, set {code}
      </p>
      <section class="practice-table" aria-label="Table: the result" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Problem</th>
              <th scope="col">Seed</th>
              <th scope="col">Step</th>
              <th scope="col">Verdict</th>
              <th scope="col">On the way</th>
            </tr>
          </thead>
          <tbody>
            {resultLines(state).map((line) => (
              <tr key={`${line.key} ${line.quantity}`} class={line.of > 0 ? 'is-first' : undefined}>
                {line.of > 0 && (
                  <>
                    <th scope="rowgroup" rowSpan={line.of}>
                      {line.problem}. {line.title}
                    </th>
                    <td rowSpan={line.of}>{line.key}</td>
                  </>
                )}
                <td>{line.quantity}</td>
                <td>{line.standing}</td>
                <td>
                  {line.mistakes.map((id) => titles.get(id) ?? id).join(' ')}
                  {line.hints > 0 && ` Hints: ${line.hints}.`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="practice-bar">
        <button type="button" class="practice-button" onClick={() => print()}>
          Print
        </button>
        <button type="button" class="practice-button" onClick={copy}>
          Copy as text
        </button>
        <span aria-live="polite">{copied}</span>
      </p>
    </section>
  );
}
