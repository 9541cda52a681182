import type { importViolations as french } from '../../fr/violations/import.ts';
import type { Twin } from '../../twin.ts';

/** What refuses a contract's file as a whole. Nothing is then changed. */
export const importViolations = {
  IMPORT_EMPTY: 'Het bestand bevat geen tekst. Kies het bestand van de overeenkomst.',
  IMPORT_NOT_A_CONTRACT:
    'Deze tekst is geen bestuursovereenkomst: de titel en de artikelen ervan ontbreken. Kies het bestand van de overeenkomst.',
  IMPORT_NOT_UTF8: 'Het bestand is geen tekst in UTF-8. Bewaar het als platte tekst in UTF-8 en probeer opnieuw.',
  IMPORT_OTHER_LANGUAGE:
    'Deze overeenkomst is in het {{language, language}} geschreven. Kies die taal om ze in te voeren.',
  IMPORT_PERIOD_MISSING:
    'De tekst zegt niet voor welke jaren de overeenkomst is gesloten. Vul de titel aan of het artikel dat de periode bepaalt.',
  IMPORT_TOO_LARGE:
    'Het bestand of een van de regels ervan is te lang (grens: {{limit}}). Verwijder wat niet de tekst van de overeenkomst is.',
  TWIN_AFTER_AMENDMENT:
    'Er zijn al bijvoegsels geconsolideerd op de aan te vullen versie: de vertaling kan er niet meer in haar geheel aan worden toegevoegd. Voeg de ontbrekende teksten toe met een bijvoegsel.',
  TWIN_ALREADY_PAIRED:
    'De versie in het {{language, language}} is al met deze overeenkomst verbonden. Er valt niets toe te voegen.',
  TWIN_SAME_LANGUAGE:
    'De overeenkomst is al in het {{language, language}} geschreven. Kies het bestand van de andere taalversie.',
} as const satisfies Twin<typeof french>;
