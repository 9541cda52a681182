import type { RequestHandler } from 'express';
import { contractUrl } from '../../../web/pages/contracts/reading.ts';

/** The short address by which a text is cited, `/t/c-1/2022-07-01/art-4`: a provision's id holds slashes. */
export const CITED_ROUTE = '/t/:id/:on{/*provision}';

/** Leads to the page where that text is read, which may move: the address that was cited stays. */
export const leadToCited: RequestHandler = ({ params }, response) => {
  const { id, on, provision } = params;
  const ids = [provision ?? []].flat();
  const page = ids.length === 0 ? '' : `/provisions/${encodeURIComponent(ids.join('/'))}`;
  response.redirect(302, contractUrl(encodeURIComponent(String(id)), { asOn: String(on) }, page));
};
