import * as oidc from 'openid-client';
import { Refusal } from '../http/refusal.ts';

const AWAY: ReadonlySet<string> = new Set(['temporarily_unavailable', 'server_error']);
const SERVER_FAILED = 500;

/** What becomes of a sign-in when the provider does not confirm it; its own words go no further than the cause. */
export function providerFault(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const refusal = new Refusal(codeOf(error));
  refusal.cause = error;
  return refusal;
}

function codeOf(error: unknown): 'SIGN_IN_CANCELLED' | 'SIGN_IN_REFUSED' | 'SIGN_IN_UNAVAILABLE' {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'SIGN_IN_CANCELLED';
    return AWAY.has(error.error) ? 'SIGN_IN_UNAVAILABLE' : 'SIGN_IN_REFUSED';
  }
  return isAway(error) ? 'SIGN_IN_UNAVAILABLE' : 'SIGN_IN_REFUSED';
}

/** It could not be reached, did not answer in time, or failed. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TimeoutError' || error.name === 'AbortError' || error.message === 'fetch failed') return true;
  const { cause } = error;
  return cause instanceof Response ? cause.status >= SERVER_FAILED : cause !== undefined && isAway(cause);
}

/** What is logged of a sign-in that failed: the library's name for it, never what the provider said of a person. */
export function faultName(error: unknown): string | undefined {
  const cause = error instanceof Refusal ? error.cause : undefined;
  if (!(cause instanceof Error)) return undefined;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
