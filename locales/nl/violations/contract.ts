import type { contractViolations as french } from '../../fr/violations/contract.ts';
import type { Twin } from '../../twin.ts';

/** What the contract, the people and the calendar refuse. */
export const contractViolations = {
  ALREADY_ENDED:
    'Deze periode is al geëindigd op {{until, date}}. Registreer een nieuwe periode in plaats van ze te verlengen.',
  ALREADY_KNOWN: '“{{id}}” is al geregistreerd. Wijzig de bestaande registratie of kies een andere identificatie.',
  BODY_UNKNOWN: 'Het orgaan “{{id}}” is niet geregistreerd. Kijk de identificatie na of registreer het orgaan.',
  CALENDAR_CLOSED:
    'De sluitingen laten een jaar lang geen enkele werkdag over vanaf {{from, date}}. Verbeter de sluitingen van de kalender.',
  CALENDAR_INVALID:
    'Deze dagen van de kalender bestaan niet of eindigen voor ze beginnen: {{dates, list}}. Verbeter de brugdagen en de sluitingen.',
  CONTRACT_EXISTS: 'Deze bestuursovereenkomst is al ingevoerd. Open ze in plaats van ze een tweede keer in te voeren.',
  CONTRACT_UNKNOWN:
    'Deze bestuursovereenkomst bestaat niet. Kijk de identificatie na of voer eerst de overeenkomst in.',
  FIGURE_NOT_WHOLE:
    'Het cijfer van de kolom “{{column}}” van “{{provision}}” is geen geheel getal. Geef het in duizend euro, zonder decimalen.',
  EMAIL_TAKEN:
    'Dit adres is al dat van een andere persoon. Controleer het adres, of zoek de geregistreerde persoon op.',
  FIGURE_UNKNOWN:
    'De bepaling “{{provision}}” heeft geen cijfer in de kolom “{{column}}”. Kies een kolom van de tabel.',
  DESTINATION_MISFIT:
    '“{{provision}}” ({{kind, provisionKind}}) kan niet bij “{{destination}}” komen te staan. Kies een andere plaats.',
  NUMBER_TAKEN: 'Het nummer {{number}} is al gebruikt ({{kind, provisionKind}}). Kies een ander.',
  HOLDERS_REQUIRED:
    'De doelstelling “{{provision}}” moet minstens één verantwoordelijke mandaathouder hebben. Geef diens functie op.',
  INSTRUCTION_MISFIT:
    'Bij deze bepaling ({{provision}}: {{kind, provisionKind}}) kunt u niet “{{instruction, instruction}}”. Kies een andere wijziging of een andere bepaling.',
  MANDATE_OVERLAPS:
    'Deze persoon oefent die functie al uit vanaf {{from, date}}. Beëindig dat mandaat of wijzig de datums.',
  MANDATE_UNKNOWN: 'Het mandaat “{{id}}” is niet geregistreerd. Kijk de identificatie na.',
  MATURITY_OUT_OF_SCALE:
    'De maturiteit {{value}} van “{{provision}}” valt buiten de schaal. Geef een geheel getal van {{min}} tot en met {{max}}.',
  RHYTHM_OUT_OF_RANGE:
    'De overeenkomst kan 0 tot {{max}} overlegvergaderingen per kalendermaand voorzien: {{value}} past niet voor “{{provision}}”.',
  NO_REDELEGATION:
    'Een plaatsvervanger geeft niet door wat hem is toevertrouwd. Vraag de afwezige of de beheerder om een plaatsvervanger aan te wijzen.',
  ORGANISATION_UNKNOWN:
    'De organisatie “{{id}}” is niet geregistreerd. Kijk de identificatie na of registreer de organisatie.',
  OWN_SUBSTITUTE: 'Iemand kan niet zijn eigen plaatsvervanger zijn. Kies iemand anders.',
  PERIOD_REVERSED: 'De periode eindigt op {{until, date}}, voor zij begint op {{from, date}}. Verbeter de datums.',
  PERSON_UNKNOWN: 'De persoon “{{id}}” is niet geregistreerd. Kijk de identificatie na of registreer de persoon.',
  PASSAGE_CHANGED: 'Op die plaats van “{{provision}}” staan nu andere woorden. Kies de passage opnieuw.',
  PASSAGE_UNKNOWN: 'De bepaling heeft geen passage van {{start}} tot {{end}}.',
  PROVISION_EXISTS: 'Een bepaling heeft al de identificatie “{{provision}}”. Kies een andere.',
  PROVISION_HAS_CHILDREN:
    'De bepaling “{{provision}}” bevat andere bepalingen. Schrap die eerst, of wijzig haar tekst.',
  PROVISION_UNKNOWN:
    'De bepaling “{{provision}}” bestaat niet in deze versie van de overeenkomst. Kijk na of een andere akte ze heeft geschrapt.',
  SETTING_INVALID:
    'Instellingen geweigerd. Onbekend: {{unknown, list}}. Waarde niet toegelaten: {{invalid, setting}}. Verbeter ze en probeer opnieuw.',
  SUBSTITUTE_ABSENT: 'Deze persoon is zelf afwezig van {{from, date}} tot en met {{until, date}}. Kies iemand anders.',
  SUBSTITUTION_OVERLAPS:
    'Deze persoon is al aangewezen van {{from, date}} tot en met {{until, date}}. Wijzig de datums of kies iemand anders.',
  SUBSTITUTION_UNKNOWN: 'De plaatsvervanging “{{id}}” is niet geregistreerd. Kijk de identificatie na.',
  TITLE_REQUIRED:
    'Een mandaathouder wordt aangewezen met zijn functie. Geef ze op in het Nederlands en in het Frans, zoals de overeenkomst ze noemt.',
} as const satisfies Twin<typeof french>;
