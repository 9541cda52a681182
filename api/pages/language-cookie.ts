import type { CookieOptions, RequestHandler, Response } from 'express';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { Values } from '../../web/forms/field.ts';
import { SHOW_IN } from '../../web/layout/header.tsx';
import { bearsKey } from './links/link-headers.ts';

const COOKIE = 'avenant_language';
const A_YEAR_MS = 365 * 24 * 3600 * 1000;
const OPTIONS: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', maxAge: A_YEAR_MS };

/** The browser keeps the language its reader chose, for the pages to come. */
export const keepLanguage = (response: Response, language: Language): void => {
  response.cookie(COOKIE, language, OPTIONS);
};

/** Keeps the language that an address asks for; one with a key leaves nothing in a browser. */
export const rememberLanguage: RequestHandler = (request, response, next) => {
  const asked = known(request.query['language']);
  if (asked !== undefined && !bearsKey(request)) keepLanguage(response, asked);
  next();
};

/** The language an address asks for, else the one chosen before. */
export const chosenLanguage = (query: unknown, cookie: string | undefined): Language | undefined =>
  known(query) ?? known(new RegExp(`(?:^|; *)${COOKIE}=(\\w+)`).exec(cookie ?? '')?.[1]);

/** The language in which a form's sender wants to see it; `undefined` when he sends it to be taken. */
export const languageToShow = (values: Values): Language | undefined => known(values[SHOW_IN]);

const known = (text: unknown): Language | undefined => LANGUAGES.find((language) => language === text);
