import { Router, type RequestHandler } from 'express';
import { textsIn } from '../../locales/texts.ts';
import { hashOfInvitation, invitationNamed } from '../../prisma/work/sign-in-invitations.ts';
import { html } from '../../web/layout/page.tsx';
import { InvitationPage } from '../../web/pages/account/invitation-page.tsx';
import { NoticePage } from '../../web/pages/notice-page.tsx';
import { localsOf } from '../http/locals.ts';
import { SIGN_IN } from '../sign-in/addresses.ts';
import { limitGuessing } from './limit-guessing.ts';
import { startAddress } from './sign-in/failed-page.ts';
import type { PageContext } from './visit.ts';

const ROUTE = '/invitation/:token';

/** Gone, as an answer to who follows a link that is good for nothing any more. */
const DEAD = { ACCEPTED: 410, WITHDRAWN: 410, EXPIRED: 410, UNKNOWN: 404 } as const;

/** Where the link of an invitation leads. To look at it changes nothing: it is accepted by signing in. */
export function invitationRouter(context: PageContext): Router {
  const router = Router();
  router.get(ROUTE, limitGuessing('IN_ADDRESS'), show(context));
  return router;
}

const show =
  ({ deps, readers }: PageContext): RequestHandler<{ token: string }> =>
  async (request, response) => {
    localsOf(response).route = ROUTE;
    response.set({ 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow' });
    const frame = await readers.frame(request, await readers.signedIn(request));
    const { token } = request.params;
    const state = (await invitationNamed(deps.db, hashOfInvitation(token), deps.now())) ?? 'UNKNOWN';
    if (state === 'OPEN') {
      // Who is signed in already shows anew who he is: else he would give his own identity to whom the link was meant for.
      const start = startAddress({ invitation: token }, frame.name !== undefined);
      response.type('html').send(html(InvitationPage({ ...frame, start })));
      return;
    }
    const t = textsIn(frame.language);
    const page = NoticePage({
      ...frame,
      title: t('invitationPage.dead.title'),
      text: t(`invitationPage.dead.${state}`),
      failed: true,
      ways: [{ href: SIGN_IN, text: t('invitationPage.dead.signIn') }],
    });
    response.status(DEAD[state]).type('html').send(html(page));
  };
