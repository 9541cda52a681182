import type { RequestHandler } from 'express';
import { Refusal } from './refusal.ts';
import { isReadable } from './unreadable-text.ts';

/** Longer than any address of a page, with all that its filters hold. */
const MOST_URL_CHARACTERS = 4_000;
/** Of the server (`server.ts`), which reads no further: a request with so many may have lost some, its cookie too. */
export const MOST_HEADERS = 100;

/**
 * What is wrong with a request before anything of it is understood.
 *
 * @throws Refusal `URL_TOO_LONG`, `HEADERS_TOO_LARGE`, `BODY_INVALID`
 */
export const checkShape: RequestHandler = ({ originalUrl, rawHeaders }, _response, next) => {
  if (originalUrl.length > MOST_URL_CHARACTERS) throw new Refusal('URL_TOO_LONG');
  if (rawHeaders.length / 2 >= MOST_HEADERS) throw new Refusal('HEADERS_TOO_LARGE');
  if (!isReadable(decoded(originalUrl))) {
    throw new Refusal('BODY_INVALID', [{ field: 'url', code: 'BAD_CHARACTER', details: {} }]);
  }
  next();
};

/** @throws Refusal `BODY_INVALID` for an address that is none. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    throw new Refusal('BODY_INVALID', [{ field: 'url', code: 'BAD_FORMAT', details: {} }]);
  }
}
