import type { VNode } from 'preact';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Obstacle } from '../../../domain/people/erasure.ts';
import { listOf, longDate } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Table } from '../../components/table.tsx';
import { Scroll } from '../../parts/scroll.tsx';
import { PeopleFormPage, type PeopleFormProps } from '../people/people-form-page.tsx';
import { PeoplePage, type PeopleFrame } from '../people/people-page.tsx';
import { obstacleText } from './obstacles.tsx';

export interface DueShown {
  readonly id: string;
  readonly name: string;
  readonly retainedUntil: IsoDate;
  readonly obstacles: readonly Obstacle[];
}

interface Blocked {
  readonly blocked: readonly DueShown[];
}

/** Those whose term is over: who can be erased is chosen, of the others it is said what stands in the way. */
export function DuePage({
  blocked,
  ...props
}: Omit<PeopleFormProps, 'title' | 'lead' | 'save' | 'back'> & Blocked): VNode {
  const { language } = props;
  const t = textsIn(language);
  return (
    <PeopleFormPage
      {...props}
      title={t('privacy.due.title')}
      back={{ href: '/people/erasures', text: t('privacy.register.title') }}
      lead={t('privacy.due.lead')}
      save={t('privacy.due.erase')}
      below={<BlockedOnes language={language} blocked={blocked} />}
    />
  );
}

/** The same where nobody can be erased. */
export function NobodyDuePage({ blocked, ...frame }: PeopleFrame & Blocked): VNode {
  const { language } = frame;
  const t = textsIn(language);
  return (
    <PeoplePage
      {...frame}
      title={t('privacy.due.title')}
      here="erasures"
      back={{ href: '/people/erasures', text: t('privacy.register.title') }}
    >
      {blocked.length === 0 && <p class="govuk-body">{t('privacy.due.none')}</p>}
      <BlockedOnes language={language} blocked={blocked} />
    </PeoplePage>
  );
}

function BlockedOnes({ language, blocked }: Blocked & Pick<PeopleFrame, 'language'>): VNode | null {
  const t = textsIn(language);
  if (blocked.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('privacy.due.blocked')}</h2>
      <Scroll label={t('privacy.due.blocked')}>
        <Table
          firstCellIsHeader
          head={(['name', 'until', 'obstacles'] as const).map((head) => ({ text: t(`privacy.due.head.${head}`) }))}
          rows={blocked.map(({ name, retainedUntil, obstacles }) => [
            { text: name },
            { text: longDate(language, retainedUntil) },
            {
              text: listOf(
                language,
                obstacles.map((each) => obstacleText(language, each)),
              ),
            },
          ])}
        />
      </Scroll>
    </>
  );
}
