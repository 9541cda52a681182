import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import type { AppDependencies } from '../dependencies.ts';
import { SESSION_COOKIE, type DemoSignIn } from '../demo-sign-in.ts';
import { localsOf } from '../http/locals.ts';
import { Refusal } from '../http/refusal.ts';
import { refuseOtherSites } from '../http/same-site.ts';
import { demoPeople } from '../routes/demo.ts';
import { localAddress } from '../sign-in/local-address.ts';
import { html } from '../../web/layout/page.tsx';
import type { Readers } from './readers.ts';
import { SignInPage } from '../../web/pages/sign-in-page.tsx';

/** Choosing a demo person, and leaving him. */
export function signInRouter(deps: AppDependencies, demo: DemoSignIn, readers: Readers): Router {
  const router = Router();
  router.get('/sign-in', offerPeople(deps, demo, readers));
  router.post('/sign-in', express.urlencoded({ extended: false, limit: '10kb' }), signIn(deps, demo));
  return router;
}

const offerPeople =
  (deps: AppDependencies, demo: DemoSignIn, readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = '/sign-in';
    const people = await demoPeople(deps, demo);
    const to = localAddress(request.query['to']);
    response.type('html').send(html(SignInPage({ ...(await readers.frame(request, undefined)), people, to })));
  };

const signIn =
  (deps: AppDependencies, demo: DemoSignIn): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = '/sign-in';
    refuseOtherSites(request, deps.publicUrl);
    const { personId, to } = chosen(request.body);
    const known = await deps.directory.current();
    if (!Object.hasOwn(known.persons, personId)) throw new Refusal('NOT_SIGNED_IN');
    response.cookie(SESSION_COOKIE, demo.tokenOf(personId), sessionCookie(deps.publicUrl));
    response.redirect(303, localAddress(to));
  };

/** Not for scripts, not with other sites' forms; over https alone where the installation has it. */
const sessionCookie = (publicUrl: string) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: publicUrl.startsWith('https:') }) as const;

function chosen(body: unknown): { readonly personId: string; readonly to: unknown } {
  const form = typeof body === 'object' && body !== null ? body : {};
  const personId = 'personId' in form && typeof form.personId === 'string' ? form.personId : '';
  return { personId, to: 'to' in form ? form.to : undefined };
}

/** @throws Refusal `NOT_SIGNED_IN` where nobody can sign in by himself. */
export function sendToSignIn({ demo, provider }: AppDependencies, { originalUrl }: Request, response: Response): void {
  if (demo === undefined && provider === undefined) throw new Refusal('NOT_SIGNED_IN');
  response.redirect(303, `/sign-in?to=${encodeURIComponent(originalUrl)}`);
}
