import type { ContractHeader } from '../../domain/contract/header.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import { fileReference } from '../../locales/file-reference.ts';
import { textsIn } from '../../locales/texts.ts';
import type { ActName } from '../view.ts';

/**
 * What names the act of a file: its title, its reference once it is launched, its number once that is given.
 */
export const actOf = (
  { title, reference, actNumber }: { title: Bilingual; reference?: number | undefined; actNumber?: number | undefined },
  { periodStart, periodEnd }: Pick<ContractHeader, 'periodStart' | 'periodEnd'>,
): ActName => ({
  title,
  ...(reference === undefined ? {} : { reference: fileReference(periodStart, periodEnd, reference) }),
  ...(actNumber === undefined ? {} : { number: actNumber }),
});

/** The longest title a subject bears; mailboxes cut longer ones themselves, anywhere. */
const LONGEST_TITLE = 100;

/** The act as a subject names it: `avenant n° 2 « Titre » (réf. 2021-2023/3)`, on one line. */
export function actName(language: Language, { title, reference, number }: ActName): string {
  const t = textsIn(language);
  const shown = { title: shortened(oneLine(title[language])) };
  if (reference === undefined) return t('mail.act.proposed', shown);
  return number === undefined
    ? t('mail.act.launched', { ...shown, reference })
    : t('mail.act.numbered', { ...shown, reference, number });
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const shortened = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/u, '')} …`;
