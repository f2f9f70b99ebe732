import {
  chooseSpeed,
  createPass,
  derive,
  goBack,
  goNext,
  goTo,
  goToEnd,
  goToNextPhase,
  goToPhase,
  goToPhaseBefore,
  goToStep,
  isAtEnd,
  restart,
} from '@components/widgets/worked-pass/model.ts';
import { describe, expect, test } from 'vitest';

const start = createPass('classifier-2-2-4-3');
const idAt = (state: typeof start) => derive(state).step.id;

describe('moving', () => {
  test('steps forth and back, and stops at both ends', () => {
    expect(idAt(goNext(start))).toBe('z1');
    expect(idAt(goBack(goNext(start)))).toBe('given');
    expect(goBack(start)).toBe(start);
    const end = goToEnd(start);
    expect(end.step).toBe(18);
    expect(isAtEnd(end)).toBe(true);
    expect(goNext(end)).toBe(end);
    expect(restart(end)).toEqual(start);
  });

  test('goes to a step by its id or by a quantity', () => {
    expect(goToStep(start, 'delta2').step).toBe(10);
    expect(goToStep(start, 'gradW2').step).toBe(11);
    expect(goToStep(start, 'nowhere')).toBe(start);
  });

  test('takes any number for an index', () => {
    expect(goTo(start, Number.NaN).step).toBe(0);
    expect(goTo(start, -5).step).toBe(0);
    expect(goTo(start, 3.4).step).toBe(3);
    expect(goTo(start, 1e9).step).toBe(18);
  });

  test('goes by phases', () => {
    const middle = goToStep(start, 'grad2');
    expect(idAt(goToPhase(middle, 'forward'))).toBe('z1');
    expect(idAt(goToNextPhase(middle))).toBe('update3');
    expect(idAt(goToPhaseBefore(middle))).toBe('delta3');
    expect(idAt(goToPhaseBefore(goToPhaseBefore(middle)))).toBe('L');
    expect(idAt(goToNextPhase(goToPhase(start, 'verify')))).toBe('verify-gradients');
    expect(goToPhaseBefore(start)).toBe(start);
  });
});

test('only the speeds there are can be chosen', () => {
  expect(chooseSpeed(start, 2).speed).toBe(2);
  expect(chooseSpeed(start, 7)).toBe(start);
});
