import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { ProvisionChange } from '../../../domain/contract/redline.ts';
import type { Language, Twins } from '../../../domain/language.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { NotificationBanner } from '../../components/notification-banner.tsx';
import { ChangedProvision } from '../../parts/redline.tsx';

/** What somebody else saved while the reader wrote. */
export interface Stale {
  readonly name: string;
  readonly at?: Instant | undefined;
  /** The reader's instruction as it is saved now; absent when the draft has it no more. */
  readonly change?: ProvisionChange | undefined;
  readonly motive?: Twins | undefined;
}

/** Of two who write on one draft the second is told, and sees what the first one wrote before he goes on. */
export function StaleDraft({ language, stale }: { readonly language: Language; readonly stale: Stale }): VNode {
  const t = textsIn(language);
  const { name, at, change, motive } = stale;
  return (
    <NotificationBanner titleText={t('draft.stale.title')} role="alert" disableAutoFocus>
      <p class="govuk-notification-banner__heading">
        {at !== undefined && t('draft.stale.who', { name, at: longMoment(language, at) })} {t('draft.stale.kept')}
      </p>
      <p class="govuk-body">{t(change === undefined ? 'draft.stale.removed' : 'draft.stale.replace')}</p>
      {change !== undefined && (
        <>
          <p class="govuk-body">{t('draft.stale.theirs')}</p>
          <ChangedProvision
            language={language}
            change={change}
            twins="BESIDE"
            motives={motive === undefined ? {} : { [change.provisionId]: [motive] }}
          />
        </>
      )}
    </NotificationBanner>
  );
}
