import type { Request } from 'express';
import { LANGUAGES, type Language } from '../../domain/language.ts';

/** The language a browser asks for, of those every text exists in. */
export function languageAsked(request: Request): Language | undefined {
  if (request.headers['accept-language'] === undefined) return undefined;
  const found = request.acceptsLanguages(...LANGUAGES);
  return LANGUAGES.find((language) => language === found);
}
