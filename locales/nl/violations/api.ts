import type {
  apiViolations as frenchViolations,
  fieldErrors as frenchErrors,
  valueTypes as frenchTypes,
} from '../../fr/violations/api.ts';
import type { Twin } from '../../twin.ts';

/** What the application's door refuses, before any rule is asked. */
export const apiViolations = {
  BODY_INVALID: 'De aanvraag bevat fouten. Verbeter de aangeduide velden en probeer opnieuw.',
  CROSS_SITE:
    'De aanvraag komt van een andere site: zij is geweigerd. Begin opnieuw vanaf de pagina van de toepassing.',
  IDEMPOTENCY_KEY_REQUIRED:
    'De header “Idempotency-Key” ontbreekt. Geef elke aanvraag een eigen sleutel mee, bijvoorbeeld een UUID.',
  IDEMPOTENCY_KEY_REUSED:
    'Deze idempotentiesleutel is al voor een andere aanvraag gebruikt. Neem een nieuwe sleutel, of herhaal de oorspronkelijke aanvraag ongewijzigd.',
  INTERNAL:
    'Er is een fout opgetreden in de toepassing. Probeer later opnieuw; blijft de fout bestaan, meld ze dan aan de beheerder.',
  METHOD_NOT_ALLOWED: 'Dit adres laat deze bewerking niet toe. Raadpleeg de beschrijving van de interface.',
  NOT_FOUND: 'Op dit adres staat niets, of u hebt er geen toegang toe. Kijk de link na.',
  NOT_SIGNED_IN: 'U bent niet aangemeld. Meld u aan en probeer opnieuw.',
  TOKEN_EXPIRED: 'Deze link is niet meer geldig. Vraag een nieuwe aan de secretaris van de bestuursovereenkomst.',
  TOKEN_INVALID: 'Deze link is niet geldig. Open hem vanuit het bericht dat u hebt ontvangen.',
  TOO_LARGE: 'De aanvraag of het bestand is te groot. Maak ze kleiner en probeer opnieuw.',
  TOO_MANY_REQUESTS: 'Te veel aanvragen in korte tijd. Wacht even en probeer opnieuw.',
  UNAVAILABLE: 'De toepassing kan nu niet antwoorden; er is niets gewijzigd. Probeer het zo meteen opnieuw.',
  UNSUPPORTED_MEDIA_TYPE:
    'Het formaat van de aanvraag is niet toegelaten. Stuur het inhoudstype dat de interface beschrijft.',
} as const satisfies Twin<typeof frenchViolations>;

/** What is wrong with one field of a request. */
export const fieldErrors = {
  REQUIRED: 'Dit veld is verplicht.',
  UNKNOWN_FIELD: 'Dit veld is niet bekend. Verwijder het.',
  WRONG_TYPE: 'De waarde is niet van het juiste type: {{expected, valueType}} verwacht.',
  EMPTY: 'Dit veld mag niet leeg zijn.',
  TOO_LONG: 'De tekst is te lang: hoogstens {{limit}} tekens.',
  TOO_SHORT: 'De tekst is te kort: minstens {{limit}} tekens.',
  TOO_MANY: 'De lijst is te lang: hoogstens {{limit}} elementen.',
  TOO_FEW: 'De lijst is te kort: minstens {{limit}} elementen.',
  TOO_BIG: 'Het getal is te groot: hoogstens {{limit}}.',
  TOO_SMALL: 'Het getal is te klein: minstens {{limit}}.',
  NOT_PDF: 'Dit bestand is geen pdf.',
  NOT_WHOLE: 'Geef een geheel getal.',
  BAD_DATE: 'Deze datum bestaat niet of is niet geschreven als JJJJ-MM-DD.',
  BAD_FORMAT: 'De waarde heeft niet de verwachte vorm.',
  NOT_ONE_OF: 'Kies een van deze waarden: {{options, list}}.',
  DUPLICATE: 'Deze waarde komt twee keer voor.',
} as const satisfies Twin<typeof frenchErrors>;

export const valueTypes = {
  string: 'tekst',
  number: 'getal',
  boolean: 'ja of nee',
  array: 'lijst',
  object: 'object',
} as const satisfies Twin<typeof frenchTypes>;
