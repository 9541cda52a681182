import type { Language } from '../../domain/language.ts';

/** The twin of the reader's language: every act exists in both. */
export const otherLanguage = (language: Language): Language => (language === 'fr' ? 'nl' : 'fr');
