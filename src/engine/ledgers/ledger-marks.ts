import { parseNumber } from '../parsed-numbers.ts';
import { type LedgerSlip, ledgerSlips } from './ledger-slips.ts';
import { type Ledger, ledgerPlace, ledgerValue, recomputeInLedger } from './ledgers.ts';

/** What one typed number of a ledger is; as the verdicts of a worked pass. */
export interface LedgerMark {
  readonly kind:
    | 'empty'
    | 'unreadable'
    | 'right'
    | 'followsThrough'
    | 'roundedEarly'
    | 'mistake'
    | 'wrong';
  /** The verdict in words; '' where nothing is typed. */
  readonly sentence: string;
  /** The id of the mistake, for `mistake`. */
  readonly slip: string | null;
}

/** Typed texts by `m2:0`: the number's id, and its weight from 0. */
export type LedgerAnswers = Readonly<Record<string, string>>;

/** Of the size of what is added or multiplied: what keeping four digits may cost on the way. */
const SHARE = 0.002;
/** A number rounded so far off that it says little. */
const COARSEST = 0.5;

/**
 * Marks one typed number: right within 2 in 1000, right in what follows from the reader's own
 * earlier numbers, or what a known mistake gives, from the true numbers or the reader's own.
 *
 * @throws EngineError if the ledger has no such number, or it is given.
 * @example markLedgerAnswer(ledger, 'm1', 0, { 'm1:0': '0.04' }).kind // 'right'
 */
export function markLedgerAnswer(
  ledger: Ledger,
  id: string,
  weight: number,
  answers: LedgerAnswers,
): LedgerMark {
  const parsed = parseNumber(answers[`${id}:${weight}`] ?? '');
  if (parsed.kind === 'empty') return mark('empty', '');
  if (parsed.kind === 'unreadable') return mark('unreadable', parsed.reason);
  const exact = (of: string) => ledgerValue(ledger, of, weight);
  const own = (of: string) => {
    const typed = parseNumber(answers[`${of}:${weight}`] ?? '');
    return typed.kind === 'number' ? typed.value : exact(of);
  };
  // every coefficient is positive: from absolute values come the sizes of all that is added
  const size = recomputeInLedger(ledger, id, (of) => Math.abs(exact(of)));
  const tolerance = SHARE * Math.abs(size);
  const fits = (value: number) => Math.abs(parsed.value - value) <= tolerance;
  const value = exact(id);
  if (fits(value)) return mark('right', 'Right.');
  if (fits(recomputeInLedger(ledger, id, own))) {
    return mark('followsThrough', 'Right from your own earlier numbers, one of which is off.');
  }
  const unit = parsed.exact ? 0 : 10 ** -parsed.decimals / 2;
  if (Math.abs(parsed.value - value) <= unit && unit <= COARSEST * Math.abs(value)) {
    return mark(
      'roundedEarly',
      'Rounded too far. Give four digits, counted from the first that is not 0.',
    );
  }
  const slip = [exact, own]
    .flatMap((read) => nearby(ledger, id, read))
    .find((each) => fits(each.value));
  if (slip) return { kind: 'mistake', sentence: slip.says, slip: slip.id };
  return mark('wrong', `Not yet. ${hintFor(ledger, id)}`);
}

/** The mistakes that give a number. */
function nearby(ledger: Ledger, id: string, read: (id: string) => number): readonly LedgerSlip[] {
  return ledgerSlips(ledger, id, read).filter(({ value }) => Number.isFinite(value));
}

function mark(kind: LedgerMark['kind'], sentence: string): LedgerMark {
  return { kind, sentence, slip: null };
}

function hintFor(ledger: Ledger, id: string): string {
  const { name } = ledgerPlace(id);
  const hints: Readonly<Record<string, string>> = {
    g: 'The gradient, and λ times the weight before the step.',
    m: 'β₁ of the old m, and the rest of g.',
    v: ledger.optimizer.settings.kind.startsWith('adam')
      ? 'β₂ of the old v, and the rest of g².'
      : ledger.optimizer.settings.kind === 'rmsprop'
        ? 'β of the old v, and the rest of g².'
        : 'β of the old v, and the whole of g.',
    G: 'The old G, and g².',
    mHat: 'm divided by 1 − β₁ to the power t.',
    vHat: 'v divided by 1 − β₂ to the power t.',
    step: 'Look at the rule above, factor by factor.',
    W: 'The weight before, plus Δ.',
  };
  return hints[name] ?? '';
}
