/** The links of organisations: the pages of those that are dead, and the messages about their use. */
export const links = {
  linkPage: {
    /** What happened to a meeting since a message. */
    meeting: {
      MeetingMoved: 'vergadering verplaatst naar {{on, date}}',
      MeetingCancelled: 'vergadering geannuleerd',
      InvitationSent: 'agenda verzonden, versie {{letter}}',
      MinutesDrafted: 'ontwerpnotulen opgesteld',
      MinutesFinal: 'notulen definitief',
      TaskDone: 'antwoord gegeven',
      TaskMoot: 'antwoord niet meer gevraagd',
      TaskReassigned: 'taak aan een andere persoon toevertrouwd',
    },
    expired: 'Deze link is verlopen. Laat u een nieuwe link sturen: hij vertrekt naar het geregistreerde adres.',
    over: 'Deze link is verlopen. Open het laatste bericht dat u hebt ontvangen, of schrijf naar het secretariaat.',
    changed:
      'De tekst is gewijzigd sinds deze link werd verzonden. Open het recentere bericht; de nieuwe tekst wordt u gestuurd zodra hij u wordt voorgelegd.',
    again: 'Een nieuwe link naar het geregistreerde adres sturen',
    sent: {
      title: 'Er wordt een nieuwe link verzonden',
      text: 'Hij komt binnen enkele minuten aan op het geregistreerde adres. U kunt deze pagina sluiten.',
    },
  },
  linkMail: {
    subject: {
      ANSWER_CONFIRMED: 'Uw antwoord is geregistreerd: {{task}} – {{about}}',
      LINK_SENT: 'Nieuwe link: {{task}}, tegen {{due, date}} – {{about}}',
      LINK_USED_ELSEWHERE: 'Een link werd vanaf een andere plaats gebruikt: {{task}} – {{about}}',
      ANSWER_STRUCK: 'Een antwoord is geschrapt, het uwe wordt verwacht tegen {{due, date}}: {{task}} – {{about}}',
      ANSWER_CONTESTED: 'Een in uw naam gegeven antwoord wordt betwist: {{task}} – {{about}}',
    },
    confirmed: 'Het volgende antwoord werd gegeven via een link die u werd toegestuurd.',
    kept: 'Het volgende antwoord werd gegeven via een link die u werd toegestuurd. De stap was al afgesloten: dit antwoord wordt bewaard en verandert niets.',
    sent: 'Voor deze stap werd een nieuwe link gevraagd. Hij is zeven dagen geldig.',
    notYou: 'Heeft niemand bij u erom gevraagd, dan hoeft u niets te doen: de link wordt alleen naar u gestuurd.',
    elsewhere: {
      ANSWER:
        'Via een link die u werd toegestuurd, werd een antwoord gegeven vanaf een andere plaats of met een andere browser dan de vorige keer.',
      REQUEST:
        'Via een link die u werd toegestuurd, werd een nieuwe link gevraagd vanaf een andere plaats of met een andere browser dan de vorige keer.',
    },
    object:
      'Komt dit antwoord niet van u, of verzet u zich ertegen, schrijf dan uiterlijk op {{due, date}} naar het secretariaat. Via de link kan het antwoord niet meer worden gewijzigd.',
    harmless:
      'Was het iemand van uw organisatie, dan hoeft u niets te doen. Zo niet, schrijf naar het secretariaat. Stuur berichten met een link niet door.',
    label: { task: 'Stap:', answer: 'Antwoord:', at: 'Wanneer:', secretariat: 'Secretariaat:' },
    opens: { ANSWER: 'De taak openen', READ_ONLY: 'Bekijken wat geregistreerd is' },
    answer: {
      ACCEPT_LATENESS: { ACCEPT: 'laattijdige oproeping aanvaard', OBJECT: 'verzet tegen de laattijdige oproeping' },
      REMARK_ON_MINUTES: { AGREE: 'geen opmerkingen', REMARK: 'een opmerking' },
      SIGN_MINUTES: { SIGN: 'notulen ondertekend', SEND_BACK: 'notulen teruggezonden' },
    },
    done: 'antwoord gegeven',
  },
} as const;
