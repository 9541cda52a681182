import type { Response } from 'express';
import { textsIn } from '../../../locales/texts.ts';
import { violationText } from '../../../locales/violation-text.ts';
import type { Frame } from '../../../web/layout/frame.ts';
import { html } from '../../../web/layout/page.tsx';
import { NoticePage } from '../../../web/pages/notice-page.tsx';
import { localsOf } from '../../http/locals.ts';
import { Refusal } from '../../http/refusal.ts';
import { statusFor } from '../../http/statuses.ts';
import { START } from '../../sign-in/addresses.ts';
import { faultName } from '../../sign-in/provider-fault.ts';
import type { Transaction } from '../../sign-in/transaction.ts';

const CODES = [
  'SIGN_IN_CANCELLED',
  'SIGN_IN_EXPIRED',
  'SIGN_IN_INVITATION',
  'SIGN_IN_LEVEL',
  'SIGN_IN_REFUSED',
  'SIGN_IN_STATE',
  'SIGN_IN_STRANGER',
  'SIGN_IN_UNAVAILABLE',
] as const;

/** What was asked when a sign-in was begun, so far as it is known. */
export type Asked = Partial<Pick<Transaction, 'to' | 'level' | 'invitation'>>;

/**
 * Says why nobody was signed in, and how to begin again.
 *
 * @throws whatever is no failure of signing in.
 */
export function showFailure(response: Response, error: unknown, frame: Frame, asked: Asked): void {
  const code = error instanceof Refusal ? CODES.find((each) => each === error.code) : undefined;
  if (code === undefined) throw error;
  localsOf(response).code = code;
  response.req.log.warn({ code, fault: faultName(error) }, 'sign-in failed');
  const t = textsIn(frame.language);
  const page = NoticePage({
    ...frame,
    url: START,
    title: t(`signIn.failed.${code}`),
    text: violationText(frame.language, { code, details: {} }),
    failed: true,
    ways: [
      { href: startAddress(asked, code === 'SIGN_IN_LEVEL'), text: t('signIn.failed.again') },
      ...(frame.name === undefined ? [] : [{ href: '/', text: t('failure.home') }]),
    ],
  });
  response.status(statusFor(code)).type('html').send(html(page));
}

/** Where a sign-in is begun. `again`: who one is must be shown anew, whatever the provider remembers. */
export function startAddress({ to, level, invitation }: Asked, again = false): string {
  const said = { to, level, invitation, again: again ? 'true' : undefined };
  const query = Object.entries(said).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return query.length === 0 ? START : `${START}?${new URLSearchParams(query).toString()}`;
}
