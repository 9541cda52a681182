import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { BodyReader } from './body.ts';
import { checkBudget } from './budget.ts';
import { checkArticles, checkContents, checkNumbering, checkObjectives, checkTwins } from './checks.ts';
import { Cursor } from './cursor.ts';
import { decodeText } from './decode.ts';
import { Draft } from './draft.ts';
import { checkFootnotes, placeFootnotes, setFootnotesApart } from './footnotes.ts';
import { readHeader } from './header.ts';
import { headingOf } from './headings.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import { stripMarkup } from './markup.ts';
import { readPreamble } from './preamble.ts';
import type { ContractCounts, ContractReading, Finding } from './reading.ts';
import { WORDS } from './words.ts';

/**
 * Reads an administration contract from its text in one language: provisions with stable ids that name no language, in the
 * order of the source, and a report of what was wrong, unsure or settled on the way. Every word of the source is in a
 * provision: see `restoreText`.
 *
 * @throws RuleViolation `IMPORT_EMPTY`, `IMPORT_TOO_LARGE`, `IMPORT_NOT_UTF8`, `IMPORT_NOT_A_CONTRACT`,
 * `IMPORT_OTHER_LANGUAGE` (a contract, but in the language the details name), `IMPORT_PERIOD_MISSING`
 */
export function readContractText(bytes: Uint8Array, { language }: { readonly language: Language }): ContractReading {
  const { text: lines, footnotes } = setFootnotesApart(linesOf(stripMarkup(decodeText(bytes))));
  refuseOthers(lines, language);
  const words = WORDS[language];
  const draft = new Draft(language);
  const cursor = new Cursor(lines);
  readPreamble(cursor, draft, words);
  new BodyReader(cursor, draft, words).read();
  placeFootnotes(draft, footnotes);
  const header = readHeader(draft, words);
  for (const check of [checkNumbering, checkContents, checkArticles, checkObjectives, checkFootnotes, checkTwins])
    check(draft);
  checkBudget(draft, words);
  const provisions = draft.entries.map(({ provision }) => provision);
  return {
    language,
    header,
    provisions,
    lines: Object.fromEntries(draft.entries.map(({ provision, unit }) => [provision.id, unit.line])),
    holders: holdersOf(provisions),
    findings: draft.findings.toSorted(byLine),
    counts: countsOf(provisions),
  };
}

const byLine = (a: Finding, b: Finding): number => a.line - b.line || (a.code < b.code ? -1 : 1);

/** A contract names itself in a title and has articles. */
function refuseOthers(lines: readonly Line[], language: Language): void {
  const isContract = (read: Language): boolean =>
    lines.some(({ plain }) => WORDS[read].title.test(plain)) &&
    lines.some(({ plain }) => headingOf(plain, WORDS[read])?.kind === 'ARTICLE');
  if (isContract(language)) return;
  const other = LANGUAGES.find(isContract);
  if (other === undefined) throw new RuleViolation('IMPORT_NOT_A_CONTRACT');
  throw new RuleViolation('IMPORT_OTHER_LANGUAGE', { language: other });
}

function holdersOf(provisions: readonly Provision[]): ContractReading['holders'] {
  const objectives = new Map<string, number>();
  for (const title of provisions.flatMap(({ holders }) => holders ?? [])) {
    objectives.set(title, (objectives.get(title) ?? 0) + 1);
  }
  return [...objectives].map(([title, count]) => ({ title, objectives: count }));
}

function countsOf(provisions: readonly Provision[]): ContractCounts {
  const count = (isOne: (provision: Provision) => boolean): number => provisions.filter(isOne).length;
  const sum = (value: (provision: Provision) => number | undefined): number =>
    provisions.reduce((total, provision) => total + (value(provision) ?? 0), 0);
  return {
    provisions: provisions.length,
    parts: count(({ kind }) => kind === 'PART'),
    articles: count(({ kind }) => kind === 'ARTICLE'),
    strategicObjectives: count(({ kind }) => kind === 'STRATEGIC_OBJECTIVE'),
    operationalObjectives: count(({ kind }) => kind === 'OPERATIONAL_OBJECTIVE'),
    processes: count(({ itemKind }) => itemKind === 'PROCESS'),
    projects: count(({ itemKind }) => itemKind === 'PROJECT'),
    budgetLines: count(({ kind }) => kind === 'BUDGET_LINE'),
    footnotes: count(({ kind }) => kind === 'FOOTNOTE'),
    maturityNow: sum(({ maturity }) => maturity?.now),
    maturityTarget: sum(({ maturity }) => maturity?.target),
  };
}
