import type { VNode } from 'preact';
import type { MailKind } from '../../../domain/amendment/mail-orders.ts';
import type { MeetingMailKind } from '../../../domain/meetings/meeting/mail-orders.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import type { Party } from '../../../domain/people/roles.ts';
import { longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Pagination } from '../../components/pagination.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { PeoplePage, type PeopleFrame } from '../people/people-page.tsx';

interface Refused {
  readonly id: string;
  readonly fileId: string;
  readonly title: Bilingual;
  readonly about: 'AMENDMENT' | 'MEETING';
  readonly kind: MailKind | MeetingMailKind;
  readonly to: Party;
  /** Absent for a person who was erased. */
  readonly name?: string | undefined;
  /** Where it was sent to; empty when there was no address. */
  readonly address?: string | undefined;
  readonly response?: string | undefined;
  /** Whether the address is another one by now. */
  readonly mended: boolean;
  readonly on: IsoDate;
  /** When it came back, though a server had taken it. */
  readonly bouncedOn?: IsoDate | undefined;
}

interface RefusedPageProps extends PeopleFrame {
  readonly mails: readonly Refused[];
  /** Whether those are shown too whose address is another one by now. */
  readonly all: boolean;
  readonly next?: string | undefined;
}

const ADDRESS = '/people/refused-mails';

/** Messages that were refused or came back, each with the way to put its address right. */
export function RefusedPage({ mails, all, next, ...frame }: RefusedPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <PeoplePage {...frame} title={t('upkeep.refused.title')} here="refused">
      <p class="govuk-body">{t('upkeep.refused.lead')}</p>
      <Filter language={language} all={all} />
      {mails.length === 0 && <p class="govuk-body">{t(`upkeep.refused.${all ? 'none' : 'noneUnmended'}`)}</p>}
      {mails.map((mail) => (
        <RefusedCard key={mail.id} language={language} mail={mail} />
      ))}
      {next !== undefined && (
        <Pagination
          landmarkLabel={t('upkeep.refused.pages')}
          next={{ href: `${ADDRESS}?cursor=${next}${all ? '&all=1' : ''}`, text: t('upkeep.refused.next') }}
        />
      )}
    </PeoplePage>
  );
}

function Filter({ language, all }: { readonly language: Language; readonly all: boolean }): VNode {
  const t = textsIn(language);
  return (
    <nav class="app-links app-no-print" aria-label={t('upkeep.refused.filter.label')}>
      <ul class="app-links__list">
        <li>
          <a class="govuk-link" href={ADDRESS} aria-current={all ? undefined : 'true'}>
            {t('upkeep.refused.filter.unmended')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${ADDRESS}?all=1`} aria-current={all ? 'true' : undefined}>
            {t('upkeep.refused.filter.all')}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function RefusedCard({ language, mail }: { readonly language: Language; readonly mail: Refused }): VNode {
  const t = textsIn(language);
  const { kind, about, title, fileId, to, name, address = '', response = '', mended, on, bouncedOn } = mail;
  const mend = { href: addressOf(to), text: t('upkeep.refused.mend') };
  const rows = [
    ['address', address === '' ? t('upkeep.refused.noAddress') : address],
    ['why', response === 'NO_ADDRESS' ? t('upkeep.refused.noAddressKnown') : response],
    [
      'mail',
      <>
        {t(`upkeep.mailKind.${kind}`)},{' '}
        <a class="govuk-link" href={`/${about === 'MEETING' ? 'meetings' : 'amendments'}/${fileId}`}>
          {title[language]}
        </a>
      </>,
    ],
    ['on', longDate(language, on)],
    ...(bouncedOn === undefined ? [] : [['bouncedOn', longDate(language, bouncedOn)] as const]),
  ] as const;
  return (
    <SummaryList
      card={{
        title: {
          text: (
            <>
              {name ?? t('upkeep.refused.erased')}{' '}
              {mended && <Tag classes="govuk-tag--green">{t('upkeep.refused.mended')}</Tag>}
            </>
          ),
        },
        ...(name === undefined ? {} : { actions: { items: [mend] } }),
      }}
      rows={rows.map(([key, text]) => ({ key: { text: t(`upkeep.refused.head.${key}`) }, value: { text } }))}
    />
  );
}

/** Where the address of a party is put right. */
const addressOf = ({ kind, id }: Party): string =>
  kind === 'PERSON' ? `/people/persons/${id}/change` : `/people/organisations/${id}/change`;
