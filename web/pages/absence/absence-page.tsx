import type { VNode } from 'preact';
import type { Days } from '../../../domain/people/absences.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { WarningText } from '../../components/warning-text.tsx';
import type { Frame } from '../../layout/frame.ts';
import { Page } from '../../layout/page.tsx';
import { StandIns, type SubstitutionShown } from '../../parts/stand-ins.tsx';
import { SubstitutesAway } from '../../parts/substitutes-away.tsx';

export interface AbsencePageProps extends Frame {
  /** Whether something was just recorded. */
  readonly isDone: boolean;
  /** Whether the reader holds a mandate himself: else there is nothing to stand in for. */
  readonly hasMandate: boolean;
  readonly substitutes: readonly SubstitutionShown[];
  readonly standsInFor: readonly SubstitutionShown[];
  /** Where the reader is away while he stands in for another. */
  readonly away: readonly (Days & { readonly name: string })[];
}

/** One’s own absence: who stands in, from when to when, and for whom one stands in oneself. */
export function AbsencePage(props: AbsencePageProps): VNode {
  const { language, isDone, hasMandate, substitutes, standsInFor, away } = props;
  const t = textsIn(language);
  return (
    <Page {...props} title={t('absence.title')} section="HOME">
      {isDone && <NotificationBanner type="success" titleText={t('people.done.title')} text={t('people.done.text')} />}
      <p class="govuk-body">{t(hasMandate ? 'absence.lead' : 'absence.noMandate')}</p>
      {hasMandate && <Button href="/absence/new">{t('absence.add')}</Button>}
      <h2 class="govuk-heading-m">{t('absence.own')}</h2>
      <SubstitutesAway language={language} spans={substitutes} />
      {substitutes.length === 0 ? (
        <p class="govuk-body">{t('absence.none')}</p>
      ) : (
        <StandIns language={language} spans={substitutes} others="substitute" endAt={(id) => `/absence/${id}/end`} />
      )}
      {standsInFor.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('absence.standsInFor')}</h2>
          {away.map(({ name, from, until }) => (
            <WarningText key={name + from} iconFallbackText={t('absence.warning')}>
              {t('absence.youAreAway', { name, from, until })}
            </WarningText>
          ))}
          <StandIns language={language} spans={standsInFor} others="person" />
        </>
      )}
    </Page>
  );
}
