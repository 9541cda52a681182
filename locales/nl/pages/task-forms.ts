import type { taskForms as french } from '../../fr/pages/task-forms.ts';
import type { Twin } from '../../twin.ts';

export const taskForms = {
  choose: {
    LAUNCH: { LAUNCH: 'Het bijvoegsel opstarten', REFUSE: 'De opstart weigeren' },
    CHECK_TRANSLATION: { CONFIRM: 'De vertaling bevestigen', SEND_BACK: 'Ze naar de vertaler terugzenden' },
    CONFIRM_MATERIAL_ERROR: { CONFIRM: 'De materiële vergissing bevestigen', DISPUTE: 'Ze betwisten' },
    DECIDE_ENVELOPE: { ALLOW: 'De wijziging van de enveloppe toestaan', OBJECT: 'Zich ertegen verzetten' },
    NEGOTIATE: { AGREE: 'Akkoord gaan', DISAGREE: 'Niet akkoord gaan' },
    GIVE_VISA: {
      GRANT: 'Het visum verlenen',
      CHANGE_ENTRY_INTO_FORCE: 'Een andere datum van inwerkingtreding voorstellen',
      RETURN: 'Het dossier terugzenden',
    },
    SIGN: { SIGN: 'De akte ondertekenen', RETURN: 'Het dossier terugzenden' },
    VOTE: { FOR: 'Voor', AGAINST: 'Tegen', ABSTAIN: 'Onthouding', INTEREST_DECLARED: 'Een belang melden' },
  },
  follows: {
    LAUNCH: {
      LAUNCH: 'De opstelling van de tekst begint meteen.',
      REFUSE: 'Het dossier wordt beëindigd; uw reden wordt meegedeeld aan wie het voorstel deed.',
    },
    CHECK_TRANSLATION: {
      CONFIRM: 'Het dossier gaat naar de kwalificatie.',
      SEND_BACK: 'De vertaling wordt opnieuw gevraagd, met uw reden.',
    },
    CONFIRM_MATERIAL_ERROR: {
      CONFIRM: 'Het dossier gaat voort zodra de voorzitter en de beleidscel het beide hebben bevestigd.',
      DISPUTE: 'Het dossier gaat terug naar de kwalificatie, met uw reden.',
    },
    DECIDE_ENVELOPE: {
      ALLOW: 'Het dossier gaat voort zodra de voorzitter en de minister ze beiden hebben toegestaan.',
      OBJECT: 'Het dossier gaat terug naar de opstelling van de tekst, met uw reden.',
    },
    NEGOTIATE: {
      AGREE: 'Het dossier gaat voort zodra beide partijen akkoord zijn gegaan.',
      DISAGREE: 'Het dossier wordt beëindigd; de opdracht blijft wachten op een bijvoegsel.',
    },
    GIVE_VISA: {
      GRANT: 'Het dossier gaat naar de ondertekening.',
      CHANGE_ENTRY_INTO_FORCE: 'Wie na de kwalificatie heeft beslist, wordt over de nieuwe bepaling geraadpleegd.',
      RETURN: 'Het dossier herneemt in de fase die u kiest, met uw reden.',
    },
    SIGN: {
      SIGN: 'Laad voor elke taal het ondertekende bestand op. Op een handtekening komt men niet terug.',
      RETURN: 'Er wordt niets ondertekend; het dossier herneemt in de fase die u kiest, met uw reden.',
    },
    VOTE: {
      FOR: 'U neemt de motie aan zoals ze is voorgelegd.',
      AGAINST: 'U neemt ze niet aan.',
      ABSTAIN: 'U telt mee als aanwezig lid, zonder u uit te spreken.',
      INTEREST_DECLARED: 'U stemt niet; de andere leden beslissen.',
    },
    motion: {
      APPROVE: 'Wordt ze aangenomen, dan gaat het dossier naar de beleidscel.',
      RETURN: 'Het dossier herneemt in de fase die u kiest.',
      REJECT: 'Het dossier wordt beëindigd.',
    },
    position: {
      FAVOURABLE: 'U bent het eens met deze tekst.',
      UNFAVOURABLE: 'U bent het er niet mee eens.',
      RESERVED: 'U bent het er onder voorwaarden mee eens: zeg welke.',
      NONE: 'U spreekt zich niet uit.',
    },
    evidence: {
      QUALIFIED_ELECTRONIC:
        'De pdf van de akte, ondertekend met een identiteitskaart of een ander gekwalificeerd certificaat.',
      ATTESTED_SCAN: 'De op papier ondertekende akte, gescand; iemand bevestigt dat de scan ermee overeenstemt.',
    },
  },
  hint: {
    reason: 'Ze staat in het dossier en in het bericht aan wie het volgt.',
    returnTo: 'Wie al heeft goedgekeurd, wordt opnieuw geraadpleegd over wat zal zijn gewijzigd.',
    remarks: 'Laat een lege regel tussen twee opmerkingen: elk krijgt een eigen antwoord.',
    draftingLanguage: 'De taal waarin de tekst is geschreven; de andere versie wordt daarna vertaald.',
    protocolNumber: 'Zoals het bovenaan het protocol staat.',
    attestedBy: 'Naam en functie.',
    alsoInTheNameOf: 'De minister voor wie deze handtekening ook geldt.',
    caretakerStatement: 'Alleen in lopende zaken: waarom de akte niet kan wachten.',
    evidenceFile: 'Een pdf van hoogstens 15 MB. Hij wordt vergeleken met de goedgekeurde akte.',
    notedOn: 'De dag van de zitting.',
    place: 'Bijvoorbeeld het Belgisch Staatsblad, of het adres van de website.',
    means: 'Bijvoorbeeld een e-mail, of een brief die persoonlijk is overhandigd.',
  },
} as const satisfies Twin<typeof french>;
