import type { MeetingMailKind } from '../../domain/meetings/meeting/mail-orders.ts';
import type { meetingMail as french } from '../fr/meeting-mail.ts';
import type { Twin } from '../twin.ts';

type Asking = 'TASK_OPENED' | 'REMINDER' | 'SUBSTITUTE_ASKED' | 'ESCALATION' | 'MINUTES_SENT';

/** What messages about meetings say, and what invitations say in calendars. */
export const meetingMail = {
  meetingMail: {
    subject: {
      INVITATION: 'Uitnodiging: {{series}}, {{on, date}}',
      AGENDA_CHANGED: 'Agenda gewijzigd: {{series}}, {{on, date}}',
      INVITATION_CANCELLED: 'Annulering: {{series}}, {{on, date}}',
      CONVOCATION_NOT_PROVEN: 'Verzending van de oproeping niet bewezen: {{series}}, {{on, date}}',
      CONVOCATION_LATE: 'Oproeping te laat verzonden: {{series}}, {{on, date}}',
      LATENESS_CURED: 'De vergadering kan doorgaan: {{series}}, {{on, date}}',
      LATENESS_REFUSED: 'Laattijdige oproeping geweigerd: {{series}}, {{on, date}}',
      MINUTES_FINAL: 'Definitieve notulen: {{series}}, {{on, date}}',
      MINUTES_SENT: 'Ontwerp van notulen: {{series}}, {{on, date}}',
      TASK_OPENED: 'Vergadering: {{series}}, {{on, date}}',
      REMINDER: 'Herinnering: {{series}}, {{on, date}}',
      SUBSTITUTE_ASKED: 'Plaatsvervanging: {{series}}, {{on, date}}',
      ESCALATION: 'Vertraging: {{series}}, {{on, date}}',
    } as const satisfies Record<MeetingMailKind, string>,
    inPlaceOf: 'U bent uitgenodigd',
    convocationSubject: 'Oproeping: {{series}}, {{on, date}}',
    asking: {
      TASK_OPENED: '{{task}}, tegen {{due, date}} – {{series}}, {{on, date}}',
      REMINDER: 'Herinnering: {{task}}, tegen {{due, date}} – {{series}}, {{on, date}}',
      SUBSTITUTE_ASKED: 'Plaatsvervanging: {{task}}, tegen {{due, date}} – {{series}}, {{on, date}}',
      ESCALATION: 'Vertraging: {{task}}, tegen {{due, date}} – {{series}}, {{on, date}}',
      MINUTES_SENT: 'Ontwerp van notulen, opmerkingen tegen {{due, date}} – {{series}}, {{on, date}}',
    } as const satisfies Record<Asking, string>,
    lead: {
      INVITED: 'U bent uitgenodigd voor deze vergadering. De bijgevoegde uitnodiging komt in uw agenda.',
      CONVOKED: 'U bent opgeroepen voor deze vergadering. De bijgevoegde uitnodiging komt in uw agenda.',
      AGENDA_CHANGED: 'De agenda van deze vergadering, of de lijst van de genodigden, is gewijzigd.',
      INVITATION_CANCELLED: 'Deze vergadering gaat niet door.',
      CONVOCATION_NOT_PROVEN:
        'De oproeping heeft niet iedereen bereikt. Bezorg ze op een andere manier en registreer het bewijs: zonder bewijs kan de vergadering niet worden gehouden.',
      CONVOCATION_LATE:
        'De oproeping is na de laatste nuttige dag verzonden: de vergadering heeft geen gevolg. Ze kan worden verplaatst, of worden gehouden als alle organisaties dat aanvaarden.',
      LATENESS_CURED: 'Alle organisaties aanvaarden dat de oproeping laattijdig was: de vergadering gaat door.',
      LATENESS_REFUSED:
        'Een organisatie aanvaardt niet dat de oproeping laattijdig was: de vergadering blijft zonder gevolg en moet worden verplaatst.',
      MINUTES_SENT:
        'Het ontwerp van notulen wacht op uw opmerkingen. Zonder opmerking binnen de termijn gaat het zijn weg verder.',
      MINUTES_FINAL: 'De notulen van deze vergadering zijn definitief.',
      TASK_OPENED: 'Voor deze vergadering wordt een antwoord van u gevraagd.',
      REMINDER: 'Uw antwoord wordt nog altijd verwacht. Stilzwijgen geldt niet als goedkeuring.',
    },
    when: 'Wanneer:',
    where: 'Plaats:',
    minutes_one: '{{count}} minuut',
    minutes_other: '{{count}} minuten',
    moved: 'Verplaatst; ze was gepland op {{from, date}}.',
    reason: 'Reden: {{reason}}',
    latest: 'De oproeping kon uiterlijk worden verzonden op:',
    urgency: 'Termijn ingekort wegens dringendheid:',
    agenda: 'Agenda, versie {{letter}}',
    noPoint: 'Er staat nog geen punt op.',
    carried_one: 'overgedragen van één vergadering',
    carried_other: 'overgedragen van {{count}} vergaderingen',
    added: 'Toegevoegd sinds de vorige versie: {{points, list}}.',
    removed: 'Weggelaten sinds de vorige versie: {{points, list}}.',
    reordered: 'Van plaats veranderd: {{points, list}}.',
    retitled: 'Van opschrift veranderd: {{points, list}}.',
    documents: 'Document: {{title}}',
    instead: 'Voorgestelde datum in de plaats:',
    on: '{{on, date}}',
    organisations: 'Betrokken organisaties:',
    list: '{{names, list}}',
    sentOn: 'Verzonden op:',
    nextValid: 'Eerste datum die nog geldig is voor een oproeping die vandaag wordt verzonden:',
    action: 'Wat is beslist:',
    ask: 'U wordt gevraagd {{ask}}.',
    hash: 'Vingerafdruk van de tekst (SHA-256):',
    opens: { TASK: 'Antwoorden', MEETING: 'De vergadering openen' },
  },
} as const satisfies Twin<typeof french>;
