import type { Request } from 'express';
import { Refusal } from './refusal.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN: ReadonlySet<string | undefined> = new Set([undefined, 'same-origin', 'none']);

/**
 * Another site's page can send a form to this one, and the browser joins the reader's cookie. A request that says it comes
 * from elsewhere is therefore not taken, unless it shows a token, which no other site has.
 *
 * @throws Refusal `CROSS_SITE`
 */
export function refuseOtherSites(request: Request, publicUrl: string): void {
  if (SAFE.has(request.method) || request.headers.authorization !== undefined) return;
  const { origin } = request.headers;
  const own = [new URL(publicUrl).origin, `${request.protocol}://${request.host}`];
  const isOwn = OWN.has(request.get('Sec-Fetch-Site')) && (origin === undefined || own.includes(origin));
  if (!isOwn) throw new Refusal('CROSS_SITE');
}
