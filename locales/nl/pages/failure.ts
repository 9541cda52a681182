import type { failure as french } from '../../fr/pages/failure.ts';
import type { Twin } from '../../twin.ts';

export const failure = {
  failure: {
    title: {
      NOT_SIGNED_IN: 'Meld u aan',
      NOT_ALLOWED: 'U hebt er geen toegang toe',
      NOT_FOUND: 'Pagina niet gevonden',
      TOKEN_INVALID: 'Deze link is niet geldig',
      TOKEN_EXPIRED: 'Deze link is niet meer geldig',
      LINK_TEXT_CHANGED: 'De tekst is gewijzigd',
      LINK_NONCE_INVALID: 'Er is niets verzonden',
      LINKS_EXHAUSTED: 'Genoeg links voor vandaag',
      TOO_MANY_REQUESTS: 'Te veel aanvragen',
      INTERNAL: 'Er is een fout opgetreden',
      UNAVAILABLE: 'Dienst tijdelijk niet beschikbaar',
    },
    home: 'Wat op u wacht',
    files: 'Door de dossiers bladeren',
    signIn: 'Zich aanmelden',
  },
} as const satisfies Twin<typeof french>;
