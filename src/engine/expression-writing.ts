import type { Expression } from './types.ts';

/** How tightly a written expression holds together; what binds looser goes in brackets. */
const binding = { sum: 1, product: 2, sign: 3, power: 4, atom: 5 } as const;

/** A way of writing expressions: as plain text, as TeX. */
export interface Style {
  /** Between factors. */
  readonly times: string;
  /** Between left and right of a difference. */
  readonly minus: string;
  /** Before what is negated. */
  readonly sign: string;
  readonly brackets: (inner: string) => string;
  readonly number: (leaf: Extract<Expression, { type: 'entry' | 'constant' }>) => string;
  /** A fraction that needs no brackets, or null to write it with a slash. */
  readonly fraction: ((numerator: string, denominator: string) => string) | null;
  readonly call: (name: string, argument: string) => string;
  readonly square: (base: string) => string;
}

interface Written {
  readonly text: string;
  readonly binds: number;
}

/** The part in brackets if it holds together less tightly than it must. */
function part(expression: Expression, least: number, style: Style): string {
  const { text, binds } = write(expression, style);
  return binds < least ? style.brackets(text) : text;
}

function writeNumber(text: string, style: Style): Written {
  if (/×|\\times/.test(text)) return { text, binds: binding.product };
  return { text, binds: text.startsWith(style.sign) ? binding.sign : binding.atom };
}

function writeDifference(left: Expression, right: Expression, style: Style): Written {
  const minuend = part(left, binding.sum, style);
  const subtrahend = part(right, binding.product, style);
  const written = subtrahend.startsWith(style.sign) ? style.brackets(subtrahend) : subtrahend;
  return { text: `${minuend}${style.minus}${written}`, binds: binding.sum };
}

function writeQuotient(numerator: Expression, denominator: Expression, style: Style): Written {
  if (style.fraction !== null) {
    const text = style.fraction(part(numerator, 0, style), part(denominator, 0, style));
    return { text, binds: binding.sign };
  }
  const above = part(numerator, binding.product, style);
  return { text: `${above} / ${part(denominator, binding.sign, style)}`, binds: binding.product };
}

function join(parts: readonly Expression[], between: string, binds: number, style: Style): Written {
  return { text: parts.map((inner) => part(inner, binds, style)).join(between), binds };
}

function write(expression: Expression, style: Style): Written {
  switch (expression.type) {
    case 'entry':
    case 'constant':
      return writeNumber(style.number(expression), style);
    case 'sum':
      return join(expression.terms, ' + ', binding.sum, style);
    case 'product':
      return join(expression.factors, style.times, binding.product, style);
    case 'difference':
      return writeDifference(expression.left, expression.right, style);
    case 'quotient':
      return writeQuotient(expression.numerator, expression.denominator, style);
    case 'negative': {
      const text = `${style.sign}${part(expression.argument, binding.power, style)}`;
      return { text, binds: binding.sign };
    }
    case 'square': {
      const text = style.square(part(expression.argument, binding.power, style));
      return { text, binds: binding.power };
    }
    case 'call': {
      const text = style.call(expression.name, write(expression.argument, style).text);
      return { text, binds: binding.atom };
    }
  }
}

/** An expression in a style, with brackets only where they are needed. */
export function writeExpression(expression: Expression, style: Style): string {
  return write(expression, style).text;
}
