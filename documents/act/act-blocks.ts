import type { Qualification } from '../../domain/amendment/qualification.ts';
import type { EntryIntoForceClause } from '../../domain/contract/instruction.ts';
import type { Language } from '../../domain/language.ts';
import { contractYears, fileReference } from '../../locales/file-reference.ts';
import type { Texts } from '../../locales/texts.ts';
import { textsIn } from '../../locales/texts.ts';
import type { ActContent } from './act-content.ts';
import type { Block } from '../pdf/block.ts';
import { instructionBlocks } from './instruction-blocks.ts';

/** The title an act goes by: `Avenant n° 2 au contrat d’administration 2026-2028`. */
export function actHeading(language: Language, { header, actNumber }: ActContent): string {
  const period = contractYears(header.periodStart, header.periodEnd);
  return textsIn(language)('act.heading', { number: actNumber, period });
}

/** An act in one language, from its title to the places for the signatures. */
export function actBlocks(language: Language, act: ActContent): readonly Block[] {
  const t = textsIn(language);
  const { header, title, text } = act;
  const service = header.service[language];
  const reference = fileReference(header.periodStart, header.periodEnd, act.reference);
  return [
    ...(service === undefined ? [] : [textBlock(service)]),
    { kind: 'TITLE', text: actHeading(language, act) },
    { kind: 'SUBTITLE', text: title[language] },
    textBlock(t('act.reference', { reference })),
    { kind: 'HEADING', text: t('act.basisHeading') },
    ...basisOf(t, act.qualification).map(textBlock),
    { kind: 'HEADING', text: t('act.changesHeading') },
    ...instructionBlocks(language, text.instructions, act.before),
    { kind: 'HEADING', text: t('act.inForceHeading') },
    textBlock(clauseText(t, text.entryIntoForce)),
    textBlock(t('act.languages')),
    { kind: 'HEADING', text: t('act.signaturesHeading') },
    signatureOf(t, 'president'),
    signatureOf(t, 'minister'),
  ];
}

const textBlock = (text: string): Block => ({ kind: 'TEXT', text });

/** The decree for every act [S art. 6, V AR 29-10-2001 art. 11bis § 7], then what the qualification calls for. */
export function basisOf(t: Texts, qualification: Qualification | undefined): readonly string[] {
  if (qualification === undefined) return [t('act.basis.decree')];
  const { newMission, legalBasis, materialError, regulatoryChange } = qualification;
  return [
    t('act.basis.decree'),
    ...(regulatoryChange === undefined
      ? []
      : [
          t('act.basis.regulatoryChange', {
            date: regulatoryChange.date,
            record: regulatoryChange.concertationRecord,
          }),
        ]),
    newMission ? t('act.basis.mission') : t('act.basis.modification'),
    ...(legalBasis === undefined
      ? []
      : [t('act.basis.missionGiven', { ...legalBasis, type: t(`basisType.${legalBasis.type}`) })]),
    ...(materialError === undefined ? [] : [t('act.basis.materialError', { ...materialError })]),
  ];
}

/** From when an act applies, as it says so itself. */
export const clauseText = (t: Texts, clause: EntryIntoForceClause): string =>
  clause.kind === 'DATE' ? t('act.inForce.DATE', { on: clause.on }) : t('act.inForce.LAST_SIGNATURE');

const signatureOf = (t: Texts, signatory: 'president' | 'minister'): Block => ({
  kind: 'SIGNATURE',
  lines: [
    t(`act.signatures.${signatory}`),
    t('act.signatures.name'),
    t('act.signatures.inAbsence'),
    t('act.signatures.date'),
    t('act.signatures.signature'),
  ],
});
