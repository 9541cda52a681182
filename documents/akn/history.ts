import type { ActInForce, PedigreeEntry } from '../../domain/contract/consolidate.ts';
import { inOrderOfForce } from '../../domain/contract/consolidate.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import { touchedBy, type InstructionKind } from '../../domain/contract/instruction.ts';
import type { Provision, ProvisionKind } from '../../domain/contract/provision.ts';
import { ITEM_KINDS } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { contractYears } from '../../locales/file-reference.ts';
import { textsIn } from '../../locales/texts.ts';
import { amendmentWork, dateOfContract } from './address.ts';
import { eIdOf, eIdOfImported } from './e-id.ts';
import { roleId } from './facts.ts';
import { SOURCE } from './identification.ts';
import { modificationType } from './modification.ts';
import { eventId, periodId, type Commencement } from './rendering.ts';
import { el, type XmlElement } from './xml.ts';

/** What the metadata of a contract's version is made from. */
export interface History {
  readonly contractId: string;
  readonly header: ContractHeader;
  readonly work: string;
  readonly language: Language;
  readonly acts: readonly ActInForce[];
  readonly pedigrees: ReadonlyMap<string, readonly PedigreeEntry[]>;
  readonly provisions: readonly Provision[];
}

const START = 'eref_generation';
const IN_FORCE = '#inForce';

/** The day the contract dates from, and each day on which an act, or a part of one, entered into force. */
export const lifecycle = (history: History): XmlElement =>
  el(
    'lifecycle',
    { source: SOURCE },
    el('eventRef', {
      eId: START,
      date: dateOfContract(history.header),
      source: '#original',
      type: 'generation',
      originatingExpression: 'true',
    }),
    ...commencementsOf(history).map((commencement) =>
      el('eventRef', {
        eId: eventId(commencement),
        date: commencement.inForceOn,
        source: `#${actReference(commencement.actNumber)}`,
        type: 'amendment',
      }),
    ),
  );

/** From when what an act changed is in force; what no act touched has been since the contract began. */
export const temporalData = (history: History): XmlElement =>
  el(
    'temporalData',
    { source: SOURCE },
    group('tmpg_generation', START),
    ...commencementsOf(history).map((commencement) => group(periodId(commencement), eventId(commencement))),
  );

const group = (eId: string, start: string): XmlElement =>
  el('temporalGroup', { eId }, el('timeInterval', { start: `#${start}`, refersTo: IN_FORCE }));

function commencementsOf({ acts, pedigrees }: History): readonly Commencement[] {
  const all: readonly Commencement[] = [
    ...acts.toSorted(inOrderOfForce).map(({ actNumber, inForceOn }) => ({ actNumber, inForceOn })),
    ...[...pedigrees.values()].flat(),
  ];
  const distinct = [...new Map(all.map((each) => [eventId(each), each])).values()];
  return distinct.toSorted((a, b) => (a.inForceOn < b.inForceOn ? -1 : a.inForceOn > b.inForceOn ? 1 : 0));
}

/** What the acts did to each provision; one that is gone is named in the work, not in this version of it. */
export function passiveModifications(history: History): readonly XmlElement[] {
  const eIds = touchedEIds(history);
  const mods = history.acts.toSorted(inOrderOfForce).flatMap((act) =>
    act.text.instructions.map((instruction) => {
      const inForceOn = instruction.inForceOn ?? act.inForceOn;
      return el(
        'textualMod',
        { eId: `pmod_act-${act.actNumber}-${instruction.id}`, type: modificationType(instruction) },
        el('source', { href: `${workOfAct(history, act)}#mod_${instruction.id}` }),
        el('destination', { href: eIds.get(touchedBy(instruction)) ?? '' }),
        el('force', { period: `#${periodId({ actNumber: act.actNumber, inForceOn })}` }),
      );
    }),
  );
  return mods.length === 0 ? [] : [el('analysis', { source: SOURCE }, el('passiveModifications', {}, ...mods))];
}

/** Where what the acts touched is found, by its id. */
function touchedEIds({ acts, provisions, work }: History): ReadonlyMap<string, string> {
  const instructions = acts.flatMap(({ text }) => text.instructions);
  const made = instructions.flatMap((instruction) => {
    const kind = MADE_BY[instruction.kind];
    const id = touchedBy(instruction);
    return kind === undefined ? [] : [[id, `${work}#${eIdOf({ id, kind })}`] as const];
  });
  return new Map([
    ...instructions.map((each) => [touchedBy(each), `${work}#${eIdOfImported(touchedBy(each))}`] as const),
    ...made,
    ...provisions.map((provision) => [provision.id, `#${eIdOf(provision)}`] as const),
  ]);
}

/** What an insertion makes. */
const MADE_BY: Readonly<Partial<Record<InstructionKind, ProvisionKind>>> = {
  INSERT_PARAGRAPH: 'PARAGRAPH',
  INSERT_ARTICLE: 'ARTICLE',
  ADD_STRATEGIC_OBJECTIVE: 'STRATEGIC_OBJECTIVE',
  ADD_OPERATIONAL_OBJECTIVE: 'OPERATIONAL_OBJECTIVE',
  ADD_ITEM: 'ITEM',
};

const workOfAct = ({ contractId }: History, { actNumber, signedOn }: ActInForce): string =>
  amendmentWork(contractId, actNumber, signedOn);

const actReference = (actNumber: number): string => `act_${actNumber}`;

/** The documents and the notions that the rest of the document names. */
export function references(history: History): XmlElement {
  const { language, header, acts, work } = history;
  const t = textsIn(language);
  const service = header.service[language] ?? Object.values(header.service)[0] ?? '';
  const period = contractYears(header.periodStart, header.periodEnd);
  return el(
    'references',
    { source: SOURCE },
    el('original', { eId: 'original', href: work, showAs: header.title[language] ?? service }),
    ...acts.toSorted(inOrderOfForce).map((act) =>
      el('passiveRef', {
        eId: actReference(act.actNumber),
        href: workOfAct(history, act),
        showAs: t('act.heading', { number: act.actNumber, period }),
      }),
    ),
    organization('service', service),
    ...header.parties.map(({ name }, index) => organization(`party_${index + 1}`, name)),
    ...notions(language),
    ...rolesOf(history.provisions).map((title) =>
      el('TLCRole', { eId: roleId(title), href: ontology('role', roleId(title)), showAs: title }),
    ),
  );
}

const ontology = (kind: string, name: string): string => `/akn/ontology/${kind}/be.${name}`;

const organization = (eId: string, showAs: string): XmlElement =>
  el('TLCOrganization', { eId, href: ontology('organization', eId), showAs });

function notions(language: Language): readonly XmlElement[] {
  const t = textsIn(language);
  const named = [
    ['inForce', t('akn.inForce')],
    ...ITEM_KINDS.map((kind) => [kind.toLowerCase(), t(`itemKind.${kind}`)]),
    ['maturityNow', t('cell.MATURITY_NOW')],
    ['maturityTarget', t('cell.MATURITY_TARGET')],
    ['tutellePerMonth', t('cell.TUTELLE_PER_MONTH')],
    ['citiesPerMonth', t('cell.CITIES_PER_MONTH')],
    ['thousandEuro', t('akn.thousandEuro')],
  ] as const;
  return named.map(([eId = '', showAs]) => el('TLCConcept', { eId, href: ontology('concept', eId), showAs }));
}

/** The functions that answer for objectives, each once. */
function rolesOf(provisions: readonly Provision[]): readonly string[] {
  const titles = provisions.flatMap(({ holders = [] }) => holders);
  return [...new Map(titles.map((title) => [roleId(title), title])).values()];
}
