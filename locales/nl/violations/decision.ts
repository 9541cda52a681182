import type { decisionViolations as french } from '../../fr/violations/decision.ts';
import type { Twin } from '../../twin.ts';

/** What the qualification, the committee and the signature refuse. */
export const decisionViolations = {
  ATTESTATION_REQUIRED:
    'Een scan moet worden geattesteerd. Geef op wie attesteert dat hij overeenstemt met het ondertekende origineel.',
  AUTHOR_CANNOT_APPROVE:
    'U hebt deze tekst geschreven: u keurt uw eigen tekst niet goed. Een andere houder van de functie of uw plaatsvervanger beslist.',
  AUTHOR_CANNOT_VOTE:
    'U hebt deze tekst geschreven: u stemt niet over uw eigen tekst. De andere leden van het comité beslissen.',
  CAPACITY_NOT_HELD:
    'Op {{on, date}} oefende de ondertekenaar de functie van {{role, role}} niet uit. Kijk de datum van de ondertekening of het geregistreerde mandaat na.',
  CARETAKER_STATEMENT_REQUIRED:
    'De regering is in lopende zaken. Voeg de verklaring van de minister toe die de ondertekening in deze periode verantwoordt.',
  CLAUSE_UNCHANGED:
    'De voorgestelde bepaling over de inwerkingtreding is die van de tekst. Stel een andere datum voor of verleen het visum.',
  CONVOCATION_REQUIRED:
    'Deze stap wordt gedaan door de oproeping te versturen voor een vergadering met het dossier op de agenda. Open de vergadering.',
  CORRECTION_NOT_QUALIFIED:
    'De tekst verbetert een cijfer van de begroting. Kwalificeer het dossier als materiële vergissing, of verklaar het gevolg voor de enveloppe.',
  EVIDENCE_OTHER_LANGUAGE:
    'Het bewijs voor de versie in het {{language, language}} is voor de andere taal opgeladen. Laad het bestand van de juiste versie op.',
  EVIDENCE_OTHER_TEXT:
    'Het ondertekende bestand in het {{language, language}} is niet de akte zoals zij is opgemaakt. Laat het document ondertekenen dat u uit dit dossier downloadt, zonder het te wijzigen.',
  EVIDENCE_UNKNOWN:
    'Er is geen bewijs van ondertekening voor de versie in het {{language, language}}. Laad eerst het ondertekende bestand op en registreer daarna de ondertekening.',
  FIGURES_INVALID: 'Een cijfer van de kwalificatie is niet toegelaten: {{figure, qualificationFigure}}.',
  LEGAL_BASIS_REQUIRED:
    'Een nieuwe opdracht vereist een wettelijke basis (artikel 7 van de overeenkomst). Geef de aard, de datum en het nummer van de wet of het besluit op.',
  MATERIAL_ERROR_CHANGES_ENVELOPE:
    'Een materiële vergissing wijzigt het budget noch het personeel. Zet beide cijfers op nul, of kwalificeer het dossier anders.',
  MATERIAL_ERROR_FIGURES_REQUIRED:
    'Een materiële vergissing wordt met twee cijfers aangetoond. Geef het gedrukte cijfer op en het juiste, dat ervan verschilt.',
  MATERIAL_ERROR_WITH_MISSION:
    'Een materiële vergissing brengt geen nieuwe opdracht mee. Kies een van beide kwalificaties.',
  MEETING_NOT_HELD:
    'Het basisoverlegcomité heeft nog niet over dit dossier vergaderd. Registreer het met redenen omkleed advies na de vergadering.',
  NO_QUORUM:
    'Het quorum is niet bereikt: de stemming kan niet worden gesloten. Wacht op andere stemmen of herinner de leden eraan.',
  NO_VOTE_IN_COURSE: 'Er loopt geen stemming in het directiecomité. Leg eerst een motie voor.',
  OPINION_BEFORE_MEETING:
    'Het met redenen omkleed advies van {{on, date}} gaat aan de vergadering van {{heldOn, date}} vooraf. Verbeter de datum.',
  REGULATORY_RECORD_REQUIRED:
    'De akte voert een wijziging van de regelgeving uit (artikel 5 van de overeenkomst). Geef de datum op die ervoor is vastgelegd en voeg het verslag van het overleg toe.',
  SIGNED_BEFORE_FROZEN:
    'De ondertekening van {{on, date}} gaat vooraf aan de vraag om ondertekening van {{frozenOn, date}}. Verbeter de datum.',
  SIGNED_BEFORE_PRESIDENT:
    'De handtekening van de minister, op {{on, date}}, gaat vooraf aan die van de voorzitter, op {{presidentOn, date}}. Verbeter de datum.',
  SIGNED_IN_FUTURE:
    'De datum van ondertekening, {{on, date}}, ligt in de toekomst. Geef de werkelijke datum van ondertekening op.',
} as const satisfies Twin<typeof french>;
