import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../../src/components/widgets/playground/csv.ts';

const points = (text: string, problem: 'classification' | 'regression' = 'classification') => {
  const read = readCsv(text, problem);
  return read.kind === 'points' ? read.points.map(({ x1, x2, value }) => [x1, x2, value]) : read;
};

describe('points from pasted text', () => {
  it.each([
    ['commas', '1,2,0\n-3,.5,1'],
    ['commas and spaces', '1, 2, 0\n-3, .5, 1'],
    ['semicolons and decimal commas', '1;2;0\n−3;0,5;1'],
    ['tabs', '1\t2\t0\n-3\t1/2\t1'],
    ['spaces', '  1 2   0 \n-3 .5 1'],
    ['spaces and decimal commas', '1 2 0\n-3 0,5 1'],
    [
      'a heading, comments and empty lines',
      'x1,x2,class\r\n# mine\r\n\r\n1,2,0\r\n"-3","0.5","1"\r\n',
    ],
  ])('with %s', (_name, text) => {
    expect(points(text)).toEqual([
      [1, 2, 0],
      [-3, 0.5, 1],
    ]);
  });

  it('takes any value for regression', () => {
    expect(points('1,2,-0.75\n0,0,12.5', 'regression')).toEqual([
      [1, 2, -0.75],
      [0, 0, 12.5],
    ]);
  });

  it('reads what it writes', () => {
    const coordinate = fc.double({ min: -6, max: 6, noNaN: true }).map((x) => x + 0);
    const point = fc.record({ x1: coordinate, x2: coordinate, value: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (given) => {
        const read = readCsv(writeCsv(given), 'classification');
        expect(read).toEqual({ kind: 'points', points: given });
      }),
    );
  });
});

describe('text that cannot be read is named by line and column', () => {
  it.each([
    ['1,2,0\n3,x,1', 2, 3, '“x” is not a number for x₂.'],
    ['1,2,0\n\n3;4', 3, 4, 'the class or value is missing.'],
    ['1,2,0\n3,4,', 2, 5, 'the class or value is missing.'],
    ['1,2,0,9', 1, 7, 'only three numbers fit on a line'],
    ['1,2,0\n7,2,0', 2, 1, 'Keep x₁ and x₂ between −6 and 6.'],
    ['1,2,0\n1,2,4', 2, 5, 'For classes, number them 0 to 3'],
    ['1,2,.5', 1, 5, 'For classes, number them 0 to 3'],
    ['x,y,class', 1, 1, 'there are no points in the text.'],
    ['', 1, 1, 'there are no points in the text.'],
    ['x,y,class\nx,y,class', 2, 1, '“x” is not a number for x₁.'],
    ['0,0,1\n'.repeat(501), 501, 1, 'there is room for 500 points.'],
  ])('%.30j', (text, line, column, what) => {
    const read = readCsv(text, 'classification');
    expect(read).toMatchObject({ kind: 'unreadable', line, column });
    expect(read.kind === 'unreadable' && read.sentence).toContain(
      `Line ${line}, column ${column}: ${what}`,
    );
  });

  it('never throws', { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isClass) => {
        const read = readCsv(text, isClass ? 'classification' : 'regression');
        expect(['points', 'unreadable']).toContain(read.kind);
      }),
    );
  });
});
