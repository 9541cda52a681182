import type { signInViolations as french } from '../../fr/violations/sign-in.ts';
import type { Twin } from '../../twin.ts';

export const signInViolations = {
  LOGOUT_TOKEN_INVALID: 'De opdracht tot afmelden is niet geldig. Ga na wie ze gaf en voor wie.',
  SIGN_IN_CANCELLED: 'U hebt het aanmelden onderbroken: u bent niet aangemeld. Begin opnieuw wanneer u wilt.',
  SIGN_IN_EXPIRED: 'Het aanmelden duurde langer dan tien minuten en is niet meer geldig. Begin opnieuw.',
  SIGN_IN_INVITATION: 'Deze uitnodiging is niet geldig, of niet meer. Vraag een nieuwe aan wie de personen beheert.',
  SIGN_IN_LEVEL:
    'De authenticatiedienst heeft u niet op het gevraagde niveau geïdentificeerd. Begin opnieuw en kies eID of itsme, of een ander middel van dat niveau.',
  SIGN_IN_REFUSED:
    'De authenticatiedienst heeft niet bevestigd wie u bent: u bent niet aangemeld. Begin opnieuw; blijft het mislukken, meld het dan aan de beheerder.',
  SIGN_IN_STATE:
    'Dit aanmelden is niet in deze browser begonnen, of het heeft al gediend. Begin opnieuw vanuit de toepassing.',
  SIGN_IN_STRANGER:
    'Niemand kent u hier: zonder uitnodiging wordt geen account geopend. Vraag er een aan wie de personen van uw dienst beheert.',
  SIGN_IN_UNAVAILABLE: 'De authenticatiedienst antwoordt op dit ogenblik niet. Probeer het zo dadelijk opnieuw.',
  STEP_UP_REQUIRED:
    'Voor deze handeling moet u zich sterker identificeren. Meld u opnieuw aan op het gevraagde niveau en probeer dan opnieuw.',
} as const satisfies Twin<typeof french>;
