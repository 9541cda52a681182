/** Suspending, resuming and lengthening what runs in a file. */
export const terms = {
  terms: {
    which: 'Quel délai',
    phase: 'toute la phase : {{phase, phase}}',
    reason: 'Raison',
    reasonHint: 'Ceux qui attendent la liront.',
    suspend: {
      title: 'Suspendre un délai',
      lead: 'Le délai ne court plus à partir d’aujourd’hui : personne n’est relancé et rien ne se clôt. On peut toujours répondre.',
      send: 'Suspendre',
      none: 'Aucun délai en cours ne peut être suspendu.',
    },
    resume: {
      title: 'Reprendre un délai suspendu',
      lead: 'Le délai court de nouveau à partir d’aujourd’hui, pour les jours qui restaient.',
      send: 'Reprendre',
      none: 'Aucun délai n’est suspendu.',
    },
    lengthen: {
      title: 'Prolonger la concertation',
      lead: 'Le terme de la concertation se prolonge de commun accord : chaque organisation consultée doit être d’accord.',
      days: 'De combien de jours calendrier',
      agreedBy: 'Organisations qui sont d’accord',
      send: 'Prolonger',
      none: 'Aucune concertation n’est en cours.',
    },
  },
} as const;
