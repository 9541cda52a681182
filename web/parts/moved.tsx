import type { VNode } from 'preact';
import type { TaskKind } from '../../domain/amendment/tasks.ts';
import type { Deadline } from '../../domain/calendar/deadlines.ts';
import type { Bilingual, Language } from '../../domain/language.ts';
import { listOf } from '../../locales/dates.ts';
import { textsIn } from '../../locales/texts.ts';
import { Table } from '../components/table.tsx';
import { Tag } from '../components/tag.tsx';
import { DueDate } from './due-date.tsx';
import { Scroll } from './scroll.tsx';

/** An open deadline with the day it has and the day it would have. */
export interface MovedShown {
  readonly amendmentId: string;
  readonly title: Bilingual;
  /** The number of the task in its file. */
  readonly task: number;
  readonly kind: TaskKind;
  /** Those it waits for, by their names. */
  readonly who: readonly string[];
  readonly from: Deadline;
  readonly to: Deadline;
  readonly isPast: boolean;
}

interface Props {
  readonly language: Language;
  readonly moved: readonly MovedShown[];
}

/** The open deadlines that would move, before and after; each day says why it is that day. */
export function MovedTable({ language, moved }: Props): VNode {
  const t = textsIn(language);
  const head = ['file', 'from', 'to'] as const;
  return (
    <Scroll label={t('rules.effect.table')}>
      <Table
        caption={t('rules.effect.table')}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={head.map((each) => ({ text: t(`rules.effect.head.${each}`) }))}
        rows={moved.map(({ amendmentId, title, kind, who, from, to, isPast }) => [
          {
            text: (
              <>
                <a class="govuk-link" href={`/amendments/${amendmentId}`}>
                  {title[language]}
                </a>
                <br />
                {t(`task.${kind}`)}
                <div class="govuk-hint govuk-!-margin-bottom-0">{listOf(language, who)}</div>
              </>
            ),
          },
          { text: <DueDate language={language} deadline={from} unconfirmed={[]} /> },
          {
            text: (
              <>
                <DueDate language={language} deadline={to} unconfirmed={[]} />{' '}
                <Moves {...{ language, from, to, isPast }} />
              </>
            ),
          },
        ])}
      />
    </Scroll>
  );
}

/** A word where a day comes nearer: that is what harms. */
function Moves({ language, from, to, isPast }: { language: Language } & Pick<MovedShown, 'from' | 'to' | 'isPast'>) {
  const t = textsIn(language);
  if (isPast) return <Tag classes="govuk-tag--red">{t('rules.effect.past')}</Tag>;
  return to.date < from.date ? <Tag classes="govuk-tag--orange">{t('rules.effect.earlier')}</Tag> : null;
}
