import { Browser } from '../pages/browser.ts';
import type { Answer } from './client.ts';
import type { ApiWorld } from './world.ts';

/** What a page of a person's own browser sends to the API: its cookie, and the token of its session. */
export interface Session {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, key?: string): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

/** The API as a person of the sample reaches it from a page. */
export async function sessionOf(world: ApiWorld, personId: string): Promise<Session> {
  const browser = await Browser.signedInAs(world, personId);
  const { $ } = await browser.open('/absence');
  const csrf = $('meta[name="csrf-token"]').attr('content');
  const headers = { cookie: browser.cookie, ...(csrf === undefined ? {} : { 'X-CSRF-Token': csrf }) };
  return {
    get: (path) => world.as().get(path, headers),
    post: (path, body, key) => world.as().post(path, body, key === undefined ? { headers } : { headers, key }),
    delete: (path) => world.as().send('DELETE', `/api/v1${path}`, { headers }),
  };
}
