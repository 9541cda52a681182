import type { Obstacle } from '../../../domain/people/erasure.ts';

/** Erasing persons, the register of those erased, and who read what is confidential. */
export const privacyPages = {
  privacy: {
    register: {
      title: 'Personnes effacées',
      lead: 'Ce qu’une personne a fait reste, avec la qualité dans laquelle elle l’a fait. Qui elle était n’est plus connu.',
      none: 'Aucune personne n’a été effacée.',
      due: 'Personnes dont le délai de conservation est écoulé',
      head: { person: 'Personne', rule: 'Règle', by: 'Effacée par', at: 'Le' },
      places: 'Ce qu’il en est advenu à chaque endroit',
      placesHead: { place: 'Endroit', outcome: 'Sort', rule: 'Règle', count: 'Lignes' },
      outcome: { ERASED: 'effacé', KEPT: 'conservé' },
      pages: 'Pages du registre',
      next: 'Effacements précédents',
    },
    rule: {
      ON_REQUEST: 'à la demande de la personne',
      RETENTION: 'délai de conservation écoulé',
      ACT: 'pièce d’un acte',
      RECORD: 'texte du dossier',
      CONTRACT: 'texte du contrat',
      DERIVED: 'découle du dossier',
    },
    due: {
      title: 'Délai de conservation écoulé',
      lead: 'Rien n’est effacé sans qu’un administrateur le décide. Choisissez les personnes à effacer : cela ne peut pas être annulé.',
      none: 'Le délai de conservation ne s’est écoulé pour personne.',
      blocked: 'Pas encore',
      head: { name: 'Nom', until: 'Conservée jusqu’au', obstacles: 'Ce qui s’y oppose' },
      choose: 'Personnes à effacer',
      option: '{{name}}, conservée jusqu’au {{until, date}}',
      erase: 'Effacer les personnes choisies',
    },
    erase: {
      title: 'Effacer {{name}}',
      lead: 'Le nom, l’adresse et l’identification disparaissent pour toujours ; les actes et les qualités restent. Cela ne peut pas être annulé.',
      obstacles: 'Ce qui s’y oppose',
      none: 'Rien ne s’y oppose.',
      rule: 'Pourquoi',
      until: 'Le délai de conservation court jusqu’au {{until, date}}.',
      save: 'Effacer',
      link: 'Effacer cette personne',
      export: 'Télécharger tout ce qui est conservé à son sujet',
    },
    own: {
      title: 'Vos données',
      lead: 'Tout ce qui est conservé à votre sujet, dans une archive ZIP lisible par vous et par un programme.',
      export: 'Télécharger vos données',
    },
    obstacle: {
      MANDATE: 'mandat : {{role, role}}',
      SUBSTITUTE: 'suppléance jusqu’au {{until, date}}',
      BODY: 'membre de : {{name}}',
      TASK: 'tâche en attente : {{task}}',
    } as const satisfies Record<Obstacle['kind'], string>,
    readings: {
      title: 'Consultations de documents confidentiels',
      lead: 'Qui a reçu à lire un procès-verbal de concertation, un texte avant son dépôt, une preuve de signature ou les données d’une personne. Plusieurs lectures en une heure comptent pour une.',
      none: 'Aucune consultation n’est enregistrée.',
      ofFile: 'Consultations du dossier {{file}}',
      all: 'Toutes les consultations',
      head: { at: 'Moment', reader: 'Lecteur', kind: 'Document', file: 'Dossier' },
      pages: 'Pages de la liste',
      next: 'Consultations précédentes',
    },
  },
} as const;
