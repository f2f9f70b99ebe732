/** Saying the shape of a quantity before any of its numbers. Pure. */
import { markShape, type ShapeVerdict } from '@engine';
import { type SaidShape, type Session, showShape } from './session.ts';

/** Shapes before numbers, or not. */
export function chooseShapeFirst(session: Session, shapeFirst: boolean): Session {
  return { ...session, shapeFirst };
}

/** Hands in a shape; where it is right the grid of that shape opens. */
export function sayShape(session: Session, id: string, said: SaidShape): Session {
  const told = { ...session, said: { ...session.said, [id]: said } };
  const { calculation } = session.problem;
  const isRight = markShape(calculation, id, said.rows, said.columns).kind === 'right';
  return isRight ? showShape(told, id) : told;
}

/** Whether the grid of a quantity waits for its shape: never for a single number. */
export function isShapeAsked({ shapeFirst, shapes, answers, problem }: Session, id: string) {
  const [rows, columns] = problem.calculation.step(id).quantity.shape;
  return shapeFirst && rows * columns > 1 && !shapes.includes(id) && !answers[id];
}

/** What is said of the shape that was handed in for a quantity; null before. */
export function shapeVerdictOf({ said, problem }: Session, id: string): ShapeVerdict | null {
  const shape = said[id];
  return shape ? markShape(problem.calculation, id, shape.rows, shape.columns) : null;
}
