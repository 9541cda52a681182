import type { ErrorRequestHandler, Request } from 'express';
import { ACR_VALUES, StepUpRequired } from '../sign-in/step-up.ts';
import { languageAsked } from './language.ts';
import { localsOf } from './locals.ts';
import { PROBLEM_TYPE, problemOf, refusalOf } from './problem.ts';

/** How long a client waits before it asks a database that was away again, in seconds. */
const RETRY_AFTER_S = '5';

/** The one place where a failure becomes an answer of the API. */
export const answerProblems: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) return next(error);
  const locals = localsOf(response);
  const language = locals.language ?? languageAsked(request) ?? 'fr';
  const problem = problemOf(refusalOf(error), language, response.get('X-Request-Id') ?? '');
  locals.code = problem.code;
  logFailure(request, error, problem.code);
  if (problem.status === 503) response.set('Retry-After', RETRY_AFTER_S);
  if (problem.status === 401) response.set('WWW-Authenticate', challengeOf(request, error));
  if (problem.code === 'TOKEN_SCOPE') response.set('WWW-Authenticate', 'Bearer error="insufficient_scope"');
  response.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
};

/** How one shows who one is; RFC 9470 where that must be shown more surely. */
function challengeOf({ app }: Request, error: unknown): string {
  if (!(error instanceof StepUpRequired)) return 'Bearer';
  const names: unknown = app.get(ACR_VALUES);
  const acr = typeof names === 'function' ? String(names(error.level)) : '';
  const asked = acr === '' ? '' : `, acr_values="${acr}"`;
  return `Bearer error="insufficient_user_authentication", error_description="a higher level of sign-in is needed"${asked}`;
}

/** Only what nobody foresaw is logged: its kind and where it happened, for its message may hold what people wrote. */
export function logFailure(request: Request, error: unknown, code: string): void {
  if (code !== 'INTERNAL' && code !== 'UNAVAILABLE') return;
  const name = error instanceof Error ? error.name : typeof error;
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  request.log.error({ code, error: name, frames: frames.map((frame) => frame.trim()) }, 'request failed');
}
