/** The two languages in which every act is drawn up, of equal rank. */
export const LANGUAGES = ['fr', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'nl';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A text of which a twin may still be missing. */
export type Twins = Readonly<Partial<Record<Language, string>>>;
