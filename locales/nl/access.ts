import type { access as french } from '../fr/access.ts';
import type { Twin } from '../twin.ts';

/** How people sign in: what messages and pages say of it. */
export const access = {
  signInLevel: {
    PASSWORD: 'wachtwoord',
    CODE: 'wachtwoord en code',
    EID: 'identiteitsdocument (eID, itsme)',
  },
  accessMail: {
    subject: {
      SIGN_IN_INVITATION: 'Uw toegang tot Avenant',
      INVITATION_ACCEPTED: 'Uw toegang tot Avenant is geopend',
      ADDRESS_CHANGED: 'Uw berichten van Avenant gaan naar een ander adres',
    },
    lead: {
      SIGN_IN_INVITATION:
        'U wordt uitgenodigd om u aan te melden in Avenant, de toepassing voor de bestuursovereenkomsten. Open de link en meld u aan zoals u dat voor de overheidsdiensten doet.',
      AGAIN:
        'U wordt uitgenodigd om u opnieuw aan te melden in Avenant, bijvoorbeeld met een nieuwe identiteitskaart. Zodra u dat hebt gedaan, geeft de aanmelding die u tot nu gebruikte geen toegang meer.',
      INVITATION_ACCEPTED:
        'De uitnodiging die u werd gestuurd, is aanvaard op {{at}}. Alleen de aanmelding die toen werd gebruikt, geeft voortaan toegang in uw naam.',
      ADDRESS_CHANGED:
        'Op {{at}} is uw adres in Avenant gewijzigd: de berichten die u hier kreeg, gaan voortaan naar een ander adres.',
    },
    until: 'De link is geldig tot {{until}} en dient één keer.',
    accept: 'De uitnodiging aanvaarden',
    account: 'Mijn sessies en mijn tokens bekijken',
    notYou: {
      SIGN_IN_INVITATION:
        'Stuur dit bericht niet door: wie de link als eerste volgt, krijgt toegang in uw naam. Verwachtte u deze uitnodiging niet, verwittig dan de secretaris van de bestuursovereenkomst.',
      INVITATION_ACCEPTED: 'Was u het niet, verwittig dan meteen de beheerder.',
      ADDRESS_CHANGED: 'Hebt u dat niet gevraagd, verwittig dan meteen de beheerder.',
    },
    footer: 'Automatisch bericht van Avenant. De link openen wijzigt niets: er gebeurt niets voor u zich aanmeldt.',
  },
} as const satisfies Twin<typeof french>;
