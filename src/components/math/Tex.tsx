/** TeX of the engine's subset as HTML in the book's mathematics fonts, coloured by kind. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { parseTex, type TexNode } from './tex.ts';
import type { AtomClass } from './tex-commands.ts';
import { segments } from './tex-meaning.ts';
import { speakTex } from './tex-speech.ts';
import './tex.css';

interface TexProps {
  /** TeX without dollar signs. */
  tex: string;
  /** The number of the last layer, so that p and ŷ light the output's activation. */
  outputLayer?: number | null;
  /** Entry that the whole symbol lights, e.g. `delta2:2:0`; symbols find their own without it. */
  entry?: string;
  /** One colour for all of it, by kind; without it each symbol takes its own. */
  kind?: string;
  /** Words to speak instead of the formula read aloud; '' when the text around says it. */
  label?: string;
}

interface Context {
  outputLayer: number | null;
  coloured: boolean;
}

const needsSpace = (kind: AtomClass) => kind === 'binary' || kind === 'relation';

function Atom({ node, first }: { node: TexNode & { type: 'atom' }; first: boolean }) {
  const unary = first && node.atom === 'binary';
  const classes = [
    node.italic ? 'tex-italic' : node.bold ? 'tex-bold' : '',
    needsSpace(node.atom) && !unary ? `tex-${node.atom}` : '',
    node.atom === 'function' ? 'tex-function' : '',
    node.atom === 'punct' ? 'tex-punct' : '',
  ].filter(Boolean);
  return classes.length > 0 ? <span class={classes.join(' ')}>{node.text}</span> : node.text;
}

function Node({ node, first, context }: { node: TexNode; first: boolean; context: Context }) {
  switch (node.type) {
    case 'atom':
      return <Atom node={node} first={first} />;
    case 'group':
      return <Row nodes={node.children} context={context} />;
    case 'scripts':
      return (
        <span class="tex-scripted">
          <Node node={node.base} first={first} context={context} />
          <span class={`tex-scripts ${node.above ? '' : 'tex-only-below'}`}>
            {node.above && <Script node={node.above} context={context} />}
            {node.below && <Script node={node.below} context={context} />}
          </span>
        </span>
      );
    case 'fraction':
      return (
        <span class="tex-fraction">
          <span>
            <Node node={node.numerator} first context={context} />
          </span>
          <span>
            <Node node={node.denominator} first context={context} />
          </span>
        </span>
      );
    case 'accent':
      return (
        <span class="tex-accent">
          <span class="tex-accent-mark" data-mark={node.text}>
            {node.text}
          </span>
          <Node node={node.base} first context={context} />
        </span>
      );
    case 'root':
      return (
        <span class="tex-root">
          √
          <span>
            <Node node={node.base} first context={context} />
          </span>
        </span>
      );
    case 'space':
      return <span style={{ marginInlineEnd: `${node.width}em` }} />;
    case 'unknown':
      return <code class="tex-unknown">{node.source}</code>;
  }
}

function Script({ node, context }: { node: TexNode; context: Context }) {
  return (
    <span class="tex-script">
      <Node node={node} first context={context} />
    </span>
  );
}

const opensSign = (node: TexNode | undefined) =>
  !node ||
  node.type === 'space' ||
  (node.type === 'atom' && ['binary', 'relation', 'open', 'punct'].includes(node.atom));

function Row({ nodes, context }: { nodes: readonly TexNode[]; context: Context }) {
  let previous: TexNode | undefined;
  const parts: ComponentChildren[] = [];
  for (const { nodes: run, meaning } of segments(nodes, context.outputLayer)) {
    const inner = { ...context, coloured: context.coloured || meaning !== null };
    const drawn = run.map((node) => {
      const first = opensSign(previous);
      previous = node;
      return <Node node={node} first={first} context={inner} />;
    });
    parts.push(
      meaning && !context.coloured ? (
        <span class={`q-${meaning.kind}`} data-entry={meaning.id ?? undefined}>
          {drawn}
        </span>
      ) : (
        drawn
      ),
    );
  }
  return <>{parts}</>;
}

/** Parsed TeX without words of its own: signs between matrices that are spoken themselves. */
export function TexNodes({ nodes }: { nodes: readonly TexNode[] }) {
  return (
    <span class="tex" aria-hidden="true">
      <Row nodes={nodes} context={{ outputLayer: null, coloured: true }} />
    </span>
  );
}

/**
 * Drawn once for each formula: an edit of the numbers leaves the symbols alone, and another formula
 * is drawn afresh rather than made out of this one.
 */
export function Tex({ tex, outputLayer = null, entry, kind, label }: TexProps) {
  return useMemo(() => {
    const spoken = label ?? speakTex(tex);
    const context = { outputLayer, coloured: kind !== undefined || entry !== undefined };
    return (
      <span
        key={tex}
        class={kind ? `tex q-${kind}` : 'tex'}
        data-entry={entry}
        {...(spoken ? { role: 'img', 'aria-label': spoken } : { 'aria-hidden': 'true' })}
      >
        <Row nodes={parseTex(tex)} context={context} />
      </span>
    );
  }, [tex, outputLayer, entry, kind, label]);
}
