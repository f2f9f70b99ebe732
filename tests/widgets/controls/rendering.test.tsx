import { Choice } from '@components/controls/Choice.tsx';
import { CountField } from '@components/controls/CountField.tsx';
import { MatrixField } from '@components/controls/MatrixField.tsx';
import { Menu } from '@components/controls/Menu.tsx';
import { NumberField } from '@components/controls/NumberField.tsx';
import { PlayBar } from '@components/controls/PlayBar.tsx';
import { Slider } from '@components/controls/Slider.tsx';
import { Stepper } from '@components/controls/Stepper.tsx';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

const nothing = () => undefined;
const taken = () => null;

/** Ids used twice, and labels of nothing. */
function brokenReferences(html: string): readonly string[] {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const named = [...html.matchAll(/ (?:for|aria-controls|aria-describedby)="([^"]+)"/g)];
  return [...twice, ...named.map(([, id]) => id as string).filter((id) => !ids.includes(id))];
}

/** Controls without a name: no label, no aria-label, no text. */
function namelessControls(html: string): readonly string[] {
  const inputs = [...html.matchAll(/<(?:input|select)[^>]*>/g)].map(([tag]) => tag);
  const nameless = inputs.filter((tag) => {
    const id = / id="([^"]+)"/.exec(tag)?.[1];
    return !/aria-label="[^"]/.test(tag) && !html.includes(`for="${id}"`);
  });
  const buttons = [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/g)];
  const silent = buttons.filter(([, attributes = '', inner = '']) => {
    const text = inner.replace(/<span aria-hidden="true">.*?<\/span>/g, '').replace(/<[^>]*>/g, '');
    return !/aria-label="[^"]/.test(attributes) && text.trim() === '';
  });
  return [...nameless, ...silent.map(([button]) => button)];
}

const bar = (index: number, playing: boolean) => (
  <PlayBar
    id="pass"
    index={index}
    count={19}
    stepText="Backward · error signal of layer 2"
    playing={playing}
    speed={0.5}
    speeds={[0.5, 1, 2]}
    onRestart={nothing}
    onBack={nothing}
    onTogglePlay={nothing}
    onNext={nothing}
    onScrub={nothing}
    onSpeed={nothing}
  />
);

const matrix = (
  <MatrixField
    id="W2"
    label="Weights of layer 2"
    rows={[
      [-0.7, 0.2],
      [1, 0.123456],
    ]}
    onCommit={taken}
    onPaste={taken}
    format={(value) => value.toFixed(2)}
    attributesOf={(row, column) => ({ 'data-entry': `W2:${row}:${column}` })}
  />
);

const all: readonly (readonly [string, VNode])[] = [
  ['NumberField', <NumberField id="x1" label="x₁" value={-0.9} onCommit={taken} />],
  [
    'Slider',
    <Slider
      id="eta"
      label="Learning rate η"
      value={0.1}
      least={1e-4}
      most={10}
      logarithmic
      onCommit={taken}
    />,
  ],
  [
    'Choice',
    <Choice
      id="f"
      label="Hidden activation"
      value="tanh"
      options={[
        { value: 'relu', label: 'ReLU' },
        { value: 'tanh', label: 'tanh' },
      ]}
      onChoose={nothing}
    />,
  ],
  [
    'CountField',
    <CountField label="Nodes in layer 1" value={1} least={1} most={6} onChange={nothing} />,
  ],
  [
    'Stepper',
    <Stepper
      label="Phases"
      stages={[
        { id: 'given', name: 'Given' },
        { id: 'forward', name: 'Forward' },
        { id: 'loss', name: 'Loss' },
      ]}
      current="forward"
      onChoose={nothing}
      place="step 2 of 19"
    />,
  ],
  ['PlayBar', bar(10, false)],
  ['MatrixField', matrix],
  [
    'Menu',
    <Menu
      id="copy"
      label="Copy as"
      items={[{ id: 'tex', label: 'TeX', note: 'a document' }]}
      onChoose={nothing}
    />,
  ],
];

describe.each(all)('%s', (_, element) => {
  const html = renderToString(element);

  test('names each control, and refers only to what is there', () => {
    expect(namelessControls(html)).toEqual([]);
    expect(brokenReferences(html)).toEqual([]);
  });

  test('has no button that submits', () => {
    expect(html).not.toMatch(/<button(?![^>]*type="button")/);
  });
});

const htmlOf = (name: string) => renderToString(all.find(([each]) => each === name)?.[1] as VNode);

test('a number stands in the server’s page, with a true minus', () => {
  expect(htmlOf('NumberField')).toContain('value="−0.9"');
  expect(htmlOf('NumberField')).toContain('aria-invalid="false"');
});

test('a slider and its box show one value', () => {
  expect(htmlOf('Slider')).toMatch(/type="range"[^>]*aria-valuetext="0\.1"[^>]*value="600"/);
  expect(htmlOf('Slider')).toContain('value="0.1"');
});

test('a choice is chosen', () => {
  expect(htmlOf('Choice')).toMatch(/<option selected value="tanh">|<option value="tanh" selected>/);
});

test('a count stops at its least', () => {
  expect(htmlOf('CountField')).toMatch(/aria-label="Fewer: Nodes in layer 1" aria-disabled="true"/);
  expect(htmlOf('CountField')).toMatch(/aria-label="More: Nodes in layer 1" aria-disabled="false"/);
});

test('the stages say which is current and which are done, not by colour alone', () => {
  const html = htmlOf('Stepper');
  expect(html).toMatch(/Given<span class="visually-hidden"> \(done\)<\/span>/);
  expect(html).toMatch(/aria-current="step"[^>]*>Forward/);
  expect(html.match(/aria-current/g)).toHaveLength(1);
});

test('the play bar says what its button does, and where the ends are', () => {
  expect(htmlOf('PlayBar')).toContain('Play</button>');
  expect(renderToString(bar(3, true))).toContain('Pause</button>');
  expect(renderToString(bar(0, false))).toMatch(
    /aria-label="Back one step"[^>]*aria-disabled="true"/,
  );
  expect(renderToString(bar(18, false))).toMatch(/aria-label="Next step"[^>]*aria-disabled="true"/);
  expect(htmlOf('PlayBar')).toContain('aria-valuetext="Backward · error signal of layer 2"');
});

test('each cell of a matrix has its own name and entry', () => {
  const html = htmlOf('MatrixField');
  expect(html).toContain('aria-label="Weights of layer 2, row 2, column 1"');
  expect(html).toContain('data-entry="W2:1:1"');
  expect(html).toContain('value="0.12"');
});

test('a column’s cells are named by row alone', () => {
  const column = (
    <MatrixField id="b" label="Bias" rows={[[1], [2]]} onCommit={taken} onPaste={taken} />
  );
  expect(renderToString(column)).toContain('aria-label="Bias, row 2"');
});

test('a menu is closed at first', () => {
  expect(htmlOf('Menu')).toMatch(/aria-expanded="false"/);
  expect(htmlOf('Menu')).toMatch(/<ul id="copy-list" hidden/);
});
