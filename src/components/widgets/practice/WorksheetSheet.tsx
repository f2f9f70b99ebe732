/** The sheet itself, as it is printed: a head with code and QR code, problems with room to write, solutions. */
import { Tex } from '@components/math/Tex.tsx';
import { formatKey, nameOf, type Problem, problemKind } from '@engine';
import { useEffect, useState } from 'preact/hooks';
import { Solution } from './AfterProblem.tsx';
import { qrPicture } from './qr.ts';
import { isShort, roomsFor } from './rooms.ts';
import { Statement } from './Statement.tsx';
import { sheetOf, type WorksheetState } from './worksheet.ts';

interface WorksheetSheetProps {
  readonly state: WorksheetState;
  /** The address of the page that opens a set, as it is printed and put into the QR code. */
  readonly setPage: string;
}

export function WorksheetSheet({ state, setPage }: WorksheetSheetProps) {
  const { problems, code } = sheetOf(state);
  useEffect(() => {
    // what the foot of every printed page says
    document.documentElement.style.setProperty('--worksheet-code', `"Set ${code}"`);
  }, [code]);
  return (
    <article class="worksheet-sheet" aria-label="The worksheet">
      <Head code={code} setPage={setPage} />
      <SquaredPaper />
      <ol class="worksheet-problems">
        {problems.map((problem, index) => (
          <li key={formatKey(problem.key)} class={isShort(problem) ? 'is-short' : undefined}>
            <div class="worksheet-task">
              <h3>{titleOf(problem, index)}</h3>
              <Statement problem={problem} worked={[]} />
              <p class="practice-note">{decimalsOf(problem)}</p>
            </div>
            <Blanks problem={problem} />
          </li>
        ))}
      </ol>
      {state.solutions && (
        <section class="worksheet-solutions">
          <h2>Solutions, set {code}</h2>
          {problems.map((problem, index) => (
            <section key={formatKey(problem.key)}>
              <h3>{titleOf(problem, index)}</h3>
              <Solution problem={problem} />
            </section>
          ))}
        </section>
      )}
    </article>
  );
}

function titleOf({ key }: Problem, index: number): string {
  return `${index + 1}. ${problemKind(key.kind).title}`;
}

function decimalsOf({ decimals }: Problem): string {
  return decimals === 0 ? 'In whole numbers.' : `To ${decimals} decimals.`;
}

function Head({ code, setPage }: { code: string; setPage: string }) {
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(location.origin), []);
  const path = `${setPage}#set=${encodeURIComponent(code)}`;
  const { size, path: dark } = qrPicture(`${origin}${path}`);
  return (
    <header class="worksheet-head">
      <div>
        <h2>Neural networks by hand</h2>
        <p class="worksheet-who">
          <span>
            Name <span class="worksheet-line" />
          </span>
          <span>
            Date <span class="worksheet-line is-short" />
          </span>
        </p>
        <p class="practice-note">
          Check your work: <a href={path}>open this set</a>, code{' '}
          <strong class="worksheet-code">{code}</strong>
        </p>
      </div>
      <svg
        class="worksheet-qr"
        viewBox={`-2 -2 ${size + 4} ${size + 4}`}
        role="img"
        aria-label={`QR code that opens the set ${code}`}
      >
        <rect x="-2" y="-2" width={size + 4} height={size + 4} fill="#fff" />
        <path d={dark} fill="#000" />
      </svg>
    </header>
  );
}

const squaresId = 'worksheet-squares';
/** Squares of the largest sheet, in each direction. */
const mostSquares = 75;

/** The lines of squared paper once, as large as any room; each room shows a part. */
function SquaredPaper() {
  const lines = Array.from({ length: mostSquares }, (_, index) => 4 * (index + 1));
  const length = 4 * mostSquares;
  const path = lines.map((at) => `M${at} 0V${length}M0 ${at}H${length}`).join('');
  // millimetres, in the pixels of a style sheet: 96 to the inch
  return (
    <svg class="worksheet-pattern" width="0" height="0" aria-hidden="true">
      <path id={squaresId} d={path} transform={`scale(${96 / 25.4})`} />
    </svg>
  );
}

/** Room to write: squared paper for each asked quantity, after its symbol. */
function Blanks({ problem }: { problem: Problem }) {
  return (
    <ul class="worksheet-blanks">
      {roomsFor(problem).map(({ id, squares, place }) => {
        const { quantity } = problem.calculation.step(id);
        return (
          <li key={id} class={`worksheet-room is-${place}`} style={{ '--squares': squares }}>
            <svg class="worksheet-squares" aria-hidden="true">
              <use href={`#${squaresId}`} />
            </svg>
            <span class="worksheet-asked">
              <Tex tex={quantity.symbol} label={nameOf(quantity)} /> =
            </span>
          </li>
        );
      })}
    </ul>
  );
}
