import type { VNode } from 'preact';
import type { TaskKind } from '../../../domain/amendment/tasks.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';

/** A task of the file that its reader may do. */
export interface OwnTask {
  readonly id: string;
  readonly kind: TaskKind;
  readonly dueOn: IsoDate;
  readonly late: boolean;
  /** Of tasks of many organisations whose answers the reader may enter: how many, and where they are listed. */
  readonly many?: { readonly count: number; readonly href: string };
}

interface Props {
  readonly language: Language;
  readonly tasks: readonly OwnTask[];
}

/** On top of the dossier: what waits for its reader, and the way to it. */
export function Waits({ language, tasks }: Props): VNode | null {
  if (tasks.length === 0) return null;
  const t = textsIn(language);
  return (
    <NotificationBanner titleText={t('dossier.waits.title')} classes="app-no-print">
      {tasks.map(({ id, kind, dueOn, late, many }) => (
        <div key={id} class="app-own-task">
          <p class="govuk-notification-banner__heading">
            {many === undefined
              ? t(late ? 'dossier.waits.late' : 'dossier.waits.task', { task: kind, due: dueOn })
              : t('dossier.waits.many', { task: kind, count: many.count })}
          </p>
          <Button href={many?.href ?? `/tasks/${id}`}>
            {t('dossier.waits.open')}
            <span class="govuk-visually-hidden"> ({t(`task.${kind}`)})</span>
          </Button>
        </div>
      ))}
    </NotificationBanner>
  );
}
