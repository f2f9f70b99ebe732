/**
 * A parser for the small part of TeX that the engine's symbols and formulas use.
 * It never throws: what it does not know becomes an `unknown` node that shows its source.
 */
import { accents, commands, spaces } from './tex-commands.ts';
import { atom, characterNode, group, restyle, type TexNode } from './tex-nodes.ts';
import { type Token, tokenize } from './tex-tokens.ts';

export { type TexNode, unknownParts } from './tex-nodes.ts';

class Parser {
  private position = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Nodes up to the end, or up to a closing brace inside a group. */
  parseRow(inGroup: boolean): TexNode[] {
    const nodes: TexNode[] = [];
    for (;;) {
      const token = this.tokens[this.position];
      if (!token) return nodes;
      if (token.kind === 'character' && token.text === '}') {
        this.position += 1;
        if (inGroup) return nodes;
        nodes.push({ type: 'unknown', source: '}' });
      } else if (this.isScript(token)) {
        const base = this.lastBase(nodes);
        nodes.push(this.parseScripts(base));
      } else {
        const node = this.parseOne();
        if (node) nodes.push(node);
      }
    }
  }

  private isScript(token: Token): boolean {
    return token.kind === 'character' && (token.text === '^' || token.text === '_');
  }

  private isPrime(token: Token | undefined): boolean {
    return token?.kind === 'character' && (token.text === "'" || token.text === '′');
  }

  private lastBase(nodes: TexNode[]): TexNode {
    const last = nodes.at(-1);
    if (!last || last.type === 'space') return { type: 'group', children: [] };
    nodes.pop();
    return last;
  }

  private parseScripts(base: TexNode): TexNode {
    let above: TexNode | null = null;
    let below: TexNode | null = null;
    if (base.type === 'scripts' && base.above && !base.below) {
      // f′ followed by _i or ^{(2)}: one pair of scripts, not two on top of each other
      above = base.above;
      base = base.base;
    }
    for (;;) {
      const token = this.tokens[this.position];
      if (!token || !this.isScript(token)) break;
      this.position += 1;
      const script = this.parseArgument();
      if (token.text === '^') above = above ? group([above, script]) : script;
      else below = below ? group([below, script]) : script;
    }
    return { type: 'scripts', base, above, below };
  }

  private parsePrimes(nodes: TexNode[]): TexNode {
    while (this.isPrime(this.tokens[this.position])) {
      this.position += 1;
      nodes.push(atom('′', 'ord', false, 'prime'));
    }
    return group(nodes);
  }

  /** One node, or null for white space. */
  private parseOne(): TexNode | null {
    const token = this.tokens[this.position];
    if (!token) return null;
    this.position += 1;
    if (token.kind === 'command') return this.withPrimes(this.parseCommand(token.text));
    if (token.text === ' ') return null;
    if (token.text === '~') return { type: 'space', width: 0.3333 };
    if (token.text === '{') return this.withPrimes(group(this.parseRow(true)));
    if (this.isPrime(token)) {
      this.position -= 1;
      return this.withPrimes({ type: 'group', children: [] });
    }
    return this.withPrimes(characterNode(token.text));
  }

  private withPrimes(base: TexNode): TexNode {
    if (!this.isPrime(this.tokens[this.position])) return base;
    return { type: 'scripts', base, above: this.parsePrimes([]), below: null };
  }

  private parseArgument(): TexNode {
    while (this.tokens[this.position]?.text === ' ') this.position += 1;
    const token = this.tokens[this.position];
    if (!token || (token.kind === 'character' && token.text === '}')) {
      return { type: 'unknown', source: '{}' };
    }
    this.position += 1;
    if (token.kind === 'command') return this.parseCommand(token.text);
    if (token.text === '{') return group(this.parseRow(true));
    return characterNode(token.text);
  }

  private parseCommand(name: string): TexNode {
    const known = commands[name];
    if (known) return atom(known.text, known.atom, known.italic === true, known.spoken);
    const width = spaces[name];
    if (width !== undefined) return { type: 'space', width };
    const accent = accents[name];
    if (accent) return { type: 'accent', ...accent, base: this.parseArgument() };
    if (name === '{' || name === '}') return atom(name, name === '{' ? 'open' : 'close', false);
    if (name === '|') return atom('‖', 'ord', false, 'the norm of');
    return this.parseNamed(name);
  }

  private parseNamed(name: string): TexNode {
    switch (name) {
      case 'frac':
      case 'tfrac':
      case 'dfrac':
        return {
          type: 'fraction',
          numerator: this.parseArgument(),
          denominator: this.parseArgument(),
        };
      case 'sqrt':
        return { type: 'root', base: this.parseArgument() };
      case 'text':
      case 'textrm':
        return atom(this.readText(), 'ord', false);
      case 'operatorname':
        return atom(this.readText(), 'function', false);
      case 'mathrm':
        return restyle(this.parseArgument(), false);
      case 'mathbf':
      case 'boldsymbol':
        return restyle(this.parseArgument(), true);
      case 'left':
      case 'right':
        return this.parseDelimiter(name);
      case 'big':
      case 'bigl':
      case 'bigr':
      case 'Big':
      case 'Bigl':
      case 'Bigr':
        return this.parseArgument();
      default:
        return { type: 'unknown', source: `\\${name}` };
    }
  }

  private parseDelimiter(side: 'left' | 'right'): TexNode {
    const node = this.parseArgument();
    if (node.type === 'atom' && node.text === '.') return { type: 'space', width: 0 };
    return node.type === 'atom' ? { ...node, atom: side === 'left' ? 'open' : 'close' } : node;
  }

  /** The raw text of a braced argument, spaces kept. */
  private readText(): string {
    if (this.tokens[this.position]?.text !== '{') return this.tokens[this.position++]?.text ?? '';
    let text = '';
    for (this.position += 1; this.position < this.tokens.length; this.position += 1) {
      const token = this.tokens[this.position];
      if (!token || token.text === '}') break;
      text += token.text;
    }
    this.position += 1;
    return text;
  }
}

/** The nodes of a formula, e.g. `\delta^{(2)} = (W^{(3)})^\top \delta^{(3)}`. Never throws. */
export function parseTex(source: string): readonly TexNode[] {
  return new Parser(tokenize(source)).parseRow(false);
}
