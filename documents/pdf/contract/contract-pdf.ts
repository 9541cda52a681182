import type { Language } from '../../../domain/language.ts';
import { longDate } from '../../../locales/dates.ts';
import { contractYears } from '../../../locales/file-reference.ts';
import { textsIn, type Texts } from '../../../locales/texts.ts';
import type { Block } from '../block.ts';
import { printSheet } from '../sheet.ts';
import type { ContractContent } from './contract-content.ts';
import { provisionBlocks } from './provision-blocks.ts';

/** A consolidated contract in one language, as it applies on a day, as a tagged PDF/A. The same text gives the same bytes. */
export function contractPdf(contract: ContractContent, language: Language): Promise<Uint8Array> {
  const t = textsIn(language);
  const { header, hash, on, attachments } = contract;
  const info = {
    title: headingOf(t, contract),
    subject: t('pdf.contract.asOn', { on }),
    keywords: hash,
    language: `${language}-BE`,
    date: new Date(`${on}T00:00:00Z`),
    attachments,
  };
  const foot = (page: number, pages: number): string =>
    `${t('pdf.contract.footer', { period: contractYears(header.periodStart, header.periodEnd), on })}\n${t('act.footer', { hash })}\n${t('act.page', { page, pages })}`;
  return printSheet(
    info,
    [...frontBlocks(language, contract), ...provisionBlocks(language, contract.provisions)],
    foot,
  );
}

const headingOf = (t: Texts, { header: { periodStart, periodEnd } }: ContractContent): string =>
  t('pdf.contract.heading', { period: contractYears(periodStart, periodEnd) });

function frontBlocks(language: Language, contract: ContractContent): readonly Block[] {
  const t = textsIn(language);
  const { header, on, version } = contract;
  const service = header.service[language];
  return [
    ...(service === undefined ? [] : [{ kind: 'TEXT', text: service } as const]),
    { kind: 'TITLE', text: headingOf(t, contract) },
    { kind: 'SUBTITLE', text: t('pdf.contract.asOn', { on }) },
    ...(header.signedOn === undefined ? [] : [text(t('pdf.contract.signedOn', { on: header.signedOn }))]),
    ...(version === undefined ? [] : [text(t('pdf.contract.version', { version }))]),
    ...actsBlocks(language, contract),
  ];
}

const text = (words: string): Block => ({ kind: 'TEXT', text: words });

/** The acts that this text takes up, in the order of their force. */
function actsBlocks(language: Language, { acts }: ContractContent): readonly Block[] {
  const t = textsIn(language);
  if (acts.length === 0) return [text(t('pdf.contract.noActs'))];
  const heads = ['number', 'title', 'signed', 'inForce'] as const;
  return [
    {
      kind: 'TABLE',
      caption: t('pdf.contract.acts'),
      columns: [{ share: 1 }, { share: 4 }, { share: 2 }, { share: 2 }],
      head: heads.map((head) => t(`pdf.contract.actHead.${head}`)),
      rows: acts.map(({ actNumber, title, signedOn, inForceOn }) => [
        String(actNumber),
        title[language],
        longDate(language, signedOn),
        longDate(language, inForceOn),
      ]),
      rowHeaders: true,
    },
  ];
}
