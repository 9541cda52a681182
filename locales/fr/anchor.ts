/** How the record is shown to be unchanged: in messages, on acts and on pages. */
export const anchor = {
  anchorMail: {
    subject: 'Ancrage n° {{number}} du registre d’Avenant',
    lead: 'Voici le dernier ancrage du registre : une empreinte de tous les dossiers, signée par l’installation. Conservez ce message hors de portée de ceux qui administrent la base de données : si quelqu’un y changeait un fait antérieur, la vérification le montrerait.',
    at: 'Moment',
    size: 'Nombre d’états de dossiers couverts',
    root: 'Racine (RFC 6962, SHA-256)',
    key: 'Clé',
    signature: 'Signature (Ed25519)',
    how: 'La vérification se fait avec « npm run record:verify » ; la documentation d’exploitation dit comment.',
    footer: 'Message automatique d’Avenant, un par jour au plus. Il ne contient ni nom ni texte d’un dossier.',
  },
  anchorFooter: 'Ancrage du registre n° {{number}} : {{root}}',
  sealed: {
    line: 'Scellé par l’ancrage n° {{number}} du {{at}}, jusqu’au fait n° {{seq}}.',
    notYet: 'Pas encore scellé : le prochain ancrage le prend en compte.',
    proof: 'Voir la preuve (JSON)',
  },
} as const;
