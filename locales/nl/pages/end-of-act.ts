/** Een akte die vernietigd wordt, of opgeheven vanaf een dag. */
export const endOfAct = {
  endOfAct: {
    annulment: {
      title: 'De vernietiging van de akte vastleggen',
      lead: 'Een vernietigde akte is alsof ze nooit bestaan heeft: de volgende versie van de overeenkomst bevat ze niet meer, voor geen enkele datum. De vroegere versies blijven leesbaar, en de tekst blijft leesbaar zoals hij op een datum bekend was.',
      send: 'De vernietiging vastleggen',
    },
    repeal: {
      title: 'De opheffing van de akte vastleggen',
      lead: 'Een opgeheven akte is niet meer van toepassing vanaf een datum; tot dan blijft ze gelden. Op die datum wordt een nieuwe versie van de overeenkomst gemaakt.',
      send: 'De opheffing vastleggen',
    },
    warning: 'Wat hier vastgelegd wordt, kan niet ingetrokken worden.',
    from: 'Eerste dag waarop de akte niet meer geldt',
    decidedOn: 'Datum van de beslissing',
    decidedBy: 'Wie heeft beslist?',
    decidedByHint: 'Bijvoorbeeld: de Raad van State, de toezichthoudende overheid.',
    legalGround: 'Rechtsgrond',
    reference: 'Referentie van de beslissing',
    referenceHint: 'Het nummer of de ELI, waaronder iedereen ze terugvindt.',
    reason: 'Motivering',
  },
} as const;
