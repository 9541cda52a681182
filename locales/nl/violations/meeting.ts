/** What a meeting refuses: its day, its agenda, its convocation, its minutes. */
export const meetingViolations = {
  ACTION_DUE_PAST:
    'De actie zou tegen {{on, date}} uitgevoerd moeten zijn, een dag die voorbij is. Kies een latere datum.',
  ACTION_EMPTY: 'Een actie is leeg. Zeg wat er te doen is, of verwijder ze.',
  ACTION_NOBODY:
    'De persoon aan wie een actie wordt toevertrouwd, oefent vandaag geen enkele functie uit. Kies iemand anders.',
  AGENDA_EMPTY: 'De agenda is leeg. Zet er minstens één punt op voordat u de oproeping verzendt.',
  AGENDA_FROZEN:
    'De agenda ligt vast. Alleen de voorzitter van de vergadering kan er nog een dringend punt aan toevoegen; de agenda van een oproeping wijzigt niet meer.',
  ANSWER_MISFIT:
    'Dit antwoord past niet bij wat gevraagd wordt: “{{expected, meetingTask}}”. Open de taak opnieuw en antwoord erop.',
  CONVOCATION_INVALID:
    'De oproeping is te laat verzonden: de vergadering kan niet plaatsvinden. Verplaats ze, ten vroegste naar {{next, date}}, of vraag het akkoord van alle organisaties.',
  CONVOCATION_NOT_PROVEN:
    'De oproeping is niet voor alle organisaties bewezen. Registreer het bewijs dat ontbreekt, bijvoorbeeld een ontvangstbewijs.',
  CONVOCATION_TOO_LATE:
    'De oproeping moest uiterlijk op {{latestOn, date}} vertrekken. Vandaag verzonden geldt ze voor een vergadering ten vroegste op {{next, date}}: verplaats de vergadering, of vraag de voorzitter van het comité de hoogdringendheid te erkennen.',
  DAY_CLOSED: '{{on, date}} is geen werkdag. Kies een andere dag; de eerste mogelijke is {{next, date}}.',
  DAY_TAKEN:
    'Op {{on, date}} is er al een andere vergadering. Kies een andere dag; de eerste mogelijke is {{next, date}}.',
  DECISION_EMPTY:
    'Een punt is beslist zonder dat de beslissing vermeld is. Schrijf ze op, of kies een andere uitkomst.',
  INVITATION_UNCHANGED:
    'Er is niets veranderd sinds de laatste verzending. Wijzig de agenda of verplaats de vergadering.',
  MEETING_EXISTS:
    'Voor die dag is al een vergadering van deze reeks geregistreerd. Open die in plaats van een andere bijeen te roepen.',
  MEETING_IN_PAST: 'Het gekozen uur op {{on, date}} is al voorbij. Kies een later uur.',
  MEETING_NOT_YET: 'Dat kan pas vanaf {{on, date}}, op het geplande uur. Wacht tot dan.',
  MEETING_OVER:
    'Stand van deze vergadering: {{status, meetingStatus}}. Dat kan er niets meer aan veranderen. Raadpleeg haar geschiedenis.',
  MEETING_UNKNOWN: 'Deze vergadering bestaat niet. Controleer het adres.',
  MINUTES_EMPTY: 'De notulen zijn leeg. Schrijf minstens op wat over één punt gezegd is.',
  NOBODY_PRESENT:
    'Niemand is als aanwezig aangeduid. Vink de aanwezigen aan, of verklaar dat de vergadering niet is gehouden.',
  NOT_CONVOKED: 'Deze vergadering komt niet op oproeping bijeen: dat heeft hier geen voorwerp.',
  NOT_INVITED: 'Een vermelde persoon of organisatie is niet op deze vergadering uitgenodigd. Controleer de lijst.',
  NOT_SENT_YET: 'De oproeping is nog niet verzonden. Verzend ze eerst.',
  PLACE_UNCHANGED: 'De vergadering vindt al op dat ogenblik en op die plaats plaats. Vermeld wat er wijzigt.',
  POINT_TWICE: 'Een punt komt twee keer voor. Behoud het één keer.',
  POINT_UNKNOWN:
    'Een punt staat niet op de agenda van deze vergadering en wacht er evenmin op. Laad de pagina opnieuw en begin opnieuw.',
  POINT_UNTITLED: 'De titel van een punt ontbreekt in één taal. Geef hem in het Frans en in het Nederlands.',
  PROOF_REQUIRED: 'Het bewijsmiddel ontbreekt. Zeg hoe de organisatie de oproeping heeft ontvangen.',
  SIGNED_AS_THE_OTHER:
    'U hebt deze notulen al in een andere hoedanigheid ondertekend. Iemand anders moet ze ondertekenen.',
  SLOT_LEAVES_MONTH:
    'De overeenkomst belooft deze vergadering binnen haar maand: kies een dag van {{from, date}} tot en met {{until, date}}.',
  URGENCY_AFTER_SENDING: 'De oproeping is al verzonden: de hoogdringendheid verkort de termijn niet meer.',
} as const;
