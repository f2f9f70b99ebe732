/** The task of a problem and the numbers it gives. */
import '@components/math/equation.css';
import { MatrixGrid } from '@components/math/MatrixGrid.tsx';
import { matrixView } from '@components/math/matrix-views.ts';
import { Tex } from '@components/math/Tex.tsx';
import { formatEntry, type Problem } from '@engine';
import { TextWithTex } from './TextWithTex.tsx';

interface StatementProps {
  readonly problem: Problem;
  /** Worked numbers that are shown too, since the reader only returns to what comes after. */
  readonly worked: readonly string[];
}

export function Statement({ problem, worked }: StatementProps) {
  return (
    <div class="practice-statement">
      <p class="practice-task">
        <TextWithTex text={problem.task} />
      </p>
      <Numbers problem={problem} ids={problem.given} />
      {worked.length > 0 && (
        <>
          <p class="practice-note">These are worked already:</p>
          <Numbers problem={problem} ids={worked} />
        </>
      )}
    </div>
  );
}

/** Numbers with their symbols, side by side: what is given, or what a solution found. */
export function Numbers({ problem, ids }: { problem: Problem; ids: readonly string[] }) {
  const { calculation, decimals } = problem;
  return (
    <div class="practice-numbers">
      {ids.map((id) => {
        const { quantity } = calculation.step(id);
        const text = (_: unknown, value: number) => formatEntry(id, value, decimals);
        return (
          <span class="practice-number" key={id}>
            <Tex tex={quantity.symbol} kind={quantity.kind} label="" />
            <span class="practice-equals" aria-hidden="true">
              =
            </span>
            <MatrixGrid matrix={matrixView(quantity, { text })} />
          </span>
        );
      })}
    </div>
  );
}
