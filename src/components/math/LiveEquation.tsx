/** A step in numbers: the result, its operands and the signs between, in the formula's order. */
import './equation.css';
import type { ComponentChildren } from 'preact';
import type { EquationPart } from './equation-parts.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import type { CellView, MatrixView } from './matrix-views.ts';
import { TexNodes } from './Tex.tsx';

interface LiveEquationProps {
  parts: readonly EquationPart[];
  matrix: (id: string, transposed: boolean) => MatrixView;
  /** See MatrixGrid. */
  field?: (cell: CellView) => ComponentChildren;
}

export function LiveEquation({ parts, ...rest }: LiveEquationProps) {
  return (
    <div class="live-equation">
      <Parts parts={parts} {...rest} />
    </div>
  );
}

type PartProps = Omit<LiveEquationProps, 'parts'> & { part: EquationPart };

function Parts({ parts, ...rest }: LiveEquationProps) {
  return (
    <>
      {parts.map((part) => (
        <Part part={part} {...rest} />
      ))}
    </>
  );
}

function Part({ part, matrix, field }: PartProps) {
  switch (part.type) {
    case 'matrix':
      return <MatrixGrid matrix={matrix(part.id, part.transposed)} field={field} />;
    case 'sign':
      return (
        <span class="live-equation-sign">
          <TexNodes nodes={part.nodes} />
        </span>
      );
    case 'group':
      return (
        <div class="live-equation-group">
          <Parts parts={part.parts} matrix={matrix} field={field} />
        </div>
      );
  }
}
