import { Fragment, type VNode } from 'preact';
import type { VersionCause } from '../../../domain/amendment/events.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { ContractHeader } from '../../../domain/contract/header.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Tag } from '../../components/tag.tsx';
import { contractUrl } from './reading.ts';
import { titleIn } from './twin-text.tsx';

/** A consolidated version as the pages show it. */
export interface VersionShown {
  readonly number: number;
  readonly asOn: IsoDate;
  /** The act that made it; absent where an import did. */
  readonly act?:
    | {
        readonly number: number;
        readonly title: Bilingual;
        readonly amendmentId: string;
        /** Why, where it is not that the act entered into force. */
        readonly cause?: VersionCause;
      }
    | undefined;
  /** How many texts each language lacks. */
  readonly missing: Readonly<Record<Language, number>>;
}

/** A contract as the pages about it name it. */
export interface ContractShown {
  readonly id: string;
  readonly header: ContractHeader;
  /** The number of its newest version. */
  readonly newest: number;
}

export const contractTitle = (language: Language, { header }: Pick<ContractShown, 'header'>): string =>
  titleIn(language, header.title).text;

/** Back to a contract's text. */
export const backToText = (language: Language, contract: ContractShown, version?: number) => ({
  href: contractUrl(contract.id, version === undefined || version === contract.newest ? {} : { version }),
  text: contractTitle(language, contract),
});

const PAGES = { text: '', objectives: '/objectives', versions: '/versions' } as const;
/** Which of them the reader is at; of none where he compares versions. */
type ContractPageName = keyof typeof PAGES | 'changes';

/** The ways through a contract's pages. */
export function ContractNav({
  language,
  contract,
  version,
  here,
}: {
  readonly language: Language;
  readonly contract: ContractShown;
  readonly version?: number | undefined;
  readonly here: ContractPageName;
}): VNode {
  const t = textsIn(language);
  return (
    <nav class="app-links app-no-print" aria-label={t('contracts.reading.links.label')}>
      <ul class="app-links__list">
        {(['text', 'objectives', 'versions'] as const).map((page) => (
          <li key={page}>
            <a
              class="govuk-link"
              href={contractUrl(
                contract.id,
                { version: version === contract.newest ? undefined : version },
                PAGES[page],
              )}
              aria-current={page === here ? 'page' : undefined}
            >
              {t(`contracts.reading.links.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How complete a version is in both languages, in words. */
export function Completeness({ language, missing }: { language: Language; missing: VersionShown['missing'] }): VNode {
  const t = textsIn(language);
  return (
    <>
      {(['fr', 'nl'] as const).map((each) => (
        <Fragment key={each}>
          <span class="app-completeness">
            {missing[each] === 0 ? (
              <Tag classes="govuk-tag--green">{t('contracts.list.complete', { language: each })}</Tag>
            ) : (
              <Tag classes="govuk-tag--yellow">
                {t('contracts.list.lacking', { count: missing[each], language: each })}
              </Tag>
            )}
          </span>{' '}
        </Fragment>
      ))}
    </>
  );
}

/** `Version 3, after act no. 1 “…”`. */
export function versionName(language: Language, { number, act }: VersionShown): string {
  const t = textsIn(language);
  return act === undefined
    ? t('contracts.reading.version.base', { number })
    : t(`textOfDay.version.${act.cause ?? 'ACT'}`, { number, act: act.number, title: act.title[language] });
}
