import type { VNode } from 'preact';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Language } from '../../domain/language.ts';
import { textsIn } from '../../locales/texts.ts';
import { Tag } from '../components/tag.tsx';

/** Since when a term stands still, and why. */
export interface Suspended {
  readonly since: IsoDate;
  readonly because: string;
}

interface Props {
  readonly language: Language;
  readonly dueOn: IsoDate;
  readonly today: IsoDate;
  readonly suspended?: Suspended | undefined;
}

/** By when something is to be done, with a word where that day has come or is over, or where nothing runs just now. */
export function Due({ language, dueOn, today, suspended }: Props): VNode {
  const t = textsIn(language);
  if (suspended !== undefined) return <>{t('dueDate.suspendedSince', { ...suspended })}</>;
  return (
    <>
      <time datetime={dueOn}>{t('homePage.due', { date: dueOn })}</time>{' '}
      {dueOn < today && <Tag classes="govuk-tag--red">{t('homePage.late')}</Tag>}
      {dueOn === today && <Tag classes="govuk-tag--yellow">{t('homePage.today')}</Tag>}
    </>
  );
}
