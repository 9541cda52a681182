import type { VNode } from 'preact';
import type { Bilingual, Language } from '../../../domain/language.ts';
import type { PointOutcome } from '../../../domain/meetings/meeting/points.ts';
import { textsIn } from '../../../locales/texts.ts';
import { outcomeText } from './agenda.tsx';

/** Minutes as they are read: by point, with what was decided. */
export interface MinutesShown {
  readonly points: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly outcome?: PointOutcome | undefined;
    readonly text?: string | undefined;
  }[];
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly delegates?: string | undefined;
  readonly general?: string | undefined;
  readonly actions: readonly string[];
}

/** The text of minutes, on screen and on paper. */
export function MinutesText({
  language,
  minutes,
}: {
  readonly language: Language;
  readonly minutes: MinutesShown;
}): VNode {
  const t = textsIn(language);
  const { points, present, excused, delegates, general, actions } = minutes;
  return (
    <article class="app-minutes">
      <People heading={t('meetingPage.minutes.present')} names={present} />
      <People heading={t('meetingPage.minutes.excused')} names={excused} />
      {delegates !== undefined && (
        <>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{t('meetingPage.minutes.delegates')}</h2>
          <p class="govuk-body app-said">{delegates}</p>
        </>
      )}
      {points.map(({ id, title, outcome, text }, index) => (
        <section key={id} aria-labelledby={`point-${index}`}>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1" id={`point-${index}`}>
            {index + 1}. {title[language]}
          </h2>
          <p class="govuk-body govuk-!-margin-bottom-1">
            <strong>{outcomeText(language, outcome)}</strong>
          </p>
          <p class="govuk-body app-said">{text ?? t('meetingPage.minutes.noText')}</p>
        </section>
      ))}
      {general !== undefined && (
        <>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{t('meetingPage.minutes.general')}</h2>
          <p class="govuk-body app-said">{general}</p>
        </>
      )}
      {actions.length > 0 && (
        <>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{t('meetingPage.minutes.actions')}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {actions.map((action) => (
              <li key={action}>{action}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function People({ heading, names }: { readonly heading: string; readonly names: readonly string[] }): VNode | null {
  if (names.length === 0) return null;
  return (
    <p class="govuk-body">
      <strong>{heading}</strong>
      <br />
      {names.join(', ')}
    </p>
  );
}
