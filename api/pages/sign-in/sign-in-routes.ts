import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import * as oidc from 'openid-client';
import { SIGN_IN_LEVELS } from '../../../domain/people/sign-in-level.ts';
import { html } from '../../../web/layout/page.tsx';
import { OfferPage } from '../../../web/pages/sign-in/offer-page.tsx';
import { SigningOutPage } from '../../../web/pages/sign-in/signing-out-page.tsx';
import type { AppDependencies } from '../../dependencies.ts';
import { localsOf } from '../../http/locals.ts';
import { Refusal } from '../../http/refusal.ts';
import { runParser } from '../../http/receive.ts';
import { BACK_CHANNEL_LOGOUT, CALLBACK, SIGN_IN, SIGN_OUT, START } from '../../sign-in/addresses.ts';
import { endedByProvider } from '../../sign-in/back-channel.ts';
import { whoCameBack } from '../../sign-in/callback.ts';
import { localAddress } from '../../sign-in/local-address.ts';
import type { OidcProvider } from '../../sign-in/provider.ts';
import { transactionEnd, Transactions, type Transaction } from '../../sign-in/transaction.ts';
import type { Readers } from '../readers.ts';
import { receiveForm } from '../receive-form.ts';
import { showFailure, startAddress } from './failed-page.ts';

/** Showing who one is at the identity provider, and leaving. */
export function signInRoutes(deps: AppDependencies, readers: Readers): Router {
  const router = Router();
  router.get(SIGN_IN, offer(deps, readers));
  router.post(SIGN_OUT, signOut(deps, readers));
  const { provider } = deps;
  if (provider === undefined) return router;
  const transactions = new Transactions(deps.secret, deps.publicUrl);
  router.head([START, CALLBACK], refuseHead);
  router.get(START, start(deps, provider, readers, transactions));
  router.get(CALLBACK, comeBack(deps, provider, readers, transactions));
  router.post(BACK_CHANNEL_LOGOUT, endAsOrdered(deps, provider));
  return router;
}

const offer =
  (deps: AppDependencies, readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = SIGN_IN;
    const to = localAddress(request.query['to']);
    const frame = await readers.frame(request, await readers.signedIn(request));
    const start = deps.provider === undefined ? undefined : startAddress(to === '/' ? {} : { to });
    const signedOut = request.query['signedOut'] !== undefined;
    response.type('html').send(html(OfferPage({ ...frame, start, to, signedOut })));
  };

/** To look whether something is there begins and ends nothing. */
const refuseHead: RequestHandler = (_request, response) => {
  response.set('Allow', 'GET').status(405).end();
};

const start =
  (deps: AppDependencies, provider: OidcProvider, readers: Readers, transactions: Transactions): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = START;
    // Where the provider remembers someone, a link of another site would sign him in unasked: the page asks him first.
    if (isFromElsewhere(request)) {
      const to = localAddress(request.query['to']);
      return response.redirect(303, to === '/' ? SIGN_IN : `${SIGN_IN}?to=${encodeURIComponent(to)}`);
    }
    const frame = await readers.frame(request, await readers.signedIn(request));
    const begun = begin(deps, request);
    try {
      const address = await provider.askWho(begun, frame.language);
      transactions.begin(request, response, begun);
      response.redirect(303, address.href);
    } catch (error) {
      showFailure(response, error, frame, begun);
    }
  };

/** By what the browser says of the page that the link stands on; a message that is opened is on none. */
const isFromElsewhere = (request: Request): boolean => request.get('Sec-Fetch-Site') === 'cross-site';

function begin({ now }: AppDependencies, { query }: Request): Transaction {
  const { to, level, again, invitation } = query;
  return {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    to: localAddress(to),
    level: SIGN_IN_LEVELS.find((each) => each === level),
    again: again === 'true',
    invitation: typeof invitation === 'string' ? invitation.slice(0, MOST_OF_A_TOKEN) : undefined,
    until: transactionEnd(now()),
  };
}

const MOST_OF_A_TOKEN = 100;

const comeBack =
  (deps: AppDependencies, provider: OidcProvider, readers: Readers, transactions: Transactions): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = CALLBACK;
    // Before the session is changed: a failure is told to whom it found.
    const frame = await readers.frame(request, await readers.signedIn(request));
    const begun = transactions.end(request, response, request.query['state']);
    try {
      if (begun === undefined) throw new Refusal('SIGN_IN_STATE');
      const person = await whoCameBack(deps, provider, new URL(request.originalUrl, deps.publicUrl).search, begun);
      await deps.sessions.begin(request, person);
      response.redirect(303, begun.to);
    } catch (error) {
      showFailure(response, error, frame, begun ?? {});
    }
  };

const signOut =
  (deps: AppDependencies, readers: Readers): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = SIGN_OUT;
    const caller = await readers.signedIn(request);
    const { fault } = await receiveForm(request, response, { mediaType: '', maxBytes: 1 });
    if (fault !== undefined) throw fault;
    const idToken = await deps.sessions.end(request, response);
    // Browsers take it over https alone. What was typed and not sent goes too: the next person here is another.
    response.set('Clear-Site-Data', '"cache", "storage"');
    const next = idToken === undefined ? undefined : await deps.provider?.signOutAddress(idToken);
    if (next === undefined) return response.redirect(303, `${SIGN_IN}?signedOut`);
    await leaveProvider(response, readers, request, next.href, caller?.language);
  };

/** By a page of its own: a browser lets no form lead from address to address beyond this application. */
async function leaveProvider(
  response: Response,
  readers: Readers,
  request: Request,
  next: string,
  language: 'fr' | 'nl' | undefined,
): Promise<void> {
  const frame = await readers.frame(request, undefined);
  response.set('Refresh', `0; url=${next}`).type('html');
  response.send(html(SigningOutPage({ ...frame, url: SIGN_IN, language: language ?? frame.language, next })));
}

const readFields = express.urlencoded({ extended: false, limit: '50kb', parameterLimit: 10 });

/** The provider itself sends it, not a browser: what it shows is the signature of what it says. */
const endAsOrdered =
  (deps: AppDependencies, provider: OidcProvider): RequestHandler =>
  async (request, response) => {
    localsOf(response).route = BACK_CHANNEL_LOGOUT;
    response.set('Cache-Control', 'no-store');
    try {
      await runParser(readFields, request, response);
      const body: unknown = request.body;
      await endedByProvider(deps, provider, typeof body === 'object' && body !== null ? tokenIn(body) : undefined);
      response.status(200).end();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'UNAVAILABLE') throw error;
      localsOf(response).code = error.code;
      const away = error.code === 'SIGN_IN_UNAVAILABLE';
      response.status(away ? 503 : 400).json({ error: away ? 'temporarily_unavailable' : 'invalid_request' });
    }
  };

const tokenIn = (body: object): unknown => ('logout_token' in body ? body.logout_token : undefined);
