import type { VNode } from 'preact';
import type { Instant } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import type { SignInLevel } from '../../../domain/people/sign-in-level.ts';
import { longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { Tag } from '../../components/tag.tsx';
import { PostForm } from '../../forms/post-form.tsx';

/** A browser that someone is signed in with. */
export interface SessionShown {
  readonly id: string;
  readonly level: SignInLevel;
  readonly signedInAt: Instant;
  readonly seenAt: Instant;
  /** As its browser calls itself; '' where it does not. */
  readonly browser: string;
  /** Whether it is the one that shows this page. */
  readonly isThis: boolean;
}

interface Props {
  readonly language: Language;
  readonly sessions: readonly SessionShown[];
  /** Where one is ended; no way to it without. */
  readonly endAt?: (id: string) => string;
}

/** Where someone is signed in, each with the way to end it. */
export const SessionList = ({ language, sessions, endAt }: Props): VNode => (
  <>
    {sessions.length === 0 && <p class="govuk-body">{textsIn(language)('account.sessions.none')}</p>}
    {sessions.map((session) => (
      <SessionCard key={session.id} language={language} session={session} endAt={endAt} />
    ))}
  </>
);

function SessionCard({
  language,
  session: { id, level, signedInAt, seenAt, browser, isThis },
  endAt,
}: {
  readonly language: Language;
  readonly session: SessionShown;
  readonly endAt: Props['endAt'];
}): VNode {
  const t = textsIn(language);
  const named = browser === '' ? t('account.sessions.unknownBrowser') : browser;
  const at = longMoment(language, signedInAt);
  const rows = [
    ['signedInAt', at],
    ['seenAt', longMoment(language, seenAt)],
    ['level', t(`signInLevel.${level}`)],
  ] as const;
  const title = (
    <>
      {named} {isThis && <Tag>{t('account.sessions.isThis')}</Tag>}
    </>
  );
  return (
    <>
      <SummaryList
        card={{ title: { text: title } }}
        rows={rows.map(([key, text]) => ({ key: { text: t(`account.sessions.${key}`) }, value: { text } }))}
      />
      {endAt !== undefined && (
        <PostForm action={endAt(id)} novalidate>
          <Button
            classes="govuk-button--secondary"
            attributes={{ 'aria-label': t('account.sessions.endOf', { browser: named, at }) }}
          >
            {t('account.sessions.end')}
          </Button>
        </PostForm>
      )}
    </>
  );
}
