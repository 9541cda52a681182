export type Language = 'fr' | 'nl';

interface Words {
  readonly title: string;
  readonly warning: string;
  readonly level: string;
  readonly who: string;
  readonly cancel: string;
  readonly signOutTitle: string;
  readonly signOut: string;
  readonly stay: string;
  readonly signedOut: string;
  readonly failed: string;
}

/** What the pages of the provider say. */
export const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    title: 'Service d’identité de démonstration',
    warning: 'Ici, chacun se fait passer pour qui il veut : uniquement pour essayer et pour tester.',
    level: 'Comment vous identifiez-vous ?',
    who: 'Qui êtes-vous ?',
    cancel: 'Renoncer',
    signOutTitle: 'Quitter aussi le service d’identité ?',
    signOut: 'Se déconnecter',
    stay: 'Rester connecté au service d’identité',
    signedOut: 'Vous êtes déconnecté.',
    failed: 'La demande ne peut pas être traitée.',
  },
  nl: {
    title: 'Demo-identiteitsdienst',
    warning: 'Hier kan iedereen zich voor om het even wie uitgeven: alleen om te proberen en te testen.',
    level: 'Hoe meldt u zich aan?',
    who: 'Wie bent u?',
    cancel: 'Annuleren',
    signOutTitle: 'Ook de identiteitsdienst verlaten?',
    signOut: 'Afmelden',
    stay: 'Bij de identiteitsdienst aangemeld blijven',
    signedOut: 'U bent afgemeld.',
    failed: 'De aanvraag kan niet worden behandeld.',
  },
};

/** The language a request asks for (`ui_locales` of OpenID Connect, else those of the browser), French without any. */
export function languageOf(uiLocales: unknown, acceptLanguage: string | undefined): Language {
  const asked = typeof uiLocales === 'string' ? uiLocales.split(' ') : [];
  const accepted = (acceptLanguage ?? '').split(',');
  const found = [...asked, ...accepted].map((each) => each.trim().slice(0, 2).toLowerCase());
  return found.find((each) => each === 'fr' || each === 'nl') ?? 'fr';
}
