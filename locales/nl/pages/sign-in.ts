import type { signIn as french } from '../../fr/pages/sign-in.ts';
import type { Twin } from '../../twin.ts';

export const signIn = {
  signIn: {
    title: 'Zich aanmelden',
    lead: 'U meldt zich aan bij de authenticatiedienst en komt daarna hier terug.',
    start: 'Zich aanmelden',
    already: 'U bent aangemeld als {{name}}.',
    home: 'Doorgaan',
    other: 'U opnieuw aanmelden, of als iemand anders',
    signedOut: 'U bent afgemeld.',
    unavailable: 'Deze installatie heeft geen authenticatiedienst: niemand kan zich hier aanmelden.',
    level: {
      PASSWORD: 'met een wachtwoord',
      CODE: 'met een wachtwoord en een code',
      EID: 'met eID of itsme',
    },
    stepUp: {
      title: 'U moet zich opnieuw aanmelden',
      SIGNATURE: 'Om te ondertekenen moet u aangemeld zijn {{level}}.',
      VISA: 'Om het visum te geven moet u aangemeld zijn {{level}}.',
      ADMINISTRATION: 'Om personen, mandaten en regels te beheren moet u aangemeld zijn {{level}}.',
      OTHER_ACTS: 'Voor deze handeling moet u aangemeld zijn {{level}}.',
      toBeConfirmed: 'Niveau te bevestigen door een jurist.',
      now: 'U opnieuw aanmelden',
      newTab: 'U opnieuw aanmelden (in een nieuw tabblad)',
      kept: 'Wat u schreef, blijft op deze pagina staan: kom er daarna op terug en verzend het opnieuw.',
    },
    signingOut: {
      title: 'Afmelden',
      lead: 'U bent afgemeld van de toepassing. U wordt nu ook afgemeld van de authenticatiedienst.',
      go: 'Verdergaan met afmelden',
    },
    failed: {
      SIGN_IN_CANCELLED: 'Aanmelden onderbroken',
      SIGN_IN_EXPIRED: 'Aanmelden duurde te lang',
      SIGN_IN_INVITATION: 'Deze uitnodiging is niet geldig',
      SIGN_IN_LEVEL: 'Het gevraagde niveau is niet bereikt',
      SIGN_IN_REFUSED: 'Aanmelden niet bevestigd',
      SIGN_IN_STATE: 'Deze browser kent dit aanmelden niet',
      SIGN_IN_STRANGER: 'Niemand kent u hier',
      SIGN_IN_UNAVAILABLE: 'De authenticatiedienst antwoordt niet',
      again: 'Opnieuw beginnen',
      atLevel: 'Opnieuw beginnen en u volledig opnieuw identificeren',
    },
  },
} as const satisfies Twin<typeof french>;
