interface Written {
  readonly uid: string;
  readonly email: string;
  readonly answer?: string;
  readonly sequence?: number;
  readonly method?: string;
  readonly stamp?: string;
  /** Further parameters of the attendee, each with its semicolon. */
  readonly parameters?: string;
}

/** An answer to an invitation, as calendar programs write it. */
export const replyText = ({
  uid,
  email,
  answer = 'ACCEPTED',
  sequence = 0,
  method = 'REPLY',
  stamp = '20261123T081500Z',
  parameters = '',
}: Written): string =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Some Program//Calendar 16.0//EN',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    'DTSTART:20261208T083000Z',
    'ORGANIZER;CN=Avenant:mailto:reunions@avenant.example',
    `ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=${answer};CN="Lambert, Anne"${parameters}:MAILTO:${email}`,
    'SUMMARY:Oui: Concertation',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
