import type { Provision } from '../../domain/contract/provision.ts';
import type { Language, Twins } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { HOLDER_SEPARATOR, withFieldFixed } from './layout.ts';
import type { ContractReading, Finding } from './reading.ts';

/** Two provisions that are one in two languages. */
interface Pair {
  readonly base: Provision;
  readonly twin: Provision;
}

export interface Pairing {
  /** The base's provisions, in its order, with the twin's texts where there are any. */
  readonly provisions: readonly Provision[];
  readonly unpaired: { readonly baseIds: readonly string[]; readonly twinIds: readonly string[] };
  /** The holders' function titles in both languages, as most objectives pair them. */
  readonly holders: readonly Twins[];
  /** What the two languages state differently, or in different numbers; lines are the twin file's. */
  readonly findings: readonly Finding[];
}

/**
 * Pairs a contract with its other language by number: parts, articles, paragraphs with a number, objectives, footnotes by
 * their own; what has no number (paragraphs, items, rows) by its place under the same parent, and only where both languages
 * have as many, for one too many would give every later text the wrong twin. Figures, maturities, kinds and holders stay the
 * base's; where the twin's differ, a finding says so.
 *
 * @throws RuleViolation `TWIN_SAME_LANGUAGE`
 */
export function pairTwin(base: readonly Provision[], baseLanguage: Language, twin: ContractReading): Pairing {
  if (twin.language === baseLanguage) throw new RuleViolation('TWIN_SAME_LANGUAGE', { language: baseLanguage });
  const uneven = unevenSequences(base, twin);
  const pairs = pairsOf(base, twin.provisions, new Set(uneven.map(({ sequence }) => sequence)));
  const titles = titlesOf([...pairs.values()]);
  const paired = new Set([...pairs.values()].map((pair) => pair.twin.id));
  return {
    provisions: base.map((provision) => {
      const pair = pairs.get(provision.id);
      return pair === undefined ? provision : withTwin(pair, twin.language);
    }),
    unpaired: {
      baseIds: base.map(({ id }) => id).filter((id) => !pairs.has(id)),
      twinIds: twin.provisions.map(({ id }) => id).filter((id) => !paired.has(id)),
    },
    holders: [...titles].map(([title, other]) => ({ [baseLanguage]: title, [twin.language]: other })),
    findings: [
      ...uneven.map(({ finding }) => finding),
      ...[...pairs.values()].flatMap((pair) => disagreements(pair, titles, twin.lines[pair.twin.id] ?? 1)),
    ].toSorted((a, b) => a.line - b.line),
  };
}

/** The sequence in which a provision without number stands, `art-6/p` of `art-6/p-2`; undefined when it has a number or name of its own. */
const sequenceOf = ({ id, kind, number }: Provision): string | undefined =>
  number === undefined && kind !== 'PREAMBLE' ? id.replace(/-\d+$/u, '') : undefined;

/** The sequences that are longer in one language than in the other. */
function unevenSequences(
  base: readonly Provision[],
  { provisions, lines }: ContractReading,
): readonly { readonly sequence: string; readonly finding: Finding }[] {
  const [inBase, inTwin] = [lengths(base), lengths(provisions)];
  return [...new Set([...inBase.keys(), ...inTwin.keys()])].flatMap((sequence) => {
    const counts = { base: inBase.get(sequence) ?? 0, twin: inTwin.get(sequence) ?? 0 };
    if (counts.base === counts.twin) return [];
    const line = lines[`${sequence}-1`] ?? lines[sequence.replace(/\/[^/]*$/u, '')] ?? 1;
    const finding: Finding = { code: 'TWINS_UNEVEN', severity: 'WARNING', line, details: { sequence, ...counts } };
    return [{ sequence, finding }];
  });
}

function lengths(provisions: readonly Provision[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const provision of provisions) {
    const sequence = sequenceOf(provision);
    if (sequence !== undefined) counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  }
  return counts;
}

/** The pairs by the base's id; what stands under a provision without twin has none either. */
function pairsOf(
  base: readonly Provision[],
  twins: readonly Provision[],
  uneven: ReadonlySet<string>,
): ReadonlyMap<string, Pair> {
  const byId = new Map(twins.map((twin) => [twin.id, twin]));
  const pairs = new Map<string, Pair>();
  for (const provision of base) {
    const twin = byId.get(provision.id);
    const parentHasTwin = provision.parentId === undefined || pairs.has(provision.parentId);
    const isUneven = uneven.has(sequenceOf(provision) ?? '');
    if (twin?.kind === provision.kind && parentHasTwin && !isUneven) pairs.set(provision.id, { base: provision, twin });
  }
  return pairs;
}

/** The twin of each function title: the one in its place in most objectives, of which those with one holder weigh double. */
function titlesOf(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { base, twin } of pairs) {
    for (const [place, title] of (base.holders ?? []).entries()) {
      const other = twin.holders?.[place];
      if (other === undefined) continue;
      const counts = votes.get(title) ?? new Map<string, number>();
      const weight = base.holders?.length === 1 ? 2 : 1;
      votes.set(title, counts.set(other, (counts.get(other) ?? 0) + weight));
    }
  }
  return new Map([...votes].map(([title, counts]) => [title, mostVoted(counts)]));
}

function mostVoted(counts: ReadonlyMap<string, number>): string {
  const [winner] = [...counts].toSorted(([, a], [, b]) => b - a);
  return winner?.[0] ?? '';
}

/** What both languages state and state differently. */
function disagreements({ base, twin }: Pair, titles: ReadonlyMap<string, string>, line: number): readonly Finding[] {
  const expectedHolders = base.holders?.map((title) => titles.get(title) ?? title);
  const stated: readonly (readonly [string, unknown, unknown])[] = [
    ['maturity', base.maturity, twin.maturity],
    ['itemKind', base.itemKind, twin.itemKind],
    ['figures', base.figures, twin.figures],
    ['holders', expectedHolders, twin.holders],
  ];
  return stated
    .map(([field, ours, theirs]) => ({ field, base: inWords(ours), twin: inWords(theirs) }))
    .filter((field) => field.base !== field.twin)
    .map((details) => ({
      code: 'TWIN_DISAGREES',
      severity: 'ERROR',
      line,
      details: { provision: base.id, ...details },
    }));
}

/** A value as a finding shows it, the same for the same value whatever the order of its keys. */
const inWords = (value: unknown): string =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => `${key} ${part}`)
        .join(', ')
    : [value].flat().join(HOLDER_SEPARATOR);

/** The base with its twin's text and layout; the holders' titles in that layout are the twin's own words. */
function withTwin({ base, twin }: Pair, language: Language): Provision {
  const layout = twin.layout?.[language];
  const holders = twin.holders?.join(HOLDER_SEPARATOR) ?? '';
  const form = layout?.form && withFieldFixed(layout.form, 'holders', holders);
  return {
    ...base,
    text: { ...base.text, ...twin.text },
    ...(layout !== undefined && {
      layout: { ...base.layout, [language]: { ...layout, ...(form !== undefined && { form }) } },
    }),
  };
}
