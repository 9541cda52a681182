import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { ProvisionKind } from '../../domain/contract/provision.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { dateIn } from './dates-in-text.ts';
import type { Draft } from './draft.ts';
import { concernedMinisters } from './ministers.ts';
import type { ContractHeader, ContractParty, Signatory } from '../../domain/contract/header.ts';
import type { ContractWords } from './words.ts';

interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly line: number;
}

/** A provision's text, line by line, with the line of the source it starts on. */
interface Passage {
  readonly kind: ProvisionKind;
  readonly text: string;
  readonly line: number;
}

/**
 * Who and when: from the title page, the article that names the parties and the period, and the signatures. What is missing
 * or disagrees becomes a finding.
 *
 * @throws RuleViolation `IMPORT_PERIOD_MISSING` when neither the title nor the text says for which years the contract runs
 */
export function readHeader(draft: Draft, words: ContractWords): ContractHeader {
  const passages = draft.entries.map(({ provision, unit }): Passage => ({
    kind: provision.kind,
    text: provision.text[draft.language] ?? '',
    line: unit.line,
  }));
  const titlePage = ofKind(passages, 'PREAMBLE').flatMap(({ text }) => text.split('\n'));
  const titles = titlePage.filter((line) => words.title.test(line));
  const title = titles.findLast((line) => yearsIn(line, words) !== undefined) ?? titles.at(-1);
  const period = periodOf(draft, passages, title, words);
  const parties = ofKind(passages, 'PARAGRAPH').flatMap(({ text }) => partyIn(text, words));
  const service = parties[0]?.name ?? (title && titlePage[titlePage.lastIndexOf(title) + 1]);
  const signatures = ofKind(passages, 'SIGNATURE').map(({ text }) => text);
  const signedOn = signatures
    .map((text) => dateIn(words.doneAt.exec(text)?.groups?.['date'] ?? '', words.months))
    .find((date) => date !== undefined);
  const signatories = signatoriesIn(signatures, words);
  reportMissing(draft, { service, parties: parties[0], signedOn, signatories: signatories[0] });
  const twin = (text: string | undefined): ContractHeader['title'] =>
    text === undefined ? {} : { [draft.language]: text };
  return {
    service: twin(service),
    title: twin(title?.replace(/(?<=\d{4}) ?[-–] ?(?=\d{4})/u, '-')),
    periodStart: period.from,
    periodEnd: period.to,
    ...(signedOn !== undefined && { signedOn }),
    parties,
    signatories,
    concernedMinisters: concernedMinisters(
      passages.map(({ text }) => text),
      words,
    ),
  };
}

const ofKind = (passages: readonly Passage[], kind: ProvisionKind): readonly Passage[] =>
  passages.filter((passage) => passage.kind === kind);

/** The period the text states, else whole calendar years from the title. */
function periodOf(draft: Draft, passages: readonly Passage[], title: string | undefined, words: ContractWords): Period {
  const stated = passages.map((passage) => periodIn(passage, words)).find((period) => period !== undefined);
  const titled = yearsIn(title ?? '', words);
  const period = stated ?? titled;
  if (period === undefined) throw new RuleViolation('IMPORT_PERIOD_MISSING');
  if (titled !== undefined && (period.from !== titled.from || period.to !== titled.to)) {
    draft.find('PERIOD_DISAGREES', 'ERROR', period.line, {
      title: `${titled.from}/${titled.to}`,
      text: `${period.from}/${period.to}`,
    });
  }
  return period;
}

/** The calendar years a title names, whole. */
function yearsIn(title: string, words: ContractWords): Period | undefined {
  const { from, to } = words.title.exec(title)?.groups ?? {};
  return from === undefined ? undefined : { from: `${from}-01-01`, to: `${to}-12-31`, line: 1 };
}

function periodIn({ text, line }: Passage, words: ContractWords): Period | undefined {
  const groups = words.period.exec(text)?.groups;
  const from = dateIn(groups?.['from'] ?? '', words.months);
  const to = dateIn(groups?.['to'] ?? '', words.months);
  return from === undefined || to === undefined ? undefined : { from, to, line };
}

function partyIn(text: string, words: ContractWords): readonly ContractParty[] {
  const groups = words.party.exec(text)?.groups;
  if (groups === undefined) return [];
  const { party: name = '', capacity: representedAs = '', person = '' } = groups;
  return [{ name, representedAs, person, ...(groups['function'] !== undefined && { function: groups['function'] }) }];
}

function signatoriesIn(signatures: readonly string[], words: ContractWords): readonly Signatory[] {
  const signatories: Signatory[] = [];
  let onBehalfOf: string | undefined;
  for (const text of signatures) {
    const [person = '', role] = text.split('\n');
    const body = words.onBehalf.exec(text)?.groups?.['body'];
    if (body === undefined && !words.doneAt.test(text)) {
      signatories.push({
        person,
        ...(role !== undefined && { function: role }),
        ...(onBehalfOf !== undefined && { onBehalfOf }),
      });
    }
    onBehalfOf = body;
  }
  return signatories;
}

function reportMissing(
  draft: Draft,
  fields: Readonly<Record<'service' | 'parties' | 'signedOn' | 'signatories', unknown>>,
): void {
  const atEnd = draft.entries.at(-1)?.unit.line ?? 1;
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined) continue;
    draft.find('HEADER_INCOMPLETE', 'WARNING', field.startsWith('sign') ? atEnd : 1, { field });
  }
}
