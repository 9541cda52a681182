import type { Request } from 'express';
import { LANGUAGES, type Language } from '../../domain/language.ts';

/**
 * The language a request names first, of those every text exists in. `*`, which many clients send by themselves, names
 * none.
 */
export function languageAsked(request: Request): Language | undefined {
  const named = request.acceptsLanguages().map((tag) => tag.toLowerCase().split('-')[0]);
  return named.map((tag) => LANGUAGES.find((language) => language === tag)).find((language) => language !== undefined);
}
