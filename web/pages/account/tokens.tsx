import type { VNode } from 'preact';
import type { Instant, IsoDate } from '../../../domain/calendar/dates.ts';
import type { Language } from '../../../domain/language.ts';
import type { SignInLevel } from '../../../domain/people/sign-in-level.ts';
import { longDate, longMoment } from '../../../locales/dates.ts';
import { textsIn } from '../../../locales/texts.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { PostForm } from '../../forms/post-form.tsx';

/** A personal token that is still good. */
export interface TokenShown {
  readonly id: string;
  readonly name: string;
  /** The most that it lets its program do. */
  readonly scope: 'READ' | 'ACT';
  readonly level: SignInLevel;
  /** Until when the level counts; absent where that is over. */
  readonly levelUntil?: Instant | undefined;
  readonly madeOn: IsoDate;
  /** Its last day. */
  readonly goodUntil: IsoDate;
  readonly lastUsedOn?: IsoDate | undefined;
}

interface Props {
  readonly language: Language;
  readonly tokens: readonly TokenShown[];
  /** Where one is revoked; no way to it without. */
  readonly revokeAt?: (id: string) => string;
}

/** The personal tokens of someone, each with the way to revoke it. */
export const TokenList = ({ language, tokens, revokeAt }: Props): VNode => (
  <>
    {tokens.length === 0 && <p class="govuk-body">{textsIn(language)('account.tokens.none')}</p>}
    {tokens.map((token) => (
      <TokenCard key={token.id} language={language} token={token} revokeAt={revokeAt} />
    ))}
  </>
);

function TokenCard({
  language,
  token,
  revokeAt,
}: {
  readonly language: Language;
  readonly token: TokenShown;
  readonly revokeAt: Props['revokeAt'];
}): VNode {
  const t = textsIn(language);
  const { id, name, scope, madeOn, goodUntil, lastUsedOn } = token;
  const rows = [
    ['scope', t(`account.tokens.scopes.${scope}`)],
    ['goodUntil', longDate(language, goodUntil)],
    ['level', levelText(language, token)],
    ['madeAt', longDate(language, madeOn)],
    ['lastUsedOn', lastUsedOn === undefined ? t('account.tokens.neverUsed') : longDate(language, lastUsedOn)],
  ] as const;
  return (
    <>
      <SummaryList
        card={{ title: { text: name } }}
        rows={rows.map(([key, text]) => ({ key: { text: t(`account.tokens.${key}`) }, value: { text } }))}
      />
      {revokeAt !== undefined && (
        <PostForm action={revokeAt(id)} novalidate>
          <Button
            classes="govuk-button--secondary"
            attributes={{ 'aria-label': t('account.tokens.revokeOf', { name }) }}
          >
            {t('account.tokens.revoke')}
          </Button>
        </PostForm>
      )}
    </>
  );
}

function levelText(language: Language, { level, levelUntil }: TokenShown): string {
  const t = textsIn(language);
  if (levelUntil === undefined || level === 'PASSWORD') return t('signInLevel.PASSWORD');
  return t('account.tokens.levelUntil', {
    level: t(`signInLevel.${level}`),
    until: longMoment(language, levelUntil),
  });
}
