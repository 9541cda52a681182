import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { ActInForce, ConsolidatedProvision } from '../../domain/contract/consolidate.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import type { Provision, ProvisionKind } from '../../domain/contract/provision.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { contractWork, dateOfContract, LANGUAGE_CODES, SUBTYPE } from './address.ts';
import { hierarchyOf, nodesOf } from './body.ts';
import { lifecycle, partsOn, passiveModifications, references, temporalData, type History } from './history.ts';
import { identification } from './identification.ts';
import { paragraphs } from './inline.ts';
import { authorsOf } from './references.ts';
import { renderingOf, type Rendering } from './rendering.ts';
import { documentOf, el, type XmlElement } from './xml.ts';

/** A contract as on a day, with all that made it what it is. */
export interface ContractForXml {
  readonly contractId: string;
  readonly header: ContractHeader;
  /** In the order of the text. */
  readonly provisions: readonly ConsolidatedProvision[];
  /** The day whose text this is. */
  readonly asOn: IsoDate;
  /** Tells apart versions of one day; without it, what is in force on the day. */
  readonly version?: number | undefined;
  /** The signed acts, in whatever order: what of them is in force that day is told. None for the contract as it was signed. */
  readonly acts: readonly ActInForce[];
}

/**
 * A contract as Akoma Ntoso 3.0 (OASIS LegalDocML, 2018), in one language: both are expressions of one work, with the same
 * identifiers for the same provisions, which no later version changes. The same contract gives the same bytes. What lacks a
 * text in the language is marked `incomplete`.
 */
export function contractXml(contract: ContractForXml, language: Language): string {
  const { contractId, header, acts } = contract;
  const provisions = contract.provisions.map(({ provision }) => provision);
  const pedigrees = new Map(contract.provisions.map(({ provision, pedigree }) => [provision.id, pedigree]));
  const rendering = renderingOf(provisions, language, { pedigrees });
  const work = contractWork(contractId, header);
  const parts = partsOn(acts, contract.asOn);
  const history: History = { contractId, header, work, language, parts, pedigrees, provisions };
  return documentOf(
    el(
      'act',
      { name: SUBTYPE, contains: parts.length === 0 ? 'originalVersion' : 'singleVersion' },
      metaOf(contract, history),
      ...textOf(rendering, provisions),
    ),
  );
}

function metaOf({ contractId, header, asOn, version }: ContractForXml, history: History): XmlElement {
  return el(
    'meta',
    {},
    identification({
      work: history.work,
      workDate: dateOfContract(header),
      number: contractId,
      subtype: SUBTYPE,
      aliases: aliasesOf(header),
      authors: authorsOf(header),
      language: history.language,
      asOn,
      version,
    }),
    lifecycle(history),
    ...passiveModifications(history),
    temporalData(history),
    references(history),
  );
}

/** The work's titles, of whichever language it has one in. */
export const aliasesOf = ({ title }: Pick<ContractHeader, 'title'>) =>
  LANGUAGES.flatMap((each) => {
    const value = title[each];
    return value === undefined ? [] : [{ name: `title-${LANGUAGE_CODES[each]}`, value }];
  });

/** What stands before the first part, the text, and who signed. */
function textOf(rendering: Rendering, provisions: readonly Provision[]): readonly XmlElement[] {
  const closing = closingOf(provisions);
  const lang = { 'xml:lang': rendering.language };
  const preface = provisions.filter(opens);
  const rest = provisions.filter((provision) => !opens(provision) && !closing.includes(provision));
  return [
    ...(preface.length === 0 ? [] : [el('preface', lang, ...preface.map((each) => containerOf(rendering, each)))]),
    el('body', lang, ...hierarchyOf(rendering, nodesOf(rest))),
    ...(closing.length === 0 ? [] : [el('conclusions', lang, ...closing.map((each) => containerOf(rendering, each)))]),
  ];
}

const opens = ({ kind, parentId }: Provision): boolean => kind === 'PREAMBLE' && parentId === undefined;

/** The signatures at the end, and what stands among them. */
const closingOf = (provisions: readonly Provision[]): readonly Provision[] =>
  provisions.filter(({ kind }, index) => {
    if (kind === 'SIGNATURE') return true;
    return kind === 'OTHER' && provisions[index - 1]?.kind === 'SIGNATURE';
  });

const CONTAINERS: Readonly<Partial<Record<ProvisionKind, string>>> = {
  PREAMBLE: 'preliminary',
  SIGNATURE: 'signature',
};

const containerOf = (rendering: Rendering, provision: Provision): XmlElement =>
  el(
    'container',
    {
      eId: rendering.eIdOf(provision),
      name: CONTAINERS[provision.kind] ?? 'other',
      period: rendering.periodOf(provision.id),
    },
    ...paragraphs(rendering, provision),
  );
