import type { RequestHandler, Response } from 'express';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { Values } from '../../web/forms/field.ts';
import { SHOW_IN } from '../../web/layout/header.tsx';
import { cookieNamed, ownCookie } from '../sign-in/cookies.ts';
import { bearsKey } from './links/link-headers.ts';

const COOKIE = 'avenant-language';
/** Where the application keeps how people reach it, for what is answered without its dependencies. */
export const PUBLIC_URL = 'publicUrl';
const A_YEAR_MS = 365 * 24 * 3600 * 1000;

/** The browser keeps the language its reader chose, for the pages to come. */
export const keepLanguage = (response: Response, language: Language): void => {
  const { name, options } = ownCookie(COOKIE, String(response.app.get(PUBLIC_URL)));
  response.cookie(name, language, { ...options, maxAge: A_YEAR_MS });
};

/** Keeps the language that an address asks for; one with a key leaves nothing in a browser. */
export const rememberLanguage: RequestHandler = (request, response, next) => {
  const asked = known(request.query['language']);
  if (asked !== undefined && !bearsKey(request)) keepLanguage(response, asked);
  next();
};

/** The language an address asks for, else the one chosen before. */
export const chosenLanguage = (query: unknown, cookie: string | undefined): Language | undefined =>
  known(query) ?? known(cookieNamed(`__Host-${COOKIE}`, cookie) ?? cookieNamed(COOKIE, cookie));

/** The language in which a form's sender wants to see it; `undefined` when he sends it to be taken. */
export const languageToShow = (values: Values): Language | undefined => known(values[SHOW_IN]);

const known = (text: unknown): Language | undefined => LANGUAGES.find((language) => language === text);
