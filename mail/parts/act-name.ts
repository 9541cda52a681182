import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import type { ActName } from '../view.ts';

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
