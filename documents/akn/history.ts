import type { IsoDate } from '../../domain/calendar/dates.ts';
import { partsInForce, type PartInForce } from '../../domain/contract/commencement.ts';
import type { ActInForce, PedigreeEntry } from '../../domain/contract/consolidate.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import { isInsertion, KIND_MADE, touchedBy } from '../../domain/contract/instruction.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Language } from '../../domain/language.ts';
import { contractYears } from '../../locales/file-reference.ts';
import { textsIn } from '../../locales/texts.ts';
import { amendmentWork, dateOfContract } from './address.ts';
import { eIdOf, eIdOfImported } from './e-id.ts';
import { SOURCE } from './identification.ts';
import { modificationEId, modificationType } from './modification.ts';
import { notions } from './references.ts';
import { byDay, commencements, eventId, periodId, type Commencement } from './rendering.ts';
import { el, type XmlElement } from './xml.ts';

/** What the metadata of a contract's version is made from. */
export interface History {
  readonly contractId: string;
  readonly header: ContractHeader;
  readonly work: string;
  readonly language: Language;
  /** What of the acts is in force, in the order of their force. */
  readonly parts: readonly PartInForce[];
  readonly pedigrees: ReadonlyMap<string, readonly PedigreeEntry[]>;
  readonly provisions: readonly Provision[];
}

export const partsOn = (acts: readonly ActInForce[], asOn: IsoDate): readonly PartInForce[] =>
  partsInForce(acts, { asOn });

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
        source: `#${actReference(commencement)}`,
        type: 'amendment',
      }),
    ),
  );

/** From when what an act changed is in force; what no act touched has been since the contract began. */
export const temporalData = (history: History): XmlElement =>
  el(
    'temporalData',
    { source: SOURCE },
    inForceSince('tmpg_generation', START),
    ...commencementsOf(history).map((commencement) => inForceSince(periodId(commencement), eventId(commencement))),
  );

/** The period that begins with an event. */
export const inForceSince = (eId: string, start: string): XmlElement =>
  el('temporalGroup', { eId }, el('timeInterval', { start: `#${start}`, refersTo: IN_FORCE }));

function commencementsOf({ parts, pedigrees }: History): readonly Commencement[] {
  const all: readonly Commencement[] = [
    ...parts.map(({ act: { actNumber }, on }) => ({ actNumber, inForceOn: on })),
    ...[...pedigrees.values()].flat().flatMap(commencements),
  ];
  return [...new Map(all.map((each) => [eventId(each), each])).values()].toSorted(byDay);
}

/** What the acts did to each provision; one that is gone is named in the work, not in this version of it. */
export function passiveModifications(history: History): readonly XmlElement[] {
  const eIds = touchedEIds(history);
  const mods = history.parts.flatMap(({ act, on, instructions }) =>
    instructions.map((instruction) => {
      const { actNumber } = act;
      return el(
        'textualMod',
        { eId: `pmod_act-${actNumber}-${instruction.id}`, type: modificationType(instruction) },
        el('source', { href: `${workOfAct(history, act)}#${modificationEId(instruction)}` }),
        el('destination', { href: eIds.get(touchedBy(instruction)) ?? history.work }),
        el('force', { period: `#${periodId({ actNumber, inForceOn: on })}` }),
      );
    }),
  );
  return mods.length === 0 ? [] : [el('analysis', { source: SOURCE }, el('passiveModifications', {}, ...mods))];
}

/** Where what the acts touched is found, by its id. */
function touchedEIds({ parts, provisions, work }: History): ReadonlyMap<string, string> {
  const gone = parts
    .flatMap(({ instructions }) => instructions)
    .map((instruction) => {
      const id = touchedBy(instruction);
      const { kind } = instruction;
      return [id, isInsertion(kind) ? eIdOf({ id, kind: KIND_MADE[kind] }) : eIdOfImported(id)] as const;
    });
  const present = provisions.map((provision) => [provision.id, `#${eIdOf(provision)}`] as const);
  // The first that names a provision is the one that made it, where an act did.
  return new Map([...gone.toReversed().map(([id, eId]) => [id, `${work}#${eId}`] as const), ...present]);
}

const workOfAct = (
  { contractId }: History,
  { actNumber, signedOn }: Pick<PedigreeEntry, 'actNumber' | 'signedOn'>,
): string => amendmentWork(contractId, actNumber, signedOn);

const actReference = ({ actNumber }: Pick<Commencement, 'actNumber'>): string => `act_${actNumber}`;

/** The documents and the notions that the rest of the document names. */
export function references(history: History): XmlElement {
  const { language, header, work, provisions } = history;
  const period = contractYears(header.periodStart, header.periodEnd);
  return el(
    'references',
    { source: SOURCE },
    el('original', { eId: 'original', href: work, showAs: header.title[language] ?? period }),
    ...actsNamed(history).map((act) =>
      el('passiveRef', {
        eId: actReference(act),
        href: workOfAct(history, act),
        showAs: textsIn(language)('act.heading', { number: act.actNumber, period }),
      }),
    ),
    ...notions(language, header, provisions),
  );
}

/** The acts in force, and those that were until they were repealed: each once, by their numbers. */
function actsNamed({ parts, pedigrees }: History): readonly Pick<PedigreeEntry, 'actNumber' | 'signedOn'>[] {
  const all = [...parts.map(({ act }) => act), ...[...pedigrees.values()].flat()];
  const distinct = new Map(all.map(({ actNumber, signedOn }) => [actNumber, { actNumber, signedOn }]));
  return [...distinct.values()].toSorted((a, b) => a.actNumber - b.actNumber);
}
