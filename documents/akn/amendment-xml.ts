import type { IsoDate } from '../../domain/calendar/dates.ts';
import { inForceOnOf } from '../../domain/contract/commencement.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import type { Instruction } from '../../domain/contract/instruction.ts';
import type { Language } from '../../domain/language.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { fileReference } from '../../locales/file-reference.ts';
import { textsIn } from '../../locales/texts.ts';
import { actHeading, basisOf, clauseText } from '../act/act-blocks.ts';
import type { ActContent } from '../act/act-content.ts';
import { amendmentWork, contractWork, LANGUAGE_CODES, SUBTYPE } from './address.ts';
import { amending, stepsOf, type Amending } from './amendment-body.ts';
import { inForceSince } from './history.ts';
import { identification, SOURCE } from './identification.ts';
import { activeModification } from './modification.ts';
import { authorsOf, notions } from './references.ts';
import { documentOf, el, type XmlElement } from './xml.ts';

/** An act that amends a contract, with what its file knows of it. */
export interface AmendmentForXml {
  readonly contractId: string;
  /** The file's id: the act goes by it before it has a day. */
  readonly amendmentId: string;
  readonly header: ContractHeader;
  readonly act: ActContent;
  /** The day of the last signature; none before. */
  readonly signedOn?: IsoDate | undefined;
  /** From when the act applies, where that is known: a clause that names no day is known once the act is signed. */
  readonly inForceOn?: IsoDate | undefined;
}

/** Where the parts of the metadata begin to differ between an act and another. */
interface Made {
  readonly amendment: AmendmentForXml;
  readonly language: Language;
  readonly work: string;
  readonly date: IsoDate;
  readonly contract: string;
  readonly amendings: readonly Amending[];
}

/**
 * An amendment as Akoma Ntoso 3.0, in one language: each instruction with what it amends, the words it takes and brings, and
 * its motive; and in the metadata as a textual modification of the contract. The same amendment gives the same bytes.
 *
 * @throws RuleViolation as `applyInstructions`, for instructions that do not go with the provisions they were written on.
 */
export function amendmentXml(amendment: AmendmentForXml, language: Language): string {
  const { act, contractId, header } = amendment;
  const date = amendment.signedOn ?? act.frozenOn;
  const contract = contractWork(contractId, header);
  const steps = stepsOf(act.text.instructions, act.before);
  const amendings = steps.map((step, index) => amending(language, step, index + 1, contract));
  const work = amendmentWork(contractId, act.actNumber, date);
  const made: Made = { amendment, language, work, date, contract, amendings };
  const lang = { 'xml:lang': language };
  return documentOf(
    el(
      'amendment',
      { name: SUBTYPE, contains: 'originalVersion' },
      metaOf(made),
      el('preface', lang, ...prefaceOf(made)),
      el('amendmentBody', lang, ...amendings.flatMap(({ blocks }) => blocks), ...clauseOf(made)),
      el('conclusions', lang, el('p', {}, textsIn(language)('act.languages')), ...signaturesOf(language)),
    ),
  );
}

function metaOf(made: Made): XmlElement {
  const { amendment, language, work, date, amendings } = made;
  const { act, header, contractId } = amendment;
  return el(
    'meta',
    {},
    identification({
      work,
      workDate: date,
      number: `${contractId}-${act.actNumber}`,
      subtype: SUBTYPE,
      aliases: [
        ...LANGUAGES.map((each) => ({ name: `title-${LANGUAGE_CODES[each]}`, value: act.title[each] })),
        { name: 'file', value: amendment.amendmentId },
        { name: 'text-sha256', value: act.textHash },
      ],
      authors: authorsOf(header),
      language,
      asOn: date,
    }),
    lifecycleOf(made),
    ...(amendings.length === 0
      ? []
      : [el('analysis', { source: SOURCE }, el('activeModifications', {}, ...amendings.map(modificationIn(made))))]),
    ...temporalDataOf(made),
    referencesOf(made),
  );
}

const modificationIn =
  ({ amendment }: Made) =>
  ({ modification }: Amending): XmlElement => {
    const on = dayOf(amendment, modification.instruction);
    return activeModification(modification, on === undefined ? undefined : `tmpg_${on}`);
  };

const actInForceOn = ({ inForceOn, act }: AmendmentForXml): IsoDate | undefined =>
  inForceOn ?? (act.text.entryIntoForce.kind === 'DATE' ? act.text.entryIntoForce.on : undefined);

/** From when an instruction applies, where that is known. */
function dayOf(amendment: AmendmentForXml, instruction: Instruction): IsoDate | undefined {
  const inForceOn = actInForceOn(amendment);
  return inForceOn === undefined ? instruction.inForceOn : inForceOnOf({ inForceOn }, instruction);
}

/** The days on which the act, or a part of it, enters into force, as far as they are known. */
function daysOf({ amendment }: Made): readonly IsoDate[] {
  const days = [
    actInForceOn(amendment),
    ...amendment.act.text.instructions.map((instruction) => dayOf(amendment, instruction)),
  ];
  return [...new Set(days.filter((day) => day !== undefined))].toSorted();
}

const lifecycleOf = (made: Made): XmlElement =>
  el(
    'lifecycle',
    { source: SOURCE },
    el('eventRef', {
      eId: 'eref_generation',
      date: made.date,
      source: '#original',
      type: 'generation',
      originatingExpression: 'true',
    }),
    ...daysOf(made).map((date) =>
      el('eventRef', { eId: `eref_${date}`, date, source: '#original', refersTo: '#inForce' }),
    ),
  );

function temporalDataOf(made: Made): readonly XmlElement[] {
  const groups = daysOf(made).map((date) => inForceSince(`tmpg_${date}`, `eref_${date}`));
  return groups.length === 0 ? [] : [el('temporalData', { source: SOURCE }, ...groups)];
}

function referencesOf({ amendment, language, work, contract, amendings }: Made): XmlElement {
  const { act, header } = amendment;
  const { text, before } = act;
  const made = amendings.length === 0 ? before : (stepsOf(text.instructions, before).at(-1)?.after ?? before);
  return el(
    'references',
    { source: SOURCE },
    el('original', { eId: 'original', href: work, showAs: actHeading(language, act) }),
    el('activeRef', { eId: 'contract', href: contract, showAs: header.title[language] ?? '' }),
    ...notions(language, header, made),
  );
}

/** Whose act it is, what it is called, and on what it is founded. */
function prefaceOf({ amendment: { act, header }, language }: Made): readonly XmlElement[] {
  const t = textsIn(language);
  const reference = fileReference(header.periodStart, header.periodEnd, act.reference);
  const service = header.service[language];
  return [
    ...(service === undefined ? [] : [el('p', {}, el('docProponent', {}, service))]),
    el(
      'longTitle',
      {},
      el('p', {}, el('docTitle', {}, actHeading(language, act))),
      el('p', {}, el('docPurpose', {}, act.title[language])),
    ),
    el('p', {}, t('act.reference', { reference })),
    el('container', { name: 'basis' }, ...basisOf(t, act.qualification).map((basis) => el('p', {}, basis))),
  ];
}

function clauseOf({ amendment, language }: Made): readonly XmlElement[] {
  const t = textsIn(language);
  return [
    el('amendmentHeading', { eId: 'amendmentHeading_clause' }, el('p', {}, t('act.inForceHeading'))),
    el(
      'amendmentContent',
      { eId: 'amendmentContent_clause' },
      el('p', {}, clauseText(t, amendment.act.text.entryIntoForce)),
    ),
  ];
}

/** Who signs; who it was stands in the proof of signature. */
const signaturesOf = (language: Language): readonly XmlElement[] =>
  (['president', 'minister'] as const).map((signatory) =>
    el(
      'container',
      { name: 'signature', eId: `container_${signatory}` },
      el('p', {}, textsIn(language)(`act.signatures.${signatory}`)),
    ),
  );
