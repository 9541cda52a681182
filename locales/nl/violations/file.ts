import type { fileViolations as french } from '../../fr/violations/file.ts';
import type { Twin } from '../../twin.ts';

/** What an amendment's file refuses: who may act, where the file stands, its texts. */
export const fileViolations = {
  ALREADY_SIGNED: 'De akte is ondertekend: zij kan niet meer worden ingetrokken. Wijzig haar met een nieuw bijvoegsel.',
  BALLOT_IS_PERSONAL:
    'Een stem is persoonlijk: zij kan niet aan een andere persoon worden toevertrouwd. De aangewezen plaatsvervanger kan bij afwezigheid stemmen.',
  BASE_CHANGED:
    'Een andere akte heeft intussen gewijzigd: {{provisions, list}}. Herlees die bepalingen in versie {{version}} van de overeenkomst en pas uw tekst aan.',
  DATE_IN_FUTURE: '{{on, date}} ligt in de toekomst. Geef de datum op waarop het feit heeft plaatsgevonden.',
  DECISION_MISFIT:
    'Dit antwoord past niet bij wat wordt gevraagd: “{{expected, task}}”. Open de taak opnieuw en beantwoord ze.',
  DRAFT_EMPTY: 'Het ontwerp bevat geen enkele wijziging. Voeg er minstens één toe voordat u de tekst indient.',
  FILE_ENDED: 'Het dossier is beëindigd: er kan niets meer in worden beslist. Raadpleeg de tijdlijn.',
  FILE_EXISTS: 'Dit dossier bestaat al. Open het in plaats van het een tweede keer aan te maken.',
  FILE_UNKNOWN: 'Dit dossier bestaat niet. Kijk het adres of het kenmerk na.',
  INSTRUCTION_UNKNOWN:
    'De instructie {{instruction}} staat niet in de akte en niet in een lopend ontwerp voor deze overeenkomst. Kies een andere, of geen.',
  INTEREST_DECLARED:
    'U hebt een belang in dit dossier gemeld: u stemt er niet over. De andere leden van het comité beslissen.',
  MANDATE_ENDED:
    'Uw mandaat als {{role, role}} loopt vandaag niet of niet meer. Vraag de beheerder om de taak aan uw opvolger toe te vertrouwen.',
  MEANS_REQUIRED: 'De wijze van verzending ontbreekt. Geef op hoe de tekst aan de minister is toegezonden.',
  NOTED_BEFORE_SIGNED:
    'De kennisneming van {{on, date}} gaat vooraf aan de ondertekening van {{signedOn, date}}. Verbeter de datum.',
  NOT_ALLOWED: 'Deze handeling is voorbehouden aan: {{roles, role}}. Richt u tot een van deze personen.',
  NOT_A_HOLDER:
    'Deze persoon oefent vandaag de functie van {{role, role}} niet uit. Kies iemand die ze uitoefent, of registreer eerst het mandaat.',
  NOT_YET_IN_FORCE: 'De akte treedt pas in werking op {{on, date}}. Wacht tot die datum.',
  NOT_YOURS: 'Deze taak is niet aan u gericht. Alleen wie gevraagd is of de plaatsvervanger kan erop antwoorden.',
  NUDGE_TOO_EARLY: 'Deze herinnering is pas gepland op {{on, date}}. Wacht tot die datum.',
  OPINION_REQUIRED_BOTH:
    'Het met redenen omkleed advies ontbreekt in een taal. Geef het in het Nederlands en in het Frans.',
  OWN_TRANSLATION:
    'U hebt deze vertaling geschreven: iemand anders moet ze nazien. Vertrouw het nazicht toe aan een collega.',
  PASSED:
    'Het dossier bevindt zich niet in de fase “{{phase, phase}}”. Raadpleeg het verloop om te zien waar het staat.',
  PLACE_REQUIRED: 'De plaats van de bekendmaking ontbreekt. Geef ze op voor elke taal.',
  PROTOCOL_REQUIRED: 'Het nummer van het protocol van de vakbondsonderhandeling ontbreekt. Geef het op.',
  PROVISION_PENDING:
    'Een genummerde, nog niet geconsolideerde akte wijzigt al: {{provisions, list}} (akte nr. {{acts, list}}). Wacht op de consolidatie ervan of haal die bepalingen uit de tekst.',
  PUBLISHED_BEFORE_SIGNED:
    'De bekendmaking van {{on, date}} gaat vooraf aan de ondertekening van {{signedOn, date}}. Verbeter de datum van bekendmaking.',
  REASON_REQUIRED: 'De reden ontbreekt. Geef ze in enkele woorden op.',
  REMARKS_UNANSWERED: 'Er is geen antwoord gegeven. Beantwoord minstens één opmerking en sla ze op.',
  REMARK_ANSWERED_MEANWHILE:
    'Intussen heeft iemand geantwoord op: {{remarks, list}}. Lees dat antwoord en behoud het of vervang het door het uwe.',
  REMARK_ANSWERED_TWICE:
    'Deze opmerkingen hebben meer dan één antwoord: {{remarks, list}}. Behoud één antwoord voor elk ervan.',
  REMARK_EMPTY: 'Een opmerking is leeg. Vul ze aan of verwijder ze.',
  REMARK_MISPLACED:
    'De akte wijzigt niet: {{provisions, list}}. Koppel de opmerking aan een bepaling die zij wijzigt, of aan het geheel.',
  REMARK_UNKNOWN: 'Deze opmerkingen bestaan niet in dit dossier: {{remarks, list}}. Haal ze uit uw antwoorden.',
  RETURN_TARGET:
    'Het dossier kan niet naar de fase “{{to, phase}}” worden teruggezonden: het is er niet langs gekomen. Kies een eerdere fase van het verloop.',
  ROLE_NOT_HELD:
    'Niemand oefent vandaag de functie van {{role, role}} uit, die het dossier nodig heeft. Registreer een mandaat of een actieve organisatie en probeer opnieuw.',
  STALE_DRAFT:
    'Het ontwerp is intussen gewijzigd; het is nu revisie {{revision}}. Laad het opnieuw, kijk uw wijzigingen na en probeer opnieuw.',
  STEP_CLOSED: 'Deze stap is gesloten: er is al een beslissing genomen. Raadpleeg de tijdlijn van het dossier.',
  TASK_UNKNOWN: 'Deze taak bestaat niet in dit dossier. Kijk de link na of open uw takenlijst.',
  TERM_RUNNING: 'De termijn loopt tot en met {{until, date}}. Wacht tot hij verstreken is.',
  TEXT_CHANGED: 'De tekst is gewijzigd sinds de akte is opgemaakt. Maak de akte opnieuw op met de huidige tekst.',
  TEXT_CHANGED_IN_TRANSLATION:
    'De vertaling wijzigt de oorspronkelijke tekst. Herstel die tekst; is een wijziging nodig, zend het dossier dan terug naar de opstelling.',
  TEXT_MISSING:
    'Er ontbreekt een tekst of een motivering voor: {{provisions, list}}. Vul ze aan in de taal van de opstelling voordat u de tekst indient.',
  TITLE_REQUIRED_BOTH: 'De titel van het bijvoegsel ontbreekt in een taal. Geef hem in het Nederlands en in het Frans.',
  TRANSMITTED_BEFORE_CONSOLIDATED:
    'De toezending van {{on, date}} gaat vooraf aan de consolidatie van {{consolidatedOn, date}}. Verbeter de datum.',
  TWIN_MISSING: 'De versie in de andere taal ontbreekt voor: {{provisions, list}}. Vertaal de tekst en de motivering.',
  WINDOW_CLOSED: 'Het kwartaalvenster gaat pas open op {{on, date}}: het opstellen wacht tot die dag.',
} as const satisfies Twin<typeof french>;
