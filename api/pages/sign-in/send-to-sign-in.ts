import type { Request, Response } from 'express';
import type { AppDependencies } from '../../dependencies.ts';
import { Refusal } from '../../http/refusal.ts';
import { SIGN_IN } from '../../sign-in/addresses.ts';

/** Has someone sign in and come back. @throws Refusal `NOT_SIGNED_IN` where nobody can. */
export function sendToSignIn({ provider }: AppDependencies, { originalUrl }: Request, response: Response): void {
  if (provider === undefined) throw new Refusal('NOT_SIGNED_IN');
  response.redirect(303, `${SIGN_IN}?to=${encodeURIComponent(originalUrl)}`);
}
