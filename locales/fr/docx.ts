export const docx = {
  docx: {
    author: 'Service public',
    contract: {
      title: 'Contrat d’administration {{period}} — version {{version}}',
      subject: 'Texte consolidé',
      footer: 'Texte consolidé, empreinte {{hash}} — page',
    },
    amendment: {
      draft: 'Projet d’avenant au contrat d’administration {{period}}',
      how: 'Les modifications sont suivies : tout accepter donne le nouveau texte, tout refuser l’ancien. Ce que vous y modifiez en suivi revient comme propositions.',
      motive: '{{instruction}} — motif : {{motive}}',
      footer: 'Texte de l’avenant, empreinte {{hash}} — page',
    },
    minutes: { footer: 'Procès-verbal, empreinte {{hash}} — page' },
  },
};
