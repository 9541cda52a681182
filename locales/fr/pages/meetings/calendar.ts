/** One's own calendar: to subscribe to it, and to answer an invitation without one's calendar doing it. */
export const calendarPage = {
  calendarPage: {
    title: 'Mon agenda',
    lead: 'Abonnez votre agenda (Outlook, Google, téléphone) aux réunions auxquelles vous êtes invité : il se met à jour de lui-même.',
    none: 'Vous n’avez pas encore d’adresse d’abonnement.',
    make: 'Obtenir mon adresse d’abonnement',
    since:
      'Votre adresse d’abonnement est valable depuis le {{date, date}}. Pour des raisons de sécurité, elle n’est montrée qu’une fois.',
    made: 'Votre adresse d’abonnement',
    once: 'Copiez cette adresse maintenant : elle ne sera plus montrée. Elle est secrète : qui la connaît voit vos réunions.',
    address: 'Adresse à coller dans votre agenda',
    subscribe: 'Ouvrir dans mon agenda',
    how: 'Comment faire',
    steps: {
      outlook: 'Outlook : Ajouter un calendrier, puis « S’abonner à partir du web », et collez l’adresse.',
      google: 'Google Agenda : « Autres agendas », puis « À partir de l’URL », et collez l’adresse.',
      phone: 'Téléphone : suivez le lien « Ouvrir dans mon agenda ».',
    },
    shows:
      'L’abonnement montre le jour, l’heure, le lieu et l’ordre du jour. Il ne contient ni procès-verbaux ni noms de participants.',
    renew: 'Renouveler l’adresse',
    renewWhy: 'Si l’adresse est connue d’un autre, renouvelez-la : l’ancienne ne montre plus rien.',
    revoke: 'Supprimer l’adresse',
    revoked: 'Adresse supprimée : les agendas qui l’utilisaient ne montrent plus rien.',
    doneTitle: 'C’est fait',
    feedName: 'Réunions – {{name}}',
    reply: {
      heading: 'Répondre à une invitation par son agenda',
      lead: 'Si la réponse de votre agenda n’est pas arrivée, collez-la ici ou joignez le fichier .ics.',
      text: 'Texte de la réponse (commence par BEGIN:VCALENDAR)',
      file: 'Ou fichier .ics',
      send: 'Enregistrer la réponse',
      done: 'Réponse enregistrée.',
    },
  },
} as const;
