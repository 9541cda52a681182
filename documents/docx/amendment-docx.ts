import { HeadingLevel, Paragraph, TextRun, type Table } from 'docx';
import type { Instant, IsoDate } from '../../domain/calendar/dates.ts';
import { ANY_SCALE, applyInstructions } from '../../domain/contract/apply.ts';
import type { ContractHeader } from '../../domain/contract/header.ts';
import { touchedBy, type AmendmentText, type Instruction } from '../../domain/contract/instruction.ts';
import { allTouchedIn } from '../../domain/contract/touched.ts';
import type { Provision } from '../../domain/contract/provision.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import { contractYears, fileReference } from '../../locales/file-reference.ts';
import { textsIn } from '../../locales/texts.ts';
import { provisionPath } from '../act/provision-path.ts';
import { authorOf } from './contract-docx.ts';
import { packDocx } from './pack.ts';
import { provisionParts } from './provision-parts.ts';
import { shellOf } from './shell.ts';
import { propertiesOf } from './stamp.ts';
import { Tracks } from './tracked.ts';

/** What an amendment says at one moment, as it is printed to be worked on. */
export interface AmendmentContent {
  readonly amendmentId: string;
  readonly contractId: string;
  readonly header: Pick<ContractHeader, 'service' | 'periodStart' | 'periodEnd'>;
  readonly title: Bilingual;
  readonly reference: number;
  readonly actNumber?: number | undefined;
  /** The revision of the draft; absent of a text that was submitted. */
  readonly revision?: number | undefined;
  readonly text: AmendmentText;
  readonly hash: string;
  /** When the text was written: the moment that its changes bear, and the document's date. */
  readonly at: Instant;
  readonly baseVersion: number;
  readonly before: readonly Provision[];
}

/**
 * An amendment in one language with every provision it touches, its changes tracked: accepting all of them gives the new text,
 * rejecting all the old. They stand under the service's name, whoever wrote them. The same text gives the same bytes.
 *
 * @throws RuleViolation as `applyInstructions`, for instructions that do not go with the provisions they were written on.
 */
export function amendmentDocx(amendment: AmendmentContent, language: Language): Promise<Uint8Array> {
  const t = textsIn(language);
  const { header, title, at, hash, contractId, baseVersion, amendmentId, revision } = amendment;
  const author = authorOf(language, header);
  const tracks = new Tracks({ author, at });
  const shell = {
    language,
    title: title[language],
    subject: headingOf(language, amendment),
    creator: author,
    properties: propertiesOf({
      contract: contractId,
      version: baseVersion,
      language,
      author,
      amendment: amendmentId,
      revision,
    }),
    footer: t('docx.amendment.footer', { hash: hash.slice(0, 12) }),
    tracks: true,
  };
  return packDocx(
    shellOf(shell, [...openingOf(language, amendment), ...changesOf(language, amendment, tracks)]),
    dayOf(at),
  );
}

const dayOf = (at: Instant): IsoDate => at.slice(0, 10);

function headingOf(language: Language, { header, actNumber }: AmendmentContent): string {
  const t = textsIn(language);
  const period = contractYears(header.periodStart, header.periodEnd);
  return actNumber === undefined
    ? t('docx.amendment.draft', { period })
    : t('act.heading', { number: actNumber, period });
}

function openingOf(language: Language, amendment: AmendmentContent): readonly Paragraph[] {
  const t = textsIn(language);
  const { header, title, reference, text } = amendment;
  const clause = text.entryIntoForce;
  const lines = [
    t('act.reference', { reference: fileReference(header.periodStart, header.periodEnd, reference) }),
    clause.kind === 'DATE' ? t('act.inForce.DATE', { on: clause.on }) : t('act.inForce.LAST_SIGNATURE'),
    t('docx.amendment.how'),
  ];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(headingOf(language, amendment))] }),
    new Paragraph({ children: [new TextRun({ text: title[language], bold: true })] }),
    ...lines.map((line) => new Paragraph({ children: [new TextRun(line)] })),
  ];
}

function changesOf(
  language: Language,
  { text, before }: AmendmentContent,
  tracks: Tracks,
): readonly (Paragraph | Table)[] {
  const after = applyInstructions(before, text.instructions, ANY_SCALE);
  const [old, now] = [before, after].map((all) => new Map(all.map((provision) => [provision.id, provision])));
  return allTouchedIn(text.instructions, before).flatMap((id) => {
    const printed = { before: old?.get(id), after: now?.get(id) };
    const shown = printed.after ?? printed.before;
    // What one instruction brought and another took away again changes nothing.
    if (shown === undefined) return [];
    const path = provisionPath(language, shown, printed.after === undefined ? before : after);
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(path)] }),
      ...provisionParts([printed], { language, tracks }),
      ...text.instructions.filter((each) => touchedBy(each) === id).map((each) => motiveOf(language, each)),
    ];
  });
}

function motiveOf(language: Language, { kind, motive }: Instruction): Paragraph {
  const t = textsIn(language);
  const words = t('docx.amendment.motive', {
    instruction: t(`instruction.${kind}`),
    motive: motive[language] ?? t('act.missing'),
  });
  return new Paragraph({ style: 'Label', children: [new TextRun(words)] });
}
