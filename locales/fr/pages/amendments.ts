/** The list of files. */
export const amendments = {
  amendments: {
    title: 'Dossiers d’avenant',
    filter: {
      heading: 'Filtrer les dossiers',
      minister: 'Ministre',
      phase: 'Phase',
      status: 'État',
      consulted: 'Seulement ceux qui touchent la politique du ministre consulté',
      any: 'Tous',
      anyPhase: 'Toutes',
      apply: 'Filtrer',
      clear: 'Voir tous les dossiers',
      by: 'Dossiers filtrés : {{by, list}}.',
      byConsulted: 'touchant la politique du ministre consulté',
    },
    none: {
      found: 'Aucun dossier ne répond à ces critères.',
      yet: 'Il n’y a encore aucun dossier. Le président du comité de direction en lance un ; la cellule stratégique peut lui en proposer un.',
    },
    number: 'Avenant n° {{number}}',
    reference: 'réf. {{reference}}',
    notQualified: 'pas encore qualifié',
    inPhase: '{{phase, phase}}, depuis le {{since, date}}',
    due: 'Prochaine échéance : {{due, date}}',
    late: 'En retard : l’échéance était le {{due, date}}',
    inForceOn: 'Entrée en vigueur : {{on, date}}',
    pages: 'Suite de la liste',
    next: 'Dossiers plus anciens',
    first: 'Dossiers les plus récents',
  },
} as const;
