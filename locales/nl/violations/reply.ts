import type { replyViolations as french } from '../../fr/violations/reply.ts';
import type { Twin } from '../../twin.ts';

export const replyViolations = {
  REPLY_COUNTER:
    'Dit antwoord stelt een andere datum voor. Alleen wie de vergadering houdt, verplaatst ze: antwoord met ja, nee of misschien, en neem contact met die persoon op.',
  REPLY_DELEGATED:
    'Dit antwoord is voor iemand anders gegeven. Ieder antwoordt voor zichzelf; een plaatsvervanger wordt in de toepassing aangewezen.',
  REPLY_NOT_A_REPLY:
    'Deze tekst is geen antwoord op een uitnodiging. Plak de inhoud van het .ics-bestand dat uw agenda heeft verzonden.',
  REPLY_SEVERAL_MEETINGS: 'Dit antwoord gaat over verscheidene vergaderingen. Beantwoord elke uitnodiging apart.',
  REPLY_TOO_LONG: 'Dit antwoord is te lang (grens: {{limit}} KiB). Antwoord zonder toegevoegde tekst.',
  REPLY_UNREADABLE:
    'Dit antwoord is onleesbaar. Plak de volledige inhoud van het .ics-bestand dat uw agenda heeft verzonden.',
  REPLY_WITHOUT_ANSWER: 'Dit antwoord zegt ja, nee noch misschien. Beantwoord de uitnodiging opnieuw.',
  REPLY_WITHOUT_ATTENDEE: 'Dit antwoord zegt niet van wie het komt, of komt van verscheidene personen tegelijk.',
  REPLY_WITHOUT_MEETING: 'Dit antwoord zegt niet op welke vergadering het antwoordt.',
} as const satisfies Twin<typeof french>;
