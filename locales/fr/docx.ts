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
    minutes: {
      footer: 'Procès-verbal, empreinte {{hash}} — page',
      signed: 'Approbation',
      download: 'Ce procès-verbal en DOCX : {{language, language}}',
    },
    page: {
      title: 'Travailler le texte dans un traitement de texte',
      back: 'Retour au texte',
      lead: 'Téléchargez le texte, modifiez-le avec le suivi des modifications, puis redéposez le fichier. Chaque modification et chaque commentaire devient une proposition : rien n’entre dans le texte avant d’avoir été accepté.',
      take: 'Télécharger',
      download: 'Texte de l’avenant en DOCX : {{language, language}}',
      bring: 'Redéposer un fichier',
      file: 'Le fichier DOCX',
      fileHint: 'Au plus 10 Mo, sans macros, sans objets incorporés et sans mot de passe.',
      send: 'Lire le fichier',
      none: 'Aucun fichier n’a encore été déposé.',
      filesHeading: 'Fichiers déposés',
      fileLine: '{{name}} — {{language, language}}, le {{at}}',
      counts: 'Propositions : {{all}}, dont à trancher : {{open}}',
    },
    proposals: {
      title: 'Propositions d’un fichier',
      heading: 'Ce que le fichier demande',
      back: 'Retour aux fichiers',
      source: 'Fichier {{name}}, déposé le {{at}}',
      none: 'Le fichier ne demande rien d’autre que ce que dit le texte.',
      nothingOpen: 'Toutes les propositions sont tranchées.',
      by: 'Par {{who}}',
      byAt: 'Par {{who}}, le {{at}}',
      untracked: 'Sans suivi des modifications : l’auteur n’est pas connu.',
      number: 'Proposition {{number}}',
      accept: 'Accepter',
      note: 'En prendre note',
      refuse: 'Refuser',
      settle: 'Classer',
      acceptAll: 'Accepter toutes les propositions',
      refuseAll: 'Refuser toutes les propositions',
      accepted: 'Acceptée',
      refused: 'Refusée',
      settled: 'Classée',
      noted: 'Prise en note',
      saved: 'Les décisions sont enregistrées.',
      success: 'Fait',
      motive: 'Une proposition acceptée devient une modification du texte, dont vous écrivez ensuite le motif.',
      onlyDrafter: 'Seule la personne qui rédige le texte peut accepter ou refuser.',
      quoted: 'À propos de « {{words}} »',
      removed: 'Supprimé : {{words}}',
      added: 'Ajouté : {{words}}',
      kind: {
        REMARK: 'Commentaire',
        UNPLACED: 'À placer à la main',
      },
      reason: {
        NO_PROVISION: 'La disposition n’est plus dans le texte.',
        NOT_ITS_TEXT: 'La modification est en dehors du texte d’une disposition.',
        NOT_THERE: 'Un nouvel alinéa ne peut pas être inséré à cet endroit.',
        TEXT_DIFFERS: 'Le texte a aussi été modifié sans suivi au même endroit.',
      },
    },
  },
};

/** What refuses a word processor's file as a whole, or what it proposes. Nothing is then changed. */
export const docxViolations = {
  DOCX_TOO_LARGE:
    'Le fichier est trop grand (limite : {{limit, amount}} octets). Retirez-en les images, puis recommencez.',
  DOCX_ENCRYPTED:
    'Le fichier est protégé par un mot de passe, ou n’est pas un DOCX. Enregistrez-le en DOCX sans mot de passe, puis recommencez.',
  DOCX_NOT_READABLE:
    'Le fichier n’est pas un document DOCX lisible. Enregistrez-le à nouveau en DOCX, puis recommencez.',
  DOCX_PACKED:
    'Le fichier se décompresse en bien plus que sa taille. Enregistrez-le à nouveau en DOCX, puis recommencez.',
  DOCX_MACROS: 'Le fichier contient des macros. Enregistrez-le en DOCX sans macros, puis recommencez.',
  DOCX_EXTERNAL:
    'Le fichier va chercher quelque chose ailleurs (modèle lié, image liée ou texte inséré) : {{part}}. Rompez ces liens, puis recommencez.',
  DOCX_EMBEDDED:
    'Le fichier contient un autre fichier ou un objet incorporé : {{part}}. Retirez-le ou remplacez-le par du texte, puis recommencez.',
  DOCX_OTHER_CONTRACT: 'Ce fichier vient d’un autre contrat. Déposez-le dans un dossier de ce contrat-là.',
  DOCX_OTHER_FILE: 'Ce fichier vient d’un autre dossier. Déposez-le dans le dossier d’où il a été téléchargé.',
  PROPOSAL_OVERTAKEN:
    'Les mots que cette proposition modifie ont changé entre-temps. Relisez le texte et apportez la modification à la main.',
  PROPOSAL_NOT_ACCEPTABLE: 'Cette proposition n’a pas de place dans le texte. Apportez la modification à la main.',
} as const;
