/** A contract's text as on a day. */
export const textOfDay = {
  textOfDay: {
    on: 'Texte au {{on, date}}',
    future:
      'Cette date est à venir : c’est le texte tel qu’il sera d’après les actes signés à ce jour. Un acte signé d’ici là peut encore le changer.',
    known: 'Tel qu’il était connu le {{on, date}} : sans les actes signés, annulés ou abrogés après ce jour.',
    noAct: 'Aucun acte ne s’applique à cette date : c’est le texte du contrat signé.',
    acts: 'Les actes qui s’appliquent à cette date, dans l’ordre de leur entrée en vigueur :',
    act: '(signé le {{signedOn, date}}, en vigueur le {{inForceOn, date}})',
    cite: 'Adresse permanente pour citer ce texte :',
    today: 'Lire le texte d’aujourd’hui',
    ask: 'Lire le texte à une autre date',
    askHint: 'Au plus tôt le {{from}}. Une date à venir donne le texte d’après les actes déjà signés.',
    button: 'Lire à cette date',
    version: {
      ACT: 'Version {{number}}, après l’acte n° {{act}} « {{title}} »',
      LATER_PART: 'Version {{number}}, par une partie de l’acte n° {{act}} « {{title}} » entrée en vigueur plus tard',
      ANNULMENT: 'Version {{number}}, après l’annulation de l’acte n° {{act}} « {{title}} »',
      REPEAL: 'Version {{number}}, après l’abrogation de l’acte n° {{act}} « {{title}} »',
    },
    short: 'au {{on, date}}',
  },
} as const;
