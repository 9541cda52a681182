import type { Request, Response } from 'express';
import type { Language } from '../../../domain/language.ts';
import type { Asker } from '../../caller.ts';
import type { AppDependencies } from '../../dependencies.ts';
import type { Refusal } from '../../http/refusal.ts';
import { refuseOtherSites } from '../../http/same-site.ts';
import { keepLanguage } from '../language-cookie.ts';
import { useOf, type LinkUsed } from './follow-link.ts';
import { bearsKey } from './link-headers.ts';
import { nonceFault } from './nonce.ts';

/**
 * A form sent from a page that a link opened. Its browser was told to name no referrer, and therefore says `Origin: null`: by
 * itself that proves nothing, and the form is taken by its nonce alone, which no other site has.
 *
 * @throws Refusal `CROSS_SITE`
 */
export function refuseOtherSitesThan(request: Request, publicUrl: string): void {
  if (bearsKey(request) && request.headers.origin === 'null') return;
  refuseOtherSites(request, publicUrl);
}

/** Why a form that came by a link is not taken; `undefined` for one of a person who is signed in. Its fields are read. */
export const linkFault = (deps: AppDependencies, { link }: Asker, request: Request): Refusal | undefined =>
  link === undefined ? undefined : nonceFault(deps, link, request);

/** How the sender's link is used with this request; `undefined` for a person who is signed in. */
export const linkUsed = async (
  deps: AppDependencies,
  { link }: Asker,
  request: Request,
): Promise<LinkUsed | undefined> => (link === undefined ? undefined : useOf(deps, link, request));

/** A browser keeps the language of who is signed in; one that came by a link keeps nothing: its address says it. */
export function languageShown(response: Response, { link }: Asker, query: string, language: Language): string {
  if (link === undefined) {
    keepLanguage(response, language);
    return query;
  }
  const kept = new URLSearchParams(query);
  kept.set('language', language);
  return `?${kept.toString()}`;
}
