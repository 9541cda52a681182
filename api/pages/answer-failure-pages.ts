import type { ErrorRequestHandler } from 'express';
import { RuleViolation } from '../../domain/violation.ts';
import type { Texts } from '../../locales/texts.ts';
import { textsIn } from '../../locales/texts.ts';
import { violationText } from '../../locales/violation-text.ts';
import type { Frame } from '../../web/layout/frame.ts';
import { html } from '../../web/layout/page.tsx';
import { NoticePage, type NoticePageProps } from '../../web/pages/notice-page.tsx';
import type { AppDependencies } from '../dependencies.ts';
import { logFailure } from '../http/answer-problems.ts';
import { localsOf } from '../http/locals.ts';
import { refusalOf } from '../http/problem.ts';
import { statusFor } from '../http/statuses.ts';
import { deadLinkPage } from './links/dead-link-page.tsx';
import { DeadLink } from './links/follow-link.ts';
import { languageOf } from './readers.ts';

/** A failure as a page, in the reader's language: what went wrong, and where to go on. */
export const answerFailurePages =
  (deps: AppDependencies, assets: string, signIn: boolean): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = refusalOf(error);
    const { code } = refusal;
    const locals = localsOf(response);
    locals.code = code;
    logFailure(request, error, code);
    const stranger: Frame = { language: languageOf(request), url: request.originalUrl, assets, sections: [] };
    const frame = locals.frame ?? stranger;
    const language = locals.language ?? frame.language;
    const t = textsIn(language);
    if (refusal instanceof DeadLink) {
      const dead = deadLinkPage(deps, request, { ...frame, language }, refusal);
      return void response.status(statusFor(code)).type('html').send(html(dead));
    }
    const details = refusal instanceof RuleViolation ? refusal.details : {};
    const page = NoticePage({
      ...frame,
      language,
      title: titleOf(t, code),
      text: violationText(language, { code, details }),
      failed: true,
      requestId: code === 'INTERNAL' ? response.get('X-Request-Id') : undefined,
      ways: waysFrom(t, frame, code, signIn),
    });
    response.status(statusFor(code)).type('html').send(html(page));
  };

const TITLES = [
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'TOKEN_INVALID',
  'TOKEN_EXPIRED',
  'LINK_NONCE_INVALID',
  'LINKS_EXHAUSTED',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'UNAVAILABLE',
] as const;

/** Its own title, else that of its like: what one may not see is not there. */
function titleOf(t: Texts, code: string): string {
  const own = TITLES.find((each) => each === code);
  if (own !== undefined) return t(`failure.title.${own}`);
  const status = statusFor(code);
  if (status === 404) return t('failure.title.NOT_FOUND');
  return status === 403 ? t('failure.title.NOT_ALLOWED') : t('page.problem.title');
}

/** Who came by a key has nothing here but its message; who is not known may sign in, where one can. */
function waysFrom(t: Texts, { name }: Frame, code: string, signIn: boolean): NonNullable<NoticePageProps['ways']> {
  if (name !== undefined) {
    return [
      { href: '/', text: t('failure.home') },
      { href: '/amendments', text: t('failure.files') },
    ];
  }
  const byKey = code === 'TOKEN_INVALID' || code.startsWith('LINK');
  return signIn && !byKey ? [{ href: '/sign-in', text: t('failure.signIn') }] : [];
}
