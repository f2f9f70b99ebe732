import { entrySymbol } from '@components/math/entry-symbols.ts';
import { type EquationPart, equationParts } from '@components/math/equation-parts.ts';
import { parseTex, unknownParts } from '@components/math/tex.ts';
import { segments } from '@components/math/tex-meaning.ts';
import { speakTex } from '@components/math/tex-speech.ts';
import { derive } from '@components/widgets/worked-pass/derive.ts';
import { explain, expressionToTex, type TraceStep, type WorkedPass } from '@engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passStates } from '../worked-pass/states.ts';

const lastLayer = (worked: WorkedPass) => worked.network.layers.length;

function partsOf(worked: WorkedPass, step: TraceStep): readonly EquationPart[] {
  return equationParts(step, (id) => worked.step(id).quantity.symbol, lastLayer(worked));
}

const flat = (parts: readonly EquationPart[]): readonly EquationPart[] =>
  parts.flatMap((part) => (part.type === 'group' ? flat(part.parts) : [part]));

const matricesIn = (parts: readonly EquationPart[]) =>
  flat(parts).filter((part) => part.type === 'matrix');

describe('the engine’s TeX in the small renderer', () => {
  it('is understood whole: every formula, symbol and entry of any pass', () => {
    fc.assert(
      fc.property(passStates, (state) => {
        for (const step of derive(state).worked.trace) {
          const { quantity } = step;
          const [rows, columns] = quantity.shape;
          const texts = [
            step.formula,
            quantity.symbol,
            entrySymbol(quantity, rows - 1, columns - 1),
          ];
          for (const tex of texts) {
            expect(unknownParts(parseTex(tex)), tex).toEqual([]);
            expect(speakTex(tex), tex).not.toMatch(/[\\{}^_]/u);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is understood whole in the arithmetic of hints too', () => {
    fc.assert(
      fc.property(passStates, (state) => {
        for (const step of derive(state).worked.trace) {
          const tex = expressionToTex(explain(step, 0, 0).expression, state.decimals);
          expect(unknownParts(parseTex(tex)), tex).toEqual([]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds the quantity of every symbol a trace prints', () => {
    fc.assert(
      fc.property(passStates, (state) => {
        const { worked } = derive(state);
        for (const { quantity } of worked.trace) {
          const found = segments(parseTex(quantity.symbol), lastLayer(worked));
          expect(found.map(({ meaning }) => meaning)).toEqual([
            { kind: quantity.kind, id: quantity.id },
          ]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('equationParts', () => {
  it('puts the result first and then numbers that went into it', () => {
    fc.assert(
      fc.property(passStates, (state) => {
        const { worked } = derive(state);
        for (const step of worked.trace) {
          const [result, ...operands] = matricesIn(partsOf(worked, step)).map(({ id }) => id);
          expect(result).toBe(step.quantity.id);
          for (const id of operands) expect(step.operands).toContain(id);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('shows every operand, but for a z whose a or p stands in its place', () => {
    fc.assert(
      fc.property(passStates, (state) => {
        const { worked } = derive(state);
        for (const step of worked.trace) {
          const shown = new Set(matricesIn(partsOf(worked, step)).map(({ id }) => id));
          const missing = step.operands.filter((id) => !shown.has(id));
          if (step.operation === 'derivative' || step.operation === 'loss') {
            for (const id of missing) expect(id).toMatch(/^(new)?[za]\d$/u);
          } else expect(missing, step.formula).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('turns what is transposed in the formula', () => {
    fc.assert(
      fc.property(passStates, (state) => {
        const { worked } = derive(state);
        for (const step of worked.trace) {
          const turned = matricesIn(partsOf(worked, step)).filter(({ transposed }) => transposed);
          if (step.operation === 'propagate') {
            expect(turned.map(({ id }) => id)).toEqual([step.operands[0]]);
          }
          if (step.operation === 'outer') {
            expect(turned.map(({ id }) => id)).toEqual([step.operands[1]]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
