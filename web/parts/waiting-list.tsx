import type { VNode } from 'preact';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import { taskName, type AnyTaskKind } from '../../locales/task-name.ts';
import { textsIn } from '../../locales/texts.ts';
import { Tag } from '../components/tag.tsx';
import { TaskList } from '../components/task-list.tsx';
import { taskAddress } from './task-address.ts';
import { Due, type Suspended } from './due-tag.tsx';

/** The same asked of several in one file, by one date. */
export interface WaitingForOthers {
  /** Of the first of them. */
  readonly id: string;
  readonly kind: AnyTaskKind;
  readonly title: Bilingual;
  readonly names: readonly string[];
  readonly since: IsoDate;
  readonly dueOn: IsoDate;
  readonly suspended?: Suspended | undefined;
  readonly stuck?: 'NOBODY_LEFT' | 'ESCALATED' | undefined;
}

interface Props {
  readonly language: Language;
  readonly waiting: readonly WaitingForOthers[];
  readonly today: IsoDate;
}

/** A committee's names would fill a phone; the page of the step has them all. */
const MOST_NAMES = 3;

/** What waits for others: for whom, since when, by when, and whether it is late or stuck. */
export const WaitingList = ({ language, waiting, today }: Props): VNode => (
  <TaskList
    idPrefix="waiting"
    classes="app-waiting"
    items={waiting.map((each) => ({
      title: { text: `${taskName(language, each.kind)} – ${each.title[language]}` },
      hint: { text: whom(language, each) },
      href: taskAddress(each.id),
      status: { text: <Status language={language} each={each} today={today} />, classes: 'app-due' },
    }))}
  />
);

function whom(language: Language, { names, since }: WaitingForOthers): string {
  const t = textsIn(language);
  if (names.length === 0) return t('waitingPage.ofNobody', { since });
  const more = names.length - MOST_NAMES;
  if (more <= 1) return t('waitingPage.of', { names, since });
  return t('waitingPage.ofMany', { names: names.slice(0, MOST_NAMES).join(', '), count: more, since });
}

const Status = ({
  language,
  each: { dueOn, suspended, stuck },
  today,
}: Omit<Props, 'waiting'> & { readonly each: WaitingForOthers }): VNode => (
  <>
    <Due language={language} dueOn={dueOn} today={today} suspended={suspended} />
    {stuck !== undefined && <Tag classes="govuk-tag--orange">{textsIn(language)(`waitingPage.stuck.${stuck}`)}</Tag>}
  </>
);
