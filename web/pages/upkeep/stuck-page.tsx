import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Bilingual, Language } from '../../../domain/language.ts';
import type { Capacity } from '../../../domain/people/roles.ts';
import { listOf, longDate } from '../../../locales/dates.ts';
import { taskName, type AnyTaskKind } from '../../../locales/task-name.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Pagination } from '../../components/pagination.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { PeoplePage, type PeopleFrame } from '../people/people-page.tsx';

/** What can be done: of a ballot and of an organisation's answer nobody else takes charge, and what a meeting asks follows the office. */
export type WayOut = 'REASSIGN' | 'BALLOT' | 'ORGANISATION' | 'OFFICE';

interface Stuck {
  /** `<file>.<number of the task in it>`. */
  readonly id: string;
  readonly amendmentId?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly seq: number;
  readonly kind: AnyTaskKind;
  readonly capacity: Capacity;
  readonly title: Bilingual;
  readonly dueOn: IsoDate;
  readonly openedOn: IsoDate;
  readonly assignees: readonly { readonly id: string; readonly name?: string | undefined }[];
  readonly stuck?: 'NOBODY_LEFT' | 'ESCALATED' | undefined;
  readonly way: WayOut;
}

interface StuckPageProps extends PeopleFrame {
  readonly tasks: readonly Stuck[];
  /** Whether the reader passes tasks on himself; else the names of those who do. */
  readonly mayReassign: boolean;
  readonly administrators: readonly string[];
  readonly next?: string | undefined;
}

/** Tasks that will hardly be done by themselves, each with the way to get it done. */
export function StuckPage({ tasks, mayReassign, administrators, next, ...frame }: StuckPageProps): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <PeoplePage {...frame} title={t('upkeep.stuck.title')} here="stuck">
      {tasks.length === 0 ? (
        <p class="govuk-body">{t('upkeep.stuck.none')}</p>
      ) : (
        <p class="govuk-body">
          {t('upkeep.stuck.lead')} {!mayReassign && t('upkeep.stuck.onlyAdministrator', { names: administrators })}
        </p>
      )}
      {tasks.map((task) => (
        <StuckCard key={task.id} {...{ language, task, mayReassign }} />
      ))}
      {next !== undefined && (
        <Pagination
          landmarkLabel={t('upkeep.stuck.pages')}
          next={{ href: `/people/stuck-tasks?cursor=${next}`, text: t('upkeep.stuck.next') }}
        />
      )}
    </PeoplePage>
  );
}

const INSTEAD = {
  BALLOT: 'upkeep.stuck.ballot',
  ORGANISATION: 'upkeep.stuck.organisation',
  OFFICE: 'upkeep.stuck.office',
} as const satisfies Record<Exclude<WayOut, 'REASSIGN'>, string>;

interface CardProps {
  readonly language: Language;
  readonly task: Stuck;
  readonly mayReassign: boolean;
}

function StuckCard({ language, task, mayReassign }: CardProps): VNode {
  const t = textsIn(language);
  const { kind, amendmentId, meetingId, seq, title, capacity, assignees, dueOn, openedOn, stuck, way } = task;
  const address = amendmentId === undefined ? `/meetings/${meetingId ?? ''}` : `/amendments/${amendmentId}`;
  const reassign = { href: `${address}/tasks/${seq}/reassign`, text: t('upkeep.stuck.reassign') };
  const asked = listOf(
    language,
    assignees.map(({ id, name }) => name ?? id),
  );
  const rows = [
    [
      'file',
      <a class="govuk-link" href={address}>
        {title[language]}
      </a>,
    ],
    ['asked', `${asked} (${t(`role.${capacity}`)}), ${t('upkeep.stuck.since', { on: openedOn })}`],
    ['due', longDate(language, dueOn)],
    ['why', stuck === undefined ? '' : <Tag classes="govuk-tag--red">{t(`upkeep.stuck.why.${stuck}`)}</Tag>],
    ...(way === 'REASSIGN' ? [] : [['instead', t(INSTEAD[way])] as const]),
  ] as const;
  return (
    <SummaryList
      card={{
        title: { text: taskName(language, kind) },
        ...(mayReassign && way === 'REASSIGN' ? { actions: { items: [reassign] } } : {}),
      }}
      rows={rows.map(([key, text]) => ({ key: { text: t(`upkeep.stuck.head.${key}`) }, value: { text } }))}
    />
  );
}
