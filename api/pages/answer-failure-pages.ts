import type { ErrorRequestHandler } from 'express';
import { violationText } from '../../locales/violation-text.ts';
import { textsIn } from '../../locales/texts.ts';
import { logFailure } from '../http/answer-problems.ts';
import { localsOf } from '../http/locals.ts';
import { refusalOf } from '../http/problem.ts';
import { statusFor } from '../http/statuses.ts';
import { RuleViolation } from '../../domain/violation.ts';
import { html } from '../../web/layout/page.tsx';
import { NoticePage } from '../../web/pages/notice-page.tsx';
import { languageOf } from './readers.ts';

/** A failure as a page, in the reader's language. */
export const answerFailurePages =
  (assets: string): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = refusalOf(error);
    const { code } = refusal;
    const locals = localsOf(response);
    locals.code = code;
    logFailure(request, error, code);
    const language = locals.language ?? languageOf(request);
    const details = refusal instanceof RuleViolation ? refusal.details : {};
    const requestId = code === 'INTERNAL' ? response.get('X-Request-Id') : undefined;
    const page = NoticePage({
      language,
      url: request.originalUrl,
      assets,
      sections: [],
      title: textsIn(language)('page.problem.title'),
      text: violationText(language, { code, details }),
      failed: true,
      requestId,
    });
    response.status(statusFor(code)).type('html').send(html(page));
  };
