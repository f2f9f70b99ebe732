import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { katexOptions, macros, quantityKinds } from '../../src/components/math/macros.ts';
import { documents, proseOf, readData } from './book.ts';

const render = (tex: string) => katex.renderToString(tex, { ...katexOptions, throwOnError: true });
const dataOf = (tex: string) =>
  [...render(tex).matchAll(/data-(\w+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`);

describe('macros', () => {
  it.each(Object.keys(macros))('%s is not a name of KaTeX’s own', (name) => {
    expect(() => katex.renderToString(`${name}{a}{b}{c}`, { strict: 'error' })).toThrow(
      'Undefined control sequence',
    );
  });

  it.each(Object.keys(macros).filter((name) => !['\\kind', '\\sym'].includes(name)))(
    '%s stands for a symbol of the notation',
    (name) => {
      const [symbol] = dataOf(`${name}{1}{1}{1}`);
      const known = Object.entries(readData('notation')).map(
        ([id, { kind }]) => `symbol=${kind ?? id}`,
      );
      expect(known).toContain(symbol);
    },
  );

  it.each([
    ['\\odot', 'hadamard'],
    ['\\top', 'transpose'],
    ['\\ell', 'layer'],
    ['\\nabla', 'gradient'],
    ['\\theta_1', 'parameters'],
    ['\\beta_2', 'memoryFactor'],
    ['\\kind{weights}{w_1}', 'weights'],
    ['\\sym{outer}{u\\,v^{\\top}}', 'outer'],
  ])('%s is %s', (tex, id) => {
    expect(dataOf(tex)[0]).toBe(`symbol=${id}`);
  });

  it.each([
    ['\\vo_{t-1}', '{\\htmlData{symbol=secondMoment}{v_{t-1}}}'],
    ['\\vo_t^2', '{\\htmlData{symbol=secondMoment}{v_{t}^{2}}}'],
    ['\\n^{(\\ell)}', '{\\htmlData{symbol=size}{n^{(\\ell)}}}'],
    ['\\pen^2', '{\\htmlData{symbol=penaltyStrength}{\\lambda}}^{2}'],
    ['\\curv_{\\min}', '{\\htmlData{symbol=curvature}{\\lambda_{\\min}}}'],
    ['\\curv_{\\max}', '{\\htmlData{symbol=largestCurvature}{\\lambda_{\\max}}}'],
    ['\\sw^2', '{\\htmlData{symbol=weightVariance}{\\sigma_{w}^{2}}}'],
    ['\\zo_k', '{\\htmlClass{q-preActivation}{\\htmlData{symbol=preActivation}{z_{k}}}}'],
  ])('%s takes along the scripts that are part of its name, and no power', (short, long) => {
    const html = (tex: string) => katex.renderToString(tex, { ...katexOptions, output: 'html' });
    expect(html(short)).toBe(html(long));
  });

  it('are marked by ids that there are', () => {
    const ids = Object.keys(readData('notation'));
    for (const { source } of documents) {
      for (const [, id] of source.matchAll(/\\sym\{(\w+)\}/g)) expect(ids).toContain(id);
    }
  });

  it('point to one quantity or entry when all is a number, counted from 0', () => {
    expect(dataOf('\\W{3}')).toEqual(['symbol=weights', 'quantity=W3']);
    expect(dataOf('\\w{3}{1}{2}')).toEqual(['symbol=weights', 'entry=W3:0:1']);
    expect(dataOf('\\deli{2}{3}')).toEqual(['symbol=errorSignal', 'entry=delta2:2:0']);
    expect(dataOf('\\xj{2}')).toEqual(['symbol=input', 'entry=x:1:0']);
  });

  it('point to none when a letter stands in', () => {
    expect(dataOf('\\w{\\ell}{i}{j}')).toEqual(['symbol=weights', 'symbol=layer']);
    expect(dataOf('\\a{i}')).toEqual(['symbol=activation']);
  });

  it('take the colour of their kind', () => {
    expect(render('\\del{2}')).toContain('q-errorSignal');
    expect(render('\\kind{loss}{1.2}')).toContain('q-loss');
    expect(() => render('\\kind{colour}{1.2}')).toThrow('the kinds are input, target');
  });

  it('run indices together only where they stay clear', () => {
    expect(render('\\w{1}{i}{j}')).toContain('<mrow><mi>i</mi><mi>j</mi></mrow>');
    expect(render('\\w{1}{2}{12}')).toContain('<mo separator="true">,</mo>');
  });

  it('leave the rest of TeX as strict as it was', () => {
    expect(() => render('\\unknown')).toThrow('Undefined control sequence');
    expect(() => render('é')).toThrow();
    expect(() => render('\\href{https://example.org}{x}')).not.toThrow();
    expect(render('\\href{https://example.org}{x}')).not.toContain('<a ');
  });
});

describe('pages', () => {
  it('colour only kinds that there are', () => {
    for (const document of documents) {
      for (const [, kind = ''] of proseOf(document).matchAll(/\\kind\{(\w+)\}/g)) {
        expect(quantityKinds as readonly string[], document.id).toContain(kind);
      }
    }
  });
});
