/** The home page: what waits for the reader, and what waits for others. */
export const homePage = {
  homePage: {
    title: 'Ce qui vous attend',
    none: 'Rien ne vous attend. Un message vous préviendra dès qu’une réponse vous sera demandée.',
    files: 'Parcourir les dossiers',
    due: 'Pour le {{date, date}}',
    late: 'En retard',
    today: 'Aujourd’hui',
    capacity: 'En qualité de : {{capacity, role}}',
    together: 'Répondre à tout sur une page',
    togetherFor: 'Dossier « {{title}} »',
    api: 'L’interface pour les programmes (API)',
    pages: 'Suite de la liste',
    next: 'Tâches suivantes',
    first: 'Premières tâches',
    absent: {
      heading: 'Vous remplacez {{name}}',
      none: 'Rien n’attend {{name}}.',
      all: 'Toutes les tâches qui attendent {{name}}',
      title: 'Ce qui attend {{name}}',
      lead: 'Vous répondez à sa place, comme suppléant : vos réponses le disent.',
    },
    missions: {
      heading: 'Missions en attente d’un avenant',
      lead: 'Une loi ou un règlement a confié ces missions au service, mais la négociation n’a pas abouti (article 7 du contrat). Elles restent ici jusqu’à la signature d’un avenant qui les couvre.',
    },
  },
  /** What waits for others. */
  waitingPage: {
    title: 'Ce qui attend d’autres personnes',
    none: 'Rien n’attend d’autres personnes.',
    noneLate: 'Rien n’est en retard.',
    noneStuck: 'Rien n’est bloqué.',
    all: 'Voir tout ce qui attend d’autres personnes',
    of: 'Attend {{names, list}}, depuis le {{since, date}}',
    ofMany_one: 'Attend {{names}} et {{count}} autre, depuis le {{since, date}}',
    ofMany_many: 'Attend {{names}} et {{count}} d’autres, depuis le {{since, date}}',
    ofMany_other: 'Attend {{names}} et {{count}} autres, depuis le {{since, date}}',
    ofNobody: 'Attend depuis le {{since, date}}',
    filter: 'Montrer',
    filters: { ALL: 'Tout', LATE: 'Ce qui est en retard', STUCK: 'Ce qui est bloqué' },
    stuck: {
      NOBODY_LEFT: 'Plus personne ne peut répondre',
      ESCALATED: 'Retard signalé',
    },
  },
} as const;
