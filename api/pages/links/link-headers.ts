import type { RequestHandler } from 'express';

/** Whether an address bears a key. */
export const bearsKey = ({ query }: { readonly query: Readonly<Record<string, unknown>> }): boolean => 'key' in query;

/** What is answered to an address with a key is kept nowhere, found by no search engine, and its address told to nobody. */
export const linkHeaders: RequestHandler = (request, response, next) => {
  if (bearsKey(request)) {
    response.set({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    });
  }
  next();
};

/** No page is for search engines. */
export const answerRobots: RequestHandler = (_request, response) => {
  response.type('text').send('User-agent: *\nDisallow: /\n');
};
