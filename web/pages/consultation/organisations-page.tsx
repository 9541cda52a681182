import type { VNode } from 'preact';
import type { Position } from '../../../domain/amendment/decisions.ts';
import type { Instant, IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { capitalised } from '../../../locales/capitalised.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Pagination } from '../../components/pagination.tsx';
import { Table } from '../../components/table.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { Scroll } from '../../parts/scroll.tsx';

/** An organisation that was invited, and what it said. */
export interface InvitedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly state:
    | { readonly is: 'AWAITED'; readonly dueOn: IsoDate }
    | { readonly is: 'SILENT' }
    | { readonly is: 'ANSWERED'; readonly position: Position; readonly at: Instant; readonly remarks: number };
  /** Where its answer is entered, by who may; or its remarks are read. */
  readonly href?: string | undefined;
  /** Whether its answer, which came by a link, is contested and stays; else where the reader may contest it. */
  readonly isContested?: boolean;
  readonly contestAt?: string | undefined;
}

interface OrganisationsPageProps extends Frame {
  readonly act: string;
  readonly consultation: string;
  readonly organisations: readonly InvitedOrganisation[];
  readonly first?: string | undefined;
  readonly next?: string | undefined;
}

/** Everyone who was invited to give an opinion: who answered what, and where an answer on paper is entered. */
export function OrganisationsPage(props: OrganisationsPageProps): VNode {
  const { language, act, consultation, organisations, first, next } = props;
  const t = textsIn(language);
  const title = t('consultationPage.organisations.title');
  const heads = (['name', 'answer', 'more'] as const).map((each) => t(`consultationPage.organisations.${each}`));
  return (
    <Page
      {...props}
      title={title}
      section="FILES"
      back={{ href: consultation, text: t('consultationPage.organisations.back') }}
    >
      <p class="govuk-body-l">{capitalised(act)}</p>
      <Scroll label={title}>
        <Table
          firstCellIsHeader
          head={heads.map((text) => ({ text }))}
          rows={organisations.map((each) => [
            { text: each.name },
            { text: stateOf(language, each) },
            {
              text: (
                <>
                  <Way language={language} organisation={each} /> <Contest language={language} organisation={each} />
                </>
              ),
            },
          ])}
        />
      </Scroll>
      {(first !== undefined || next !== undefined) && (
        <Pagination
          landmarkLabel={title}
          previous={first === undefined ? undefined : { href: first, text: t('consultationPage.organisations.first') }}
          next={next === undefined ? undefined : { href: next, text: t('consultationPage.organisations.next') }}
        />
      )}
    </Page>
  );
}

function stateOf(language: Language, { state }: InvitedOrganisation): string {
  const t = textsIn(language);
  switch (state.is) {
    case 'AWAITED':
      return capitalised(t('opinions.awaited', { due: state.dueOn }));
    case 'SILENT':
      return capitalised(t('opinions.notGiven'));
    case 'ANSWERED': {
      const { position, at, remarks: count } = state;
      const answer = capitalised(t(`position.${position}`));
      return t('consultationPage.organisations.answered', { answer, at: longMoment(language, at), count });
    }
  }
}

interface WayProps {
  readonly language: Language;
  readonly organisation: InvitedOrganisation;
}

function Contest({ language, organisation: { isContested, contestAt, name } }: WayProps): VNode | null {
  const t = textsIn(language);
  if (isContested === true) return <strong>{t('contest.isContested')}</strong>;
  if (contestAt === undefined) return null;
  return (
    <a class="govuk-link" href={contestAt}>
      {t('contest.link')}
      <span class="govuk-visually-hidden"> ({name})</span>
    </a>
  );
}

function Way({ language, organisation }: WayProps): VNode | null {
  const { href, state, name } = organisation;
  if (href === undefined) return null;
  const t = textsIn(language);
  const what = state.is === 'ANSWERED' ? 'remarks' : 'enter';
  return (
    <a class="govuk-link" href={href}>
      {t(`consultationPage.organisations.${what}`)}
      <span class="govuk-visually-hidden"> ({name})</span>
    </a>
  );
}
