import type { VNode } from 'preact';
import type { ConcertationStatus } from '../../../domain/amendment/concertation.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import { textsIn } from '../../../locales/texts.ts';

/** How a concertation stands, its meeting, and the first agenda from which its term is counted. */
export interface ConcertationShown {
  readonly status: ConcertationStatus;
  readonly meeting?: { readonly on: IsoDate; readonly href?: string | undefined } | undefined;
  readonly firstAgenda?: { readonly on: IsoDate; readonly urgent: boolean } | undefined;
}

interface Props {
  readonly language: Language;
  readonly concertation: ConcertationShown;
}

/** How the concertation with the unions stands, and what comes next. */
export function ConcertationFacts({ language, concertation }: Props): VNode {
  const t = textsIn(language);
  const { status, meeting, firstAgenda } = concertation;
  const next = status === 'CLOSED' || status === 'NOTED' ? undefined : t(`concertation.next.${status}`);
  return (
    <div class="app-waiting">
      {t('concertation.label')} <strong>{t(`concertation.status.${status}`)}</strong>
      {meeting !== undefined && (
        <>
          {' – '}
          {meeting.href === undefined ? (
            t('concertation.meeting', { on: meeting.on })
          ) : (
            <a class="govuk-link" href={meeting.href}>
              {t('concertation.meeting', { on: meeting.on })}
            </a>
          )}
        </>
      )}
      {next !== undefined && <div>{next}</div>}
      {firstAgenda !== undefined && (
        <div>{t(firstAgenda.urgent ? 'concertation.fromUrgent' : 'concertation.from', { on: firstAgenda.on })}</div>
      )}
    </div>
  );
}
