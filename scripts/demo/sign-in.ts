import { setTimeout as wait } from 'node:timers/promises';
import { load } from 'cheerio';
import { START } from '../../api/sign-in/addresses.ts';
import { SAMPLE_PEOPLE } from '../../samples/people.ts';
import { demoSubject } from '../sample/subjects.ts';
import { ApiClient, type Session } from './api-client.ts';
import { PlainBrowser, type Page } from './plain-browser.ts';
import type { DemoPerson } from './stage.ts';

/** The people of the demo, each with a personal token, and how to make those void again. */
export interface SignedInPeople {
  readonly people: readonly DemoPerson[];
  readonly leave: () => Promise<void>;
}

/** How long the application or the provider may be away before the demo gives up. */
const PATIENCE_MS = 120_000;
const BETWEEN_MS = 500;

/** Signs a person in as a browser does: from the application to the identity provider and its page, and back. */
export async function signIn(publicUrl: string, personId: string): Promise<Session> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await signInOnce(publicUrl, personId);
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await wait(BETWEEN_MS);
  }
}

async function signInOnce(publicUrl: string, personId: string): Promise<Session> {
  const browser = new PlainBrowser();
  const login = await browser.open(`${publicUrl}${START}`);
  const home = await browser.submit(login, { subject: demoSubject(personId) });
  const csrf = load(home.html)('meta[name="csrf-token"]').attr('content');
  if (home.url.origin !== new URL(publicUrl).origin || csrf === undefined) throw notSignedIn(personId, home);
  return { cookie: browser.cookiesFor(home.url), csrf };
}

/** Signs every person of the sample in, and has him make the token that a program of his would use. */
export async function signInPeople(publicUrl: string): Promise<SignedInPeople> {
  const api = new ApiClient(publicUrl);
  const people: DemoPerson[] = [];
  const made: { readonly id: string; readonly token: string }[] = [];
  for (const { id, name, language, roles } of SAMPLE_PEOPLE) {
    const session = await signIn(publicUrl, id);
    const body = { name: 'npm run demo', scope: 'ACT', days: 1 };
    const token = await api.call<{ id: string; token: string }>({ method: 'POST', path: '/tokens', session, body });
    made.push(token);
    people.push({ id, name, language, roles, token: token.token });
  }
  const leave = async () => {
    for (const { id, token } of made) await api.call({ method: 'DELETE', path: `/tokens/${id}`, token });
  };
  return { people, leave };
}

function notSignedIn(personId: string, { html, status, url }: Page): Error {
  const title = load(html)('h1').first().text().trim();
  return new Error(`${personId} could not sign in: ${url.host}${url.pathname} answered ${status} ${title}`);
}
