/** How the promised rhythm is kept. */
export const rhythmPage = {
  rhythmPage: {
    title: 'Le rythme de la concertation',
    lead: 'Le contrat promet ces réunions (article 4). Voici ce qu’il en est advenu, du {{from, date}} au {{until, date}}.',
    summary: 'En résumé',
    series: 'Réunions',
    promised: 'promises',
    month: 'Mois',
    data: 'Les chiffres, mois par mois',
    chart: '{{series}} : ce qu’il en est advenu',
    description:
      'Une rangée par année, une colonne par mois ; un signe par réunion promise, dont la forme dit ce qu’elle est devenue.',
    reasons: 'Réunions déplacées, annulées ou non tenues',
    noReasons: 'Aucune réunion promise n’a été déplacée, annulée ou manquée.',
    none: 'Le rythme de ces réunions ne prévoit aucune date.',
    what: 'Réunion',
    became: 'Devenue',
    why: 'Raison',
    movedTo: 'tenue le {{date, date}}',
    noReason: 'sans raison consignée',
    noContract: 'Aucun contrat n’est enregistré : il n’y a pas encore de rythme à tenir.',
  },
} as const;
