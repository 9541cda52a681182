/** What the edge refuses: too much, too often, not from a page of ours, or what no text or file here can be. */
export const edgeViolations = {
  CSRF_TOKEN:
    'Cette page n’appartient plus à votre session : rien n’a été enregistré. Vérifiez ce que vous avez écrit, puis envoyez-le de nouveau.',
  HEADERS_TOO_LARGE: 'La demande porte trop d’en-têtes. Effacez les cookies de ce site, puis recommencez.',
  UPLOAD_QUOTA:
    'Vous avez déposé aujourd’hui autant de fichiers que permis. Recommencez demain, ou adressez-vous à l’administrateur.',
  URL_TOO_LONG: 'L’adresse est trop longue. Raccourcissez ce que vous cherchez.',
} as const;

export const edgeFieldErrors = {
  BAD_CHARACTER:
    'Ce texte contient un caractère invisible qu’aucun texte ne peut contenir ici (caractère de contrôle ou changement de sens d’écriture). Retirez-le, ou tapez le texte de nouveau.',
  FILE_OTHER_EXTENSION:
    'L’extension de ce fichier n’est pas celle de son contenu : renommez-le, ou choisissez-en un autre.',
  FILE_OTHER_KIND: 'Ce fichier n’est pas du type demandé, quel que soit son nom.',
  FILE_PACKED: 'Ce fichier contient, une fois décompressé, bien plus que sa taille : il n’est pas admis.',
  TOO_DEEP: 'La demande est imbriquée trop profondément : {{limit}} niveaux au plus.',
} as const;
