import { ANY_SCALE, applyInstructions } from '../../../domain/contract/apply.ts';
import { touchedBy } from '../../../domain/contract/instruction.ts';
import { hashOf } from '../../../domain/hash.ts';
import type { Language } from '../../../domain/language.ts';
import { fileReference } from '../../../locales/file-reference.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import { actBlocks, actHeading, basisOf } from '../../act/act-blocks.ts';
import { nested, type Block } from '../block.ts';
import { provisionBlocks } from '../contract/provision-blocks.ts';
import { printSheet } from '../sheet.ts';
import { impactBlocks } from './impact-blocks.ts';
import { opinionBlocks } from './opinion-blocks.ts';
import type { PackContent } from './pack-content.ts';
import { redlineBlocks } from './redline-blocks.ts';
import { timelineBlocks } from './timeline-blocks.ts';

/**
 * The signing pack in one language: the act, what it changes word by word, the opinions with their answers, what it leads to,
 * its legal basis, how it came about, and the whole text as it will read. What is signed is the act, which is a document of its
 * own. The same content gives the same bytes.
 */
export function packPdf(pack: PackContent, language: Language): Promise<Uint8Array> {
  const t = textsIn(language);
  const { act, attachments } = pack;
  const heading = actHeading(language, act);
  const { attachments: _attached, ...content } = pack;
  const info = {
    title: t('pdf.pack.title', { act: heading }),
    subject: fileReference(act.header.periodStart, act.header.periodEnd, act.reference),
    keywords: hashOf(content),
    language: `${language}-BE`,
    date: new Date(`${act.frozenOn}T00:00:00Z`),
    attachments,
  };
  const foot = (page: number, pages: number): string =>
    `${t('pdf.pack.footer', { act: heading })}\n${t('act.footer', { hash: act.textHash })}\n${t('act.page', { page, pages })}`;
  return printSheet(info, packBlocks(language, pack), foot);
}

const PARTS = ['act', 'redline', 'opinions', 'impact', 'basis', 'timeline', 'text'] as const;
type Part = (typeof PARTS)[number];

/** What begins a page: the others are short. */
const ON_A_PAGE: ReadonlySet<Part> = new Set(['act', 'redline', 'opinions', 'text']);

function packBlocks(language: Language, pack: PackContent): readonly Block[] {
  const t = textsIn(language);
  return [
    ...coverBlocks(t, language, pack),
    ...PARTS.flatMap((part, index): readonly Block[] => [
      ...(ON_A_PAGE.has(part) ? [{ kind: 'PAGE' } as const] : []),
      { kind: 'HEADING', text: `${index + 1}. ${t(`pdf.pack.part.${part}`)}` },
      ...partBlocks(t, language, pack, part),
    ]),
  ];
}

function coverBlocks(t: Texts, language: Language, { act, signed }: PackContent): readonly Block[] {
  const service = act.header.service[language];
  const reference = fileReference(act.header.periodStart, act.header.periodEnd, act.reference);
  return [
    ...(service === undefined ? [] : [{ kind: 'TEXT', text: service } as const]),
    { kind: 'TITLE', text: t('pdf.pack.title', { act: actHeading(language, act) }) },
    { kind: 'SUBTITLE', text: act.title[language] },
    { kind: 'TEXT', text: t('act.reference', { reference }) },
    { kind: 'TEXT', text: t('pdf.pack.asOn', { on: act.frozenOn }) },
    { kind: 'HEADING', text: t('pdf.pack.contents') },
    { kind: 'LIST', numbered: true, items: PARTS.map((part) => t(`pdf.pack.part.${part}`)) },
    { kind: 'HEADING', text: t('pdf.pack.signed') },
    { kind: 'TEXT', text: t('pdf.pack.signedIs') },
    {
      kind: 'TABLE',
      columns: [{ share: 1 }, { share: 3 }],
      head: [t('pdf.pack.document'), t('pdf.pack.hash')],
      rows: (['fr', 'nl'] as const).map((each) => [t('dossier.documents.ACT', { language: each }), signed[each]]),
      rowHeaders: true,
    },
  ];
}

function partBlocks(t: Texts, language: Language, pack: PackContent, part: Part): readonly Block[] {
  const { act } = pack;
  switch (part) {
    case 'act':
      return nested(unsigned(actBlocks(language, act)), 2);
    case 'redline':
      return redlineBlocks(language, act);
    case 'opinions':
      return opinionBlocks(language, pack);
    case 'impact':
      return impactBlocks(language, pack);
    case 'basis':
      return basisOf(t, act.qualification).map((text): Block => ({ kind: 'TEXT', text }));
    case 'timeline':
      return timelineBlocks(language, pack);
    case 'text':
      return textBlocks(t, language, pack);
  }
}

/** An act without the places for its signatures, which stand on the act alone. */
const unsigned = (blocks: readonly Block[]): readonly Block[] => {
  const places = blocks.findIndex(({ kind }) => kind === 'SIGNATURE');
  return places === -1 ? blocks : blocks.slice(0, places - 1);
};

/** The text on which the act was written, with all its instructions in it. */
function textBlocks(t: Texts, language: Language, { act }: PackContent): readonly Block[] {
  const { text, before, actNumber } = act;
  const touched = new Set(text.instructions.map(touchedBy));
  const after = applyInstructions(before, text.instructions, ANY_SCALE);
  const printed = after.map((provision) => ({ provision, acts: touched.has(provision.id) ? [actNumber] : [] }));
  return [{ kind: 'TEXT', text: t('pdf.pack.textIs') }, ...nested(provisionBlocks(language, printed), 1)];
}
